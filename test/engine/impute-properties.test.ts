import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type Prepared, prepare, score } from "../../src/engine/index.ts"
import { asCollected, type Imputation, type IndicatorMatrix, period } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

const seed = 20190303
const regions = ["a", "b", "a", null, "b", "a", "b", "a", "a", "b"]
const years = ["2017", "2018", "2019"]

/** Every kind, as an author may ask for it. */
const kinds: Readonly<Record<string, Imputation>> = {
  mean: { kind: "units", average: "mean", within: null },
  median: { kind: "units", average: "median", within: "region" },
  indicators: { kind: "indicators", average: "mean", level: null, rescale: true },
  "indicators of a dimension": { kind: "indicators", average: "median", level: 2, rescale: true },
  latest: { kind: "latest", most: 1 },
  constant: { kind: "constant" },
  linear: { kind: "linear", alone: "constant" },
  gower: { kind: "nearest", k: 3, distance: "gower", level: null },
  euclidean: { kind: "nearest", k: 2, distance: "euclidean", level: 2 },
  regression: { kind: "regression", on: null, level: 2 },
  em: { kind: "em", level: null },
}

type Table = readonly (readonly number[])[]
const names = ["p", "q", "r", "s"]

/** Three years of ten units and four indicators, about a quarter of it gaps; values with a decimal, so that ties occur. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -40, max: 40 }).map((x) => x / 4) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)
const table: fc.Arbitrary<Table> = fc.array(fc.array(value, { minLength: 10, maxLength: 10 }), {
  minLength: 4,
  maxLength: 4,
})
const tables = fc.array(table, { minLength: 3, maxLength: 3 })
/** Em of ten units half of which are gaps has no single answer; here each indicator misses one or two. */
const fullTable = fc
  .tuple(
    fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 40, maxLength: 40 }),
    fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }),
  )
  .map(
    ([x, gaps]): Table =>
      names.map((_, j) =>
        regions.map((_, i) => (i === gaps[j] || i === gaps[3 - j] ? Number.NaN : x[10 * j + i]! / 40)),
      ),
  )
const tablesFor = (name: string) => (name === "em" ? fc.array(fullTable, { minLength: 3, maxLength: 3 }) : tables)

const order = (permutation: readonly number[], x: Table) => x.map((column) => permutation.map((i) => column[i]!))

function imputed(impute: Imputation, panel: readonly Table[], rows = regions.map((_, i) => i)): readonly Prepared[] {
  const how = {
    ...method(
      names.map((name, j) => indicator(name, { impute, direction: j % 2 === 0 ? 1 : -1 })),
      [dimension("pq", { p: 1, q: 1 }), dimension("top", { pq: 1, r: 1, s: 1 })],
    ),
    periods: years.map(period),
  }
  return prepare(
    how,
    panel.map((x) => withSides(x, rows)),
  )
}

function withSides(x: Table, rows: readonly number[]): IndicatorMatrix {
  const plain = matrix(Object.fromEntries(names.map((name, j) => [name, x[j]!])))
  return {
    ...plain,
    units: rows.map((i) => plain.units[i]!),
    sides: { denominators: new Map(), groups: new Map([["region", rows.map((i) => regions[i]!)]]) },
  }
}

/** Rounding in other orders; least squares and em solve equations that may be badly conditioned. */
const close = (a: number, b: number) =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

