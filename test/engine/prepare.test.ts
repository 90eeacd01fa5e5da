import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { availability, prepare, robustness, score } from "../../src/engine/index.ts"
import {
  asCollected,
  type IndicatorMatrix,
  type IndicatorMethod,
  type Method,
  nodeId,
  type PreparationMethod,
  type Screening,
  statusOf,
  unitId,
} from "../../src/model/index.ts"
import { dimension, indicator, matrix, method, ready } from "./methods.ts"

const seed = 20190303
const gap = Number.NaN
const minMax = { normalise: { kind: "min-max", to: { low: 0, high: 1 } } } as const

const screening = (rest: Partial<Screening> = {}): Screening => ({
  by: "missing",
  available: 0.5,
  nonzero: 0.05,
  include: [],
  exclude: [],
  ...rest,
})

function prepared(how: Method, preparation: Partial<PreparationMethod>): Method {
  return { ...how, preparation: { ...asCollected, ...preparation } }
}

/** Three indicators of one dimension, screened. */
function screened(rest: Partial<Screening> = {}, preparation: Partial<PreparationMethod> = {}): Method {
  const indicators = ["a", "b", "c"].map((node) => indicator(node, minMax))
  const whole = dimension("d", { a: 1, b: 1, c: 1 }, { missing: { kind: "available", least: 0 } })
  return prepared(method(indicators, [whole]), { screen: screening(rest), ...preparation })
}

const statuses = (states: Uint8Array) => [...states].map(statusOf)
const table = matrix({
  a: [1, 2, 3, 100],
  b: [1, "O", 3, "L"],
  c: [0, 2, 0, "Q"],
})

test("a unit with too few values is left out: no scores, no rank, and the others' ends are their own", () => {
  const { nodes, steps } = score(screened(), table)
  const a = nodes.get(nodeId("a"))!
  assert.deepEqual([...a.score], [0, 0.5, 1, gap])
  assert.deepEqual([...a.rank], [3, 2, 1, 0])
  assert.deepEqual(statuses(a.states), ["A", "A", "A", "M"])
  const d = nodes.get(nodeId("d"))!
  assert.deepEqual(statuses(d.states), ["A", "A", "A", "M"])
  // What was collected of it is told all the same.
  assert.deepEqual([...d.coverage], [1, 2 / 3, 1, 1 / 3])
  assert.deepEqual(
    steps.map(({ name, rows }) => [name, rows]),
    [
      ["raw", [0, 1, 2, 3]],
      ["screened", [0, 1, 2]],
      ["normalised", [0, 1, 2]],
      ["aggregated", [0, 1, 2]],
    ],
  )
})

test("a share at the threshold is enough, one below is not", () => {
  const left = (rest: Partial<Screening>) => [...ready(screened(rest), table).left]
  assert.deepEqual(left({ available: 2 / 3 }), [0, 0, 0, 1])
  assert.deepEqual(left({ available: 1 / 3 }), [0, 0, 0, 0])
  assert.deepEqual(left({ available: 0.67 }), [0, 1, 0, 1])
  assert.deepEqual(left({ by: "zeros", nonzero: 2 / 3 }), [0, 0, 0, 0])
  assert.deepEqual(left({ by: "zeros", nonzero: 0.7 }), [1, 0, 1, 0])
  assert.deepEqual(left({ by: "missing-and-zeros", nonzero: 0.7 }), [1, 0, 1, 1])
})

test("units can be kept and left out whatever they have", () => {
  const left = ready(screened({ include: [unitId("u4")], exclude: [unitId("u1")] }), table).left
  assert.deepEqual([...left], [1, 0, 0, 0])
})

test("a unit without any value has no share of zeros, and is below no threshold of them", () => {
  const empty = matrix({ a: [1, gap], b: [1, gap], c: [1, gap] })
  assert.deepEqual([...ready(screened({ by: "zeros", nonzero: 1 }), empty).left], [0, 0])
  assert.deepEqual([...ready(screened(), empty).left], [0, 1])
})

test("no units, and no unit that is left, are no mistake", () => {
  assert.deepEqual([...score(screened(), matrix({ a: [], b: [], c: [] })).nodes.get(nodeId("d"))!.score], [])
  const none = score(screened(), matrix({ a: [gap, gap], b: [gap, gap], c: [gap, gap] }))
  assert.deepEqual([...none.nodes.get(nodeId("d"))!.score], [gap, gap])
  assert.deepEqual(
    none.steps.map(({ rows }) => rows.length),
    [2, 0, 0, 0],
  )
})

test("a draw neither ranks a unit that is left out nor draws its values", () => {
  const wide = matrix({ a: [1, 2, [3, 4, 9], [50, 100, 200]], b: [1, "O", 3, "L"], c: [0, 2, 0, "Q"] })
  const how = screened()
  const { ranks } = robustness(how, ready(how, wide)).get(nodeId("a"))!
  assert.deepEqual(ranks.high[3], null)
  assert.deepEqual(ranks.high[2], 1)
})

