import type { RankUncertainty } from "../model/index.ts"
import { tiers } from "./tiers.ts"

/** What is known about the ranks of n units: counted orders, sampled orders, or Monte-Carlo draws. */
export interface RankProbabilities {
  readonly n: number
  readonly how: RankUncertainty["how"]
  readonly draws: number
  /** log10 of the number of admissible orders; NaN where they were not counted. */
  readonly log10Orders: number
  /** n × n, row-major: that unit i has rank r + 1 is at i * n + r. A row of zeros: the unit has no rank. */
  readonly rank: ArrayLike<number>
  /** n × n, row-major: that unit i stands above unit j; 0 on the diagonal. Null: not known, and then there are no tiers. */
  readonly above: ArrayLike<number> | null
  /** How a probability of 1 is written in both arrays: the number of draws where they hold counts. Default 1. */
  readonly of?: number
}

/** Probability left outside the interval on either side, at most. */
const tail = 0.05
/** Sums of probabilities carry rounding: twenty times 0.0025 is 0.05 or a hair more. */
const tolerance = 1e-12
const topCounts = [1, 3, 5, 10] as const
const largestMatrix = 60

/**
 * Rank intervals, probabilities to be among the first, strips and tiers: one place for scored, ordinal and
 * reconstructed nodes.
 *
 * The interval of a unit runs from the largest rank r with P(rank < r) ≤ 0.05 to the smallest with P(rank > r) ≤ 0.05,
 * so it holds at least 90 % of the probability. `top.p[x][i]` is the probability of unit i to have a rank of at most
 * `top.k[x]`. Strips are cut to where there is probability. `above` is handed on for n ≤ 60.
 */
export function uncertaintyFrom(known: RankProbabilities): RankUncertainty {
  const { n, of = 1 } = known
  const rows = Array.from({ length: n }, (_, i) => {
    const row = Array.from({ length: n }, (_, r) => known.rank[i * n + r]!)
    return row.some((p) => p > 0) ? row : null
  })
  const each = <T>(f: (row: readonly number[]) => T) => rows.map((row) => (row === null ? null : f(row)))
  return {
    how: known.how,
    draws: known.draws,
    log10Orders: Number.isNaN(known.log10Orders) ? null : known.log10Orders,
    low: each((row) => 1 + ranksWithin(row, of)),
    high: each((row) => n - ranksWithin(row.toReversed(), of)),
    expected: each((row) => row.reduce((sum, p, r) => sum + p * (r + 1), 0) / of),
    top: {
      k: topCounts,
      p: topCounts.map((k) => each((row) => Math.min(1, row.slice(0, k).reduce((sum, p) => sum + p, 0) / of))),
    },
    strips: each((row) => {
      const from = row.findIndex((p) => p > 0)
      const to = row.findLastIndex((p) => p > 0)
      return { from: from + 1, p: row.slice(from, to + 1).map((p) => p / of) }
    }),
    tiers:
      known.above === null
        ? rows.map(() => null)
        : tiers(
            known.above,
            of,
            rows.map((row) => row !== null),
          ),
    above: known.above === null || n > largestMatrix ? null : Array.from(known.above, (p) => p / of),
  }
}

/** How many places at the start of the row hold together no more than the tail. */
function ranksWithin(row: readonly number[], of: number): number {
  let sum = 0
  for (const [r, p] of row.entries()) {
    sum += p
    if (sum / of > tail + tolerance) return r
  }
  throw new Error("a row of rank probabilities sums to no more than one tail")
}
