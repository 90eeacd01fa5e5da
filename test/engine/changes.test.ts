import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type ChangeSide, type Changes, changesBetween, score } from "../../src/engine/index.ts"
import {
  emptyMatrix,
  type IndicatorMatrix,
  type Method,
  type NodeId,
  nodeId,
  stateOf,
  unitId,
} from "../../src/model/index.ts"
import { dimension, indicator, method } from "./methods.ts"

type Table = Readonly<Record<string, readonly number[]>>

/** A matrix from rows: unit → one value per indicator; NaN is a gap. */
function table(indicators: readonly string[], rows: Table): IndicatorMatrix {
  const units = Object.keys(rows).map(unitId)
  const result = emptyMatrix(units, indicators.map(nodeId))
  for (const [i, unit] of units.entries())
    for (const [j, value] of rows[unit]!.entries()) {
      if (Number.isNaN(value)) continue
      for (const array of [result.values, result.lower, result.upper]) array[j * units.length + i] = value
      result.states[j * units.length + i] = stateOf("A")
    }
  return result
}

const side = (how: Method, matrix: IndicatorMatrix): ChangeSide => ({
  method: how,
  matrices: [matrix],
  period: 0,
  node: nodeId("top"),
})
const known = (...ids: readonly string[]): ReadonlySet<NodeId> => new Set(ids.map(nodeId))

const minMax = { kind: "min-max", to: { low: 0, high: 100 } } as const
const means = (aggregate: "arithmetic" | "geometric" | "minimum" | "median", weights = { x: 1, y: 1 }) =>
  method(
    [indicator("x", { normalise: minMax }), indicator("y", { normalise: minMax })],
    [dimension("top", weights, { aggregate: { kind: aggregate }, missing: { kind: "available", least: 0 } })],
  )

function split(from: ChangeSide, to: ChangeSide, shared = known("x", "y")): Changes {
  const found = changesBetween(from, to, shared)
  if (found.kind === "none") assert.fail(found.why)
  return found
}

/** All orders of the four steps, their gains averaged over those in which units leave before the data and join after. */
function plainSplit(value: (isSecond: boolean, stage: number) => number) {
  const orders = permutations(["leave", "data", "join", "method"]).filter(
    (order) => order.indexOf("leave") < order.indexOf("data") && order.indexOf("data") < order.indexOf("join"),
  )
  const sums = { sample: 0, data: 0, method: 0 }
  for (const order of orders) {
    let [isSecond, stage] = [false, 0]
    for (const step of order) {
      const before = value(isSecond, stage)
      if (step === "method") isSecond = true
      else stage++
      const part = step === "leave" || step === "join" ? "sample" : (step as "data" | "method")
      sums[part] += (value(isSecond, stage) - before) / orders.length
    }
  }
  return sums
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, k) => permutations(items.toSpliced(k, 1)).map((rest) => [item, ...rest]))
}

const rowsOf = (names: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 3,
      maxLength: 8,
    })
    .map((rows): Table => Object.fromEntries(rows.map(([name, x, y]) => [name, [x, x === 9 ? Number.NaN : y]])))
const methods = fc
  .tuple(fc.constantFrom("arithmetic", "minimum", "median"), fc.integer({ min: 1, max: 4 }))
  .map(([aggregate, x]) => means(aggregate as "arithmetic" | "minimum" | "median", { x, y: 1 }))
const sides = fc
  .tuple(methods, rowsOf(["a", "b", "c", "d", "e", "f", "g"]))
  .map(([how, rows]) => side(how, table(["x", "y"], rows)))

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b))
const at = <T>(columns: Readonly<Record<string, Float64Array>>, i: number, f: (x: number) => T) =>
  Object.values(columns).map((column) => f(column[i]!))
const sum = (columns: Readonly<Record<string, Float64Array>>, i: number) =>
  at(columns, i, (x) => x).reduce((a, b) => a + b, 0)

