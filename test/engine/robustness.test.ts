import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { robustness, score } from "../../src/engine/index.ts"
import { type IndicatorMatrix, type Method, nodeId, unitId } from "../../src/model/index.ts"
import { drawsOf } from "./drawn.ts"
import { dimension, indicator, matrix, method, ready } from "./methods.ts"
import { cities, redrawn } from "./redrawn.ts"

const seed = 20190205
const minMax = { kind: "min-max", to: { low: 0, high: 100 } } as const

const uncertainty = (how: Method, table: IndicatorMatrix, node: string) =>
  robustness(how, ready(how, table)).get(nodeId(node))!.ranks

test("the same method, matrix and seed give the same bytes, and another seed gives others", () => {
  const { how, table } = cities()
  const bytes = (how: Method) => JSON.stringify([...robustness(how, ready(how, table))])
  assert.equal(bytes(how), bytes(how))
  assert.notEqual(bytes(how), bytes({ ...how, robustness: { ...how.robustness, seed: 2020 } }))
})

test("draw 417 alone equals draw 417 after 416 others", () => {
  const { how, table } = cities()
  const [run, alone] = [drawsOf(how, table), drawsOf(how, table)]
  for (let k = 0; k <= 417; k++) run.draw(k)
  alone.draw(417)
  assert.deepEqual(run.ranks, alone.ranks)
})

test("a drawn value moves its own unit, and as the reference or the target's worst all others", () => {
  const { how, table } = cities()
  const to = { low: 0, high: 1 }
  for (const normalise of [
    { kind: "distance-to-reference", unit: unitId("u1"), cap: true, to },
    { kind: "distance-to-target", target: -20, cap: false, to },
    { kind: "fraction-of-max", to },
    { kind: "percentile-rank", ties: "average", to },
  ] as const) {
    const indicators = how.indicators.map((each) => (each.node === "c" ? { ...each, normalise } : each))
    const varied = { ...how, indicators }
    const draws = drawsOf(varied, table)
    draws.draw(7)
    const anew = [...redrawn(varied, table, 7).nodes.values()]
    for (const [number, { rank }] of anew.entries()) assert.deepEqual(draws.ranks[number], rank)
    assert.deepEqual(draws.scores[2], anew[2]!.score)
  }
})

test("a category that is known as an interval is drawn from the categories in it, each as likely", () => {
  const scores = [1, 2, 3, 4].map((value) => ({ value, score: value * value }))
  const how = method([indicator("a", { normalise: { kind: "categories", scores } })], [])
  const draws = drawsOf(how, matrix({ a: [[1.5, 3, 4], 2] }))
  const seen = new Map<number, number>()
  for (let k = 0; k < 3000; k++) {
    draws.draw(k)
    const [score, exact] = draws.scores[0]!
    seen.set(score!, (seen.get(score!) ?? 0) + 1)
    assert.equal(exact, 4)
  }
  assert.deepEqual(
    [...seen.keys()].sort((a, b) => a - b),
    [4, 9, 16],
  )
  for (const times of seen.values()) assert.ok(times > 900 && times < 1100, `${times} of 3000`)
})

test("with weights held and values exact every interval is the published rank", () => {
  const { how, table } = cities({ weights: 0, values: false })
  const published = score(how, table).nodes.get(nodeId("overall"))!
  const { low, high, expected, strips, draws } = uncertainty(how, table, "overall")
  assert.deepEqual(low, [...published.rank])
  assert.deepEqual(high, low)
  assert.deepEqual(expected, low)
  assert.deepEqual(
    strips,
    low.map((from) => ({ from, p: [1] })),
  )
  assert.equal(draws, 500)
})

test("dimensions are always reported, indicators only where a value is drawn", () => {
  const { how, table } = cities()
  assert.deepEqual([...robustness(how, ready(how, table)).keys()], ["c", "d", "overall"])
  const { how: held } = cities({ values: false })
  assert.deepEqual([...robustness(held, ready(held, table)).keys()], ["d", "overall"])
})

test("a draw is the same method with other weights and values: scoring them gives its scores and ranks", () => {
  const { how, table } = cities()
  const draws = drawsOf(how, table)
  for (const k of [0, 1, 499]) {
    draws.draw(k)
    for (const [number, { node, score, rank }] of [...redrawn(how, table, k).nodes.values()].entries()) {
      assert.deepEqual(draws.ranks[number], rank)
      // Weights are rescaled to another sum here and there: the last digits may differ, but not what is rounded.
      for (const [i, x] of score.entries()) {
        assert.ok(Math.abs(draws.scores[number]![i]! - x) <= (node === "overall" ? 0 : 1e-12 * Math.abs(x)))
      }
    }
  }
})

test("a value that may lie higher without bound is kept, and so is one whose interval is a point", () => {
  const table = matrix({
    a: [
      [5, 5, Number.POSITIVE_INFINITY],
      [4, 4, 4],
      [3, 3, 3],
    ],
  })
  const how = method([indicator("a")], [])
  assert.equal(robustness(how, ready(how, table)).size, 0)
})

