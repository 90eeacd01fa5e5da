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
/** Strips of more units would be most of a document of many megabytes. */
const mostStrips = 1000

/**
 * Rank intervals, probabilities to be among the first, strips and tiers: one place for scored, ordinal and
 * reconstructed nodes.
 *
 * The interval of a unit runs from the largest rank r with P(rank < r) ≤ 0.05 to the smallest with P(rank > r) ≤ 0.05,
 * so it holds at least 90 % of the probability. `top.p[x][i]` is the probability of unit i to have a rank of at most
 * `top.k[x]`. Strips are cut to where there is probability, and handed on for n ≤ 1,000; `above` for n ≤ 60.
 */
export function uncertaintyFrom(known: RankProbabilities): RankUncertainty {
  const { n, of = 1, rank, above } = known
  const units = Array.from({ length: n }, (_, i) => {
    const strip = typeof rank === "function" ? rank(i) : stripOf(rank, n, i)
    return strip === null ? null : summaryOf(strip, of, n <= mostStrips)
  })
  const each = <K extends keyof UnitSummary>(key: K) => units.map((unit) => (unit === null ? null : unit[key]))
  const isRanked = units.map((unit) => unit !== null)
  return {
    how: known.how,
    draws: known.draws,
    log10Orders: Number.isNaN(known.log10Orders) ? null : known.log10Orders,
    low: each("low"),
    high: each("high"),
    expected: each("expected"),
    top: { k: topCounts, p: topCounts.map((_, x) => units.map((unit) => (unit === null ? null : unit.top[x]!))) },
    strips: each("strip"),
    tiers: above === null ? units.map(() => null) : tiers(above, of, isRanked),
    above: above === null || n > largestMatrix ? null : Array.from(above, (p) => p / of),
  }
}

interface UnitSummary {
  readonly low: number
  readonly high: number
  readonly expected: number
  readonly top: readonly number[]
  readonly strip: { readonly from: number; readonly p: readonly number[] } | null
}

function summaryOf({ from, p }: RankStrip, of: number, isShown: boolean): UnitSummary {
  const upTo = (k: number) => p.slice(0, Math.max(0, k - from)).reduce((sum, p) => sum + p, 0)
  let expected = 0
  for (let r = 0; r < p.length; r++) expected += p[r]! * (from + r + 1)
  return {
    low: 1 + from + ranksWithin(p, of, "start"),
    high: from + p.length - ranksWithin(p, of, "end"),
    expected: expected / of,
    top: topCounts.map((k) => Math.min(1, upTo(k) / of)),
    strip: isShown ? { from: from + 1, p: p.map((p) => p / of) } : null,
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

/** How many places at the start of the row, or at its end, hold together no more than the tail. */
function ranksWithin(row: readonly number[], of: number, end: "start" | "end"): number {
  let sum = 0
  for (let r = 0; r < row.length; r++) {
    sum += row[end === "start" ? r : row.length - 1 - r]!
    if (sum / of > tail + tolerance) return r
  }
  throw new Error("a row of rank probabilities sums to no more than one tail")
}