test("bridge and split add up to the change of rank and score, whatever the two editions are", () => {
  fc.assert(
    fc.property(sides, sides, (from, to) => {
      const found = changesBetween(from, to, known("x", "y"))
      if (found.kind === "none") return
      const [a, b] = [from, to].map(({ method: how, matrices }) => score(how, matrices[0]!))
      for (const [i, unit] of found.units.entries()) {
        const [p, q] = [a!, b!].map((scored) => {
          const node = scored.nodes.get(nodeId("top"))!
          const k = scored.units.indexOf(unit)
          return { rank: node.rank[k]!, score: node.score[k]! }
        })
        for (const parts of [found.ranks.bridge, found.ranks.split])
          assert.equal(sum({ ...parts }, i), p!.rank - q!.rank)
        for (const parts of [found.scores.bridge, found.scores.split])
          assert.ok(close(sum({ ...parts }, i), q!.score - p!.score))
      }
    }),
  )
})

test("who swaps the two editions turns every part of the split around", () => {
  fc.assert(
    fc.property(sides, sides, (from, to) => {
      const [there, back] = [changesBetween(from, to, known("x", "y")), changesBetween(to, from, known("x", "y"))]
      assert.equal(there.kind, back.kind)
      if (there.kind === "none" || back.kind === "none") return
      for (const [i, unit] of there.units.entries()) {
        const k = back.units.indexOf(unit)
        for (const part of ["sample", "method", "data"] as const) {
          assert.equal(there.ranks.split[part][i]! + back.ranks.split[part][k]!, 0)
          assert.ok(close(there.scores.split[part][i]!, -back.scores.split[part][k]!))
        }
      }
    }),
  )
})

test("an edition held against itself has moved nowhere", () => {
  fc.assert(
    fc.property(sides, (one) => {
      const found = changesBetween(one, one, known("x", "y"))
      if (found.kind === "none") return
      for (const { bridge, split: parts } of [found.ranks, found.scores])
        for (const columns of [{ ...bridge }, { ...parts }])
          for (let i = 0; i < found.units.length; i++)
            assert.deepEqual(at(columns, i, (x) => x === 0).includes(false), false)
    }),
  )
})

test("the split is the mean over all orders in which no unit is asked for values that it has not", () => {
  const ab = { a: [1, 5], b: [2, 9], c: [5, 2], d: [9, 8] }
  const from = side(means("arithmetic"), table(["x", "y"], { ...ab, gone: [7, 7] }))
  const to = side(
    means("minimum", { x: 3, y: 1 }),
    table(["x", "y"], { a: [4, 4], b: [1, 9], c: [6, 3], d: [9, 1], new: [8, 5] }),
  )
  const found = split(from, to)
  const only = (matrix: IndicatorMatrix) => {
    const rows = Object.fromEntries(
      found.units.map((unit) => {
        const i = matrix.units.indexOf(unit)
        return [unit, [0, 1].map((j) => matrix.values[j * matrix.units.length + i]!)]
      }),
    )
    return table(["x", "y"], rows)
  }
  const [a, b] = [from.matrices[0]!, to.matrices[0]!]
  const datas = [a, only(a), only(b), b]
  const corners = [from.method, to.method].map((how) => datas.map((data) => score(how, data)))
  for (const [i, unit] of found.units.entries()) {
    const value = (of: "rank" | "score") => (isSecond: boolean, stage: number) => {
      const scored = corners[Number(isSecond)]![stage]!
      const node = scored.nodes.get(nodeId("top"))!
      const k = scored.units.indexOf(unit)
      return of === "rank" ? -node.rank[k]! : node.score[k]!
    }
    for (const [of, parts] of [
      ["rank", found.ranks.split],
      ["score", found.scores.split],
    ] as const) {
      const expected = plainSplit(value(of))
      for (const part of ["sample", "method", "data"] as const)
        assert.ok(close(parts[part][i]!, expected[part]), `${unit} ${of} ${part}`)
    }
  }
})

