/**
 * The q-quantile of the first `count` of ascending values, between neighbours by a straight line: at (count − 1) q,
 * counted from 0.
 *
 * Source: Hyndman & Fan, "Sample quantiles in statistical packages" (The American Statistician 50, 1996), type 7.
 *
 * @param q 0 to 1; 0.5 is the median
 * @returns NaN without a value
 */
export function quantile(sorted: Float64Array, count: number, q: number): number {
  if (count === 0) return Number.NaN
  const at = (count - 1) * q
  const place = Math.min(Math.floor(at), count - 1)
  const low = sorted[place]!
  const share = at - place
  if (share === 0) return low
  const high = sorted[place + 1]!
  const step = high - low
  // −1.7e308 and 1.7e308 are further apart than the largest double.
  return Number.isFinite(step) ? low + share * step : (1 - share) * low + share * high
}
