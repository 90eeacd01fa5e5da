import type { Aggregation } from "../../model/index.ts"

/**
 * How the scores of members become the scores of their dimension, all units at once: one unit's score may depend on the
 * others. Gaps among the members are left out here, and the weights of the rest rescaled; a unit that the rule for gaps
 * leaves without a score loses it afterwards.
 */
export interface Aggregator<H extends Aggregation> {
  /** Changes one member's scores into what `combine` adds up; null: they are taken as they are. Apart from `combine` so
   *  that members that stay the same from draw to draw are changed once. May see the whole column, not other members. */
  readonly into: ((x: Float64Array, how: H, out: Float64Array) => void) | null
  /**
   * @param members n numbers per member, as `into` made them; NaN is a gap
   * @param weights one per member, > 0, on any scale
   * @param out     n scores of the dimension; NaN where no member has a score, or the formula has no result. Whether it
   *                has one must not depend on the weights: a draw changes them and asks for no gaps anew
   */
  readonly combine: (
    members: readonly Float64Array[],
    weights: Float64Array,
    how: H,
    out: Float64Array,
    sides: Sides,
  ) => void
  /** Turns what `combine` added up into scores, in place; null: it left scores. Apart from `combine` so that a dimension
   *  of the same kind further up can go on from the sum. */
  readonly outOf: ((out: Float64Array) => void) | null
}

/** What a formula may need besides the prepared members. */
export interface Sides {
  /** n scores per member, as they were before `into`. */
  readonly scores: readonly Float64Array[]
  /** n of `gapMark`: units that are barred have no score and are compared with nobody. */
  readonly gaps: Uint8Array
  /** Two numbers per member to work with, overwritten. */
  readonly places: Float64Array
  /** n numbers to work with, overwritten. */
  readonly line: Float64Array
}

/**
 * Σ w x ÷ Σ w over the members that are no gaps; NaN where all are.
 * The author's weights rather than shares: sums of whole numbers then stay exact, and what should tie does.
 */
export function weightedMean(members: readonly Float64Array[], weights: Float64Array, out: Float64Array): void {
  const total = weightedSumOfAll(members, weights, out)
  for (let i = 0; i < out.length; i++) {
    out[i] = Number.isNaN(out[i]!) ? meanOfPresent(members, weights, i) : out[i]! / total
  }
}

/** Σ w x; where members are gaps, Σ w times the weighted mean of the others. NaN where all are gaps. */
export function weightedSum(members: readonly Float64Array[], weights: Float64Array, out: Float64Array): void {
  const total = weightedSumOfAll(members, weights, out)
  for (let i = 0; i < out.length; i++) {
    if (Number.isNaN(out[i]!)) out[i] = meanOfPresent(members, weights, i) * total
  }
}

/** Σ w x, NaN where any member is a gap. Returns Σ w. */
function weightedSumOfAll(members: readonly Float64Array[], weights: Float64Array, out: Float64Array): number {
  out.fill(0)
  let total = 0
  for (let j = 0; j < members.length; j++) {
    const x = members[j]!
    const w = weights[j]!
    total += w
    for (let i = 0; i < out.length; i++) out[i] = out[i]! + w * x[i]!
  }
  return total
}

function meanOfPresent(members: readonly Float64Array[], weights: Float64Array, i: number): number {
  let sum = 0
  let total = 0
  for (let j = 0; j < members.length; j++) {
    const value = members[j]![i]!
    if (Number.isNaN(value)) continue
    sum += weights[j]! * value
    total += weights[j]!
  }
  return sum / total
}
