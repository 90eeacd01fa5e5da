import { centre, dot, timesPowerOfTwo } from "./centre.ts"
import { completePairs } from "./pairs.ts"
import { countAbove, countBelow, sortValues } from "./rank.ts"

/** A coefficient between −1 and 1 of how two columns go together; NaN where there is none. */
export type Correlation = (x: Float64Array, y: Float64Array) => number

/**
 * Sample covariance (n − 1) over the pairs without a gap (NaN).
 *
 * @returns NaN for fewer than two pairs or a value that is not finite; 0 where a column is constant; infinite only where
 *          the covariance is too large for a double
 */
export function covariance(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y)
  const n = pairs.x.length
  if (n < 2 || !(pairs.x.every(Number.isFinite) && pairs.y.every(Number.isFinite))) return Number.NaN
  const a = centre(pairs.x)
  const b = centre(pairs.y)
  if (a === null || b === null) return 0
  return timesPowerOfTwo(dot(a.deviations, b.deviations) / (n - 1), a.power + b.power)
}

/**
 * Pearson's product-moment correlation over the pairs without a gap (NaN).
 *
 * @returns −1 to 1, exactly 1 for a column with itself; NaN for fewer than two pairs, a constant column or a value that
 *          is not finite
 */
export function pearson(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y)
  return pearsonOfComplete(pairs.x, pairs.y)
}

/**
 * Spearman's rank correlation over the pairs without a gap (NaN): Pearson's of the ranks among these pairs, equal values
 * sharing the mean of their ranks.
 *
 * @returns −1 to 1; NaN for fewer than two pairs or a constant column
 */
export function spearman(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y)
  return pearsonOfComplete(meanRanks(pairs.x), meanRanks(pairs.y))
}

function pearsonOfComplete(x: Float64Array, y: Float64Array): number {
  const a = x.length < 2 ? null : centre(x)
  const b = a && centre(y)
  if (a === null || b === null) return Number.NaN
  const p = dot(a.deviations, a.deviations)
  const q = dot(b.deviations, b.deviations)
  return Math.min(Math.max(dot(a.deviations, b.deviations) / Math.sqrt(p * q), -1), 1)
}

/** Ranks n values without gaps, the smallest 1; equal values share the mean of their ranks. */
export function meanRanks(x: Float64Array): Float64Array {
  const sorted = new Float64Array(x.length)
  const count = sortValues(x, sorted)
  return x.map((value) => {
    const below = countBelow(sorted, count, value)
    const equal = count - below - countAbove(sorted, count, value)
    return below + (equal + 1) / 2
  })
}
