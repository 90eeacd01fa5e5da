import type { Aggregation, Member, Method, NodeId } from "../../model/index.ts"

/** A node whose members a reader may weigh anew. */
export interface WeightGroup {
  readonly node: NodeId
  readonly members: readonly NodeId[]
  /** Shares as published, summing to 1, in the order of the members. */
  readonly published: readonly number[]
}

/** Formulas that ask of a weight only whether it is above 0, or that choose weights themselves. */
const deafToWeights: ReadonlySet<string> = new Set(["minimum", "benefit-of-the-doubt"])

/** Whether moving weights can move scores. */
const hears = (aggregate: Aggregation | undefined) => aggregate === undefined || !deafToWeights.has(aggregate.kind)

interface Composite {
  readonly members: readonly Member[]
  readonly aggregate?: Aggregation
}

function compositesOf(method: Method): ReadonlyMap<NodeId, Composite> {
  return new Map<NodeId, Composite>([...method.dimensions, ...method.reconstructions].map((each) => [each.node, each]))
}

/** A group with the groups below each of its members. */
export interface WeightTree {
  readonly group: WeightGroup
  readonly below: ReadonlyMap<NodeId, readonly WeightTree[]>
}

/**
 * The groups of members from a node down. A group of one member is left out, for its weight is 100 % always, and so is
 * one whose formula does not ask for weights; what lies below them takes their place.
 */
export function weightTrees(method: Method, top: NodeId): readonly WeightTree[] {
  const composites = compositesOf(method)
  const from = (node: NodeId): readonly WeightTree[] => {
    const found = composites.get(node)
    if (!found) return []
    const members = found.members.map((member) => member.node)
    if (members.length < 2 || !hears(found.aggregate)) return members.flatMap(from)
    const group = { node, members, published: found.members.map((member) => member.share) }
    return [{ group, below: new Map(members.map((member) => [member, from(member)])) }]
  }
  return from(top)
}

/** The groups of a tree, each before those below it. */
export const groupsOf = (trees: readonly WeightTree[]): readonly WeightGroup[] =>
  trees.flatMap(({ group, below }) => [group, ...groupsOf([...below.values()].flat())])

export const weightGroups = (method: Method, top: NodeId): readonly WeightGroup[] => groupsOf(weightTrees(method, top))

/** Every group of the method, each tree from its top down. */
export function allWeightGroups(method: Method): readonly WeightGroup[] {
  const held = new Set([...compositesOf(method).values()].flatMap((each) => each.members.map((member) => member.node)))
  return [...compositesOf(method).keys()].filter((node) => !held.has(node)).flatMap((top) => weightGroups(method, top))
}
