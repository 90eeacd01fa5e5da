import type { Aggregator } from "./aggregator.ts"
import { lineUp } from "./places.ts"

/** Weights add up with rounding: half of ten tenths may be a hair off. */
const tolerance = 1e-12

/**
 * Weighted median of the members at hand: the score at which half of the weight lies above and half below. Where a
 * score ends exactly on the half, the middle between it and the next. With equal weights it is the plain median.
 * Source: Edgeworth (1888); it minimises Σ w |x − median|.
 */
export const median: Aggregator<{ readonly kind: "median" }> = {
  outOf: null,
  into: null,
  combine: (members, weights, _how, out, { places }) => {
    for (let i = 0; i < out.length; i++) out[i] = middle(places, members.length, lineUp(members, weights, i, places))
  },
}

function middle(places: Float64Array, m: number, count: number): number {
  let total = 0
  for (let place = 0; place < count; place++) total += places[m + place]!
  let above = 0
  for (let place = 0; place < count; place++) {
    above += places[m + place]!
    const beyond = above - total / 2
    if (beyond < -tolerance * total) continue
    const x = places[place]!
    return beyond > tolerance * total || place + 1 === count ? x : between(x, places[place + 1]!)
  }
  return Number.NaN
}

/** The middle of two scores, also where their sum would leave the range of doubles. */
function between(x: number, y: number): number {
  const sum = x + y
  return Number.isFinite(sum) ? sum / 2 : x / 2 + y / 2
}
