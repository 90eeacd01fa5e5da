/**
 * Compound growth per year between the first and the last of k values: (last / first)^(1 / years) − 1. 0.02 is 2 %.
 *
 * 0 where both are equal, 0 included. NaN for fewer than two values, and where there is no such rate: the first is 0, or
 * the signs differ. Of two negative values it is the growth of their size.
 * Source: COINr, `CAGR`.
 *
 * @param times years, ascending
 * @param values as many, without gaps
 */
export function compoundGrowth(times: readonly number[], values: readonly number[]): number {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined || values.length < 2) return Number.NaN
  if (first === last) return 0
  if (first === 0 || first < 0 !== last < 0) return last === 0 && first !== 0 ? -1 : Number.NaN
  const years = times.at(-1)! - times[0]!
  const ratio = last / first
  // A ratio beyond the range of doubles still has a root within it.
  const root =
    Number.isFinite(ratio) && ratio > Number.MIN_VALUE
      ? ratio ** (1 / years)
      : Math.exp((Math.log(Math.abs(last)) - Math.log(Math.abs(first))) / years)
  return root - 1
}
