import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { limits } from "../../../explorer/live/limits.ts"
import { asPublished, type OwnWeights } from "../../../explorer/live/own-weights.ts"
import { nearestSentence, rangeSentence } from "../../../explorer/text/live-sentences.ts"
import { type Method, nodeId, unitId } from "../../../src/model/index.ts"
import { liveEngine } from "../../../src/query/index.ts"
import { dimension, indicator, matrix, method } from "../../engine/methods.ts"

const index = nodeId("index")
const mean = method(
  ["a", "b", "c"].map((id) => indicator(id)),
  [dimension("index", { a: 1, b: 1, c: 1 })],
)
const engineOf = (how: Method, columns: Record<string, readonly number[]>) =>
  liveEngine({ method: how, matrices: [matrix(columns)], own: 0, readings: [], orders: new Map() })

test("on a grid of weights no unit stands beyond the range that is given, and the range is reached", () => {
  const value = fc.integer({ min: 0, max: 9 })
  const table = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(table, fc.nat(5), (rows, at) => {
      const unit = at % rows.length
      const engine = engineOf(mean, { a: rows.map(([a]) => a), b: rows.map(([, b]) => b), c: rows.map(([, , c]) => c) })
      const form = engine.form(index, asPublished)
      assert.ok(form)
      const found = limits(engine, { node: index, own: asPublished, unit: form.units[unit]! })
      assert.ok(found?.range)
      const { best, worst } = found.range
      assert.deepEqual([best.rank, worst.rank], [best.bound, worst.bound], "so few are counted exactly")
      const rankBy = (weights: readonly number[]) =>
        engine.points(new Map([[index, weights]]) as OwnWeights).get(index)?.rank[unit] ?? 0
      for (let a = 0; a <= 10; a++)
        for (let b = 0; a + b <= 10; b++) {
          const rank = rankBy([a, b, 10 - a - b])
          assert.ok(rank >= best.rank && rank <= worst.rank, `${rank} by ${a}, ${b}`)
        }
    }),
    { seed: 21, numRuns: 40 },
  )
})

test("the weights given for another leader make it lead", () => {
  const engine = engineOf(mean, { a: [9, 1, 3], b: [2, 8, 3], c: [5, 5, 4] })
  const found = limits(engine, { node: index, own: new Map([[index, [60, 20, 20]]]), unit: unitId("u0") })
  assert.ok(found?.nearest)
  const weights = ["a", "b", "c"].map((id) => found.nearest?.weights.get(nodeId(id)) ?? 0)
  const ranks = engine.points(new Map([[index, weights]])).get(index)?.rank
  const units = engine.form(index, asPublished)?.units ?? []
  assert.equal(ranks?.[units.indexOf(found.nearest.unit)], 1)
  assert.equal(ranks?.[units.indexOf(found.leader)], 2)
  assert.ok(found.nearest.moved > 0 && found.nearest.moved < 1)
})

test("who leads in everything leads whatever the weights; and where units are ordered otherwise nothing is said", () => {
  const ahead = engineOf(mean, { a: [9, 1], b: [9, 8], c: [5, 4] })
  const wish = { node: index, own: asPublished, unit: ahead.form(index, asPublished)?.units[0] ?? unitId("") }
  const found = limits(ahead, wish)
  assert.equal(found?.nearest, null)
  assert.deepEqual([found?.range?.best.rank, found?.range?.worst.rank], [1, 1])
  const copeland = {
    ...mean,
    dimensions: [dimension("index", { a: 1, b: 1, c: 1 }, { aggregate: { kind: "copeland" } })],
  }
  assert.equal(limits(engineOf(copeland, { a: [9, 1], b: [1, 8], c: [5, 4] }), wish), null)
})

test("what other weights could do is said in both languages, and as surely as it is known", () => {
  assert.equal(
    nearestSentence("Switzerland", { name: "Norway", moved: 0.043 }, "en"),
    "Moving 4.3% of the weight is enough for Norway to draw level with Switzerland.",
  )
  assert.equal(
    nearestSentence("스위스", { name: "노르웨이", moved: 0.043 }, "ko"),
    "가중치의 4.3%만 옮기면 노르웨이가 스위스를 따라잡는다.",
  )
  assert.equal(nearestSentence("서울", null, "ko"), "어떤 가중치로도 서울의 1위는 바뀌지 않는다.")
  const end = (rank: number, bound = rank) => ({ rank, bound })
  assert.equal(rangeSentence("부산", end(3), end(17), "ko"), "가중치에 따라 부산은 3위부터 17위까지 될 수 있다.")
  assert.equal(
    rangeSentence("Busan", end(3, 2), end(17), "en"),
    "Depending on the weights Busan can stand anywhere from 3rd to 17th. It may go further, though not beyond 2nd and 17th.",
  )
})
