import type { NodeId } from "../../src/model/index.ts"
import { asPublished, type OwnWeights, type WeightGroup } from "../../src/query/index.ts"
import { tenths } from "./shares.ts"

export { asPublished, type OwnWeights }

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
