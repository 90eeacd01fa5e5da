import type { LooseQualifier } from "./draft.ts"

/** A number with words or signs that say how exact it is. */
interface Hedged {
  /** "below": all that is said is a limit from above, which is no number. */
  readonly qualifier: LooseQualifier | "below"
  /** The number alone. */
  readonly rest: string
}

const before: readonly (readonly [RegExp, Hedged["qualifier"]])[] = [
  [/^(?:[~∼≈≃]|약|대략|ca\.?|c\.|circa|approx\.?|approximately|about|around)\s*(?=[-+−.\d$€£¥₩])/i, "approx"],
  [/^(?:≥|>=|⩾|at least|no less than|최소)\s*(?=[-+−.\d$€£¥₩])/i, "at_least"],
  [/^(?:[>＞]|more than|over|above)\s*(?=[-+−.\d$€£¥₩])/i, "more_than"],
  [/^(?:[<＜≤⩽]|<=|less than|fewer than|under|below|up to|at most|no more than|최대)\s*(?=[-+−.\d$€£¥₩])/i, "below"],
]
const behind: readonly (readonly [RegExp, Hedged["qualifier"]])[] = [
  [/(?<=\d)\s*(?:\+|이상)$/, "at_least"],
  [/(?<=\d)\s*초과$/, "more_than"],
  [/(?<=\d)\s*(?:미만|이하)$/, "below"],
]

/** Takes the hedge off a number, "~10", "> 100", "5 미만"; null: it has none. */
export function readHedge(text: string): Hedged | null {
  for (const [pattern, qualifier] of [...before, ...behind]) {
    const rest = text.replace(pattern, "")
    if (rest !== text) return { qualifier, rest }
  }
  return null
}
