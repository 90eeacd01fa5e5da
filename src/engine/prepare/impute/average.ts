import type { Average } from "../../../model/index.ts"
import { median, summary } from "../../../stats/index.ts"

/** Mean or median of the values that are no gaps; NaN without any. */
export const average = (x: Float64Array, how: Average): number => (how === "mean" ? summary(x).mean : median(x))
