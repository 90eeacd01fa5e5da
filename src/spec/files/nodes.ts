import { measureUnits } from "../../model/index.ts"
import { byKind } from "../yaml/choices.ts"
import { listOf, mapOf, optional, record, required } from "../yaml/groups.ts"
import { localText } from "../yaml/local-text.ts"
import { name, number, oneOf, word } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"
import { aggregate, missing } from "./aggregate.ts"
import { impute } from "./impute.ts"
import { measured } from "./measured.ts"
import { normalise } from "./normalise.ts"
import { denominator } from "./prepare.ts"
import { treat } from "./treat.ts"
import { weight } from "./weight.ts"
import { weights } from "./weights.ts"

const round = optional(
  number({ whole: true, min: 0, max: 12 }),
  "Decimals that scores are rounded to, half up; default: not rounded.",
)
/** Whether the unit of measure exists is asked later, where the nearest one can be named. */
const measure = located<string>({
  ...word(),
  schema: () => ({ anyOf: [{ enum: Object.keys(measureUnits) }, { type: "string" }] }),
})

const members = byKind(
  {
    list: listOf(located(name), 1),
    map: mapOf(weight),
  },
  "a list of ids, or ids with weights",
)

/** A named group of indicators or dimensions. */
export const dimension = record({
  title: required(localText, "Its name."),
  definition: optional(localText, "What it is about, in a sentence or two."),
  measure: optional(measure, "Unit of measure of its scores; default score."),
  rests_on: optional(
    located(oneOf(["statements", "reconstruction", "shown"], "shown")),
    "Omit for scores. statements: ranks from statements.csv; reconstruction: mean position over ordinal members; shown: nothing is computed.",
  ),
  note: optional(located(localText), "What a reconstruction is, in words that stand beside it."),
  members: optional(located(members), "Its members: a list (equal weights), or ids with weights."),
  weights: optional(located(weights), "Where the weights of its members come from; default: as written, else equal."),
  aggregate: optional(located(aggregate), "How members become a score; default that of `defaults`, else arithmetic."),
  missing: optional(
    located(missing),
    "all: a gap among the members is a gap here; available: members at hand are reweighted if they hold this share of the weight; members: if they are this share of the members.",
  ),
  round,
})

/** One variable with a direction and a measure. */
export const indicator = record({
  title: required(localText, "Its name."),
  definition: optional(localText, "What it says, in a sentence or two."),
  measure: required(measure, "Unit of measure of its values."),
  direction: optional(oneOf(["up", "down"], "up"), "up: more is better; down: less is better."),
  rests_on: optional(
    located(oneOf(["statements", "shown"], "shown")),
    "Omit for scores. statements: ranks from statements and values; shown: nothing is computed.",
  ),
  measured: optional(located(measured), "Measured over evidence records; omit if its values are in values.csv."),
  denominator: optional(
    located(denominator),
    "What its values are divided by; omit to take them in their own measure.",
  ),
  impute: optional(located(impute), "Where values of gaps come from; default that of `defaults`, else none."),
  treat: optional(located(treat), "How outliers are taken care of; default that of `defaults`, else none."),
  transform: optional(
    located(oneOf(["none", "log"], "none")),
    "Applied to values before they are normalised; default none.",
  ),
  normalise: optional(located(normalise), "How values become scores; default that of `defaults`, else none."),
  target: optional(located(number()), "Value to be reached: what `normalise: distance-to-target` measures against."),
  round,
})
export type DimensionSettings = Of<typeof dimension>
export type IndicatorSettings = Of<typeof indicator>
