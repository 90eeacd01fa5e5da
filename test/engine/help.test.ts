import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { whatWouldHelp } from "../../src/engine/index.ts"
import type { IndicatorMatrix, Method, Normalisation } from "../../src/model/index.ts"
import { nodeId, stateOf } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { type Cell, dimension, indicator, matrix, method, ready } from "./methods.ts"
import { redrawn } from "./redrawn.ts"

const to = { low: 0, high: 100 }
const asTheyAre: Normalisation = { kind: "goalposts", low: 0, high: 100, cap: "both", to }
const available = { missing: { kind: "available", least: 0.1 } } as const
const how = method(
  ["a", "b", "c"].map((id) => indicator(id, { normalise: asTheyAre })),
  [dimension("d", { a: 2, b: 1 }, available), dimension("all", { d: 1, c: 2 }, available)],
  { draws: 1000, seed: 5, weights: 0.2 },
)
const table = matrix({
  a: [10, 40, "L", 80, 55, 20],
  b: [30, "O", 60, 20, 50, 10],
  c: ["L", 35, 45, "M", 65, 15],
})

/** Gaps in the order of their numbers: indicators by weight (c 2/3, a 2/9, b 1/9). */
const gaps = [
  ["c", 0],
  ["a", 2],
  ["b", 1],
] as const

/** The plain twin: the index scored anew, draw by draw, with these places on the scale where gaps are known. */
function widths(method: Method, matrix: IndicatorMatrix, known: Readonly<Record<number, number>>): number[] {
  const stream = new Stream(method.robustness.seed)
  const ranks = Array.from({ length: 6 }, () => [] as number[])
  for (let k = 0; k < 100; k++) {
    stream.restart(k, 2 ** 31)
    const filled = structuredClone(matrix)
    for (const [g, [node, i]] of gaps.entries()) {
      const u = stream.uniform()
      const at = matrix.indicators.indexOf(nodeId(node)) * 6 + i
      const score = 100 * (known[g] ?? u)
      for (const array of [filled.values, filled.lower, filled.upper]) array[at] = score
      filled.states[at] = stateOf("A")
    }
    const { rank } = redrawn(method, filled, k).nodes.get(nodeId("all"))!
    for (const [i, own] of ranks.entries()) own.push(rank[i]!)
  }
  // Of 100 draws 5 may lie outside on either side.
  return ranks.map((own) => {
    const sorted = own.toSorted((a, b) => a - b)
    return sorted[94]! - sorted[5]!
  })
}

const sum = (x: readonly number[]) => x.reduce((a, b) => a + b, 0)
const near = (found: number, expected: number, of: string) =>
  assert.ok(Math.abs(found - expected) < 1e-9, `${of}: ${found} is not ${expected}`)

test("widths with gaps free, and with each gap known, are those of the index scored anew", () => {
  const help = whatWouldHelp(how, ready(how, table))!
  const [all] = help.nodes
  assert.deepEqual([help.draws, help.values, all!.node, all!.untried], [100, 5, "all", 0])
  const open = widths(how, table, {})
  near(all!.width, sum(open), "width")
  assert.ok(sum(open) > 4)
  for (const [g, [node, i]] of gaps.entries()) {
    const tried = [0.1, 0.3, 0.5, 0.7, 0.9].map((u) => widths(how, table, { [g]: u }))
    const cell = all!.cells.find(({ indicator: of, unit }) => of === node && unit === `u${i + 1}`)!
    near(cell.narrowing, Math.max(0, sum(open) - sum(tried.map(sum)) / 5), `${node} ${i}`)
    near(cell.own, Math.max(0, open[i]! - sum(tried.map((each) => each[i]!)) / 5), `own of ${node} ${i}`)
    // An indicator with one gap is known when the gap is.
    near(all!.indicators.find(({ indicator: of }) => of === node)!.narrowing, cell.narrowing, node)
  }
  // What weighs most helps most, here.
  assert.equal(all!.cells[0]!.indicator, "c")
})

