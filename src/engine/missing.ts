import type { MissingRule } from "../model/index.ts"

/** Shares add up with rounding: seven tenths are 0.7 or a hair less. */
export const shareTolerance = 1e-12

/** What a dimension makes of the gaps of one unit. */
export const gapMark = {
  /** Every member has a score. */
  none: 0,
  /** A member is missing and the rule for gaps goes on without it. */
  passed: 1,
  /** The rule for gaps leaves the unit without a score. */
  barred: 2,
} as const

/**
 * Marks what the rule for gaps says of each unit.
 *
 * @param members scores of the members that carry weight; NaN is a gap
 * @param shares  the members' nominal shares, which sum to 1. Nominal in every Monte-Carlo draw too, so that a draw
 *                changes how a unit scores and never whether it does
 * @param gaps    n of `gapMark`
 */
export function findGaps(
  rule: MissingRule,
  members: readonly Float64Array[],
  shares: Float64Array,
  gaps: Uint8Array,
): void {
  gaps.fill(gapMark.none)
  for (const x of members) {
    for (let i = 0; i < gaps.length; i++) if (Number.isNaN(x[i]!)) gaps[i] = gapMark.barred
  }
  if (rule.kind === "all") return
  for (let i = 0; i < gaps.length; i++) {
    if (gaps[i] === gapMark.none) continue
    const held = rule.kind === "available" ? shareAtHand(members, shares, i) : countAtHand(members, i) / members.length
    if (held > 0 && held + shareTolerance >= rule.least) gaps[i] = gapMark.passed
  }
}

/** Takes back the scores of a dimension that its rule for gaps does not allow. */
export function bar(gaps: Uint8Array, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) if (gaps[i] === gapMark.barred) out[i] = Number.NaN
}

function shareAtHand(members: readonly Float64Array[], shares: Float64Array, i: number): number {
  let sum = 0
  for (let j = 0; j < members.length; j++) if (!Number.isNaN(members[j]![i]!)) sum += shares[j]!
  return sum
}

function countAtHand(members: readonly Float64Array[], i: number): number {
  let count = 0
  for (let j = 0; j < members.length; j++) if (!Number.isNaN(members[j]![i]!)) count++
  return count
}
