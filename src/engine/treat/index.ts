import type { Treatment } from "../../model/index.ts"

/**
 * Treats the outliers of one indicator.
 *
 * @param x   n values as prepared; NaN is a gap and stays one
 * @param out n treated values; not `x`
 */
export function treat(x: Float64Array, _how: Treatment, out: Float64Array): void {
  out.set(x)
}
