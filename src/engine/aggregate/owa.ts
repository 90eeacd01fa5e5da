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
  into: null,
  combine: (members, weights, how, out, { places }) => {
    const m = members.length
    for (let i = 0; i < out.length; i++) {
      const count = lineUp(members, weights, i, places)
      let total = 0
      for (let place = 0; place < count; place++) total += places[m + place]!
      let before = 0
      let reached = 0
      let score = count === 0 ? Number.NaN : 0
      for (let place = 0; place < count; place++) {
        reached += places[m + place]!
        // The last place ends at 1, whatever rounding makes of the sum.
        const curve = place + 1 === count ? 1 : curveAt(how.weights, reached / total)
        score += (curve - before) * places[place]!
        before = curve
      }
      out[i] = score
    }
  },
}

/**
 * The part of the ordered weights that the best `share` of the members has.
 *
 * @param weights of places, best first; ≥ 0, not all 0
 * @param share   0 to 1
 */
function curveAt(weights: readonly number[], share: number): number {
  const end = share * weights.length
  let sum = 0
  let total = 0
  for (let k = 0; k < weights.length; k++) {
    total += weights[k]!
    sum += weights[k]! * Math.min(Math.max(end - k, 0), 1)
  }
  return sum / total
}

/**
 * The share of the score that each place has.
 *
 * @param weights of places, best first; ≥ 0, not all 0
 * @param shares  of the members at hand, best first, which sum to 1
 */
export function placeShares(weights: readonly number[], shares: readonly number[]): readonly number[] {
  let reached = 0
  let before = 0
  return shares.map((share, place) => {
    reached += share
    const curve = place + 1 === shares.length ? 1 : curveAt(weights, reached)
    const part = curve - before
    before = curve
    return part
  })
}
