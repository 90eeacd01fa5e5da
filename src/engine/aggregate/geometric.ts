import { type Aggregator, weightedMean } from "./aggregator.ts"

/**
 * Π x^w with the weights rescaled to sum to 1: a low member is made up for only in part, and a member of 0 makes the
 * result 0. A negative member has no geometric mean: the result is then NaN, also where the rule for gaps would have
 * gone on without that member, because its score is known. A geometric mean of geometric means that are not rounded adds
 * up their mean logarithms, with no way there and back between.
 * Source: OECD/JRC Handbook (2008), step 6, "geometric aggregation".
 */
export const geometric: Aggregator<{ readonly kind: "geometric" }> = {
  into: (x, _how, out) => {
    for (let i = 0; i < x.length; i++) out[i] = logarithm(x[i]!)
  },
  combine: (members, weights, _how, out) => weightedMean(members, weights, out),
  outOf: (out) => {
    for (let i = 0; i < out.length; i++) {
      const mean = out[i]!
      out[i] = mean === Number.POSITIVE_INFINITY ? Number.NaN : Math.exp(mean)
    }
  },
}

/** +∞ marks "has no logarithm", apart from NaN, a gap; no finite score has it. Together with a 0 (−∞) it makes NaN. */
export const logarithm = (x: number): number => (x < 0 ? Number.POSITIVE_INFINITY : Math.log(x))
