import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { Stream } from "../../src/stats/index.ts"
import { cell, editionFolder, has, type Row, readRows } from "./plain-edition.ts"

const id = "open-evidence-2026"
const records = readRows(id, "evidence/records.csv")
const coverage = readRows(id, "coverage.csv")
const values = readRows(id, "values.csv")
const sources = new Map(readRows(id, "sources.csv").map((row) => [cell(row, "id"), row]))
const collected = (file: string) => readRows("../test/editions/open-evidence", file)
const origins = new Map(collected("records-collected.csv").map((row) => [cell(row, "record"), row]))

const number = (text: string) => (text === "" ? 0 : Number(text))
const tally = <T>(rows: readonly T[], key: (row: T) => string, size: (row: T) => number) => {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + size(row))
  return sums
}
const sourcesOf = (record: Row) => [cell(record, "source"), ...cell(record, "also").split(";").filter(Boolean)]

/** Licences under which a record may be passed on; share-alike ones with the name of their source beside it. */
const allowing =
  /^(CC0|CC BY 3\.0|CC BY 4\.0|CC BY-SA|Apache-2\.0|MIT|BSD|ISC|PDDL|ODbL|KOGL type 1|© European Union; reuse allowed|NYC Open Data terms)/

test("every record stands on sources whose licence allows to pass it on, and on no withheld one", () => {
  const shut = new Set(
    coverage.filter((row) => row.status === "withheld").flatMap((row) => cell(row, "source").split(";")),
  )
  for (const record of records)
    for (const source of sourcesOf(record)) {
      assert.match(cell(sources.get(source) ?? {}, "licence"), allowing, `${record.id}: ${source}`)
      assert.ok(!shut.has(source), `${record.id} stands on ${source}, which is withheld elsewhere`)
    }
  for (const source of shut)
    assert.doesNotMatch(cell(sources.get(source) ?? {}, "licence"), /^(CC0|CC BY |ODbL)/, source)
})

test("a record has an id of its own, a name in both languages, a place in its source and a kind of the codebook", () => {
  assert.equal(new Set(records.map((record) => record.id)).size, records.length)
  for (const record of records)
    for (const column of ["name_en", "name_ko", "place", "kind", "dimension"])
      assert.ok(has(record, column), `${record.id} ${column}`)
})

test("no record carries a key, an e-mail address, a personal account or the point where somebody lives", () => {
  for (const record of records) {
    const text = Object.values(record).join(" ")
    assert.doesNotMatch(text, /AIza|[?&](key|token|api_?key)=|[\w.-]+@[\w-]+\.[a-z]{2}/i, record.id)
    assert.doesNotMatch(cell(record, "url"), /\/\/(www\.)?(twitter|x|instagram|linkedin)\.com/, record.id)
  }
  assert.ok(!("lat" in (records[0] ?? {})))
})

test("a hundred random records lead back to the entry of the collection that they were made from", () => {
  const stream = new Stream(2026)
  const sourceOf = new Map<string, string>()
  for (const record of records) {
    const origin = origins.get(cell(record, "id"))
    assert.ok(origin, `${record.id} has no origin`)
    const named = `${origin.file} ${origin.source_id}`
    assert.equal(sourceOf.get(named) ?? record.source, record.source, `${record.id}: ${named} is one source`)
    sourceOf.set(named, cell(record, "source"))
  }
  const looked = new Set(collected("coverage-collected.csv").map((row) => `${row.file} ${row.kind}`))
  for (let i = 0; i < 100; i++) {
    const record = records[stream.integer(records.length)] ?? {}
    const origin = origins.get(cell(record, "id")) ?? {}
    assert.deepEqual([origin.city, origin.entry], [record.city, record.place], record.id)
    assert.ok(looked.has(`${origin.file} ${origin.kind}`), record.id)
    // Where the id in the collection names the entry in the source, the record names the same one.
    const [list, entry] = cell(origin, "collected").split(/:(.*)/s)
    if (list?.match(/^S\d+$/)) assert.equal(cell(record, "place"), entry, record.id)
  }
  assert.equal(origins.size, records.length)
})

test("coverage.csv speaks of every kind that was looked for in every city, and of each source once", () => {
  const kinds = new Set(coverage.map((row) => row.kind))
  const cities = new Set(coverage.map((row) => row.unit))
  assert.deepEqual([kinds.size, cities.size], [117, 20])
  const cells = new Set(coverage.map((row) => `${row.kind} ${row.unit}`))
  assert.equal(cells.size, 117 * 20)
  for (const row of coverage) assert.equal(has(row, "source"), row.status !== "not-searched", `${row.kind} ${row.unit}`)
})

