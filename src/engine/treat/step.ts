import type { TreatmentStep } from "../../model/index.ts"

/** At which end a point was drawn in. */
export const drawnIn = { not: 0, high: 1, low: -1 } as const

/**
 * One way to treat outliers, applied in place.
 *
 * @param x    n values, at least two of which differ; NaN is a gap and stays one
 * @param ends n of `drawnIn`, marked where values are drawn in; null: nobody asks
 * @returns false where the step cannot be taken of these values; `x` may then be anything
 */
export type Treater<S extends TreatmentStep> = (x: Float64Array, step: S, ends: Int8Array | null) => boolean
