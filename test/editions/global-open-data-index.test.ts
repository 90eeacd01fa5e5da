import assert from "node:assert/strict"
import { before, test } from "node:test"
import type { BuiltEdition } from "../../src/app/index.ts"
import { type Diagnostic, nodeId, period, unitId } from "../../src/model/index.ts"
import { builtEdition } from "./built.ts"
import { cell, readRows } from "./plain-edition.ts"

const id = "global-open-data-index-2015"
const published = readRows(id, "published.csv")
const year = period("2015")

let built: BuiltEdition
let diagnostics: readonly Diagnostic[]

before(async () => {
  const edition = await builtEdition(id)
  built = edition.built
  diagnostics = edition.diagnostics
})

const resultOf = (node: string) => {
  const result = built.index.results[year]?.[nodeId(node)]
  assert.ok(result, node)
  return result
}
const row = (unit: string) => built.index.units.findIndex((other) => other.id === unit)
const entries = () => {
  const table = built.evidence.tables[0]
  assert.ok(table)
  return table
}

test("the Global Open Data Index is read without a complaint", () => {
  assert.deepEqual(diagnostics, [])
  const { units, figures, findings } = built.index
  assert.deepEqual([units.length, entries().rows, figures.length, findings.length], [140, 3153, 26, 10])
})

test("the nine answers give the published score of all 3,153 records", () => {
  const { score, published_score: printed } = entries().values
  assert.equal(score?.length, 3153)
  assert.deepEqual(score, printed)
})

test("all 122 published scores and ranks of places come out", () => {
  const { score, rank } = resultOf("open_data_index")
  assert.equal(published.length, 122)
  for (const known of published) {
    const i = row(cell(known, "unit"))
    assert.deepEqual([score[i], rank[i]], [Number(known.score), Number(known.rank)], known.unit)
  }
})

test("the eighteen places without a record of 2015 have no score, whatever their earlier records say", () => {
  const { score } = resultOf("open_data_index")
  assert.equal(score.filter((value) => value === null).length, 18)
  assert.equal(score[row("nz")], null)
})

test("a dataset's score of a place opens onto its one record of 2015", () => {
  const { key } = entries()
  const behind = built.evidence.drill[year]?.[nodeId("budget")]?.[unitId("gb")]
  assert.deepEqual(
    behind?.numerator.map((record) => key[record]),
    ["gb-budget-2015"],
  )
  assert.equal(resultOf("budget").raw?.[row("gb")], entries().values.score?.[behind?.numerator[0] ?? -1])
})

test("a record is named in both languages and shows its nine answers", () => {
  const { key, name, values } = entries()
  const i = key.indexOf("gb-budget-2015")
  assert.deepEqual([name.en[i], name.ko[i]], ["Government Budget, United Kingdom, 2015", "정부 예산, 영국, 2015"])
  const answers = [
    "exists",
    "digital",
    "public",
    "online",
    "free",
    "machinereadable",
    "bulk",
    "openlicense",
    "uptodate",
  ]
  for (const answer of answers) assert.match(String(values[answer]?.[i]), /^(yes|no|unsure)$/)
})

test("the agreement that readers see says 122 of 122", () => {
  assert.deepEqual(built.card.recomputed, { compared: 122, equal: 122 })
  assert.deepEqual(built.index.agreement.published[0]?.ranks, { compared: 122, equal: 122 })
})