for (const [name, impute] of Object.entries(kinds)) {
  test(`${name}: what was collected stays, and the status I is where, and only where, a gap was filled`, () => {
    fc.assert(
      fc.property(tablesFor(name), (panel) => {
        for (const [t, prepared] of imputed(impute, panel).entries())
          for (const [j, x] of prepared.values.entries())
            for (const [i, after] of x.entries()) {
              const before = panel[t]![j]![i]!
              if (!Number.isNaN(before)) assert.equal(after, before)
              const isImputed = Number.isNaN(before) && !Number.isNaN(after)
              assert.equal(
                prepared.imputed.some((cell) => cell.j === j && cell.i === i),
                isImputed,
              )
              assert.equal(prepared.states[j]![i] === 2, isImputed)
            }
      }),
      { seed, numRuns: 40 },
    )
  })

  test(`${name}: the order of the units does not matter`, () => {
    const shuffled = fc.shuffledSubarray(
      regions.map((_, i) => i),
      { minLength: 10 },
    )
    fc.assert(
      fc.property(tablesFor(name), shuffled, (panel, rows) => {
        const plain = imputed(impute, panel)
        const moved = imputed(
          impute,
          panel.map((x) => order(rows, x)),
          rows,
        )
        for (const [t, { values }] of plain.entries())
          for (const [j, x] of values.entries())
            for (const [k, i] of rows.entries())
              assert.ok(close(x[i]!, moved[t]!.values[j]![k]!), `${x[i]} and ${moved[t]!.values[j]![k]}`)
      }),
      { seed, numRuns: 40 },
    )
  })

  test(`${name}: the measure does not matter: °C and °F are filled alike`, () => {
    const inOther = (x: Table) => x.map((column, j) => (j === 1 ? column.map((c) => 1.8 * c + 32) : column))
    fc.assert(
      fc.property(tablesFor(name), (panel) => {
        const plain = imputed(impute, panel)
        const other = imputed(impute, panel.map(inOther))
        for (const [t, { values }] of plain.entries())
          for (const [j, x] of inOther(values.map((column) => [...column])).entries())
            for (const [i, expected] of x.entries()) assert.ok(close(other[t]!.values[j]![i]!, expected))
      }),
      { seed, numRuns: 40 },
    )
  })

  test(`${name}: numbers that hurt are filled with numbers or not at all, and nothing throws`, () => {
    const hurting = fc.constantFrom(Number.NaN, 1e300, -1e300, 1.7e308, 1e-300, 5e-324, 0, -0, 1, 2)
    const size = fc.constantFrom(0, 1, 2, 10)
    fc.assert(
      fc.property(size, fc.array(hurting, { minLength: 120, maxLength: 120 }), (n, numbers) => {
        const rows = Array.from({ length: n }, (_, i) => i)
        const panel = years.map((_, t) => names.map((_, j) => rows.map((i) => numbers[t * 40 + j * 10 + i]!)))
        for (const { values } of imputed(impute, panel, rows))
          for (const x of values) for (const v of x) assert.ok(Number.isNaN(v) || Number.isFinite(v))
      }),
      { seed, numRuns: 60 },
    )
  })
}

for (const name of ["mean", "median", "constant", "linear", "gower", "latest", "indicators"]) {
  test(`${name}: no estimate lies beyond the values that there are`, () => {
    fc.assert(
      fc.property(tablesFor(name), (panel) => {
        const prepared = imputed(kinds[name]!, panel)
        for (const each of prepared)
          for (const [j, x] of each.values.entries()) {
            const all = panel.flatMap((column) => column[j]!).filter((v) => !Number.isNaN(v))
            for (const v of x)
              assert.ok(Number.isNaN(v) || (v >= Math.min(...all) - 1e-9 && v <= Math.max(...all) + 1e-9))
          }
      }),
      { seed, numRuns: 40 },
    )
  })
}

test("the plain twin of the indicator mean: min-max of every column, mean of every row, and back", () => {
  fc.assert(
    fc.property(table, (x) => {
      const ends = x.map((column) => {
        const there = column.filter((v) => !Number.isNaN(v))
        return { low: Math.min(...there), high: Math.max(...there) }
      })
      const share = (j: number, v: number) => {
        const { low, high } = ends[j]!
        return j % 2 === 0 ? (v - low) / (high - low) : (high - v) / (high - low)
      }
      const [prepared] = imputed(kinds.indicators!, [x, x, x])
      for (const [j, column] of x.entries())
        for (const [i, v] of column.entries()) {
          if (!Number.isNaN(v)) continue
          const others = x.flatMap((other, k) => (k === j ? [] : [share(k, other[i]!)])).filter((s) => !Number.isNaN(s))
          const mean = others.reduce((sum, s) => sum + s, 0) / others.length
          const { low, high } = ends[j]!
          const expected = j % 2 === 0 ? low + mean * (high - low) : high - mean * (high - low)
          assert.ok(close(prepared!.values[j]![i]!, Number.isFinite(expected) ? expected : Number.NaN))
        }
    }),
    { seed, numRuns: 100 },
  )
})

test("imputation gives scores where there were none, and changes none that did not need it", () => {
  const rows = matrix({ p: [1, 2, "L", 4], q: [4, 1, 3, 2] })
  const how = (impute: Imputation) => ({
    ...method(
      ["p", "q"].map((name) => indicator(name, { impute, normalise: { kind: "min-max", to: { low: 0, high: 1 } } })),
      [dimension("top", { p: 1, q: 1 })],
    ),
    preparation: asCollected,
  })
  const [without, filled] = [score(how({ kind: "none" }), rows), score(how(kinds.mean!), rows)]
  const top = (scored: typeof without) => [...scored.nodes.values()].at(-1)!.score
  assert.deepEqual([...top(without)].map(Number.isNaN), [false, false, true, false])
  for (const i of [0, 1, 3]) assert.equal(top(filled)[i], top(without)[i])
  assert.equal(Number.isNaN(top(filled)[2]!), false)
})
