import type { Member, Method, NodeId } from "../../model/index.ts"
import { settled } from "./settled.ts"

/**
 * Weights that a reader set: per node one number ≥ 0 per member, in the method's order, on any scale. A node that is not
 * here keeps its published weights; no entry at all is the index as published.
 */
export type OwnWeights = ReadonlyMap<NodeId, readonly number[]>

export const asPublished: OwnWeights = new Map()

/** Weights on any scale as shares that sum to 1; equal where all are 0. */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length))
}

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
    robustness: {
      ...method.robustness,
      factors: method.robustness.factors.flatMap((factor) => settled(factor, "members", own)),
    },
    reconstructions: method.reconstructions.map((each) => ({ ...each, members: members(each.node, each.members) })),
  }
}
