import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import fc from "fast-check"
import { favourableWeights, score } from "../../src/engine/index.ts"
import { type Aggregation, type MissingRule, nodeId, obsStatusCodes } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

const seed = 20190105
type Favour = Extract<Aggregation, { kind: "benefit-of-the-doubt" }>
const free: Favour = { kind: "benefit-of-the-doubt", shares: null }
const bound = (low: number, high: number): Favour => ({ ...free, shares: { low, high } })
const close = (a: number, b: number, by = 1e-9) => Object.is(a, b) || Math.abs(a - b) <= by * Math.max(1, Math.abs(b))

/** Scores of one dimension over these columns. */
function run(
  how: Favour,
  columns: readonly (readonly number[])[],
  missing: MissingRule = { kind: "available", least: 0 },
) {
  const names = columns.map((_, j) => `m${j}`)
  const weights = Object.fromEntries(names.map((name) => [name, 1]))
  const how1 = method(
    names.map((name) => indicator(name)),
    [dimension("d", weights, { aggregate: how, missing })],
  )
  const node = score(how1, matrix(Object.fromEntries(columns.map((x, j) => [names[j]!, x])))).nodes.get(nodeId("d"))!
  return { scores: [...node.score], ranks: [...node.rank], states: [...node.states].map((s) => obsStatusCodes[s]) }
}

test("the pillars of the ASEM example have lpSolve's scores, and one score of 1 is as good as another", () => {
  for (const name of ["bod_sust3", "bod_conn5", "bod_pillars8"]) {
    const text = readFileSync(new URL(`../golden/coinr/extra-bod/${name}.csv`, import.meta.url), "utf8")
    const rows = text
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",").slice(1).map(Number))
    const columns = rows[0]!.slice(0, -1).map((_, j) => rows.map((row) => row[j]!))
    const { scores, ranks } = run(free, columns)
    for (const [i, row] of rows.entries()) {
      assert.ok(close(scores[i]!, row.at(-1)!), `${name}, row ${i + 1}: ${scores[i]}, lpSolve has ${row.at(-1)}`)
      assert.equal(ranks[i] === 1, row.at(-1)! > 1 - 1e-9)
    }
  }
})

test("who is best in anything has 1; who is half as good as another in everything has one half", () => {
  const { scores, ranks } = run(free, [
    [10, 2, 5, 1],
    [3, 8, 1.5, 4],
  ])
  assert.ok([1, 1, 0.5, 0.5].every((wanted, i) => close(scores[i]!, wanted)))
  assert.deepEqual(ranks.slice(0, 2), [1, 1])
})

/** Plain twin for two members: the best direction of weights on a fine grid, pushed until somebody has 1. */
function onGrid(columns: readonly (readonly number[])[], i: number, how: Favour, steps: number): number {
  let best = 0
  for (let s = 0; s <= steps; s++) {
    const w = [s / steps, 1 - s / steps]
    const of = (unit: number) => w[0]! * columns[0]![unit]! + w[1]! * columns[1]![unit]!
    const share = (w[0]! * columns[0]![i]!) / of(i)
    const { low, high } = how.shares ?? { low: 0, high: 1 }
    if (Math.min(share, 1 - share) < low || Math.max(share, 1 - share) > high) continue
    best = Math.max(best, of(i) / Math.max(...columns[0]!.map((_, unit) => of(unit))))
  }
  return best
}

const positive = fc.integer({ min: 1, max: 40 })
const pairs = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc.tuple(fc.array(positive, { minLength: n, maxLength: n }), fc.array(positive, { minLength: n, maxLength: n })),
  )

test("no weights on a grid are better than the ones found, with bounds on shares and without", () => {
  fc.assert(
    fc.property(pairs, fc.constantFrom(free, bound(0.2, 0.8), bound(0, 0.6)), (columns, how) => {
      const { scores } = run(how, columns)
      for (const [i, found] of scores.entries()) {
        const twin = onGrid(columns, i, how, 2000)
        assert.ok(found >= twin - 1e-9 && found <= twin + 0.02, `${found} ${twin}`)
      }
    }),
    { seed, numRuns: 150 },
  )
})

