import type { ForensicsDocument, WeightInterval } from "../../model/index.ts"

/** A number with five digits at most, as the findings print it. */
export const digits = (x: number): string => String(Number(x.toPrecision(5)))

/** "0.333 [0.331, 0.335]"; an end without a bound in the words given. */
export const interval = ({ value, low, high }: WeightInterval, noBound: string): string =>
  `${digits(value)}  [${low === null ? noBound : digits(low)}, ${high === null ? noBound : digits(high)}]`

/** "hdi = 0.1 + 100 × score" */
export function copied({ to, from, factor, intercept }: ForensicsDocument["copies"][number]): string {
  const before = Number(intercept.toPrecision(5)) === 0 ? "" : `${digits(intercept)} + `
  return `${to} = ${before}${digits(factor)} × ${from}`
}

/** A chance in per cent, with two digits. */
export const chance = (share: number): string => `${Number((100 * share).toPrecision(2))}`
