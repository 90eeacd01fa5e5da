import type { RankUncertainty } from "../model/index.ts"
import { tiers } from "./tiers.ts"

/** What is known about the ranks of n units: counted orders, sampled orders, or Monte-Carlo draws. */
export interface RankProbabilities {
  readonly n: number
  readonly how: RankUncertainty["how"]
  readonly draws: number
  /** log10 of the number of admissible orders; NaN where they were not counted. */
  readonly log10Orders: number
  /** n × n, row-major: that unit i has rank r + 1 is at i * n + r; a row of zeros: the unit has no rank. Or what tells
   *  a unit's ranks. */
  readonly rank: ArrayLike<number> | ((i: number) => RankStrip | null)
  /** n × n, row-major: that unit i stands above unit j; 0 on the diagonal. Null: not known, and then there are no tiers. */
  readonly above: ArrayLike<number> | null
  /** How a probability of 1 is written in both arrays: the number of draws where they hold counts. Default 1. */
  readonly of?: number
}

/** The probabilities of the ranks from the first to the last that occurs. */
interface RankStrip {
  /** The first, less 1. */
  readonly from: number
  readonly p: readonly number[]
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
  const { n, of = 1, rank } = known
  const strips = Array.from({ length: n }, (_, i) => (typeof rank === "function" ? rank(i) : stripOf(rank, n, i)))
  const each = <T>(f: (strip: RankStrip) => T) => strips.map((strip) => (strip === null ? null : f(strip)))
  return {
    how: known.how,
    draws: known.draws,
    log10Orders: Number.isNaN(known.log10Orders) ? null : known.log10Orders,
    low: each(({ from, p }) => 1 + from + ranksWithin(p, of)),
    high: each(({ from, p }) => from + p.length - ranksWithin(p.toReversed(), of)),
    expected: each(({ from, p }) => p.reduce((sum, p, r) => sum + p * (from + r + 1), 0) / of),
    top: {
      k: topCounts,
      p: topCounts.map((k) =>
        each(({ from, p }) => Math.min(1, p.slice(0, Math.max(0, k - from)).reduce((sum, p) => sum + p, 0) / of)),
      ),
    },
    strips: each(({ from, p }) => ({ from: from + 1, p: p.map((p) => p / of) })),
    tiers:
      known.above === null
        ? strips.map(() => null)
        : tiers(
            known.above,
            of,
            strips.map((strip) => strip !== null),
          ),
    above: known.above === null || n > largestMatrix ? null : Array.from(known.above, (p) => p / of),
  }
}

function stripOf(rank: ArrayLike<number>, n: number, i: number): RankStrip | null {
  let from = 0
  while (from < n && !(rank[i * n + from]! > 0)) from++
  if (from === n) return null
  let to = n - 1
  while (!(rank[i * n + to]! > 0)) to--
  return { from, p: Array.from({ length: to + 1 - from }, (_, r) => rank[i * n + from + r]!) }
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