const sides = (
  matrix: IndicatorMatrix,
  denominators: Readonly<Record<string, readonly number[]>>,
): IndicatorMatrix => ({
  ...matrix,
  sides: {
    ...matrix.sides,
    denominators: new Map(Object.entries(denominators).map(([name, x]) => [name, Float64Array.from(x)])),
  },
})

test("values and their intervals are divided by the denominator; without one there is a gap that counts as collected", () => {
  const how = method([indicator("a", { denominate: { by: "gdp", scale: 1000 } })], [dimension("d", { a: 1 })])
  const { values, lower, upper } = ready(how, sides(matrix({ a: [8, [1, 2, 3], 5, "O"] }), { gdp: [4, 2, gap, 1] }))
  assert.deepEqual([...values[0]!], [2000, 1000, gap, gap])
  assert.deepEqual([...lower[0]!], [2000, 500, gap, gap])
  assert.deepEqual([...upper[0]!], [2000, 1500, gap, gap])
  const { nodes, steps } = score(how, sides(matrix({ a: [8, 2, 5, "O"] }), { gdp: [4, 2, gap, 1] }))
  const { states, coverage } = nodes.get(nodeId("a"))!
  assert.deepEqual(statuses(states), ["A", "A", "L", "O"])
  assert.deepEqual([...coverage], [1, 1, 1, 0])
  assert.deepEqual(
    steps.map(({ name }) => name),
    ["raw", "denominated", "normalised", "aggregated"],
  )
})

test("screening counts what is there when it has its turn", () => {
  const by = (node: string): IndicatorMethod => indicator(node, { denominate: { by: "gdp", scale: 1 } })
  const how = method([by("a"), indicator("b")], [])
  const lacking = sides(matrix({ a: [1, 2], b: [1, 2] }), { gdp: [1, gap] })
  const screen = screening({ available: 1 })
  const usual = prepared(how, { screen })
  const before = prepared(how, { screen, order: ["screen", "denominate", "impute"] })
  assert.deepEqual([...ready(usual, lacking).left], [0, 1])
  assert.deepEqual([...ready(before, lacking).left], [0, 0])
  assert.deepEqual([...ready(before, lacking).steps.keys()], ["screened", "denominated"])
})

test("each period is screened by itself", () => {
  const how = screened()
  const full = matrix({ a: [1, 2], b: [1, 2], c: [1, 2] })
  const half = matrix({ a: [1, gap], b: [1, gap], c: [1, 2] })
  assert.deepEqual(
    prepare(how, [full, half]).map(({ left }) => [...left]),
    [
      [0, 0],
      [0, 1],
    ],
  )
})

test("what is left out changes nothing: the others score as if it had never been there", () => {
  const cell = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(gap))
  const row = fc.tuple(cell, cell, cell)
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom("two-stage", "none"), (rows, kind) => {
      const test = { skew: 0.5, kurtosis: -1 }
      const first = { kind: "winsorise", most: 2, test, force: false } as const
      const treat =
        kind === "none"
          ? ({ kind } as const)
          : ({ kind: "two-stage", test, first, second: { kind: "log-one" }, chain: false, force: false } as const)
      const how = screened({ available: 0.6 })
      const treated = { ...how, indicators: how.indicators.map((each) => ({ ...each, treat })) }
      const of = (some: typeof rows) =>
        matrix({ a: some.map(([a]) => a), b: some.map(([, b]) => b), c: some.map(([, , c]) => c) })
      const kept = rows.filter((each) => each.filter(Number.isNaN).length < 2)
      const all = score(treated, of(rows)).nodes.get(nodeId("d"))!
      const alone = score(treated, of(kept)).nodes.get(nodeId("d"))!
      const isKept = rows.map((each) => kept.includes(each))
      assert.deepEqual(
        [...all.score].filter((_, i) => isKept[i]),
        [...alone.score],
      )
      assert.ok([...all.score].every((x, i) => isKept[i] || Number.isNaN(x)))
    }),
    { seed },
  )
})

test("availability of a dimension counts the indicators below it, whatever their weights and levels", () => {
  const indicators = ["a", "b", "c"].map((node) => indicator(node))
  const dimensions = [dimension("d", { a: 1, b: 0 }), dimension("top", { d: 1, c: 5 })]
  const values = [Float64Array.of(1, gap), Float64Array.of(gap, gap), Float64Array.of(0, 4)]
  const found = availability(method(indicators, dimensions), values, 2)
  assert.deepEqual([...found.dimensions.get(nodeId("d"))!], [0.5, 0])
  assert.deepEqual([...found.dimensions.get(nodeId("top"))!], [2 / 3, 1 / 3])
  assert.deepEqual([...found.missing], [1, 2])
  assert.deepEqual([...found.zeros], [1, 0])
  assert.deepEqual([...found.available], [2 / 3, 1 / 3])
  assert.deepEqual([...found.nonzero], [0.5, 1])
})
