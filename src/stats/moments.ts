import { centre } from "./centre.ts"

/**
 * Skewness of the values that are no gaps (NaN), as samples are described: G₁ = g₁ √(n (n − 1)) / (n − 2), with
 * g₁ = m₃ / m₂^{3/2} of the central moments.
 *
 * Source: Joanes & Gill, "Comparing measures of sample skewness and kurtosis" (The Statistician 47, 1998), type 2.
 *
 * @returns NaN for fewer than three values, or where no two differ
 */
export function skewness(x: Float64Array): number {
  const { n, m2, m3 } = moments(x)
  return n < 3 ? Number.NaN : (m3 / m2 ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2))
}

/**
 * Excess kurtosis of the values that are no gaps (NaN); 0 for a normal distribution:
 * G₂ = ((n + 1) g₂ + 6) (n − 1) / ((n − 2)(n − 3)), with g₂ = m₄ / m₂² − 3.
 *
 * Source: as `skewness`.
 *
 * @returns NaN for fewer than four values, or where no two differ
 */
export function excessKurtosis(x: Float64Array): number {
  const { n, m2, m4 } = moments(x)
  const g2 = m4 / (m2 * m2) - 3
  return n < 4 ? Number.NaN : (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3))
}

/** Central moments up to a common power of two, which both ratios cancel. */
function moments(x: Float64Array) {
  const values = x.filter((value) => !Number.isNaN(value))
  const deviations = values.length < 2 ? undefined : centre(values)?.deviations
  const n = values.length
  if (deviations === undefined) return { n, m2: Number.NaN, m3: Number.NaN, m4: Number.NaN }
  let [m2, m3, m4] = [0, 0, 0]
  for (const d of deviations) {
    const square = d * d
    m2 += square
    m3 += square * d
    m4 += square * square
  }
  return { n, m2: m2 / n, m3: m3 / n, m4: m4 / n }
}
