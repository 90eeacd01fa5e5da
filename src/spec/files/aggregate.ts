import { oneWay, plain, settings, settingsOr } from "../yaml/choices.ts"
import { defaulted, listOf, optional, pairOf, record, required } from "../yaml/groups.ts"
import { flag, number, oneOf } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const penalty = defaulted(
  oneOf(["down", "up"], "down"),
  "down",
  "Which way unequal members move the score: up where a score counts a burden.",
)

/** How members' scores become one. */
export const aggregate = oneWay({
  arithmetic: plain,
  geometric: plain,
  harmonic: plain,
  generalised: settings(
    record({ power: required(number(), "1 is the arithmetic, 0 the geometric, -1 the harmonic mean.") }),
    "{ power: 0.5 }",
  ),
  median: plain,
  minimum: plain,
  owa: settings(
    record({
      weights: required(located(listOf(number({ min: 0 }), 1)), "Weights of places, the best member's first."),
    }),
    "{ weights: [3, 2, 1] }",
  ),
  "mazziotta-pareto": settingsOr(
    record({
      penalty,
      standardise: defaulted(
        flag,
        true,
        "Whether members are first brought to mean 100 and standard deviation 10; false: taken as they are.",
      ),
    }),
    { penalty: "down" as const, standardise: true },
  ),
  "adjusted-mazziotta-pareto": settingsOr(
    record({
      penalty,
      from: optional(
        located(pairOf(number())),
        "Scores of the members that become 70 and 130; default: each member's own lowest and highest.",
      ),
    }),
    { penalty: "down" as const, from: undefined },
  ),
  sum: plain,
  "inverse-geometric": settings(
    record({ top: required(number({ above: 0 }), "Highest score of the members, as 10.") }),
    "{ top: 10 }",
  ),
  copeland: plain,
  "benefit-of-the-doubt": settingsOr(
    record({
      shares: optional(
        located(pairOf(number({ min: 0, max: 1 }))),
        "Least and largest share of the score that a member may make; default: any.",
      ),
    }),
    { shares: undefined },
  ),
})

/** What a gap among the members means. */
export const missing = oneWay({
  all: plain,
  available: settings(number({ min: 0, max: 1 }), "0.5"),
  members: settings(number({ min: 0, max: 1 }), "0.66"),
})

export type AggregateSettings = Of<typeof aggregate>
export type MissingSettings = Of<typeof missing>
