import assert from "node:assert/strict"
import { test } from "node:test"
import { cell, halfUp, has, type Row, rankOf, readRows } from "./plain-edition.ts"

const id = "global-open-data-index-2015"
const places = readRows(id, "places.csv")
const entries = readRows(id, "evidence/entries.csv")
const published = readRows(id, "published.csv")
const figures = readRows(id, "figures.csv")

/** Points for a yes, as the publisher's table of questions prints them. */
const points = {
  openlicense: 30,
  machinereadable: 15,
  free: 15,
  bulk: 10,
  uptodate: 10,
  online: 5,
  digital: 5,
  public: 5,
  exists: 5,
} as const
const questions = Object.keys(points) as readonly (keyof typeof points)[]

const scoreOf = (entry: Row): number =>
  questions.reduce((sum, question) => sum + (entry[question] === "yes" ? points[question] : 0), 0)
const of = (year: string) => entries.filter((entry) => entry.year === year)
const count = (test: (entry: Row) => boolean) => entries.filter(test).length
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

const scores2015 = new Map(
  published.map(({ unit }) => {
    const own = of("2015").filter((entry) => entry.place === unit)
    assert.equal(own.length, 13, unit)
    return [unit, halfUp(sum(own.map(scoreOf)) / 13, 0)]
  }),
)

test("140 places have a record and a name in both languages, and no two share one", () => {
  assert.equal(places.length, 140)
  for (const column of ["id", "name_en", "name_ko"])
    assert.equal(new Set(places.map((row) => cell(row, column))).size, 140, column)
  assert.ok(places.every((row) => has(row, "name_en") && /^[가-힣 ]+$/.test(cell(row, "name_ko"))))
  const known = new Set(places.map((row) => row.id))
  assert.deepEqual(new Set(entries.map((entry) => entry.place)), known)
})

test("3,153 records have a key each, and only the answers yes, no and unsure", () => {
  assert.deepEqual(
    [of("2015"), of("2014"), of("2013")].map((rows) => rows.length),
    [1586, 929, 638],
  )
  assert.equal(new Set(entries.map((entry) => entry.key)).size, 3153)
  for (const entry of entries)
    for (const question of questions) assert.match(cell(entry, question), /^(yes|no|unsure)$/, entry.key)
})

test("the nine answers of all 3,153 records give the score that was published for each", () => {
  for (const entry of entries) assert.equal(scoreOf(entry), Number(entry.published_score), entry.key)
})

test("the rank of every record among the places of its dataset and year follows its score", () => {
  const groups = Map.groupBy(entries, (entry) => `${entry.dataset} ${entry.year}`)
  for (const group of groups.values()) {
    const scores = group.map(scoreOf)
    for (const entry of group) assert.equal(rankOf(scoreOf(entry), scores), Number(entry.published_rank), entry.key)
  }
})

test("a record was published as open where the data are public, machine readable and openly licensed", () => {
  for (const entry of entries) {
    const open = entry.public === "yes" && entry.machinereadable === "yes" && entry.openlicense === "yes"
    assert.equal(entry.open, open ? "yes" : "no", entry.key)
  }
})

test("the rounded mean of thirteen records gives the published score and rank of all 122 places", () => {
  assert.equal(published.length, 122)
  for (const row of published) {
    const score = scores2015.get(row.unit)
    assert.equal(score, Number(row.score), row.unit)
    assert.equal(rankOf(Number(score), [...scores2015.values()]), Number(row.rank), row.unit)
  }
  const ranks = published.map((row) => row.rank)
  const shared = ranks.filter((rank) => ranks.filter((other) => other === rank).length > 1)
  assert.deepEqual([new Set(shared).size, shared.length], [35, 99])
})

