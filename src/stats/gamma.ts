/** Lanczos coefficients for g = 7 and 9 terms (Godfrey 2001): ln Γ to about 15 digits. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln Γ(x), x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const z = x - 1
  let sum = lanczos[0]!
  for (let k = 1; k < lanczos.length; k++) sum += lanczos[k]! / (z + k)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Terms of a series or a continued fraction after which it has settled, or its result is as good as it gets. */
export const mostTerms = 100_000
const settled = 1e-16
/** In place of a 0 that Lentz's method would divide by. */
const tiny = 1e-300

/**
 * Regularised upper incomplete gamma function Q(a, x), the share of the gamma distribution beyond x: by the series of
 * its complement for x < a + 1, else by its continued fraction (Lentz), so that small tails keep their digits.
 *
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 6.5.29 and 6.5.31.
 *
 * @param a > 0
 * @param x ≥ 0
 * @returns 0 to 1; NaN for NaN
 */
export function upperGamma(a: number, x: number): number {
  if (Number.isNaN(x)) return x
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) return Math.max(0, 1 - front * lowerSeries(a, x))
  return Math.min(1, front * upperFraction(a, x))
}

/** Σ xᵏ / (a (a + 1) … (a + k)), by which the lower share is x^a e^−x / Γ(a) times that; for x < a + 1. */
export function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let k = 1; k < mostTerms && term > sum * settled; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < mostTerms; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / nonzero(numerator * d + b)
    c = nonzero(b + numerator / c)
    fraction *= d * c
    if (isSettled(d * c)) break
  }
  return fraction
}

export const nonzero = (x: number): number => (Math.abs(x) < tiny ? tiny : x)
export const isSettled = (factor: number): boolean => Math.abs(factor - 1) < 3e-16
