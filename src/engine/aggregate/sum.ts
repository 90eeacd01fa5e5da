import { type Aggregator, weightedSum } from "./aggregator.ts"

/**
 * Σ w x with the author's weights: with weights of 1, the plain sum. Members that are gaps count as the weighted mean
 * of the others, which is what rescaling the weights at hand to the full weight means.
 */
export const sum: Aggregator<{ readonly kind: "sum" }> = {
  outOf: null,
  into: null,
  combine: (members, weights, _how, out) => weightedSum(members, weights, out),
}
