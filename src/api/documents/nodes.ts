import type { IndexDocument, NodeId } from "../../model/index.ts"
import { own } from "../own.ts"
import { figure, finding, node, profile, statement } from "../schema/edition.ts"
import { dimensionMethod, indicatorMethod, ordinalMethod, reconstructionMethod } from "../schema/method.ts"
import { about, list, named, number, type Of, object, oneOf, orNull } from "../schema/shape.ts"
import { head, headOf } from "./head.ts"
import { rowsOf, scoreRow } from "./scores.ts"

const weight = orNull(
  named(
    "NodeWeight",
    object({
      weight: about("As written or computed.", number()),
      share: about("Rescaled to sum to 1 among its siblings.", number()),
      effective: about("As a share of the top.", number()),
      correlation: about("Pearson's, of its scores with its parent's.", orNull(number())),
      correlationWithTop: orNull(number()),
    }),
  ),
)

export const nodesDocument = named("Nodes", object({ of: head, nodes: list(object({ node, weight })) }))

/** `nodes.json`: dimensions and indicators in reading order, with their weights. */
export const nodesOf = (index: IndexDocument): Of<typeof nodesDocument> => ({
  of: headOf(index),
  nodes: index.nodes.map((node) => ({ node, weight: own(index.weights, node.id) ?? null })),
})

export const nodeDocument = named(
  "NodeDocument",
  object({
    of: head,
    node,
    weight,
    method: about(
      "How it is computed; null: it is only shown.",
      orNull(oneOf(indicatorMethod, dimensionMethod, ordinalMethod, reconstructionMethod)),
    ),
    profiles: list(profile),
    scores: about("Of every unit, in every period.", list(scoreRow)),
    statements: list(statement),
    figures: list(figure),
    findings: list(finding),
  }),
)

/** `nodes/NODE.json`: one dimension or indicator. Null: the edition has no such node. */
export function nodeOf(index: IndexDocument, id: NodeId): Of<typeof nodeDocument> | null {
  const node = index.nodes.find((each) => each.id === id)
  if (node === undefined) return null
  const { indicators, dimensions, ordinal, reconstructions } = index.method
  const methods = [...indicators, ...dimensions, ...ordinal, ...reconstructions]
  return {
    of: headOf(index),
    node,
    weight: own(index.weights, id) ?? null,
    method: methods.find((each) => each.node === id) ?? null,
    profiles: index.profiles.filter(({ of }) => of.kind === "node" && of.id === id),
    scores: index.periods.flatMap((time) => rowsOf(index, time, { node: id })),
    statements: index.statements.filter((each) => each.node === id),
    figures: index.figures.filter((each) => each.node === id),
    findings: index.findings.filter(({ nodes }) => nodes.includes(id)),
  }
}
