import { isMap } from "yaml"
import { oneWay, plain, settings, settingsOr } from "../yaml/choices.ts"
import { defaulted, type Entry, mapOf, optional, record } from "../yaml/groups.ts"
import { flag, number, oneOf, word } from "../yaml/scalars.ts"
import { located, type Of, type Shape, wrongKind } from "../yaml/shape.ts"

/** Ways that need to know nothing of a single dimension. */
const general = {
  given: plain,
  equal: plain,
  pca: settingsOr(
    record({
      squared: defaulted(flag, true, "Whether loadings are squared; false: as they are, and negative ones as 0."),
    }),
    { squared: true },
  ),
  entropy: plain,
  critic: plain,
  optimised: settingsOr(
    record({
      aim: defaulted(
        oneOf(["balance", "infomax"], "balance"),
        "balance",
        "balance: correlations in proportion to the weights as written; infomax: as large as can be.",
      ),
      correlation: defaulted(oneOf(["pearson", "spearman"], "pearson"), "pearson", "What is meant by correlation."),
      level: optional(
        located(number({ whole: true, min: 1 })),
        "Weights of all nodes of this level below the dimension; default: of its members.",
      ),
    }),
    { aim: "balance" as const, correlation: "pearson" as const, level: undefined },
  ),
}

/** Where the weights of members come from, for all dimensions or those of a level. */
export const defaultWeights = oneWay(general)

/** Entries by the author's names, one at least: an empty group was reported, and whoever meets it stays silent. */
function filled<T>(shape: Shape<T>): Shape<readonly Entry<T>[]> {
  const entries = mapOf(shape, { anyKey: true })
  return {
    ...entries,
    decode: (node, spot, file) => {
      if (isMap(node) && node.items.length === 0) wrongKind(node, "a group of one entry or more", spot, file)
      return entries.decode(node, spot, file)
    },
    schema: (definitions) => ({ ...entries.schema(definitions), minProperties: 1 }),
  }
}

/** The same for one dimension. */
export const weights = oneWay({
  ...general,
  /** Points of each expert for members. */
  budget: settings(
    filled(located(filled(number({ min: 0 })))),
    "{ first_expert: { a: 60, b: 40 }, second_expert: { a: 50, b: 50 } }",
  ),
  /** How many times as important the member is as each of the others. */
  ahp: settings(filled(filled(located(word()))), "{ a: { b: 3, c: 1/2 }, b: { c: 1/4 } }"),
})

export type WeightsSettings = Of<typeof weights>