test("the published average of each dataset is the rounded mean of its 122 records of 2015", () => {
  const averages = figures.filter((figure) => figure.measure === "mean_score")
  assert.equal(averages.length, 13)
  for (const figure of averages) {
    const own = of("2015").filter((entry) => entry.dataset === figure.node)
    assert.equal(halfUp(sum(own.map(scoreOf)) / own.length, 0), Number(figure.value), figure.node)
    const rank = figures.find((other) => other.measure === "rank" && other.node === figure.node)
    assert.equal(
      rankOf(
        Number(figure.value),
        averages.map((other) => Number(other.value)),
      ),
      Number(rank?.value),
    )
  }
})

test("41 records of 2013 stand twice, equal in every cell, and have no record of 2014 beside them", () => {
  const copies = entries.filter((entry) => cell(entry, "key").endsWith("-2"))
  assert.equal(copies.length, 41)
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  for (const copy of copies) {
    const first = byKey.get(cell(copy, "key").slice(0, -2))
    const plain = (entry: Row | undefined) => ({ ...entry, key: "", name_en: "", name_ko: "" })
    assert.deepEqual(plain(copy), plain(first))
    assert.equal(byKey.has(`${copy.place}-${copy.dataset}-2014`), false)
  }
  const as2014 = (place: string) =>
    halfUp(sum([...of("2014"), ...copies].filter((entry) => entry.place === place).map(scoreOf)) / 10, 0)
  assert.deepEqual(["mt", "pl", "sa", "sg", "gr"].map(as2014), [52, 42, 28, 34, 38])
})

test("the counts that the findings state are the counts of the records", () => {
  const yes = (entry: Row, question: string) => entry[question] === "yes"
  assert.equal(
    count((e) => yes(e, "online") && e.public === "no"),
    49,
  )
  assert.equal(
    count((e) => yes(e, "online") && e.public === "no" && e.year === "2015"),
    31,
  )
  assert.equal(
    count((e) => yes(e, "online") && e.public === "unsure"),
    11,
  )
  assert.equal(
    count((e) => yes(e, "online") && !yes(e, "digital")),
    13,
  )
  assert.equal(
    count((e) => yes(e, "machinereadable") && !yes(e, "digital")),
    1,
  )
  assert.equal(
    count((e) => yes(e, "bulk") && !yes(e, "online")),
    53,
  )
  const answered = (e: Row) => questions.some((question) => yes(e, question))
  assert.deepEqual(
    entries.filter((e) => !yes(e, "exists") && answered(e)).map((e) => [e.year, e.exists]),
    [
      ["2013", "unsure"],
      ["2013", "unsure"],
    ],
  )
  assert.equal(of("2015").filter((e) => questions.every((question) => e[question] === "unsure")).length, 134)
  const unlinked = entries.filter((e) => yes(e, "openlicense") && !has(e, "licence_url"))
  assert.deepEqual([unlinked.length, new Set(unlinked.map((e) => e.year)).size, unlinked[0]?.year], [118, 1, "2013"])
  const nowhere = entries.filter((e) => yes(e, "online") && !has(e, "url") && !has(e, "other_urls"))
  assert.deepEqual(
    nowhere.map((e) => e.year),
    ["2013", "2013", "2013"],
  )
  const stamped = (year: string) => of("2013").filter((e) => cell(e, "recorded").startsWith(year)).length
  assert.deepEqual([stamped("2015"), stamped("2012")], [50, 45])
  const withoutScore = places.filter((row) => !scores2015.has(row.id))
  assert.equal(withoutScore.length, 18)
})

test("no person is named: no mail address and no column of comments or publishing bodies", () => {
  const columns = Object.keys(entries[0] ?? {})
  for (const gone of ["reviewComments", "details", "officialtitle", "publisher"]) assert.ok(!columns.includes(gone))
  for (const entry of entries)
    for (const column of columns)
      assert.doesNotMatch(
        cell(entry, column),
        /[\w.]+@[\w-]+\.(?!nsf)[a-z]{2,}(?=$|[\s,;])/i,
        `${entry.key}, ${column}`,
      )
})
