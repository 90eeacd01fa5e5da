/** ln Γ(x) for x > 0. Lanczos (1964) with Godfrey's coefficients, g = 7, n = 9: relative error below 10⁻¹⁴ or so. */
function logGamma(x: number): number {
  const z = x - 1
  let sum = lanczos[0]!
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i]! / (z + i)
  const t = z + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/**
 * Natural logarithm of the quantile of the gamma distribution with scale 1: ln x with P(X ≤ x) = p. The logarithm, because
 * quantiles of small shapes are far below the smallest double.
 *
 * Bisection of ln x on the regularised incomplete gamma function, by its series below shape + 1 and its continued fraction
 * above (DLMF 8.11.4 and 8.9.2): slow, sure, and right to about 10⁻¹².
 *
 * @param shape > 0  @param p within (0, 1)
 */
export function logGammaQuantile(shape: number, p: number): number {
  const logNorm = logGamma(shape)
  // Where x is small, P(X ≤ x) is x^shape / Γ(shape + 1), and never more than that: below this there is no root.
  let low = (Math.log(p) + logNorm + Math.log(shape)) / shape
  // A tail beyond: P(X > x) ≤ (shape-th moment bound); doubled until it holds p.
  let high = Math.max(low, Math.log(shape)) + 1
  while (lowerTail(shape, high, logNorm) < p && high < 700) high += 1
  if (lowerTail(shape, low, logNorm) >= p) return low
  for (let step = 0; step < 60 && high - low > 1e-14 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2
    if (lowerTail(shape, middle, logNorm) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(X ≤ e^logX) under the gamma distribution. */
function lowerTail(shape: number, logX: number, logNorm: number): number {
  const x = Math.exp(logX)
  const scale = Math.exp(shape * logX - x - logNorm)
  if (x < shape + 1) {
    let term = 1 / shape
    let sum = term
    for (let k = 1; k < 1000 && term > sum * 1e-17; k++) {
      term *= x / (shape + k)
      sum += term
    }
    return sum * scale
  }
  // Lentz's way to evaluate the fraction.
  let b = x + 1 - shape
  let c = 1 / 1e-300
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < 1000; k++) {
    const a = -k * (k - shape)
    b += 2
    d = 1 / (a * d + b || 1e-300)
    c = b + a / c || 1e-300
    fraction *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return 1 - scale * fraction
}