const allowed: Readonly<Record<string, readonly string[]>> = {
  found: ["partial", "complete", "withheld"],
  // A zero of a list of volunteers is no zero; one of a list that may not be shown is not told.
  true_zero: ["partial", "complete", "withheld"],
  not_covered_by_source: ["not-covered"],
  not_searched: ["not-searched"],
}
/** Two kinds of the collection became one here: the same places in two lists. All others keep a kind of their own. */
const kindOf = ({ file, kind }: Row) => {
  if (kind === "hackerspace_osm_2016") return "hackerspace"
  return file === "services" && kind === "makerspace" ? "hackerspace_wiki_2015" : String(kind)
}

test("coverage and numbers are those of the collection, and each difference has its reason", () => {
  const shown = tally(
    records,
    (record) => {
      const origin = origins.get(cell(record, "id")) ?? {}
      return `${origin.file} ${origin.kind} ${record.city}`
    },
    (record) => number(cell(record, "quantity")) || 1,
  )
  const held = tally(
    coverage.filter((row) => row.status === "withheld"),
    (row) => `${row.kind} ${row.unit}`,
    (row) => number(cell(row, "records")),
  )
  const statuses = Map.groupBy(coverage, (row) => `${row.kind} ${row.unit}`)
  const found = collected("coverage-collected.csv").flatMap((row): string[] => {
    const here = `${kindOf(row)} ${row.city}`
    // The second list of hackerspaces has nothing withheld: what is belongs to the first.
    const ours =
      (shown.get(`${row.file} ${row.kind} ${row.city}`) ?? 0) +
      (row.kind === "hackerspace_osm_2016" ? 0 : (held.get(here) ?? 0))
    const states = [...new Set((statuses.get(here) ?? []).map((other) => cell(other, "status")))].sort()
    const right =
      ours === number(cell(row, "n")) && states.every((state) => allowed[cell(row, "status")]?.includes(state))
    return right ? [] : [[row.file, row.city, row.kind, row.n, ours, row.status, states.join("+")].join(" ")]
  })
  const explained = collected("differences.csv")
  for (const row of explained) assert.ok(cell(row, "reason").length > 20, cell(row, "kind"))
  const told = ["file", "city", "kind", "their_n", "our_n", "their_status", "our_status"]
  assert.deepEqual(
    found,
    explained.map((row) => told.map((column) => row[column]).join(" ")),
  )
})

test("yes and no stand as the registries have them, and a doubtful no reaches from no to yes", () => {
  const named = new Map(records.map((record) => [`${record.city} ${record.place}`, record]))
  for (const row of values.filter(({ indicator }) => indicator === "portal_api" || indicator === "open_timetable")) {
    if (has(row, "gap")) continue
    const record = named.get(`${row.unit} ${row.place}`)
    assert.equal(
      record?.kind,
      row.indicator === "portal_api" ? "portal" : "transport_feed",
      `${row.unit} ${row.indicator}`,
    )
    if (row.value === "0") assert.deepEqual([row.lower, row.upper], ["0", "1"], `${row.unit} ${row.indicator}`)
  }
})

test("a number that is shown and not scored is the number of records of its kind", () => {
  const kinds: Readonly<Record<string, string>> = {
    ai_public_services: "ai_or_blockchain_service",
    covenant_signatories: "covenant_of_mayors_signatory",
    public_wifi: "public_wifi_hotspot",
    request_endpoints: "open311",
  }
  const counts = tally(
    records,
    (record) => `${record.kind} ${record.city}`,
    (record) => number(cell(record, "quantity")) || 1,
  )
  for (const row of values) {
    const kind = kinds[cell(row, "indicator")]
    if (kind === undefined) continue
    const count = counts.get(`${kind} ${row.unit}`) ?? 0
    if (has(row, "gap")) assert.equal(count, 0, `${row.indicator} ${row.unit}`)
    else assert.equal(number(cell(row, "value")), count, `${row.indicator} ${row.unit}`)
  }
})

test("the numbers that the README gives are those of the tables", () => {
  const text = readFileSync(join(editionFolder(id), "README.md"), "utf8")
  const shown = new Set(records.flatMap(sourcesOf)).size
  const told = new Set(coverage.flatMap((row) => cell(row, "source").split(";").filter(Boolean))).size
  const held = coverage.reduce((sum, row) => sum + number(cell(row, "records")), 0)
  for (const phrase of [
    `${records.length.toLocaleString("en")} records of ${shown} sources`,
    `what ${told} sources cover`,
    `${held.toLocaleString("en")} records withheld`,
    `출처 ${shown}곳의 기록\n${records.length.toLocaleString("en")}건`,
    `${held.toLocaleString("en")}건을 싣지 않고`,
  ])
    assert.ok(text.includes(phrase), phrase)
})