test("units that join push others down, and the data have no part in it", () => {
  const how = means("arithmetic")
  const rows = { a: [10, 10], b: [5, 5], c: [0, 0] }
  const found = split(
    side(how, table(["x", "y"], rows)),
    side(how, table(["x", "y"], { ...rows, n: [7, 7], m: [6, 6] })),
  )
  assert.deepEqual([...found.ranks.bridge.join], [0, -2, -2])
  assert.deepEqual([...found.ranks.split.sample], [0, -2, -2])
  for (const column of [found.ranks.split.data, found.ranks.split.method])
    assert.deepEqual([...column].map(Math.abs), [0, 0, 0])
  assert.deepEqual([...found.common.to.ranks], [1, 2, 3])
})

test("a unit without a rank in one of the two is no common unit, even where it is named in both", () => {
  const how = means("arithmetic")
  const gaps = [Number.NaN, Number.NaN]
  const found = split(
    side(how, table(["x", "y"], { a: [1, 1], b: [2, 2], c: gaps })),
    side(how, table(["x", "y"], { a: [2, 2], b: [1, 1], c: [9, 9] })),
  )
  assert.deepEqual(found.units, ["a", "b"])
  assert.deepEqual([...found.ranks.bridge.join], [-1, -1])
})

test("an indicator that only one of them has belongs to the method where that comes first, and to the data where they do", () => {
  const one = method([indicator("x", { normalise: minMax })], [dimension("top", { x: 1 })])
  const from = side(one, table(["x"], { a: [3], b: [2], c: [1] }))
  const to = side(means("arithmetic"), table(["x", "y"], { a: [3, 0], b: [2, 5], c: [1, 9] }))
  const found = split(from, to, known("x"))
  // The second method over the first data goes by x alone, so that the bridge has the new indicator in the data.
  assert.deepEqual([...found.ranks.bridge.method].map(Math.abs), [0, 0, 0])
  assert.deepEqual(
    [...found.ranks.bridge.data],
    [...found.common.from.ranks].map((rank, i) => rank - found.common.to.ranks[i]!),
  )
  for (let i = 0; i < 3; i++) assert.equal(found.ranks.split.method[i], found.ranks.split.data[i])
})

test("where nobody keeps a rank under the method of the other, it says so instead of inventing one", () => {
  const gaps = { a: [Number.NaN, 1], b: [Number.NaN, 2] }
  const onX = method([indicator("x"), indicator("y")], [dimension("top", { x: 1, y: 0 })])
  const onY = method([indicator("x"), indicator("y")], [dimension("top", { x: 0, y: 1 })])
  const from = side(onX, table(["x", "y"], { a: [1, Number.NaN], b: [2, Number.NaN] }))
  assert.deepEqual(changesBetween(from, side(onY, table(["x", "y"], gaps)), known("x", "y")), {
    kind: "none",
    why: "nobody-recomputed",
  })
  assert.deepEqual(changesBetween(from, side(onX, table(["x", "y"], { z: [1, 1] })), known("x", "y")), {
    kind: "none",
    why: "nobody-in-both",
  })
})

test("no indicator in common leaves nothing to compute anew", () => {
  const p = method([indicator("p")], [dimension("top", { p: 1 })])
  const q = method([indicator("q")], [dimension("top", { q: 1 })])
  const found = changesBetween(side(p, table(["p"], { a: [1] })), side(q, table(["q"], { a: [1] })), known())
  assert.deepEqual(found, { kind: "none", why: "nobody-recomputed" })
})

test("numbers at the edge: huge, tiny, all equal, one unit, none", () => {
  const how = method([indicator("x"), indicator("y")], [dimension("top", { x: 1, y: 1 })])
  for (const x of [1e300, 1e-300, 5e-324, 0]) {
    const found = split(
      side(how, table(["x", "y"], { a: [x, x] })),
      side(how, table(["x", "y"], { a: [x, x], b: [x, x] })),
    )
    for (const { bridge, split: parts } of [found.ranks, found.scores])
      assert.ok(
        Object.values({ ...bridge, ...parts }).every((column) => column.every(Number.isFinite)),
        String(x),
      )
  }
  assert.deepEqual(
    changesBetween(side(how, table(["x", "y"], {})), side(how, table(["x", "y"], {})), known("x", "y")),
    {
      kind: "none",
      why: "nobody-in-both",
    },
  )
})
