import type { Method, NodeId } from "../../model/index.ts"

/** Level of every scored node: indicators are 1, a dimension stands one above its highest member. */
export function levelsOf({ indicators, dimensions }: Method): ReadonlyMap<NodeId, number> {
  const levels = new Map<NodeId, number>(indicators.map(({ node }) => [node, 1]))
  for (const { node, members } of dimensions)
    levels.set(node, 1 + Math.max(1, ...members.map((member) => levels.get(member.node) ?? 1)))
  return levels
}

/** Numbers of the dimensions that a dimension rests on, itself the last; members before those that hold them. */
export function below({ dimensions }: Method, top: NodeId): readonly number[] {
  const wanted = new Set<NodeId>([top])
  const found: number[] = []
  for (let d = dimensions.length - 1; d >= 0; d--) {
    const { node, members } = dimensions[d]!
    if (!wanted.has(node)) continue
    found.unshift(d)
    for (const member of members) wanted.add(member.node)
  }
  return found
}
