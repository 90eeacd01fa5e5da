import { type ObsStatus, obsStatus, obsStatusCodes, stateOf, statusOf } from "../model/index.ts"

/** What a score inherits from the members it was made of: the first of these that any of them has, else "A". */
const inherited: readonly ObsStatus[] = ["I", "E", "U", "P"]

const isGap = obsStatusCodes.map((code) => obsStatus[code].gap)
const notApplicable = stateOf("M")
const notCollected = stateOf("L")
const asMeasured = stateOf("A")

/** Status of an indicator's score: that of its value, and "not applicable" where a value exists that the method gives
 *  no score (all units equal, no logarithm). */
export function indicatorState(value: number, state: number, score: number): number {
  if (!Number.isNaN(score)) return isGap[state] ? asMeasured : state
  return Number.isNaN(value) ? (isGap[state] ? state : notCollected) : notApplicable
}

/**
 * Status of a dimension's score, from its members' (those that carry weight).
 *
 * With a score: the first of I, E, U, P that a member at hand has, else A. Without: the reason that all missing members
 * share; "not collected" where they differ; "not applicable" where none is missing and the formula has no result.
 */
export function dimensionState(score: number, members: readonly number[]): number {
  if (Number.isNaN(score)) {
    const reasons = new Set(members.filter((state) => isGap[state]))
    if (reasons.size === 0) return notApplicable
    return reasons.size === 1 ? [...reasons][0]! : notCollected
  }
  const present = new Set(members.map(statusOf))
  const status = inherited.find((code) => present.has(code))
  return status === undefined ? asMeasured : stateOf(status)
}
