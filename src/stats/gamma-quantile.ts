import { logGamma, lowerSeries, upperGamma } from "./gamma.ts"

/**
 * Natural logarithm of the quantile of the gamma distribution with scale 1: ln x with P(X ≤ x) = p. The logarithm, because
 * quantiles of small shapes are far below the smallest double. By bisection of ln x: slow, sure, and right to about 10⁻¹².
 *
 * @param shape > 0  @param p within (0, 1)
 */
export function logGammaQuantile(shape: number, p: number): number {
  const logNorm = logGamma(shape)
  // P(X ≤ x) is x^shape / Γ(shape + 1) for small x, and never more than that: below this there is no root.
  let low = (Math.log(p) + logNorm + Math.log(shape)) / shape
  if (share(shape, low, logNorm) >= p) return low
  let high = Math.max(low, Math.log(shape)) + 1
  while (share(shape, high, logNorm) < p && high < 700) high += 1
  for (let step = 0; step < 60 && high - low > 1e-14 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2
    if (share(shape, middle, logNorm) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(X ≤ e^logX): small shares keep their digits, also where e^logX is none. */
function share(shape: number, logX: number, logNorm: number): number {
  const x = Math.exp(logX)
  if (x >= shape + 1) return 1 - upperGamma(shape, x)
  return Math.exp(shape * logX - x - logNorm) * lowerSeries(shape, x)
}
