import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { robustness, score } from "../../src/engine/index.ts"
import { collect, intervalOf, tails } from "../../src/engine/robustness/tails.ts"
import { type IndicatorMatrix, type Method, nodeId } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method, ready } from "./methods.ts"
import { cities, redrawn } from "./redrawn.ts"

const seed = 20190205
const interval = (how: Method, table: IndicatorMatrix, node: string) =>
  robustness(how, ready(how, table)).get(nodeId(node))!.scores!

/** One unit's interval from its score in each draw, draws in the order given. */
function ends(scores: readonly number[], order: readonly number[] = scores.map((_, k) => k)) {
  const held = tails(1, scores.length)
  for (const k of order) collect(held, k, Float64Array.of(scores[k]!))
  const { low, high } = intervalOf(held)
  return [low[0], high[0]]
}

/** The plain twin: of N sorted scores, the one that has ⌊N / 20⌋ before it and the one that has as many behind it. */
function sortedEnds(scores: readonly number[]) {
  const sorted = scores.toSorted((a, b) => a - b)
  const outside = Math.floor(scores.length / 20)
  return [sorted[outside], sorted[scores.length - 1 - outside]]
}

test("of the scores 1 to 100 the interval runs from 6 to 95: five lie below and five above", () => {
  const scores = Array.from({ length: 100 }, (_, k) => ((k * 37) % 100) + 1)
  assert.deepEqual(ends(scores), [6, 95])
})

test("the interval of a dimension is that of its scores when each draw is scored by hand", () => {
  const { how, table } = cities()
  const { low, high } = interval(how, table, "overall")
  const drawn = Array.from({ length: 500 }, (_, k) => redrawn(how, table, k).nodes.get(nodeId("overall"))!.score)
  for (let i = 0; i < 12; i++) assert.deepEqual([low[i], high[i]], sortedEnds(drawn.map((scores) => scores[i]!)))
})

test("the interval is that of sorted scores, ties and all, for any number of draws", () => {
  const scores = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(scores, (drawn) => {
      const halves = drawn.map((x) => x / 2)
      assert.deepEqual(ends(halves), sortedEnds(halves))
    }),
    { seed, numRuns: 300 },
  )
})

test("the order of the draws leaves no trace, and turning the scale round turns the interval round", () => {
  const scores = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(scores, fc.infiniteStream(fc.nat()), (drawn, random) => {
      const keys = drawn.map(() => random.next().value ?? 0)
      const order = keys.map((_, k) => k).toSorted((a, b) => keys[a]! - keys[b]!)
      const [low, high] = ends(drawn, order)
      assert.deepEqual([low, high], ends(drawn))
      assert.deepEqual(ends(drawn.map((x) => 0 - x)), [0 - high!, 0 - low!])
    }),
    { seed, numRuns: 300 },
  )
})

test("with weights held and values exact the interval is the score", () => {
  const { how, table } = cities({ weights: 0, values: false })
  const published = [...score(how, table).nodes.get(nodeId("overall"))!.score]
  assert.deepEqual(interval(how, table, "overall"), { low: published, high: published })
})

test("a city equal in every member has one score, whatever the weights: the interval is a point", () => {
  const table = matrix({ a: [5, 1], b: [5, 9] })
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 1 }, { round: 6 })])
  const { low, high } = interval(how, table, "d")
  assert.deepEqual([low[0], high[0]], [5, 5])
  assert.ok(low[1]! < 5 && high[1]! > 5)
})

test("the interval of a rounded score has no more decimals than the score", () => {
  const { how, table } = cities()
  const { low, high } = interval(how, table, "overall")
  for (const end of [...low, ...high]) assert.equal(end, Number(end!.toFixed(1)))
})

test("an indicator that is known as an interval has its inner 90 % as interval of the score", () => {
  const how = method([indicator("a")], [], { draws: 10_000 })
  const { low, high } = interval(how, matrix({ a: [[0, 50, 100], 7] }), "a")
  // Standard deviation of a 5 % quantile of an even spread over 100: 100 × √(0.05 × 0.95 / 10,000) = 0.22. Five of them.
  assert.ok(Math.abs(low[0]! - 5) < 1.1 && Math.abs(high[0]! - 95) < 1.1)
  assert.deepEqual([low[1], high[1]], [7, 7])
})

test("a city without a score in every draw has no interval", () => {
  const gap = matrix({ a: [9, "L", 7], b: [8, 6, 3] })
  const both = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 1 })])
  assert.deepEqual([interval(both, gap, "d").low[1], interval(both, gap, "d").high[1]], [null, null])
  const lost = method([indicator("a", { transform: { kind: "log" } })], [])
  assert.equal(interval(lost, matrix({ a: [[-1, 1, 2], 5] }), "a").low[0], null)
})

test("beyond 10,000 draws the first 10,000 give the interval, and memory does not grow", () => {
  const scores = Array.from({ length: 20_000 }, (_, k) => (k < 10_000 ? (k * 37) % 10_000 : 1e6))
  assert.deepEqual(ends(scores), [500, 9499])
  assert.equal(tails(7, 1_000_000).smallest.length, 7 * 501)
  assert.deepEqual(ends([...scores.slice(0, -1), Number.NaN]), [null, null], "but a score lost later is still lost")
})