test("the same seed gives the same list, and what does not apply is on no list", () => {
  const [first, second] = [1, 2].map(() => JSON.stringify(whatWouldHelp(how, ready(how, table))))
  assert.equal(first, second)
  assert.ok(!first!.includes('"unit":"u4"'))
})

test("where nothing is missing, or what is missing has no weight, nothing would help", () => {
  const whole = matrix({ a: [1, 2, 3], b: [3, 2, 1], c: [1, 3, "M"] })
  assert.equal(whatWouldHelp(how, ready(how, whole)), null)
  const light = { ...how, dimensions: [dimension("d", { a: 1, b: 0 }), dimension("all", { d: 1, c: 0 })] }
  assert.equal(whatWouldHelp(light, ready(light, matrix({ a: [1, 2], b: ["L", 1], c: ["O", "L"] }))), null)
})

test("an indicator that nobody has is asked for as a whole, if its normalisation has ends", () => {
  const bare = matrix({ a: [10, 40, 70], b: [30, 20, 10], c: ["L", "L", "L"] })
  const [all] = whatWouldHelp(how, ready(how, bare))!.nodes
  assert.deepEqual([all!.cells, all!.untried], [[], 3])
  assert.deepEqual(
    all!.indicators.map(({ indicator: of, gaps: count }) => [of, count]),
    [["c", 3]],
  )
  assert.ok(all!.indicators[0]!.narrowing > 0)
  const endless = {
    ...how,
    indicators: how.indicators.map((each) => ({ ...each, normalise: { kind: "none" } as const })),
  }
  assert.equal(whatWouldHelp(endless, ready(endless, bare)), null)
})

test("with every gap of the index known, only what else is uncertain is left", () => {
  const still = method(how.indicators, how.dimensions, { draws: 1000, weights: 0, values: false })
  const one = matrix({ a: [10, 40, "L", 80], b: [30, 25, 30, 20], c: [35, 35, 36, 34] })
  const [all] = whatWouldHelp(still, ready(still, one))!.nodes
  assert.ok(all!.width > 0)
  near(all!.cells[0]!.narrowing, all!.width, "the only gap")
})

test("gaps that imputation filled are still unknown", () => {
  const filling = {
    ...how,
    indicators: how.indicators.map((each) => ({
      ...each,
      impute: { kind: "units", average: "mean", within: null } as const,
    })),
  }
  const [all] = whatWouldHelp(filling, ready(filling, table))!.nodes
  assert.deepEqual(
    all!.cells.map(({ indicator: of, unit }) => `${of} ${unit}`).sort(),
    gaps.map(([of, i]) => `${of} u${i + 1}`).sort(),
  )
})

test("numbers that hurt make no number that is none: huge, tiny, equal, alone, all missing", () => {
  const hurting = fc.constantFrom<Cell>(1e300, 1e-300, 5e-324, -1e300, 0, 1, 1, "L", "O", "M", "Q")
  const kinds: readonly Normalisation[] = [
    { kind: "min-max", to },
    { kind: "z-score", mean: 0, sd: 1 },
    { kind: "rank", ties: "min" },
    { kind: "none" },
    asTheyAre,
  ]
  fc.assert(
    fc.property(
      fc
        .integer({ min: 0, max: 5 })
        .chain((n) => fc.tuple(...["a", "b", "c"].map(() => fc.array(hurting, { minLength: n, maxLength: n })))),
      fc.constantFrom(...kinds),
      ([a, b, c], normalise) => {
        const own = { ...how, indicators: how.indicators.map((each) => ({ ...each, normalise })) }
        const help = whatWouldHelp(own, ready(own, matrix({ a: a!, b: b!, c: c! })))
        for (const { width, cells, indicators } of help?.nodes ?? []) {
          assert.ok(width >= 0)
          for (const { narrowing } of [...cells, ...indicators]) assert.ok(narrowing >= 0 && narrowing <= width)
          for (const { own: part } of cells) assert.ok(part >= 0 && part <= width)
        }
      },
    ),
    { numRuns: 60, seed: 3 },
  )
})
