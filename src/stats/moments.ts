import { summary } from "./summary.ts"

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
 * Neither depends on the measure, so distances are taken in units of the largest: their powers neither overflow nor vanish.
 */
export function moments(x: Float64Array): Moments {
  const { count: n, low, high, mean } = summary(x)
  if (!(high > low)) return { skew: Number.NaN, kurtosis: Number.NaN }
  // The distance between −10³⁰⁸ and 10³⁰⁸ is no double; that of their halves is.
  const part = Number.isFinite(high - low) ? 1 : 0.5
  const centre = mean * part
  const largest = Math.max(high * part - centre, centre - low * part)
  let two = 0
  let three = 0
  let four = 0
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!
    if (Number.isNaN(value)) continue
    const d = (value * part - centre) / largest
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
