import { moments } from "./moments.ts"
import { quantile } from "./quantile.ts"
import { sortValues } from "./rank.ts"
import { summary } from "./summary.ts"

/** One column in numbers. Values are those that are no gaps (NaN); NaN: nothing to tell. */
export interface Description {
  /** Entries, gaps included. */
  readonly n: number
  readonly values: number
  /** Values that are not 0. */
  readonly nonzero: number
  /** Different values. */
  readonly distinct: number
  /** How often the most frequent value occurs. */
  readonly same: number
  readonly low: number
  readonly high: number
  readonly mean: number
  readonly median: number
  /** Sample standard deviation (n − 1). */
  readonly sd: number
  readonly skewness: number
  readonly excessKurtosis: number
}

/** Describes n entries, of which NaN are gaps. */
export function describe(x: Float64Array): Description {
  const sorted = new Float64Array(x.length)
  const values = sortValues(x, sorted)
  const { low, high, mean, sd } = summary(x)
  const { skew, kurtosis } = moments(x)
  let [nonzero, distinct, same] = [0, 0, 0]
  for (let i = 0, run = 0; i < values; i++) {
    if (sorted[i] !== 0) nonzero++
    run = i > 0 && sorted[i] === sorted[i - 1] ? run + 1 : 1
    if (run === 1) distinct++
    same = Math.max(same, run)
  }
  return {
    n: x.length,
    values,
    nonzero,
    distinct,
    same,
    low,
    high,
    mean,
    median: quantile(sorted, values, 0.5),
    sd,
    skewness: skew,
    excessKurtosis: kurtosis,
  }
}

/** From where on a column is worth a second look. */
export interface Thresholds {
  /** Least share of the entries that are no gaps. */
  readonly values: number
  /** Least share of the values that are not 0. */
  readonly nonzero: number
  /** Least share of the values that differ from each other. */
  readonly distinct: number
  /** Most |skewness| and, both at once, most excess kurtosis. */
  readonly skewness: number
  readonly excessKurtosis: number
}

/** Those that COINr takes unless told otherwise. */
export const usualThresholds: Thresholds = {
  values: 0.65,
  nonzero: 0.5,
  distinct: 0.5,
  skewness: 2,
  excessKurtosis: 3.5,
}

/** What is odd about a column; a share at its threshold is not. */
export type Oddity = "few-values" | "many-zeros" | "few-distinct" | "outliers"

/** A column without values has too few of them, and nothing else to say. */
export function oddities(column: Description, thresholds = usualThresholds): Oddity[] {
  const odd: Oddity[] = []
  if (!(column.values / column.n >= thresholds.values)) odd.push("few-values")
  if (column.nonzero / column.values < thresholds.nonzero) odd.push("many-zeros")
  if (column.distinct / column.values < thresholds.distinct) odd.push("few-distinct")
  if (Math.abs(column.skewness) > thresholds.skewness && column.excessKurtosis > thresholds.excessKurtosis) {
    odd.push("outliers")
  }
  return odd
}
