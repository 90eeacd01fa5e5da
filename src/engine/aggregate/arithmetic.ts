import { type Aggregator, weightedMean } from "./aggregator.ts"

/** Weighted mean: a low member is made up for by a high one, in full. */
export const arithmetic: Aggregator<{ readonly kind: "arithmetic" }> = {
  outOf: null,
  into: null,
  combine: (members, weights, _how, out) => weightedMean(members, weights, out),
}
