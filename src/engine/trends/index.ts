import { compoundGrowth } from "./growth.ts"
import { fitLine, percentChange } from "./line.ts"

/** How the values of n units move over the periods. NaN: there is no such number. */
export interface Trends {
  /** Compound growth per year from the first to the last value; 0.02 is 2 %. */
  readonly growth: Float64Array
  /** Slope of the least squares line per year, in per cent of where the line starts. */
  readonly change: Float64Array
  /** The same slope in the measure of the values. */
  readonly slope: Float64Array
  /** Share of the periods asked that have a value, 0 to 1. */
  readonly available: Float64Array
  /** Which periods have the first and the last value that is used; −1: none. */
  readonly first: Int32Array
  readonly last: Int32Array
}

/**
 * Trends of n units over T periods. Gaps are left out.
 *
 * @param years   T times, ascending
 * @param columns T columns of n values; NaN is a gap
 * @param latest  how many periods are asked, the last being that of the unit's last value; null: all. A unit whose values
 *                do not reach so far back has no trend
 * @param sign    −1 turns growth, change and slope around, so that more is always better
 * Source: COINr, `get_trends`.
 */
export function trends(
  years: readonly number[],
  columns: readonly Float64Array[],
  { latest = null, sign = 1 }: { readonly latest?: number | null; readonly sign?: 1 | -1 } = {},
): Trends {
  const n = columns[0]?.length ?? 0
  const numbers = () => new Float64Array(n).fill(Number.NaN)
  const result = { growth: numbers(), change: numbers(), slope: numbers(), available: new Float64Array(n) }
  const first = new Int32Array(n).fill(-1)
  const last = new Int32Array(n).fill(-1)
  const turned = (x: number) => (sign === 1 ? x : 0 - x)
  for (let i = 0; i < n; i++) {
    const known = columns.flatMap((column, t) => (Number.isNaN(column[i]!) ? [] : [t]))
    const end = known.at(-1)
    if (end === undefined) continue
    const start = latest === null ? 0 : end - latest + 1
    const asked = latest ?? columns.length
    const used = known.filter((t) => t >= start)
    result.available[i] = used.length / asked
    first[i] = used[0]!
    last[i] = end
    if (start < 0) continue
    const times = used.map((t) => years[t]!)
    const values = used.map((t) => columns[t]![i]!)
    result.growth[i] = turned(compoundGrowth(times, values))
    result.change[i] = turned(percentChange(times, values))
    result.slope[i] = turned(fitLine(times, values)?.slope ?? Number.NaN)
  }
  return { ...result, first, last }
}
