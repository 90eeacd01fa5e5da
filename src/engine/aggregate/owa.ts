import type { Aggregator } from "./aggregator.ts"
import { lineUp } from "./places.ts"

/**
 * Ordered weighted average: weights go to places, not to members. `how.weights` are those of the best member, the next,
 * … the worst. They are read as a curve over the share of the members, through (k / r, sum of the first k of r), so
 * that they serve any number of members, gaps, and members' own weights: the place of a member is as wide as its share.
 * With as many equal members as weights this is Σ vₖ · (k-th best score) / Σ v.
 * Source: Yager (1988), *On ordered weighted averaging aggregation operators*; with members' weights Torra (1997), *The
 * weighted OWA operator*.
 */
export const owa: Aggregator<{ readonly kind: "owa"; readonly weights: readonly number[] }> = {
  outOf: null,
  into: null,
  combine: (members, weights, how, out, { places }) => {
    const m = members.length
    const widths = places.subarray(m)
    for (let i = 0; i < out.length; i++) {
      const count = lineUp(members, weights, i, places)
      shareOut(how.weights, widths, count)
      let score = count === 0 ? Number.NaN : 0
      for (let place = 0; place < count; place++) score += widths[place]! * places[place]!
      out[i] = score
    }
  },
}

/** Turns the widths of the first `count` places, on any scale, into the shares of the score that they have. */
function shareOut(weights: readonly number[], widths: Float64Array, count: number): void {
  let width = 0
  for (let place = 0; place < count; place++) width += widths[place]!
  let sum = 0
  for (let k = 0; k < weights.length; k++) sum += weights[k]!
  let reached = 0
  let before = 0
  /** The ordered weight that the curve is in, and the sum of those it has passed. */
  let k = 0
  let passed = 0
  for (let place = 0; place < count; place++) {
    reached += widths[place]!
    const end = (reached / width) * weights.length
    while (k + 1 < weights.length && end >= k + 1) passed += weights[k++]!
    // The last place ends at 1, whatever rounding makes of the sum.
    const curve = place + 1 === count ? 1 : (passed + (end - k) * weights[k]!) / sum
    widths[place] = curve - before
    before = curve
  }
}

/**
 * The share of the score that each place has.
 *
 * @param weights of places, best first; ≥ 0, not all 0
 * @param widths  weights of the members at hand, best first, on any scale
 */
export function placeShares(weights: readonly number[], widths: readonly number[]): readonly number[] {
  const shares = Float64Array.from(widths)
  shareOut(weights, shares, shares.length)
  return [...shares]
}
