import type { WeightedForm } from "./form.ts"

/** Weights that a question may choose: each at least its floor, all together 1. */
export interface Admissible {
  readonly floors: readonly number[]
  /** What is left to hand out: 1 less the floors. */
  readonly room: number
}

/** Rounding of floors that leave nothing to choose. */
const slack = 1e-12

/**
 * @param floors one for all elements, or one for each; ≥ 0. Default: 0
 * @throws RangeError for floors that are negative, that sum to more than 1, or that are not as many as the elements
 */
export function admissible({ elements }: WeightedForm, floors: number | readonly number[] = 0): Admissible {
  const each = typeof floors === "number" ? elements.map(() => floors) : floors
  const sum = each.reduce((total, floor) => total + floor, 0)
  if (each.length !== elements.length || !each.every((floor) => floor >= 0) || !(sum <= 1 + slack))
    throw new RangeError("floors must be 0 or more, one for each element, and sum to 1 at most")
  return { floors: each, room: Math.max(0, 1 - sum) }
}

/** How far unit j is ahead of unit i in each element, on a scale on which no element's value exceeds 1 in size. */
export function lead({ columns }: WeightedForm, j: number, i: number): Float64Array {
  const size = columns.reduce((most, x) => x.reduce((max, value) => Math.max(max, Math.abs(value)), most), 0)
  // Divided first: the difference of two large numbers may be none.
  return Float64Array.from(columns, (x) => (size > 0 ? x[j]! / size - x[i]! / size : 0))
}

/** The least and the most that Σ w d can be: at a corner, where all that is left goes to one element. */
export function reach(
  d: Float64Array,
  { floors, room }: Admissible,
): { readonly least: number; readonly most: number } {
  const base = floors.reduce((sum, floor, k) => sum + floor * d[k]!, 0)
  return { least: base + room * Math.min(...d), most: base + room * Math.max(...d) }
}
