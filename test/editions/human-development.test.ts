import assert from "node:assert/strict"
import { before, test } from "node:test"
import type { BuiltEdition } from "../../src/app/index.ts"
import { type Diagnostic, nodeId, period } from "../../src/model/index.ts"
import { builtEdition } from "./built.ts"
import { cell, has, readRows } from "./plain-edition.ts"

const id = "human-development-2022"
const published = readRows(id, "published.csv")
const hdi = nodeId("hdi")

let built: BuiltEdition
let diagnostics: readonly Diagnostic[]

before(async () => {
  const edition = await builtEdition(id)
  built = edition.built
  diagnostics = edition.diagnostics
})

const resultOf = (time: string) => {
  const result = built.index.results[period(time)]?.[hdi]
  assert.ok(result, time)
  return result
}
const row = (unit: string) => built.index.units.findIndex((other) => other.id === unit)

test("the Human Development Index is read without a complaint", () => {
  assert.deepEqual(diagnostics, [])
  const { units, values, periods, findings } = built.index
  assert.deepEqual([units.length, values.length, periods.length, findings.length], [195, 6099, 8, 8])
})

test("all 1,470 published index values come out to the third decimal", () => {
  for (const known of published) {
    const score = resultOf(cell(known, "time")).score[row(cell(known, "unit"))]
    assert.equal(score, Number(known.score), `${known.unit} ${known.time}`)
  }
})

test("all 193 published ranks of 2022 come out", () => {
  const ranked = published.filter((known) => has(known, "rank"))
  assert.equal(ranked.length, 193)
  for (const known of ranked)
    assert.equal(resultOf("2022").rank[row(cell(known, "unit"))], Number(known.rank), known.unit)
})

test("North Korea and Monaco get neither a score nor a rank nor a rank interval in any year", () => {
  for (const time of built.index.periods)
    for (const unit of ["prk", "mco"]) {
      assert.equal(resultOf(time).score[row(unit)], null)
      assert.equal(resultOf(time).rank[row(unit)], null)
      assert.equal(resultOf(time).status[row(unit)], "L")
      assert.equal(resultOf(time).uncertainty?.low[row(unit)] ?? null, null)
      assert.equal(resultOf(time).uncertainty?.high[row(unit)] ?? null, null)
    }
})

test("a country without all four figures has no index, and a country with them has one", () => {
  const computed = built.index.periods.map((time) => resultOf(time).score.filter((score) => score !== null).length)
  assert.deepEqual(computed, [143, 176, 191, 192, 192, 192, 192, 193])
})

test("the agreement that readers see says 1,470 of 1,470", () => {
  assert.deepEqual(built.card.recomputed, { compared: 1470, equal: 1470 })
  assert.deepEqual(
    built.index.agreement.published.flatMap((agreement) => agreement.differences),
    [],
  )
})
