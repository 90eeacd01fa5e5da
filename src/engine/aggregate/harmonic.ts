import type { Aggregator } from "./aggregator.ts"
import { powerMean, raise } from "./power.ts"

/**
 * Σ w / Σ (w / x): a low member pulls harder than in the geometric mean. A member of 0 makes the result 0, the limit; a
 * negative one has no harmonic mean (NaN), also where the rule for gaps would have gone on without it.
 * Source: Hardy, Littlewood & Pólya, *Inequalities* (1934), chapter II.
 */
export const harmonic: Aggregator<{ readonly kind: "harmonic" }> = {
  outOf: null,
  into: (x, _how, out) => raise(x, -1, out),
  combine: (members, weights, _how, out, { scores }) => powerMean(members, weights, -1, out, scores),
}
