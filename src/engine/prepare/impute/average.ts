import type { Average } from "../../../model/index.ts"
import { quantile, sortValues, summary } from "../../../stats/index.ts"

/** Mean or median of the values that are no gaps; NaN without any. */
export function average(x: Float64Array, how: Average): number {
  if (how === "mean") return summary(x).mean
  const sorted = new Float64Array(x.length)
  return quantile(sorted, sortValues(x, sorted), 0.5)
}
