import assert from "node:assert/strict"
import { test } from "node:test"
import { type Prepared, prepare, scorePrepared } from "../../src/engine/index.ts"
import { impute } from "../../src/engine/prepare/impute/index.ts"
import {
  type Imputation,
  type IndicatorMatrix,
  type IndicatorMethod,
  type Method,
  nodeId,
  period,
  statusOf,
} from "../../src/model/index.ts"
import { type Cell, dimension, indicator, matrix, method } from "./methods.ts"

type Columns = Readonly<Record<string, readonly Cell[]>>
type Rest = Partial<Omit<IndicatorMethod, "node">>

/** A method in which all indicators say `rest`, below one dimension of level 2. */
const asking = (columns: Columns, rest: Rest): Method =>
  method(
    Object.keys(columns).map((node) => indicator(node, rest)),
    [dimension("top", Object.fromEntries(Object.keys(columns).map((node) => [node, 1])))],
  )

const imputed = (columns: Columns, impute: Imputation, rest: Rest = {}): Prepared =>
  prepare(asking(columns, { impute, ...rest }), [matrix(columns)])[0]!

const valuesOf = (prepared: Prepared, j = 0) => Array.from(prepared.values[j]!)

/** One indicator of one unit over these periods. */
function overTime(impute: Imputation, names: readonly string[], series: readonly Cell[]) {
  const how = { ...asking({ x: [] }, { impute }), periods: names.map(period) }
  const prepared = prepare(
    how,
    series.map((cell) => matrix({ x: [cell] })),
  )
  return {
    values: prepared.map((each) => each.values[0]![0]!),
    from: prepared.map((each) => each.imputed[0]?.from ?? null),
  }
}

const gap = Number.NaN
const mean = { kind: "units", average: "mean", within: null } as const
const indicators = { kind: "indicators", average: "mean", level: null, rescale: true } as const
const nearest = { kind: "nearest", k: 2, distance: "gower", level: null } as const
const regression: Imputation = { kind: "regression", on: null, level: null }
const em: Imputation = { kind: "em", level: null }

test("an imputed cell has the status I, no interval, and leaves what was collected alone", () => {
  const prepared = imputed({ x: [[1, 2, 3], "L", 4] }, mean)
  assert.deepEqual(valuesOf(prepared), [2, 3, 4])
  assert.deepEqual([...prepared.lower[0]!], [1, 3, 4])
  assert.deepEqual([...prepared.upper[0]!], [3, 3, 4])
  assert.deepEqual([...prepared.states[0]!].map(statusOf), ["A", "I", "A"])
  assert.deepEqual([...prepared.observed[0]!], [2, gap, 4])
  assert.deepEqual([...prepared.steps.keys()], ["imputed"])
  assert.deepEqual(prepared.imputed, [{ j: 0, i: 1, value: 3, how: mean, before: "L", from: null }])
})

test("a score that rests on an imputed value says so, and coverage counts what was collected", () => {
  const columns = { x: [1, "L", 3], y: [1, 2, 3] } as const
  const how = asking(columns, { impute: mean })
  const { nodes } = scorePrepared(how, prepare(how, [matrix(columns)])[0]!)
  const top = nodes.get(nodeId("top"))!
  assert.deepEqual([...top.states].map(statusOf), ["A", "I", "A"])
  assert.deepEqual([...top.coverage], [1, 0.5, 1])
  assert.deepEqual([...nodes.get(nodeId("x"))!.coverage], [1, 0, 1])
})

test("what is not applicable stays a gap; what was not collected, not found or suppressed is estimated", () => {
  const prepared = imputed({ x: [2, "M", "L", "O", "Q"] }, mean)
  assert.deepEqual(valuesOf(prepared), [2, gap, 2, 2, 2])
  assert.equal(statusOf(prepared.states[0]![1]!), "M")
})

test("a value without its denominator is a gap that is filled, and the cell says that a value was there", () => {
  const how = method([indicator("x", { impute: mean, denominate: { by: "people", scale: 1 } })], [])
  const rows = matrix({ x: [10, 30, 8] })
  const sides = { denominators: new Map([["people", Float64Array.of(10, 10, gap)]]), groups: new Map() }
  const [prepared] = prepare(how, [{ ...rows, sides }])
  assert.deepEqual(valuesOf(prepared!), [1, 3, 2])
  assert.equal(prepared!.imputed[0]!.before, "A")
})

test("a unit that screening left out is not imputed", () => {
  const how = asking({ x: [] }, { impute: mean })
  const [stage] = prepare(asking({ x: [] }, {}), [matrix({ x: [1, "L", "L"] })])
  const [{ stage: filled } = { stage: null }] = impute(how, [{ ...stage!, left: Uint8Array.of(0, 1, 0) }])
  assert.deepEqual([...filled!.values[0]!], [1, gap, 1])
})

