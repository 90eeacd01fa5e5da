import { oneWay, plain, settings } from "../yaml/choices.ts"
import { mapOf, optional, record, required } from "../yaml/groups.ts"
import { localText } from "../yaml/local-text.ts"
import { number, oneOf } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const relative = optional(number({ above: 0 }), "Part of the value: 0.05 is 5 %.")

const around = record(
  {
    half_last_digit: optional(
      number({ above: 0 }),
      "Half-width in units of the last printed digit: 0.5 for ordinary rounding.",
    ),
    relative,
  },
  ["half_last_digit", "relative"],
)
const beyond = record(
  {
    upper: optional(oneOf(["unbounded"], "unbounded"), "There is no upper end."),
    relative,
  },
  ["upper", "relative"],
)

const half = { half_last_digit: 0.5, relative: undefined }
const part = (relative: number) => ({ half_last_digit: undefined, relative })
const open = { upper: "unbounded" as const, relative: undefined }

/** How wide the interval of a hedged figure is. */
const rules = record({
  rounded: optional(around, "Printed with fewer digits. Default: half of the last printed digit to both sides."),
  approx: optional(around, "Said to be about this. Default: 5 % to both sides."),
  at_least: optional(beyond, "This or more. Default: no upper end."),
  more_than: optional(beyond, "More than this. Default: no upper end."),
  uncertain: optional(around, "Given with doubt. Default: 25 % to both sides."),
})

type Around = Of<typeof around>
type Beyond = Of<typeof beyond>
export interface QualifierRules {
  readonly rounded: Around
  readonly approx: Around
  readonly at_least: Beyond
  readonly more_than: Beyond
  readonly uncertain: Around
}

export const qualifierSettings = rules
/** The rules an edition has, with defaults for those it does not state. */
export const qualifierRules = (stated: Of<typeof rules> | undefined): QualifierRules => ({
  rounded: stated?.rounded ?? half,
  approx: stated?.approx ?? part(0.05),
  at_least: stated?.at_least ?? open,
  more_than: stated?.more_than ?? open,
  uncertain: stated?.uncertain ?? part(0.25),
})

const amongFirst = record(
  {
    share: optional(number({ above: 0, max: 1 }), "Part of the units: 0.5 is the upper half."),
    count: optional(number({ whole: true, min: 1 }), "Number of units."),
  },
  ["share", "count"],
)

const kind = record({
  means: required(
    oneWay({
      none: plain,
      "top-set": plain,
      "next-set": plain,
      rank: plain,
      ordered: plain,
      "above-mean": plain,
      "below-mean": plain,
      "among-first": settings(located(amongFirst), "{ share: 0.5 }"),
    }),
    "What it says about positions.",
  ),
  label: required(localText, "Its name for readers."),
  definition: required(localText, "What it means for readers."),
})

export const statementKinds = mapOf(kind)
