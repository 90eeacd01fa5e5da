import type { MissingRule } from "../model/index.ts"

/** Shares add up with rounding: seven tenths are 0.7 or a hair less. */
const shareTolerance = 1e-12

/** Marks the units that miss any of the members' scores. */
export function findGaps(members: readonly Float64Array[], gaps: Uint8Array): void {
  gaps.fill(0)
  for (const x of members) {
    for (let i = 0; i < gaps.length; i++) if (Number.isNaN(x[i]!)) gaps[i] = 1
  }
}

/**
 * Takes back the scores of a dimension that its rule for gaps does not allow.
 *
 * @param members scores of the members that carry weight; NaN is a gap
 * @param gaps    n marks, as `findGaps` makes them
 * @param shares  the members' nominal shares, which sum to 1. Nominal in every Monte-Carlo draw too, so that a draw
 *                changes how a unit scores and never whether it does
 * @param out     n scores; set to NaN where the rule does not allow one
 */
export function applyMissing(
  rule: MissingRule,
  members: readonly Float64Array[],
  gaps: Uint8Array,
  shares: Float64Array,
  out: Float64Array,
): void {
  for (let i = 0; i < out.length; i++) {
    if (gaps[i] === 0) continue
    if (rule.kind === "all" || shareAtHand(members, shares, i) + shareTolerance < rule.least) out[i] = Number.NaN
  }
}

function shareAtHand(members: readonly Float64Array[], shares: Float64Array, i: number): number {
  let sum = 0
  for (let j = 0; j < members.length; j++) if (!Number.isNaN(members[j]![i]!)) sum += shares[j]!
  return sum
}
