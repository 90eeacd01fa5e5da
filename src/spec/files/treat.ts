import { isScalar } from "yaml"
import { byKind, oneWay, plain, settingsOr } from "../yaml/choices.ts"
import { defaulted, optional, record } from "../yaml/groups.ts"
import { flag, number, oneOf } from "../yaml/scalars.ts"
import type { Of, Shape } from "../yaml/shape.ts"

const test = record({
  skew: defaulted(number({ above: 0 }), 2, "Size of the skewness from which on an indicator may fail."),
  kurtosis: defaulted(number(), 3.5, "Excess kurtosis from which on it may; it takes both."),
})
const defaultTest: Of<typeof test> = { skew: 2, kurtosis: 3.5 }

const count = number({ whole: true, min: 1 })
/** A number of points, or `any`. */
const limit: Shape<number | "any"> = {
  decode: (node, spot, file) => (isScalar(node) && node.value === "any" ? "any" : count.decode(node, spot, file)),
  blank: count.blank,
  schema: (definitions) => ({ anyOf: [count.schema(definitions), { const: "any" }] }),
}

const winsorise = record({
  most: defaulted(limit, 5, "How many points are drawn in at most; any: as many as it takes."),
  test: optional(test, "When to stop drawing in; default: the test of `treat`."),
  force: defaulted(flag, false, "Whether `most` points are drawn in, passed or not."),
})

const boxCox = record({
  lambda: optional(number({ min: -5, max: 5 }), "The power; default: the most likely one."),
  shift: defaulted(flag, true, "Whether x − min + 1 is taken in place of x."),
})

const step = oneWay({
  none: plain,
  winsorise: settingsOr(winsorise, { most: 5, test: undefined, force: false }),
  "log-range": plain,
  "log-one": plain,
  "log-mirrored": plain,
  "log-gii": plain,
  "box-cox": settingsOr(boxCox, { lambda: undefined, shift: true }),
})
export type TreatmentStepSettings = Of<typeof step>

const defaultFirst: TreatmentStepSettings = { kind: "winsorise", value: { most: 5, test: undefined, force: false } }
const defaultSecond: TreatmentStepSettings = { kind: "log-range", value: null }

const stages = record({
  test: defaulted(test, defaultTest, "Which indicators have outliers."),
  first: defaulted(step, defaultFirst, "What is done to an indicator that fails the test.", "winsorise"),
  second: defaulted(step, defaultSecond, "What is done where it then still fails.", "log-range"),
  chain: defaulted(
    flag,
    false,
    "Whether the second step goes on from the first; false: it starts from the values again.",
  ),
  force: defaulted(flag, false, "Whether the first step is taken even where the test is passed."),
})

/** How outliers are taken care of: a word, or what differs from the two stages' defaults. */
export const treat = byKind(
  { scalar: oneOf(["none", "two-stage"], "none"), map: stages },
  "none, two-stage, or settings",
)
export type TreatSettings = Of<typeof treat>

/** What `two-stage` alone means. */
export const twoStage = stages.blank()
