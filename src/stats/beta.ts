import { isSettled, logGamma, mostTerms, nonzero } from "./gamma.ts"

/** What Stirling's formula leaves of ln Γ(x), x ≥ 10: Σ B₂ₖ / (2k (2k − 1) x²ᵏ⁻¹). */
function stirlingRest(x: number): number {
  const q = 1 / (x * x)
  return (1 / 12 - q * (1 / 360 - q * (1 / 1260 - q * (1 / 1680 - q * (1 / 1188 - (q * 691) / 360360))))) / x
}

/**
 * ln B(a, b), a and b > 0. For large arguments the logarithms of the three gamma functions are close to each other, and
 * their difference is taken by hand (DiDonato & Morris 1992, ACM TOMS 18).
 */
export function logBeta(a: number, b: number): number {
  const p = Math.min(a, b)
  const q = Math.max(a, b)
  if (q < 10) return logGamma(p) + logGamma(q) - logGamma(p + q)
  const rest = stirlingRest(q) - stirlingRest(p + q)
  const tail = (q - 0.5) * Math.log1p(-p / (p + q))
  if (p < 10) return logGamma(p) + rest + p - p * Math.log(p + q) + tail
  const middle = (p - 0.5) * Math.log(p / (p + q)) + q * Math.log1p(-p / (p + q))
  return 0.5 * Math.log(2 * Math.PI) - 0.5 * Math.log(q) + stirlingRest(p) + rest + middle
}

/**
 * Regularised incomplete beta function I_x(a, b) by its continued fraction (Lentz), on the side where it is short.
 *
 * Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.5.8.
 *
 * @param a > 0
 * @param b > 0
 * @param x 0 to 1
 * @param y 1 − x, which the caller may know to more digits
 * @returns 0 to 1; NaN for NaN
 */
export function regularisedBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (Number.isNaN(x)) return x
  if (x <= 0) return 0
  if (y <= 0) return 1
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta(a, b))
  const share = x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, y)) / b
  return Math.min(Math.max(share, 0), 1)
}

function fraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / nonzero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let k = 1; k < mostTerms; k++) {
    for (const numerator of [
      (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k)),
      (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1)),
    ]) {
      d = 1 / nonzero(1 + numerator * d)
      c = nonzero(1 + numerator / c)
      value *= d * c
    }
    if (isSettled(d * c)) break
  }
  return value
}
