import { type Lang, type Node, type ObsStatus, obsStatus } from "../../src/model/index.ts"
import { statusName } from "../text/values.ts"
import type { IndexView } from "./index-view.ts"

/** Why unit i has no number in a node, estimated or not; null where it has one, or where no reason is known. */
export function gapReason(view: IndexView, node: string, i: number): ObsStatus | null {
  const result = view.result(node)
  const status = result?.imputed?.[i]?.before ?? result?.status[i] ?? null
  return status !== null && obsStatus[status].gap ? status : null
}

/**
 * A gap in words: its reason, or plainly that there is no value where the edition has no other reason than that. Of a unit
 * that screening left out nothing applies any more, which is no reason of the gap.
 */
export function gapText(view: IndexView, node: string, i: number, noValue: string, lang: Lang): string {
  const reason = gapReason(view, node, i)
  const isLeftOut = reason === "M" && view.doc.screening?.included[i] === false
  return reason === null || reason === "L" || isLeftOut ? noValue : statusName(reason, lang)
}

/** Units without a number under the reasons for it, those of most units first. */
export function unknownByReason(
  view: IndexView,
  node: Node,
  units: readonly string[],
  noValue: string,
  lang: Lang,
): readonly { readonly reason: string; readonly units: readonly string[] }[] {
  const groups = Map.groupBy(units, (id) => gapText(view, node.id, view.unitIndex.get(id) ?? -1, noValue, lang))
  return [...groups]
    .map(([reason, ids]) => ({ reason, units: ids }))
    .toSorted((a, b) => b.units.length - a.units.length)
}

/**
 * Whether a value is known as the least that it is: its upper end is open, or it counts records of a kind of which no
 * source lists all there are. An interval of a count says how sure the counted is, and not what was never listed.
 */
export function isAtLeast(view: IndexView, node: string, i: number): boolean {
  const result = view.result(node)
  if ((result?.raw?.[i] ?? null) === null) return false
  if (result?.rawLower?.[i] != null && result.rawUpper?.[i] == null) return true
  const from = view.doc.method.indicators.find((each) => each.node === node)?.from
  if (from?.kind !== "measured" || (from.measure.kind !== "count" && from.measure.kind !== "rate")) return false
  const kinds = view.doc.coverage?.kinds ?? []
  return kinds.some(({ nodes, complete }) => complete[i] === false && nodes.some((id) => id === node))
}
