import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { uncertaintyFrom } from "../../src/engine/index.ts"
import { tiers } from "../../src/engine/tiers.ts"

const seed = 20190204

/** Rows of rank probabilities (or counts), as the engine is given them. */
const from = (rows: readonly (readonly number[])[], above: readonly number[] | null = null, of = 1) =>
  uncertaintyFrom({ n: rows.length, how: "draws", draws: 100, log10Orders: Number.NaN, rank: rows.flat(), above, of })

test("a unit whose rank is certain has an interval of that rank, a strip of one, and a certain place", () => {
  const certain = from(
    [
      [0, 1],
      [1, 0],
    ],
    [0, 0, 1, 0],
  )
  assert.deepEqual(certain, {
    how: "draws",
    draws: 100,
    log10Orders: null,
    low: [2, 1],
    high: [2, 1],
    expected: [2, 1],
    top: {
      k: [1, 3, 5, 10],
      p: [
        [0, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    },
    strips: [
      { from: 2, p: [1] },
      { from: 1, p: [1] },
    ],
    tiers: [2, 1],
    above: [0, 0, 1, 0],
  })
})

test("five per cent on a side may be left out of the interval, and a hair more may not", () => {
  const flat = (p: number) => [p, ...new Array<number>(18).fill((1 - 2 * p) / 18), p]
  const rows = Array.from({ length: 20 }, (_, i) => (i === 0 ? flat(0.05) : i === 1 ? flat(0.0501) : flat(0.04)))
  const { low, high } = from(rows)
  assert.deepEqual([low[0], high[0]], [2, 19])
  assert.deepEqual([low[1], high[1]], [1, 20])
  assert.deepEqual([low[2], high[2]], [2, 19])
})

test("counts of draws and probabilities say the same", () => {
  const counts = [
    [50, 30, 20],
    [20, 60, 20],
    [30, 10, 60],
  ]
  const shares = counts.map((row) => row.map((times) => times / 100))
  const [a, b] = [from(counts, null, 100), from(shares)]
  assert.deepEqual(a.top.p[1], [1, 1, 1])
  assert.deepEqual(a.strips, b.strips)
  assert.deepEqual([a.low, a.high], [b.low, b.high])
  assert.deepEqual(a.expected, [1.7, 2, 2.3])
})

test("a unit without a rank has none of it, and no tier", () => {
  const { low, high, expected, top, strips, tiers } = from(
    [
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
    ],
    [0, 0, 1, 0, 0, 0, 0, 0, 0],
  )
  for (const values of [low, high, expected, top.p[0]!, strips, tiers]) assert.equal(values[1], null)
  assert.deepEqual(tiers, [1, null, 2])
})

test("the number of admissible orders is handed on where it was counted", () => {
  const known = { n: 1, how: "exact", draws: 0, log10Orders: 4.5, rank: [1], above: [0] } as const
  assert.equal(uncertaintyFrom(known).log10Orders, 4.5)
})

test("the pairwise matrix is kept up to 60 units and left out beyond", () => {
  const of = (n: number) => {
    const rank = Array.from({ length: n * n }, () => 1 / n)
    return uncertaintyFrom({ n, how: "draws", draws: 1, log10Orders: Number.NaN, rank, above: rank }).above
  }
  assert.equal(of(60)?.length, 3600)
  assert.equal(of(61), null)
})

test("no units have no uncertainty, and without pairs there are no tiers", () => {
  assert.deepEqual(from([]).low, [])
  assert.deepEqual(from([[1]]).tiers, [null])
})

test("interval, mean rank and top shares equal their plain twins on any distribution", () => {
  const row = fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }).filter((counts) => counts.some((c) => c > 0))
  fc.assert(
    fc.property(fc.array(row, { minLength: 7, maxLength: 7 }), (rows) => {
      const shares = rows.map((row) => row.map((c) => c / row.reduce((a, b) => a + b)))
      const result = from(shares)
      for (const [i, row] of shares.entries()) {
        const below = (r: number) => row.reduce((sum, p, at) => (at + 1 < r ? sum + p : sum), 0)
        const beyond = (r: number) => row.reduce((sum, p, at) => (at + 1 > r ? sum + p : sum), 0)
        const ranks = row.map((_, at) => at + 1)
        const low = Math.max(...ranks.filter((r) => below(r) <= 0.05 + 1e-12))
        const high = Math.min(...ranks.filter((r) => beyond(r) <= 0.05 + 1e-12))
        assert.deepEqual([result.low[i], result.high[i]], [low, high])
        assert.ok(low <= high)
        assert.ok(Math.abs(result.expected[i]! - ranks.reduce((sum, r) => sum + r * row[r - 1]!, 0)) < 1e-12)
        assert.ok(Math.abs(result.top.p[2]![i]! - below(6)) < 1e-12)
        const strip = result.strips[i]!
        assert.ok(strip.p[0]! > 0 && strip.p.at(-1)! > 0)
        assert.deepEqual(row.slice(strip.from - 1, strip.from - 1 + strip.p.length), strip.p)
      }
    }),
    { seed },
  )
})

test("a cut between tiers lies wherever everyone above stands above everyone below in nine of ten draws", () => {
  // Three units: the first two swap places in half of the draws, and both stand above the third in 90 %.
  assert.deepEqual(tiers([0, 0.5, 0.9, 0.5, 0, 0.9, 0.1, 0.1, 0], 1, [true, true, true]), [1, 1, 2])
  assert.deepEqual(tiers([0, 0.5, 0.89, 0.5, 0, 0.9, 0.11, 0.1, 0], 1, [true, true, true]), [1, 1, 1])
})

test("tiers equal the plain search over every way to cut the units in two", () => {
  const plain = (above: readonly number[], n: number) => {
    const sets: number[][] = []
    for (let bits = 1; bits < 2 ** n - 1; bits++) {
      const upper = Array.from({ length: n }, (_, i) => i).filter((i) => (bits >> i) & 1)
      const lower = Array.from({ length: n }, (_, i) => i).filter((i) => !((bits >> i) & 1))
      if (upper.every((i) => lower.every((j) => above[i * n + j]! >= 0.9))) sets.push(upper)
    }
    return Array.from({ length: n }, (_, i) => 1 + sets.filter((upper) => !upper.includes(i)).length)
  }
  // A few orders drawn with different weights: cuts are then frequent, but not always in line with mean ranks.
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
  const mixture = fc.array(fc.tuple(order, fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(mixture, (orders) => {
      const total = orders.reduce((sum, [, times]) => sum + times, 0)
      const above = new Array<number>(36).fill(0)
      for (const [order, times] of orders) {
        for (const [p, i] of order.entries()) for (const j of order.slice(p + 1)) above[i * 6 + j]! += times / total
      }
      assert.deepEqual(tiers(above, 1, new Array(6).fill(true)), plain(above, 6))
    }),
    { seed, numRuns: 500 },
  )
})
