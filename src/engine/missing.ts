import type { MissingRule } from "../model/index.ts"

/** Shares add up with rounding: seven tenths are 0.7 or a hair less. */
const shareTolerance = 1e-12

/**
 * Takes back the scores of a dimension that its rule for gaps does not allow.
 *
 * @param members scores of the members that carry weight; NaN is a gap
 * @param shares  their nominal shares, which sum to 1. Nominal in every Monte-Carlo draw too, so that a draw changes
 *                how a unit scores and never whether it does
 * @param out     n scores; set to NaN where the rule does not allow one
 */
export function applyMissing(
  rule: MissingRule,
  members: readonly Float64Array[],
  shares: Float64Array,
  out: Float64Array,
): void {
  if (rule.kind === "all") {
    for (const x of members) {
      for (let i = 0; i < out.length; i++) if (Number.isNaN(x[i]!)) out[i] = Number.NaN
    }
    return
  }
  for (let i = 0; i < out.length; i++) {
    let present = 0
    for (let j = 0; j < members.length; j++) if (!Number.isNaN(members[j]![i]!)) present += shares[j]!
    if (present + shareTolerance < rule.least) out[i] = Number.NaN
  }
}