test("two cities whose intervals overlap in part change places as often as the overlap says", () => {
  // First drawn from 0 to 2, second from 1 to 3: the first is above with probability 1/8.
  const table = matrix({
    a: [
      [0, 1, 2],
      [1, 2, 3],
    ],
  })
  const { top, above } = uncertainty(method([indicator("a")], [], { draws: 20_000 }), table, "a")
  // Standard deviation of a share of 1/8 over 20,000 draws: 0.0023. Five of them.
  assert.ok(Math.abs(top.p[0]![0]! - 0.125) < 0.0117)
  assert.ok(Math.abs(above![1]! - 0.125) < 0.0117)
})

test("a city better in every indicator stands above in every draw, and in a tier of its own", () => {
  const table = matrix({ a: [9, 2, 7], b: [8, 6, 3] })
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 1 })])
  const { low, high, tiers, above } = uncertainty(how, table, "d")
  assert.deepEqual([low[0], high[0], tiers[0]], [1, 1, 1])
  assert.deepEqual(above!.slice(1, 3), [1, 1])
})

test("cities that are equal share their rank in every draw, stand above each other in none, and share a tier", () => {
  const table = matrix({ a: [5, 5, 1], b: [3, 3, 1] })
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 3 })])
  const { low, high, tiers, above } = uncertainty(how, table, "d")
  assert.deepEqual(
    [low, high, tiers],
    [
      [1, 1, 3],
      [1, 1, 3],
      [1, 1, 2],
    ],
  )
  assert.deepEqual([above![1], above![3]], [0, 0])
})

test("a city without a score has no interval, and takes no place from the others", () => {
  const table = matrix({ a: [9, "L", 7], b: [8, 6, 3] })
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 1 })])
  const { low, high, expected, strips, tiers } = uncertainty(how, table, "d")
  assert.deepEqual(
    [low, high, expected, tiers],
    [
      [1, null, 2],
      [1, null, 2],
      [1, null, 2],
      [1, null, 2],
    ],
  )
  assert.equal(strips[1], null)
})

test("a city that loses its score in some draws has no interval", () => {
  const table = matrix({ a: [[-1, 1, 2], 5] })
  const { low } = uncertainty(method([indicator("a", { transform: { kind: "log" } })], []), table, "a")
  assert.equal(low[0], null)
})

test("a sum keeps its scale when weights are drawn: its rounding to whole numbers still finds the same ties", () => {
  const table = matrix({ a: [1000, 1000, 10], b: [2000, 2000, 20] })
  const how = method(
    [indicator("a"), indicator("b")],
    [dimension("d", { a: 1, b: 1 }, { aggregate: { kind: "sum" }, round: 0 })],
  )
  assert.deepEqual(uncertainty(how, table, "d").high, [1, 1, 3])
})

test("beyond 300 units there are intervals and no tiers; up to 300 there are both", () => {
  const of = (n: number) => {
    const column = (step: number) => Array.from({ length: n }, (_, i) => (i * step) % 307)
    const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 1 })])
    return uncertainty(how, matrix({ a: column(1), b: column(5) }), "d")
  }
  assert.ok(of(301).tiers.every((tier) => tier === null) && of(301).low.every((rank) => rank !== null))
  assert.ok(of(300).tiers.every((tier) => tier !== null))
})

test("no units, one unit and a constant indicator are tried without failure", () => {
  const how = method([indicator("a", { normalise: minMax }), indicator("b")], [dimension("d", { a: 1, b: 1 })])
  assert.deepEqual(uncertainty(how, matrix({ a: [], b: [] }), "d").low, [])
  assert.deepEqual(uncertainty(how, matrix({ a: [1], b: [1] }), "d").low, [null])
  assert.deepEqual(uncertainty(how, matrix({ a: [1, 2], b: [1, 1] }), "d").low, [2, 1])
})

test("the interval lies within the strip, its probabilities sum to 1, and a longer top is likelier", () => {
  const column = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(column, column, column, (a, b, c) => {
      const how = method([indicator("a"), indicator("b"), indicator("c")], [dimension("d", { a: 1, b: 2, c: 3 })], {
        weights: 0.9,
      })
      const { low, high, strips, top } = uncertainty(how, matrix({ a, b, c }), "d")
      for (const [i, strip] of strips.entries()) {
        const total = strip!.p.reduce((sum, p) => sum + p, 0)
        assert.ok(Math.abs(total - 1) < 1e-12)
        assert.ok(strip!.from <= low[i]! && low[i]! <= high[i]! && high[i]! < strip!.from + strip!.p.length)
        assert.ok(top.p.every((p, x) => x === 0 || p[i]! >= top.p[x - 1]![i]!))
      }
    }),
    { seed, numRuns: 100 },
  )
})
