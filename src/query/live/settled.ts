import type { Change, Changeable, Factor, NodeId } from "../../model/index.ts"

/**
 * A factor without what a reader has settled: draws no longer choose a setting of these nodes. A parameter of which
 * nothing is left is no factor.
 *
 * @param nodes  whose setting is settled
 */
export function settled(
  factor: Factor,
  setting: keyof Changeable,
  nodes: { readonly has: (node: NodeId) => boolean },
): readonly Factor[] {
  const left = (changes: readonly Change[]) =>
    changes.flatMap((change): readonly Change[] => {
      if (change.setting !== setting) return [change]
      const open = change.nodes.filter((node) => !nodes.has(node))
      return open.length > 0 ? [{ ...change, nodes: open }] : []
    })
  if (factor.kind === "choice") {
    return [{ ...factor, options: factor.options.map((option) => ({ ...option, changes: left(option.changes) })) }]
  }
  if (factor.kind !== "parameter") return [factor]
  const [low, high] = factor.between
  const between = [left(low), left(high)] as const
  return between.every((changes) => changes.length > 0) ? [{ ...factor, between }] : []
}
