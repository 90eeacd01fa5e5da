import type { Node } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** The node on top of the structure, where it has scores; undefined where the edition has no composite of its own. */
export function scoredRoot(view: IndexView): Node | undefined {
  const { root } = view.doc.edition
  const node = root === null ? undefined : view.node(root)
  return node?.basis === "scored" ? node : undefined
}

/** The nodes that the edition compares side by side: members of its root; without one, its topmost dimensions. */
export function mainNodes(view: IndexView): readonly Node[] {
  const { root } = view.doc.edition
  if (root !== null) {
    const members = membersOf(view, root)
    return members.length > 0 ? members : [view.node(root)].filter((node) => node !== undefined)
  }
  return view.doc.nodes.filter((node) => {
    const parent = node.parent === null ? undefined : view.node(node.parent)
    return node.basis !== "reconstruction" && (parent === undefined || parent.basis === "reconstruction")
  })
}

export const membersOf = (view: IndexView, node: string): readonly Node[] =>
  (view.node(node)?.members ?? []).map((id) => view.node(id)).filter((member) => member !== undefined)

/** Composites that a reader may make of ordinal nodes, and that no publisher stands behind. */
export const reconstructions = (view: IndexView): readonly Node[] =>
  view.doc.nodes.filter((node) => node.basis === "reconstruction")

/** Whether units can be put in an order in this node: it has scores, or rank intervals that say something. */
export function isRanked(view: IndexView, node: string): boolean {
  const result = view.result(node)
  if (!result) return false
  if (result.score.some((score) => score !== null)) return true
  const n = view.doc.units.length
  const { uncertainty } = result
  return uncertainty?.low.some((low, i) => low !== null && (low > 1 || (uncertainty.high[i] ?? n) < n)) ?? false
}

/** A node with how deep it lies below the top, in reading order: for trees and pickers. */
export function outline(view: IndexView): readonly { readonly node: Node; readonly depth: number }[] {
  const below = (node: Node, depth: number): readonly { node: Node; depth: number }[] => [
    { node, depth },
    ...membersOf(view, node.id).flatMap((member) => below(member, depth + 1)),
  ]
  return view.tops.flatMap((top) => below(top, 0))
}

/** How many units have a standing in a node: the last rank there can be. */
export function standingCount(view: IndexView, node: string): number {
  const result = view.result(node)
  const expected = result?.uncertainty?.expected
  const count = view.doc.units.filter(
    (_, i) => (result?.rank[i] ?? null) !== null || (expected?.[i] ?? null) !== null,
  ).length
  return count || view.doc.units.length
}
