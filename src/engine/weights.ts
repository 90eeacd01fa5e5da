import type { Member, Method, NodeId } from "../model/index.ts"

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
}

/** Nominal weights of every node that the method scores or reconstructs, each tree from its top down. */
export function weightTable(method: Method): readonly WeightRow[] {
  const dimensions = [...method.dimensions, ...method.reconstructions]
  const members = new Map<NodeId, readonly Member[]>(dimensions.map((d) => [d.node, d.members]))
  const held = new Set(dimensions.flatMap((d) => d.members.map((member) => member.node)))
  const rows: WeightRow[] = []
  const walk = (row: WeightRow) => {
    rows.push(row)
    for (const { node, weight, share } of members.get(row.node) ?? []) {
      walk({ node, parent: row.node, top: row.top, weight, share, effective: row.effective * share })
    }
  }
  for (const { node } of [...dimensions.toReversed(), ...method.indicators]) {
    if (!held.has(node)) walk({ node, parent: null, top: node, weight: 1, share: 1, effective: 1 })
  }
  return rows
}
