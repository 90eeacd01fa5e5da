/** A straight line through values over time. */
export interface Line {
  /** Per year, in the measure of the values; NaN where it is too large for a double. */
  readonly slope: number
  /** Of the line at the first of the times. */
  readonly start: number
}

/** Part of the size of the values below which a start is rounding, not a number to divide by. */
const tolerance = 1e-12

/**
 * Least squares line through at least two values; null for fewer. Values are halved until their sums fit.
 *
 * @param times years, ascending
 * @param values as many, without gaps
 */
export function fitLine(times: readonly number[], values: readonly number[]): Line | null {
  const k = values.length
  if (k < 2) return null
  const size = Math.max(...values.map(Math.abs))
  const scale = size > 2 ** 900 ? 2 ** -200 : 1
  const scaled = values.map((value) => value * scale)
  if (scaled.every((value) => value === scaled[0])) return { slope: 0, start: values[0]! }
  const middle = mean(times)
  const centre = mean(scaled)
  let across = 0
  let along = 0
  for (let i = 0; i < k; i++) {
    const distance = times[i]! - middle
    across += distance * (scaled[i]! - centre)
    along += distance * distance
  }
  const slope = across / along
  return { slope: written(slope / scale), start: written((centre + slope * (times[0]! - middle)) / scale) }
}

/** What is too large for a double is no number. */
const written = (x: number) => (Number.isFinite(x) ? x : Number.NaN)

const mean = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length

/**
 * Slope of the line in per cent of where it starts. Of two values it is their difference in per cent of the first. 0 where
 * all are equal; NaN for fewer than two values, and where the line starts at 0.
 * Source: COINr, `prc_change`.
 */
export function percentChange(times: readonly number[], values: readonly number[]): number {
  const line = fitLine(times, values)
  if (line === null) return Number.NaN
  if (line.slope === 0) return 0
  const size = Math.max(...values.map(Math.abs))
  if (Math.abs(line.start) <= size * tolerance) return Number.NaN
  const change = (line.slope / line.start) * 100
  return Number.isFinite(change) ? change : Number.NaN
}
