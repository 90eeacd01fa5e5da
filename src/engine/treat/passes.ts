import type { OutlierTest } from "../../model/index.ts"
import { moments } from "../../stats/index.ts"

/** What the test for outliers says of an indicator. */
export interface Tested {
  /** NaN where there are too few values, or no two differ. */
  readonly skew: number
  readonly kurtosis: number
  /** Null: too few values to say, or no two differ. */
  readonly passed: boolean | null
}

/**
 * Whether an indicator is free of outliers: |skewness| below its threshold or excess kurtosis below its own, so that it
 * takes both to fail. Source: COINr, `check_SkewKurt`; Groeneveld & Meeden (1984) set the thresholds 1 and 3.5, and the
 * JRC's audits 2 and 3.5, for samples as small as those of indices.
 */
export function passes(x: Float64Array, test: OutlierTest): Tested {
  const { skew, kurtosis } = moments(x)
  if (Math.abs(skew) < test.skew || kurtosis < test.kurtosis) return { skew, kurtosis, passed: true }
  return { skew, kurtosis, passed: Number.isNaN(skew) || Number.isNaN(kurtosis) ? null : false }
}
