import assert from "node:assert/strict"
import { test } from "node:test"
import { cell, has, type Row, readRows } from "./plain-edition.ts"

const id = "isi-2019"
const cities = readRows(id, "cities.csv")
const values = readRows(id, "values.csv")
const figures = readRows(id, "figures.csv")
const statements = readRows(id, "statements.csv")
const strengths = readRows(id, "strengths.csv")
const cases = readRows(id, "evidence/cases.csv")
const partnerships = readRows(id, "evidence/partnerships.csv")
const governance = readRows(id, "evidence/governance.csv")

const lastLine = 6_100
const numbered = (prefix: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${prefix}${String(i + 1).padStart(3, "0")}`)
const countBy = (rows: readonly Row[], column: string) =>
  Object.fromEntries(
    [...Map.groupBy(rows, (row) => cell(row, column))]
      .map(([key, group]): [string, number] => [key, group.length])
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  )
const numberOf = (figure: string): number => {
  const found = [...figures, ...values].find((row) => row.id === figure)
  assert.ok(found, figure)
  return Number(found.value)
}
const sum = (ids: readonly string[]) => ids.reduce((total, figure) => total + numberOf(figure), 0)
const range = (from: number, to: number) => numbered("F", to).slice(from - 1)

test("twenty cities of four regions are compared", () => {
  assert.equal(cities.length, 20)
  assert.deepEqual(countBy(cities, "region"), { europe: 12, asia: 4, north_america: 3, middle_east: 1 })
})

test("area and population stay empty where the report prints none", () => {
  const without = (column: string) => cities.filter((city) => !has(city, column)).map((city) => city.id)
  assert.deepEqual(without("area_km2"), ["copenhagen", "helsinki", "london", "moscow", "shanghai"])
  assert.deepEqual(without("population"), ["amsterdam"])
})

test("each of the 474 published figures has exactly one place, as a value or as a figure", () => {
  const ids = [...values, ...figures].map((row) => cell(row, "id")).sort()
  assert.deepEqual(ids, numbered("F", 474))
})

test("every figure, statement, strength and record says on which line of the report it stands", () => {
  for (const row of [...values, ...figures, ...statements, ...strengths]) assertLines(cell(row, "place"), row)
  for (const row of [...cases, ...partnerships]) assertLines(cell(row, "source_line"), row)
  for (const row of governance) assertLines(cell(row, "source_lines"), row)
})
function assertLines(place: string, row: Row) {
  for (const line of place.split(";"))
    assert.ok(/^\d+$/.test(line) && Number(line) <= lastLine, `${row.id}: "${place}" is no line`)
}

test("the statements cover all 134 passages that rank, group or praise cities", () => {
  const passages = new Set(statements.map((row) => cell(row, "id").slice(0, 4)))
  assert.deepEqual([...passages].sort(), numbered("Q", 134))
  assert.equal(new Set(statements.map((row) => row.id)).size, statements.length)
})

test("the statements that fix most positions are read as the report has them", () => {
  const read = (q: string) => {
    const row = statements.find((other) => other.id === q)
    assert.ok(row, q)
    return [row.kind, row.rank, row.after, row.place, row.units]
  }
  assert.deepEqual(read("Q001"), ["top_set", "", "", "216", "seoul;new-york;singapore;london"])
  assert.deepEqual(read("Q020"), ["top_set", "", "", "524", "seoul;new-york;amsterdam"])
  assert.deepEqual(read("Q040"), ["top_set", "", "", "668", "amsterdam;copenhagen;helsinki"])
  assert.deepEqual(read("Q065"), ["rank", "14", "", "6046", "vienna"])
  assert.deepEqual(read("Q079"), ["ordered", "1", "", "944", "san-francisco;new-york;london"])
  assert.deepEqual(read("Q115"), ["top_set", "", "", "1446", "amsterdam;singapore;new-york;seoul"])
  assert.deepEqual(read("Q116"), ["next_set", "", "Q115", "1446", "barcelona;chicago;paris;berlin;vienna"])
})

test("a statement that could well be read otherwise gives the reason for its reading", () => {
  const disputable = ["Q008", "Q009", "Q014a", "Q021", "Q026b", "Q034", "Q063", "Q082", "Q098"]
  const reasoned = statements.filter((row) => cell(row, "note_en") !== "").map((row) => row.id)
  assert.deepEqual(
    disputable.filter((id) => !reasoned.includes(id)),
    [],
  )
})

test("a share printed with a decimal is rounded like any other: no percentage is claimed to be exact", () => {
  const shares = [...values, ...figures].filter(
    (row) => cell(row, "value").includes(".") && /_(share|rate)$/.test(row.indicator ?? row.measure ?? ""),
  )
  assert.ok(shares.length > 30)
  assert.deepEqual(
    shares.filter((row) => row.qualifier === "exact").map((row) => row.id),
    [],
  )
})

test("sixty strengths are named, three for each city, governance most often", () => {
  for (const city of cities)
    assert.deepEqual(
      strengths.filter((row) => row.unit === city.id).map((row) => row.position),
      ["1", "2", "3"],
      city.id,
    )
  assert.deepEqual(countBy(strengths, "node"), {
    smart_city_governance: 14,
    collaborative_partnership: 11,
    sustainability: 9,
    urban_innovativeness: 7,
    infra_integration: 5,
    urban_intelligence: 5,
    urban_openness: 5,
    service_innovativeness: 4,
  })
})

test("the records are 422 named things, 185 ties and the governance of twenty cities", () => {
  assert.deepEqual([cases.length, partnerships.length, governance.length], [422, 185, 20])
  assert.equal(cases.filter((row) => row.highlighted === "true").length, 40)
})

test("a name that we gave a record to describe it is given in Korean too", () => {
  const described = cases.filter((row) => cell(row, "coder_note_en").toLowerCase().includes("descriptive name"))
  assert.ok(described.length > 10)
  for (const row of described) assert.match(cell(row, "name_ko"), /\p{Script=Hangul}/u, cell(row, "id"))
})

test("an environmental effect is direct exactly where the field is environment and energy", () => {
  for (const row of cases)
    assert.equal(row.env_effect === "direct", row.domain === "environment_energy", cell(row, "id"))
})

test("what the report does not say is unknown, never none, in who runs and who pays", () => {
  for (const column of ["operator", "funding"])
    assert.ok(cases.every((row) => cell(row, column) !== "none" && has(row, column)))
  assert.equal(countBy(cases, "funding").unknown, 403)
})

test("every text stands in both languages, and Korean is Korean", () => {
  for (const rows of [cities, values, figures, statements, strengths, cases, partnerships, governance])
    for (const row of rows)
      for (const column of Object.keys(row).filter((name) => name.endsWith("_en"))) {
        const korean = column.replace(/_en$/, "_ko")
        assert.equal(has(row, column), has(row, korean), `${row.id ?? row.unit} ${column}`)
      }
  const texts: [readonly Row[], string][] = [
    [statements, "text_ko"],
    [strengths, "claim_ko"],
    [cases, "description_ko"],
    [cities, "name_ko"],
  ]
  for (const [rows, column] of texts) for (const row of rows) assert.match(cell(row, column), /\p{Script=Hangul}/u)
})

test("the sums that the findings quote are the sums of the figures", () => {
  assert.equal(sum(["F005", "F006", "F007"]), numberOf("F009"))
  assert.equal(sum(range(17, 27)), 102) // App-Web fields, pie
  assert.equal(sum(["F133", "F135", "F140"]), 110) // App-Web participation, chart
  assert.equal(sum(["F101", "F133"]), 111)
  assert.equal(sum(["F134", "F136", "F137", "F138", "F139"]), 100) // project participation, chart
  assert.equal(sum(range(62, 69)), 112) // chart without labels
  assert.equal(sum([...range(39, 48)]), 100) // intelligent services by field
  assert.equal(sum(["F055", "F056", "F057"]), 100)
  assert.equal(sum(["F146", "F154", "F155"]), 99)
  assert.equal(sum(["F153", "F154", "F155"]), 100)
  assert.equal(sum(["F334", "F335", "F336"]), 42) // London
  assert.equal(sum(["F195", "F196", "F197"]), 84) // Amsterdam, roles
  assert.equal(sum(["F237", "F238", "F239"]), 78) // Brussels
  assert.equal(sum(["F089", "F090", "F091", "F219", "F318"]), 9_325) // printed counts of open data
})

test("all twelve shares of participatory projects are shares of 76", () => {
  for (const figure of ["F108", ...range(111, 119)]) assert.ok(isShare(numberOf(figure), 76, 0), figure)
  for (const figure of ["F109", "F110"]) assert.ok(isShare(numberOf(figure), 76, 1), figure)
  assert.ok(!isShare(numberOf("F107"), 76, 0), "the 15% of transport is not")
})

test("only 292 services in environment and energy give the three printed shares", () => {
  const shares = ["F079", "F080", "F081"].map(numberOf)
  const fits = Array.from({ length: 17 }, (_, i) => 285 + i).filter((n) => shares.every((p) => isShare(p, n, 1)))
  assert.deepEqual(fits, [292])
})

/** Whether some count out of n prints as p per cent with so many decimals, rounded half up. */
function isShare(p: number, n: number, decimals: number): boolean {
  const scale = 10 ** decimals
  return Array.from({ length: n + 1 }, (_, k) => Math.floor((100 * scale * k) / n + 0.5) / scale).includes(p)
}
