import type { Member, Method, NodeId } from "../model/index.ts"
import { pearson } from "../stats/index.ts"

/** Where a node's weight comes from and how much of its composite it carries. */
export interface WeightRow {
  readonly node: NodeId
  /** Null: the node is a member of nothing. */
  readonly parent: NodeId | null
  /** The node at the top of its tree. */
  readonly top: NodeId
  /** As the author wrote it; 1 for a top. */
  readonly weight: number
  /** Rescaled to sum to 1 among its siblings; 1 for a top. */
  readonly share: number
  /** Share of the top that it carries: the product of the shares from there down to here. */
  readonly effective: number
  /** Pearson's correlation of its scores with those of its parent: its square is the share of the parent's variance that
   *  a straight line in this node explains. NaN: it has no parent, or one of both does not vary. */
  readonly correlation: number
  /** The same with the top of its tree. */
  readonly correlationWithTop: number
}

/**
 * Nominal weights of every node that the method scores or reconstructs, each tree from its top down, beside what they
 * come to: how far scores go together.
 * Source: Paruolo, Saisana & Saltelli (2013), *Ratings and rankings: voodoo or science?*, for r² as the linear part of
 * an element's main effect.
 *
 * @param method with its weights resolved
 * @param scores n per node; a node without any has no correlations. Default: none
 */
export function weightTable(
  method: Method,
  scores: ReadonlyMap<NodeId, Float64Array> = new Map(),
): readonly WeightRow[] {
  const dimensions = [...method.dimensions, ...method.reconstructions]
  const members = new Map<NodeId, readonly Member[]>(dimensions.map((d) => [d.node, d.members]))
  const held = new Set(dimensions.flatMap((d) => d.members.map((member) => member.node)))
  const rows: WeightRow[] = []
  const together = (node: NodeId, other: NodeId | null): number => {
    const [x, y] = [scores.get(node), other === null ? undefined : scores.get(other)]
    return x && y && node !== other ? pearson(x, y) : Number.NaN
  }
  const walk = (row: Omit<WeightRow, "correlation" | "correlationWithTop">) => {
    rows.push({
      ...row,
      correlation: together(row.node, row.parent),
      correlationWithTop: together(row.node, row.top),
    })
    for (const { node, weight, share } of members.get(row.node) ?? []) {
      walk({ node, parent: row.node, top: row.top, weight, share, effective: row.effective * share })
    }
  }
  for (const { node } of [...dimensions.toReversed(), ...method.indicators]) {
    if (!held.has(node)) walk({ node, parent: null, top: node, weight: 1, share: 1, effective: 1 })
  }
  return rows
}
