import type { Lang, Node, ObsStatus } from "../../src/model/index.ts"
import { decimalsOf, formatNumber, formatRanks } from "../text/numbers.ts"
import { imputedValue, valueText } from "./imputed.ts"
import type { IndexView } from "./index-view.ts"
import { isNamedIn, matrixCell } from "./matrix.ts"

/** One unit on the page of a node. */
interface NodeRow {
  readonly id: string
  readonly name: string
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly text: string
  readonly rankText: string
  /** On a scale of ranks: nothing published names it in this node itself. */
  readonly isFollowed: boolean
  /** Its rank interval reaches the first rank. */
  readonly mayBeFirst: boolean
}

export interface NodeStanding {
  readonly scale: "score" | "rank" | "value"
  readonly rows: readonly NodeRow[]
  /** Units about which nothing is known; they are counted and not drawn. */
  readonly unknown: readonly string[]
}

/** Every unit in a node, on the scale that the node has: scores, ranks by evidence, or plain values. */
export function nodeStanding(view: IndexView, node: Node, lang: Lang): NodeStanding {
  const result = view.result(node.id)
  const scores = result?.score ?? []
  const decimals = decimalsOf(scores)
  const hasScores = scores.some((score) => score !== null)
  const hasRanks = !hasScores && result?.uncertainty !== null && result?.uncertainty !== undefined
  const scale = hasScores ? "score" : hasRanks ? "rank" : "value"
  const rows: NodeRow[] = []
  const unknown: string[] = []
  for (const [i, unit] of view.doc.units.entries()) {
    const raw = result?.raw?.[i] ?? null
    const held = valueText(view, node, i, lang) ?? ""
    const named = { id: unit.id, name: unit.name[lang] }
    if (scale === "rank") {
      const cell = matrixCell(view, node, i)
      if (cell.isOpen || cell.low === null || cell.high === null) unknown.push(unit.id)
      else
        rows.push({
          ...named,
          value: cell.expected,
          low: cell.low,
          high: cell.high,
          text: formatRanks(cell.low, cell.high),
          rankText: held,
          isFollowed: !cell.isNamed,
          mayBeFirst: cell.low === 1,
        })
      continue
    }
    const value = scale === "score" ? (scores[i] ?? null) : raw
    if (value === null) {
      unknown.push(unit.id)
      continue
    }
    const rank = result?.rank[i] ?? null
    const scoreText = formatNumber(value, lang, decimals)
    const isOwnMeasure = scale === "value" || node.measure === "score" || held === "" || scoreText === held
    rows.push({
      ...named,
      value,
      low: (scale === "value" ? result?.rawLower?.[i] : result?.scoreInterval?.low[i]) ?? null,
      high: (scale === "value" ? result?.rawUpper?.[i] : result?.scoreInterval?.high[i]) ?? null,
      text: scale === "value" ? held : isOwnMeasure ? scoreText : held,
      rankText: rank === null ? "" : lang === "ko" ? `${rank}위` : String(rank),
      isFollowed: false,
      mayBeFirst: result?.uncertainty?.low[i] === 1,
    })
  }
  return { scale, rows, unknown }
}

/** How many units have no value, by reason; for dimensions how many have no score. */
export function gaps(
  view: IndexView,
  node: Node,
): { readonly missing: number; readonly reasons: readonly ObsStatus[] } {
  const result = view.result(node.id)
  const values = node.kind === "indicator" && result?.raw ? result.raw : (result?.score ?? [])
  const missing = values.flatMap((value, i) => (value === null ? [i] : []))
  const reasons = new Set(missing.map((i) => imputedValue(view, node.id, i)?.before ?? result?.status[i] ?? "L"))
  return { missing: missing.length, reasons: [...reasons] }
}

/** For how many units anything is known in this node: a value, a score that rests on more than an estimate, or a
 *  statement that names them. */
export function knownCount(view: IndexView, node: Node): number {
  const result = view.result(node.id)
  return view.doc.units.filter(
    (unit, i) =>
      ((result?.score[i] ?? null) !== null && imputedValue(view, node.id, i) === null) ||
      (result?.raw?.[i] ?? null) !== null ||
      isNamedIn(view, node.id, unit.id),
  ).length
}
