import { byKind } from "../yaml/choices.ts"
import { defaulted, listOf, mapOf, optional, pairOf, record, required } from "../yaml/groups.ts"
import { localText } from "../yaml/local-text.ts"
import { flag, name, number, oneOf } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"
import { aggregate, missing } from "./aggregate.ts"
import { impute } from "./impute.ts"
import { normalise } from "./normalise.ts"
import { treat } from "./treat.ts"
import { weight } from "./weight.ts"

/** One way to settle a choice: settings in place of those that nodes have. */
const option = record({
  title: optional(localText, "What it is called; default: its words."),
  impute: optional(located(impute), "Where values of gaps come from."),
  treat: optional(located(treat), "How outliers are taken care of."),
  normalise: optional(located(normalise), "How values become scores."),
  aggregate: optional(located(aggregate), "How members become the score of a dimension."),
  missing: optional(located(missing), "What a gap among the members of a dimension means."),
  weights: optional(located(name), "A set of `weight_sets`; given: the weights as they are."),
})

const noise = byKind(
  {
    scalar: number({ above: 0, below: 1 }),
    map: record({
      dirichlet: required(
        number({ above: 0, max: 10_000 }),
        "Concentration: the larger, the nearer to the weights as they are.",
      ),
    }),
  },
  "a number from 0 to 1, or { dirichlet: … }",
)

const factor = record(
  {
    title: optional(localText, "What is uncertain, in a few words."),
    nodes: optional(
      located(listOf(located(name), 1)),
      "Whom it is about; default: all that have no setting of their own.",
    ),
    levels: optional(
      located(listOf(located(number({ whole: true, min: 1 })), 1)),
      "Whom it is about, by level: 1 are indicators, 2 dimensions of indicators, and so on.",
    ),
    any: optional(located(listOf(located(option), 2)), "Settings of which one is taken, each as likely."),
    between: optional(
      located(pairOf(located(option))),
      "Two settings of one kind: their numbers lie anywhere between the two.",
    ),
    noise: optional(
      located(noise),
      "Weights are multiplied by 1 − x to 1 + x; or drawn from a Dirichlet distribution.",
    ),
    weight_sets: optional(
      located(
        byKind({ scalar: oneOf(["all"], "all"), list: listOf(located(name), 2) }, "all, or a list of weight sets"),
      ),
      "One of these sets of weights, each as likely; given: the weights as they are.",
    ),
    readings: optional(
      located(byKind({ scalar: oneOf(["all"], "all"), list: listOf(located(name), 2) }, "all, or a list of readings")),
      "One of these ways to read the evidence, each as likely.",
    ),
    leave_out: optional(
      located(
        byKind(
          { scalar: oneOf(["indicators", "dimensions"], "indicators"), list: listOf(located(name), 1) },
          "indicators, dimensions, or a list of ids",
        ),
      ),
      "One of these is left out, or none, each as likely.",
    ),
    values: optional(located(flag), "true: values with an interval are drawn from it."),
    imputations: optional(located(flag), "true: one of the completed tables of a multiple imputation is taken."),
  },
  ["any", "between", "noise", "weight_sets", "readings", "leave_out", "values", "imputations"],
)

const sensitivity = record({
  samples: defaulted(
    number({ whole: true, min: 64, max: 65_536 }),
    1024,
    "Base samples; best a power of 2. The index is computed factors + 2 times as often.",
  ),
  bootstrap: defaulted(
    number({ whole: true, min: 20, max: 10_000 }),
    500,
    "How often samples are drawn anew for the intervals of the indices.",
  ),
})

/** What the ranks of scored nodes are tried against. */
export const robustness = record({
  draws: defaulted(
    number({ whole: true, min: 100, max: 1_000_000 }),
    1000,
    "How many variants of the method are tried.",
  ),
  seed: defaulted(
    number({ whole: true, min: 0, max: 2 ** 32 - 1 }),
    2019,
    "Start of the random numbers: same seed, same result.",
  ),
  sampling: defaulted(
    oneOf(["random", "sobol"], "random"),
    "random",
    "sobol: points that fill the space more evenly than random numbers do.",
  ),
  weights: optional(
    located(number({ min: 0, below: 1 })),
    "Weights are tried from 1 − w to 1 + w times themselves; default 0.25, or 0 where `vary` stands.",
  ),
  values: optional(
    located(flag),
    "Whether values with an interval are drawn from it; default true, or false where `vary` stands.",
  ),
  vary: optional(located(mapOf(factor)), "Everything that is uncertain, by id."),
  sensitivity: optional(sensitivity, "Asks which factor moves the ranks."),
})

/** What an edition that says nothing of it is tried against. */
export const defaultRobustness: Of<typeof robustness> = robustness.blank()

/** Named sets of weights, to choose between. */
export const weightSets = mapOf(
  record({
    title: optional(localText, "What the set is called; default its id."),
    weights: required(mapOf(weight), "Weights by id; nodes that it does not name keep their own."),
  }),
)

export type RobustnessSettings = Of<typeof robustness>
export type FactorSettings = Of<typeof factor>
export type OptionSettings = Of<typeof option>
export type WeightSetSettings = Of<typeof weightSets>