test("without a value among all, or in a group, there is nothing to take: gaps stay", () => {
  assert.deepEqual(valuesOf(imputed({ x: ["L", "L"] }, mean)), [gap, gap])
  const columns = { x: [1, "L", "L", "L"] } as const
  const table: IndicatorMatrix = {
    ...matrix(columns),
    sides: { denominators: new Map(), groups: new Map([["region", ["a", "a", "b", null]]]) },
  }
  const within: Imputation = { kind: "units", average: "median", within: "region" }
  const [prepared] = prepare(asking(columns, { impute: within }), [table])
  assert.deepEqual(valuesOf(prepared!), [1, 1, gap, gap])
  assert.throws(() => imputed(columns, within), /group scheme "region"/)
})

test("a chain fills what the ways before left, and every way asks for what was collected alone", () => {
  const columns = { x: [1, "L", "L", 7], y: [1, 1, "L", 3] } as const
  const prepared = imputed(columns, { kind: "chain", steps: [indicators, mean] })
  // u2 has y, which says 0 of 1: the lowest of x. u3 has nothing: the mean of 1 and 7, not of 1, 1 and 7.
  assert.deepEqual(valuesOf(prepared), [1, 1, 4, 7])
  assert.deepEqual(
    prepared.imputed.map(({ i, how }) => [i, how.kind]),
    [
      [1, "indicators"],
      [2, "units"],
      [2, "units"],
    ],
  )
})

test("over a unit's indicators: places between worst and best are taken over, with the direction of each", () => {
  const columns = { up: [0, 10, 4], down: [100, 0, "L"] } as const
  const how = method(
    [indicator("up", { impute: indicators }), indicator("down", { direction: -1, impute: indicators })],
    [],
  )
  const [prepared] = prepare(how, [matrix(columns)])
  assert.deepEqual(valuesOf(prepared!, 1), [100, 0, 60])
  const plain = imputed({ up: [0, 10, 4], down: [100, 0, "L"] }, { ...indicators, rescale: false })
  assert.deepEqual(valuesOf(plain, 1), [100, 0, 4])
})

test("an indicator in which no two units differ says nothing: alone it leaves the gap, beside others it is not counted", () => {
  assert.deepEqual(valuesOf(imputed({ same: [5, 5, 5], x: [1, 2, "L"] }, indicators), 1), [1, 2, gap])
  assert.deepEqual(valuesOf(imputed({ same: [5, 5, 5], x: [0, 8, "L"], y: [0, 4, 3] }, indicators), 1), [0, 8, 6])
  assert.deepEqual(valuesOf(imputed({ same: [5, 5, "L"], y: [0, 4, 3] }, indicators)), [5, 5, 5])
})

test("below the same dimension of a level; where there is none an indicator stands alone", () => {
  const columns = { a: [0, 4, 1], b: [0, 8, "L"], c: [0, 2, 2], d: [0, 2, "L"] } as const
  const rest = { impute: { ...indicators, level: 2 } } as const
  const how = method(
    Object.keys(columns).map((node) => indicator(node, rest)),
    [dimension("ab", { a: 1, b: 0 }), dimension("top", { ab: 1, c: 1, d: 1 })],
  )
  const [prepared] = prepare(how, [matrix(columns)])
  assert.deepEqual(valuesOf(prepared!, 1), [0, 8, 2])
  assert.deepEqual(valuesOf(prepared!, 3), [0, 2, gap])
})

test("latest looks back, never forward, and no further than it may", () => {
  const years = ["2015", "2016", "2018", "2019"]
  assert.deepEqual(overTime({ kind: "latest", most: null }, years, ["L", 4, "L", "L"]), {
    values: [gap, 4, 4, 4],
    from: [null, null, "2016", "2016"],
  })
  assert.deepEqual(overTime({ kind: "latest", most: 2 }, years, ["L", 4, "L", "L"]).values, [gap, 4, 4, gap])
  assert.deepEqual(overTime({ kind: "latest", most: 0 }, years, [1, "L", "L", "L"]).values, [1, gap, gap, gap])
})

test("periods that are no numbers lie at their places; those that are, in their order and at their distances", () => {
  const latest: Imputation = { kind: "latest", most: 1 }
  assert.deepEqual(overTime(latest, ["2018-Q1", "2018-Q4", "2019-Q1"], [1, "L", "L"]).values, [1, 1, gap])
  assert.deepEqual(overTime(latest, ["10", "8", "9"], ["L", 5, "L"]).values, [gap, 5, 5])
  const line: Imputation = { kind: "linear", alone: "gap" }
  assert.deepEqual(overTime(line, ["2010", "2011", "2020"], [0, "L", 10]).values, [0, 1, 10])
  assert.deepEqual(overTime(line, ["a", "b", "c"], [0, "L", 10]).values, [0, 5, 10])
})

