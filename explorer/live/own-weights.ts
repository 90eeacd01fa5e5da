import type { Change, Factor, Member, Method, NodeId } from "../../src/model/index.ts"
import { sharesOf, tenths } from "./shares.ts"
import type { WeightGroup } from "./weight-groups.ts"

/**
 * Weights that a reader set: per node one number ≥ 0 per member, in the method's order, on any scale. A node that is not
 * here keeps its published weights; no entry at all is the index as published.
 */
export type OwnWeights = ReadonlyMap<NodeId, readonly number[]>

export const asPublished: OwnWeights = new Map()

/** The shares of a group as they are printed. */
export const tenthsIn = (group: WeightGroup, own: OwnWeights): readonly number[] =>
  tenths(own.get(group.node) ?? group.published)

/** Sets one group's weights. Numbers that print as the published ones do are the published ones. */
export function withGroup(own: OwnWeights, group: WeightGroup, weights: readonly number[]): OwnWeights {
  const next = new Map(own)
  if (tenths(weights).every((part, i) => part === tenths(group.published)[i])) next.delete(group.node)
  else next.set(group.node, weights)
  return next
}

const isEven = (weights: readonly number[]) => weights.every((weight) => Math.abs(weight - (weights[0] ?? 0)) < 1e-12)

/** The weights of some groups replaced by those of a preset; others stay as they are. */
export function withPreset(own: OwnWeights, groups: readonly WeightGroup[], preset: OwnWeights): OwnWeights {
  const replaced = new Set(groups.map((group) => group.node))
  return new Map([...[...own].filter(([node]) => !replaced.has(node)), ...preset])
}

/** All groups with equal weights. */
export function equalWeights(groups: readonly WeightGroup[]): OwnWeights {
  return groups.reduce(
    (own, group) =>
      withGroup(
        own,
        group,
        group.members.map(() => 1),
      ),
    asPublished,
  )
}

export const areEqual = (groups: readonly WeightGroup[], own: OwnWeights): boolean =>
  groups.every((group) => isEven(own.get(group.node) ?? group.published))

/** The published weights, but with one member counting twice; as percentages, which is how the address writes them. */
export function emphasised(group: WeightGroup, member: NodeId): OwnWeights {
  const weights = group.published.map((share, i) => (group.members[i] === member ? 2 * share : share))
  const shown = tenths(weights).map((part) => part / 10)
  return withGroup(asPublished, group, shown)
}

/** The member that counts twice as published, if that is all that was changed. */
export function emphasisOf(group: WeightGroup, own: OwnWeights): NodeId | null {
  const mine = own.get(group.node)
  if (own.size !== 1 || mine === undefined) return null
  const shown = tenths(mine).join()
  return (
    group.members.find((member) => tenths(emphasised(group, member).get(group.node) ?? []).join() === shown) ?? null
  )
}

/** Whether the reader changed any weight among these groups. */
export const isOwn = (groups: readonly WeightGroup[], own: OwnWeights): boolean =>
  groups.some((group) => own.has(group.node))

/**
 * The method with the reader's weights in place of its own: to vary an assumption is to make another method. Draws vary
 * around them; where the method's draws choose between sets of weights, that choice is the reader's now.
 */
export function reweighed(method: Method, own: OwnWeights): Method {
  if (own.size === 0) return method
  const members = (node: NodeId, old: readonly Member[]): readonly Member[] => {
    const weights = own.get(node)
    if (weights === undefined) return old
    const shares = sharesOf(weights)
    return old.map((member, i) => ({ ...member, weight: weights[i] ?? 0, share: shares[i] ?? 0 }))
  }
  return {
    ...method,
    dimensions: method.dimensions.map((each) =>
      own.has(each.node)
        ? { ...each, members: members(each.node, each.members), weighting: { kind: "given" as const } }
        : each,
    ),
    robustness: { ...method.robustness, factors: method.robustness.factors.map((factor) => undecided(factor, own)) },
    reconstructions: method.reconstructions.map((each) => ({ ...each, members: members(each.node, each.members) })),
  }
}

/** A factor without the choice of weights that the reader has made. */
function undecided(factor: Factor, own: OwnWeights): Factor {
  const left = (changes: readonly Change[]) =>
    changes.flatMap((change): readonly Change[] => {
      if (change.setting !== "members") return [change]
      const nodes = change.nodes.filter((node) => !own.has(node))
      return nodes.length > 0 ? [{ ...change, nodes }] : []
    })
  if (factor.kind !== "choice") return factor
  return { ...factor, options: factor.options.map((option) => ({ ...option, changes: left(option.changes) })) }
}
