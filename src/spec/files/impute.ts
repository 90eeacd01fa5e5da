import { byKind, oneWay, plain, settingsOr } from "../yaml/choices.ts"
import { defaulted, listOf, optional, record, required } from "../yaml/groups.ts"
import { name, number, oneOf } from "../yaml/scalars.ts"
import { located, type Of } from "../yaml/shape.ts"

const within = optional(
  located(name),
  "Column of a grouping: only units of the same group are asked; default: all are.",
)
const level = optional(
  located(number({ whole: true, min: 2 })),
  "Only indicators below the same dimension of this level are asked: 2 are dimensions of indicators; default: all are.",
)
const average = defaulted(oneOf(["mean", "median"], "mean"), "mean", "What is taken of them.")

const indicators = record({
  average,
  level,
  scale: defaulted(
    oneOf(["min-max", "none"], "min-max"),
    "min-max",
    "What the unit's values are brought to before, and back from: each indicator's worst and best unit, or none.",
  ),
})

const nearest = record({
  k: defaulted(number({ whole: true, min: 1, max: 10_000 }), 5, "How many units are asked."),
  distance: defaulted(
    oneOf(["gower", "euclidean"], "gower"),
    "gower",
    "How far units are apart: by differences in parts of each indicator's range, or of its standard deviation.",
  ),
  level,
})

const regression = record({
  on: optional(
    listOf(located(name), 1),
    "Indicators that it is estimated from; default: all others, or those of `level`.",
  ),
  level,
})

/** One way to fill gaps. */
const way = oneWay({
  none: plain,
  mean: settingsOr(record({ within }), { within: undefined }),
  median: settingsOr(record({ within }), { within: undefined }),
  indicators: settingsOr(indicators, { average: "mean" as const, level: undefined, scale: "min-max" as const }),
  latest: settingsOr(
    record({ most: optional(number({ min: 0 }), "How many periods old a value may be; default: any number.") }),
    { most: undefined },
  ),
  constant: plain,
  linear: settingsOr(
    record({ alone: defaulted(oneOf(["gap", "constant"], "gap"), "gap", "What a single value does for the others.") }),
    { alone: "gap" as const },
  ),
  nearest: settingsOr(nearest, { k: 5, distance: "gower" as const, level: undefined }),
  regression: settingsOr(regression, { on: undefined, level: undefined }),
  em: settingsOr(record({ level }), { level: undefined }),
})
export type ImputeWay = Of<typeof way>

/** How gaps of an indicator are filled: one way, or several of which each fills what those before it left. */
export const impute = byKind({ scalar: way, map: way, list: listOf(located(way), 1) }, "a word, or a list of them")
export type ImputeSettings = Of<typeof impute>

/** How many completed tables are drawn, and from where. */
export const multipleImputation = record({
  count: required(number({ whole: true, min: 2, max: 1000 }), "How many completed tables are drawn."),
  seed: defaulted(
    number({ whole: true, min: 0, max: 2 ** 32 - 1 }),
    2019,
    "Start of the random numbers: same seed, same tables.",
  ),
})
