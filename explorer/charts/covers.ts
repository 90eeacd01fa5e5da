/**
 * What can be known of one thing in one unit, as a coverage matrix draws it.
 *
 * - `found`: a number or records; `least`: there may be more of them than was found
 * - `zero`: looked for by somebody who would have found it, and there is none
 * - `stated`: said in words, without a number
 * - the others: gaps, by their reasons
 */
export const covers = [
  "found",
  "least",
  "zero",
  "stated",
  "unknown",
  "withheld",
  "not-covered",
  "not-searched",
  "not-collected",
  "not-applicable",
  "suppressed",
] as const
export type Cover = (typeof covers)[number]

/** Whether something is known; a gap otherwise. */
export const isCovered = (cover: Cover): boolean =>
  cover === "found" || cover === "least" || cover === "zero" || cover === "stated"
