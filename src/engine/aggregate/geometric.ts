import { type Aggregator, weightedMean } from "./aggregator.ts"

/**
 * Π x^w with the weights rescaled to sum to 1: a low member is made up for only in part, and a member of 0 makes the
 * result 0. A negative member has no geometric mean: the result is then NaN, also where the rule for gaps would have
 * gone on without that member, because its score is known.
 * Source: OECD/JRC Handbook (2008), step 6, "geometric aggregation".
 */
export const geometric: Aggregator<{ readonly kind: "geometric" }> = {
  into: (x, _how, out) => {
    for (let i = 0; i < x.length; i++) out[i] = logarithm(x[i]!)
  },
  combine: (members, weights, _how, out) => {
    weightedMean(members, weights, out)
    for (let i = 0; i < out.length; i++) out[i] = exponential(out[i]!)
  },
}

/** ln x, −∞ for 0, and +∞ for a negative number: no finite score has that logarithm, so it marks "has none". */
export function logarithm(x: number): number {
  return x < 0 ? Number.POSITIVE_INFINITY : Math.log(x)
}

/** Undoes `logarithm`: 0 for −∞, NaN for the mark. A sum of −∞ and the mark is NaN as well. */
export function exponential(mean: number): number {
  return mean === Number.POSITIVE_INFINITY ? Number.NaN : Math.exp(mean)
}
