import type { Method, NodeId } from "../../model/index.ts"

/** Where a node stands in an index. */
export interface NodePlace {
  /** Indicators are 1; a dimension is one above its highest member. */
  readonly level: number
  /** The dimension that it is a member of; null: none. */
  readonly parent: NodeId | null
}

/** Every node with scores: indicators in the method's order, then dimensions in the method's order. */
export type Structure = ReadonlyMap<NodeId, NodePlace>

/** Two nodes to be compared. */
export type NodePair = readonly [NodeId, NodeId]

/** The structure that a method's dimensions make; a member with a weight of 0 is a member. */
export function structureOf(method: Method): Structure {
  const parents = new Map<NodeId, NodeId>()
  const levels = new Map<NodeId, number>(method.indicators.map(({ node }) => [node, 1]))
  for (const { node, members } of method.dimensions) {
    levels.set(node, 1 + Math.max(1, ...members.map((member) => levels.get(member.node) ?? 1)))
    for (const member of members) parents.set(member.node, node)
  }
  return new Map([...levels].map(([node, level]) => [node, { level, parent: parents.get(node) ?? null }]))
}

/** The nodes of one level, in the structure's order. */
export function nodesAt(structure: Structure, level: number): NodeId[] {
  return [...structure].filter(([, place]) => place.level === level).map(([node]) => node)
}

/** The dimensions that hold a node, the nearest first. */
export function ancestors(structure: Structure, node: NodeId): NodeId[] {
  const above: NodeId[] = []
  for (let at = structure.get(node)?.parent ?? null; at !== null; at = structure.get(at)?.parent ?? null) above.push(at)
  return above
}

/** The nodes of one level below each dimension of a higher one; dimensions that hold none are left out. */
export function groupsOf(structure: Structure, level: number, groupLevel: number): ReadonlyMap<NodeId, NodeId[]> {
  const groups = new Map(nodesAt(structure, groupLevel).map((group): [NodeId, NodeId[]] => [group, []]))
  for (const node of nodesAt(structure, level)) {
    for (const above of ancestors(structure, node)) groups.get(above)?.push(node)
  }
  return new Map([...groups].filter(([, members]) => members.length > 0))
}

/** Every node of one level with every node of another; of the same level, every two once. */
export function pairsBetween(structure: Structure, levelA: number, levelB: number): NodePair[] {
  const others = nodesAt(structure, levelB)
  if (levelA === levelB) return everyTwo(others)
  return nodesAt(structure, levelA).flatMap((a) => others.map((b): NodePair => [a, b]))
}

/** Every node of a level with the dimension that it is a member of. */
export function pairsWithParent(structure: Structure, level: number): NodePair[] {
  return nodesAt(structure, level).flatMap((node) =>
    ancestors(structure, node)
      .slice(0, 1)
      .map((up): NodePair => [node, up]),
  )
}

/** Every node of a level with every dimension that holds it, up to the top. */
export function pairsWithAncestors(structure: Structure, level: number): NodePair[] {
  return nodesAt(structure, level).flatMap((node) => ancestors(structure, node).map((up): NodePair => [node, up]))
}

/** Every two nodes of a level that the same dimension of a higher level holds, once. */
export function pairsWithinGroups(structure: Structure, level: number, groupLevel: number): NodePair[] {
  return [...groupsOf(structure, level, groupLevel).values()].flatMap(everyTwo)
}

function everyTwo(nodes: readonly NodeId[]): NodePair[] {
  return nodes.flatMap((a, at) => nodes.slice(at + 1).map((b): NodePair => [a, b]))
}
