interface Moments {
  /** Sample skewness; NaN for fewer than 3 values, or where no two differ. */
  readonly skew: number
  /** Sample excess kurtosis, 0 for a normal distribution; NaN for fewer than 4 values, or where no two differ. */
  readonly kurtosis: number
}

/**
 * Skewness and excess kurtosis of the values of x that are no gaps (NaN), type 2 of Joanes & Gill (1998), as in
 * spreadsheets. With dᵢ the distance of value i from the mean, g₁ = √n Σd³ / (Σd²)^1.5 and r = n Σd⁴ / (Σd²)²:
 *
 *     skew     = g₁ √(n (n − 1)) / (n − 2)
 *     kurtosis = ((n + 1) (r − 3) + 6) (n − 1) / ((n − 2) (n − 3))
 *
 * Neither depends on the measure, so values are taken as parts of their range, 0 to 1: that cancels nothing on
 * population-sized values, and powers neither overflow nor vanish.
 */
export function moments(x: Float64Array): Moments {
  let n = 0
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (Number.isNaN(value)) continue
    n++
    if (value < low) low = value
    if (value > high) high = value
  }
  if (!(high > low)) return { skew: Number.NaN, kurtosis: Number.NaN }
  // The distance between −10³⁰⁸ and 10³⁰⁸ is no double; that of their halves is.
  const part = Number.isFinite(high - low) ? 1 : 0.5
  const origin = low * part
  const range = high * part - origin
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (!Number.isNaN(value)) sum += (value * part - origin) / range
  }
  const mean = sum / n
  let two = 0
  let three = 0
  let four = 0
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (Number.isNaN(value)) continue
    const d = (value * part - origin) / range - mean
    const square = d * d
    two += square
    three += square * d
    four += square * square
  }
  const g = (Math.sqrt(n) * three) / (two * Math.sqrt(two))
  const r = (n * four) / (two * two)
  return {
    skew: n < 3 ? Number.NaN : (g * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: n < 4 ? Number.NaN : (((n + 1) * (r - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  }
}