test("constant carries the last value on and the first one back; a line is level beyond its ends", () => {
  const years = ["2015", "2016", "2017", "2018", "2019"]
  const series = ["L", 2, "L", 6, "L"] as const
  assert.deepEqual(overTime({ kind: "constant" }, years, series), {
    values: [2, 2, 2, 6, 6],
    from: ["2016", null, "2016", null, "2018"],
  })
  assert.deepEqual(overTime({ kind: "linear", alone: "gap" }, years, series).values, [2, 2, 4, 6, 6])
  assert.deepEqual(overTime({ kind: "linear", alone: "gap" }, ["2015", "2016"], [3, "L"]).values, [3, gap])
  assert.deepEqual(overTime({ kind: "linear", alone: "constant" }, ["2015", "2016"], [3, "L"]).values, [3, 3])
  for (const kind of ["constant", "latest"] as const)
    assert.deepEqual(
      overTime(kind === "latest" ? { kind, most: null } : { kind }, ["2015", "2016"], ["L", "L"]).values,
      [gap, gap],
    )
})

test("a period by itself has no others: nothing is filled over time", () => {
  assert.deepEqual(valuesOf(imputed({ x: [1, "L"] }, { kind: "constant" })), [1, gap])
})

test("the nearest are those that differ least in what both have; equally far ones share the places", () => {
  // u1 lacks x. In y, u2 is 1 away, u3 and u4 are 2 away, u5 is 8 away.
  const columns = { x: ["L", 10, 20, 40, 90], y: [2, 3, 0, 4, 10] } as const
  assert.equal(valuesOf(imputed(columns, { ...nearest, k: 1 }))[0], 10)
  assert.equal(valuesOf(imputed(columns, nearest))[0], (10 + (20 + 40) / 2) / 2)
  assert.ok(Math.abs(valuesOf(imputed(columns, { ...nearest, k: 3 }))[0]! - (10 + 20 + 40) / 3) < 1e-12)
  assert.equal(valuesOf(imputed(columns, { ...nearest, k: 99 }))[0], (10 + 20 + 40 + 90) / 4)
})

test("units that share no indicator are no neighbours, and without any the gap stays", () => {
  const columns = { x: ["L", 5, 7], y: [1, "L", 1], z: ["L", 2, "L"] } as const
  assert.deepEqual(valuesOf(imputed(columns, nearest)), [gap, 5, 7])
  const more = { x: ["L", 5, 7, 1], y: [1, "L", 1, 2] } as const
  assert.equal(valuesOf(imputed(more, { ...nearest, k: 1 }))[0], 7)
})

test("the two distances count in different units: parts of the range, or of the standard deviation", () => {
  // u1 against u2: 0 in a and 6 of 10 in b; against u3: 4 of 10 in a and 4 of 10 in b.
  const columns = { x: ["L", 1, 2, 3], a: [0, 0, 4, 10], b: [0, 6, 4, 10] } as const
  assert.equal(valuesOf(imputed(columns, { ...nearest, k: 1 }))[0], 1)
  assert.equal(valuesOf(imputed(columns, { ...nearest, k: 1, distance: "euclidean" }))[0], 2)
})

test("regression finds the line that the others lie on, from the predictors that the unit has", () => {
  const columns = { y: [3, 5, 7, "L", "L", 13], a: [1, 2, 3, 4, "L", 6], b: [1, 0, 1, 0, "L", "L"] } as const
  const prepared = imputed(columns, { kind: "regression", on: [nodeId("a")], level: null })
  assert.ok(Math.abs(valuesOf(prepared)[3]! - 9) < 1e-12)
  assert.equal(valuesOf(prepared)[4], gap)
  // Both predictors are there for u1 to u3 alone, which are too few for two coefficients and a constant.
  assert.equal(valuesOf(imputed(columns, regression))[3], gap)
})

test("a predictor that follows from others or does not vary is left out", () => {
  const columns = {
    y: [3, 5, 7, "L", 11, 13],
    a: [1, 2, 3, 4, 5, 6],
    b: [2, 4, 6, 8, 10, 12],
    c: [7, 7, 7, 7, 7, 7],
  } as const
  assert.ok(Math.abs(valuesOf(imputed(columns, regression))[3]! - 9) < 1e-9)
})

test("em with gaps in one indicator is its regression on the others", () => {
  const columns = { y: [3, 1, 4, "L", 5, 9, "L"], a: [1, 2, 3, 4, 5, 6, 9] } as const
  const found = valuesOf(imputed(columns, em))
  const line = valuesOf(imputed(columns, regression))
  for (const i of [3, 6]) assert.ok(Math.abs(found[i]! - line[i]!) < 1e-8)
})

test("em leaves a unit that has nothing, an indicator without values, and a table with no more units than indicators", () => {
  assert.equal(valuesOf(imputed({ x: [1, 2, 4, "L"], y: [2, 1, 5, "L"] }, em))[3], gap)
  assert.equal(valuesOf(imputed({ x: ["L", "L", "L"], y: [2, 1, 5] }, em))[0], gap)
  assert.equal(valuesOf(imputed({ x: [1, "L"], y: [2, 1] }, em))[1], gap)
})
