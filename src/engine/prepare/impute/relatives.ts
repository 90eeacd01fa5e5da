import type { Method, NodeId } from "../../../model/index.ts"

/**
 * Which indicators belong together.
 *
 * @param level a level of dimensions: 2 are dimensions of indicators, 3 hold those; null: all belong together
 * @returns by number of an indicator, the numbers of those below the same dimension, itself among them, ascending. The
 *          dimension is the highest above it up to that level; where there is none, the indicator stands alone
 */
export function relatives(method: Method, level: number | null): (j: number) => readonly number[] {
  const all = method.indicators.map((_, j) => j)
  if (level === null) return () => all
  const levels = new Map<NodeId, number>()
  const parents = new Map<NodeId, NodeId>()
  for (const { node, members } of method.dimensions) {
    levels.set(node, 1 + Math.max(...members.map((member) => levels.get(member.node) ?? 1)))
    for (const member of members) parents.set(member.node, node)
  }
  const top = (node: NodeId): NodeId => {
    const parent = parents.get(node)
    return parent !== undefined && levels.get(parent)! <= level ? top(parent) : node
  }
  const tops = method.indicators.map(({ node }) => top(node))
  return (j) => all.filter((other) => tops[other] === tops[j])
}
