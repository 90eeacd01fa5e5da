import { summary } from "./summary.ts"

/** Values as mean + 2^power × deviation, the largest deviation between 1/2 and 1 in size. */
interface Centred {
  /** One per value, summing to nothing but rounding. */
  readonly deviations: Float64Array
  readonly power: number
}

/**
 * Takes the mean from n values and scales what is left by a power of two, so that sums of squares and products fit,
 * whether the values are 1e300 or denormal.
 *
 * @param x n ≥ 1 finite values without gaps
 * @returns null where no two values differ, or one is not finite: there is nothing to compare
 */
export function centre(x: Float64Array): Centred | null {
  const { low, high } = summary(x)
  const size = Math.max(Math.abs(low), Math.abs(high))
  if (!(low < high) || size === Number.POSITIVE_INFINITY) return null
  // 2^1074 would be infinite: a denormal size is brought up in two steps, of which this is the first.
  const first = Math.min(Math.max(exponent(size), -1000), 1000)
  const deviations = x.map((value) => value * 2 ** -first)
  // The mean of values that lie close together far from 0 is rounded to their own grid, which is coarse beside their
  // distances; the mean of these distances is what is missing.
  subtractMean(deviations)
  subtractMean(deviations)
  const widest = deviations.reduce((most, deviation) => Math.max(most, Math.abs(deviation)), 0)
  const second = exponent(widest)
  const scale = 2 ** -second
  for (let i = 0; i < deviations.length; i++) deviations[i]! *= scale
  return { deviations, power: first + second }
}

function subtractMean(x: Float64Array): void {
  const { mean } = summary(x)
  for (let i = 0; i < x.length; i++) x[i]! -= mean
}

/** The smallest e with size ≤ 2^e, or its neighbour where the logarithm rounds; size > 0. */
export function exponent(size: number): number {
  return Math.ceil(Math.log2(size))
}

/** x × 2^power, in two steps: the power alone may be beyond a double where the product is not. */
export function timesPowerOfTwo(x: number, power: number): number {
  const half = Math.trunc(power / 2)
  return x * 2 ** half * 2 ** (power - half)
}

/** Σ a[i] · b[i]. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
