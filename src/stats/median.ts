import { sortValues } from "./rank.ts"

/**
 * The middle of the values that are no gaps (NaN), or the mean of the two in the middle: R's type 7, as everywhere.
 *
 * @returns NaN where there is none
 */
export function median(x: Float64Array): number {
  const sorted = new Float64Array(x.length)
  const count = sortValues(x, sorted)
  if (count === 0) return Number.NaN
  const [low, high] = [sorted[(count - 1) >> 1]!, sorted[count >> 1]!]
  const middle = (low + high) / 2
  // Halved first only where the sum is too large: halving loses the last bit of the smallest numbers.
  return Number.isFinite(middle) ? middle : low / 2 + high / 2
}
