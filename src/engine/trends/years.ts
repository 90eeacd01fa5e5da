import type { Period } from "../../model/index.ts"

/** A period as a number of years: 2019; 2019-H2 is 2019.5, 2019-Q2 2019.25, 2019-04 2019.25. NaN for no period. */
export function yearsOf(period: Period): number {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)(?:-(\d\d))?))?$/.exec(period)
  if (!match) return Number.NaN
  const [, year, half, quarter, month, day] = match
  if (half !== undefined) return Number(year) + (Number(half) - 1) / 2
  if (quarter !== undefined) return Number(year) + (Number(quarter) - 1) / 4
  if (month === undefined) return Number(year)
  if (day === undefined) return Number(year) + (Number(month) - 1) / 12
  // Through dates, so that every day has its own number and leap years have one more.
  const start = Date.UTC(Number(year), 0, 1)
  const length = Date.UTC(Number(year) + 1, 0, 1) - start
  return Number(year) + (Date.UTC(Number(year), Number(month) - 1, Number(day)) - start) / length
}