const cells = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) }, fc.constant(Number.NaN))
const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 7 }))
  .chain(([m, n]) => fc.array(fc.array(cells, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }))

test("scores lie between 0 and 1, somebody with anything has 1, and a better value never lowers a score of its own", () => {
  fc.assert(
    fc.property(tables, fc.nat(), fc.nat(), (columns, a, b) => {
      const { scores } = run(free, columns)
      const isThere = columns.some((x) => x.some((value) => value > 0))
      for (const value of scores) assert.ok(Number.isNaN(value) || (value >= 0 && value <= 1))
      if (isThere) assert.ok(scores.includes(1))
      const [j, i] = [a % columns.length, b % scores.length]
      const raised = columns.map((x, k) => x.map((value, unit) => (k === j && unit === i ? value + 5 : value)))
      const after = run(free, raised).scores
      if (!Number.isNaN(columns[j]![i]!)) assert.ok(after[i]! >= scores[i]! - 1e-12)
    }),
    { seed, numRuns: 300 },
  )
})

test("measures do not matter, nor does the order of units and members", () => {
  fc.assert(
    fc.property(tables, (columns) => {
      const { scores } = run(free, columns)
      const scaled = run(
        free,
        columns.map((x, j) => x.map((value) => value * [1e-300, 7, 1e300, 0.3][j % 4]!)),
      ).scores
      const turned = run(
        free,
        columns.toReversed().map((x) => x.toReversed()),
      ).scores.toReversed()
      for (const [i, wanted] of scores.entries()) assert.ok(close(scaled[i]!, wanted) && close(turned[i]!, wanted))
    }),
    { seed, numRuns: 200 },
  )
})

test("narrower shares never raise a score, and one member of 0 makes it 0 where each must have a part", () => {
  fc.assert(
    fc.property(tables, (columns) => {
      const wide = run(bound(0, 0.9), columns).scores
      const narrow = run(bound(0.1, 0.8), columns).scores
      const open = run(free, columns).scores
      for (const [i, value] of narrow.entries()) {
        assert.ok(Number.isNaN(value) || (value <= wide[i]! + 1e-9 && wide[i]! <= open[i]! + 1e-9))
        if (columns.some((x) => x[i] === 0)) assert.ok(close(value, 0))
      }
    }),
    { seed, numRuns: 200 },
  )
})

test("a missing member has no weight in the unit's own score, and holds nobody else back", () => {
  const gap = Number.NaN
  assert.deepEqual(
    run(free, [
      [8, 4, gap],
      [2, gap, 5],
    ]).scores,
    [1, 0.5, 1],
  )
  // With every member asked for, the units with gaps are gone, and with them what they held others to.
  assert.deepEqual(
    run(
      free,
      [
        [8, 9, 4],
        [2, gap, 1],
      ],
      { kind: "all" },
    ).scores,
    [1, gap, 0.5],
  )
})

test("a negative member is a gap that is not applicable; nothing but 0 is 0; nothing at all is nothing", () => {
  const { scores, states } = run(free, [
    [-1, 3, 6],
    [5, 1, 2],
  ])
  assert.deepEqual(scores, [Number.NaN, 0.5, 1])
  assert.equal(states[0], "M")
  assert.deepEqual(
    run(free, [
      [0, 0],
      [0, 0],
    ]).scores,
    [0, 0],
  )
  assert.deepEqual(run(free, [[7], [3]]).scores, [1])
  assert.deepEqual(run(free, [[Number.NaN], [Number.NaN]]).scores, [Number.NaN])
  assert.deepEqual(run(free, [[], []]).scores, [])
})

test("the weights behind a score are in scores per score of the member, and give it", () => {
  fc.assert(
    fc.property(pairs, fc.nat(), (columns, pick) => {
      const arrays = columns.map((x) => Float64Array.from(x))
      const i = pick % columns[0]!.length
      const weights = favourableWeights(arrays, free, i, () => false)!
      const made = (unit: number) => weights.reduce((sum, w, k) => sum + w * arrays[k]![unit]!, 0)
      assert.ok(close(made(i), run(free, columns).scores[i]!))
      for (const unit of columns[0]!.keys()) assert.ok(made(unit) <= 1 + 1e-9)
    }),
    { seed, numRuns: 100 },
  )
})
