interface Summary {
  /** Number of values that are no gaps. */
  readonly count: number
  readonly low: number
  readonly high: number
  readonly mean: number
  /** Sample standard deviation (n − 1). */
  readonly sd: number
}

/**
 * Describes the values of x that are no gaps (NaN). With no value all but `count` is NaN; with one, `sd` is NaN.
 *
 * Two passes with compensated sums (Neumaier 1974): one pass over sums of squares cancels on population-sized values.
 * Values beyond 2³⁰⁰ or all below 2⁻³⁰⁰ in size are scaled by a power of two first, or their squares would not fit.
 */
export function summary(x: Float64Array): Summary {
  let count = 0
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (Number.isNaN(value)) continue
    count++
    if (value < low) low = value
    if (value > high) high = value
  }
  if (count === 0) return { count, low: Number.NaN, high: Number.NaN, mean: Number.NaN, sd: Number.NaN }
  const size = Math.max(Math.abs(low), Math.abs(high))
  const scale = size > 2 ** 300 ? 2 ** -700 : size < 2 ** -300 ? 2 ** 700 : 1
  const mean = sumOf(x, 0, scale, 1) / count
  const squares = sumOf(x, mean, scale, 2)
  // Rounding may put the mean of equal values beside them; a mean outside its values would be read as a bug.
  const within = Math.min(Math.max(mean / scale, low), high)
  const sd = low === high ? 0 : Math.sqrt(squares / (count - 1)) / scale
  return { count, low, high, mean: within, sd: count < 2 ? Number.NaN : sd }
}

/** Σ (scale · x − centre)^power over the values, power 1 or 2. */
function sumOf(x: Float64Array, centre: number, scale: number, power: 1 | 2): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (Number.isNaN(value)) continue
    const distance = value * scale - centre
    const term = power === 2 ? distance * distance : distance
    const next = sum + term
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
  }
  return sum + lost
}
