import { oneWay, plain, settings, settingsOr } from "../yaml/choices.ts"
import { defaulted, mapOf, optional, pairOf, record, required } from "../yaml/groups.ts"
import { flag, name, number, oneOf } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const to = (ends: string, range = "[0, 1]") =>
  optional(located(pairOf(number())), `Scores at ${ends}; default ${range}.`)
const stretched = (ends: string, otherwise: string) =>
  optional(located(pairOf(number())), `Scores that ${ends} get; default: ${otherwise}.`)

const goalposts = record({
  low: required(located(number()), "Value that gets the lowest score."),
  high: required(number(), "Value that gets the highest score."),
  cap: defaulted(
    oneOf(["none", "upper", "lower", "both"], "none"),
    "none",
    "At which end values beyond the goalposts get the goalpost's score.",
  ),
  to: to("low and high"),
})

const scaled = record({
  low: defaulted(number(), 0, "Value that gets the lowest score."),
  high: defaulted(number(), 100, "Value that gets the highest score."),
  to: to("low and high", "[0, 100]"),
})

const ties = defaulted(
  oneOf(["min", "average", "max"], "min"),
  "min",
  "Which rank equal values share: the smallest, the mean or the largest of those that they take up.",
)
const ranked = record({ ties, to: stretched("the first and the last rank", "the ranks themselves") })

const cap = defaulted(flag, false, "Whether units beyond it get its score.")

const zScore = record({
  mean: optional(located(number()), "Mean of the scores; default 0."),
  sd: optional(located(number({ above: 0 })), "Standard deviation of the scores; default 1."),
  to: stretched("the worst and the best unit", "not stretched"),
})

const distanceToTarget = record({
  target: optional(located(number()), "Value that gets the highest score; default: the indicator's `target`."),
  cap,
  to: to("the worst value and the target"),
})

/** How values become scores: of one indicator, or of all that say nothing else. */
export const normalise = oneWay({
  none: plain,
  "min-max": settingsOr(record({ to: to("the worst and the best value") }), { to: undefined }),
  "z-score": settingsOr(zScore, { mean: undefined, sd: undefined, to: undefined }),
  scaled: settingsOr(scaled, { low: 0, high: 100, to: undefined }),
  goalposts: settings(goalposts, "{ low: …, high: … }"),
  rank: settingsOr(ranked, { ties: "min", to: undefined }),
  borda: settingsOr(ranked, { ties: "min", to: undefined }),
  "percentile-rank": settingsOr(record({ ties, to: to("the first and the last rank") }), {
    ties: "min",
    to: undefined,
  }),
  "fraction-of-max": settingsOr(record({ to: to("0 and the largest value") }), { to: undefined }),
  "distance-to-max": settingsOr(record({ to: to("the worst and the best value") }), { to: undefined }),
  "distance-to-reference": settings(
    record({
      unit: required(located(name), "Unit whose value gets the highest score."),
      cap,
      to: to("the worst value and that of the unit"),
    }),
    "{ unit: … }",
  ),
  "distance-to-target": settingsOr(distanceToTarget, { target: undefined, cap: false, to: undefined }),
  categories: settings(
    record({
      scores: required(mapOf(number(), { anyKey: true }), "The score of each value, or of each code, that there is."),
      to: stretched("the lowest and the highest category", "as written"),
    }),
    "{ scores: { 1: 0, 2: 50, 3: 100 } }",
  ),
})
export type NormaliseSettings = Of<typeof normalise>

/** The number that a key of a table of categories is; NaN for a code. */
export const numberOf = (key: string): number => (key.trim() === "" ? Number.NaN : Number(key))

/** Scores by code, where the categories of an indicator are codes and no numbers; else null. */
export function codesOf(normalise: NormaliseSettings | undefined): ReadonlyMap<string, number> | null {
  if (normalise?.kind !== "categories") return null
  const { scores } = normalise.value
  if (scores.length === 0 || scores.some(({ key }) => Number.isFinite(numberOf(key)))) return null
  return new Map(scores.map(({ key, value }) => [key, value]))
}
