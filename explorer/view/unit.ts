import type { Lang, Node, Unit } from "../../src/model/index.ts"
import { decimalsOf, formatNumber, formatRanks } from "../text/numbers.ts"
import { type FigureRow, figureRow, valueRow } from "./figures.ts"
import { gapText } from "./gap.ts"
import { valueText } from "./imputed.ts"
import type { IndexView } from "./index-view.ts"
import { matrixCell } from "./matrix.ts"
import { isRanked, mainNodes } from "./structure.ts"

/** One line of the dot plot: the unit in one node among all others. */
export interface StandingRow {
  readonly node: Node
  /** On the scale of the plot: a score, or the mean of the admissible ranks. null: nothing known. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** The same of every unit that has one. */
  readonly all: readonly number[]
  readonly text: string
  readonly rankText: string
}

/** The unit in each of the nodes that the edition compares side by side. */
export function standings(
  view: IndexView,
  i: number,
  words: { notNamed: string; noValue: string; noScore: string },
  lang: Lang,
): readonly StandingRow[] {
  return mainNodes(view).map((node) => {
    const result = view.result(node.id)
    if (node.basis === "scored") {
      const score = result?.score[i] ?? null
      const rank = result?.rank[i] ?? null
      const decimals = decimalsOf(result?.score ?? [])
      const hasValue =
        (result?.raw?.[i] ?? null) !== null || (node.kind === "dimension" && (result?.coverage[i] ?? 0) > 0)
      return {
        node,
        value: score,
        low: null,
        high: null,
        all: (result?.score ?? []).filter((each) => each !== null),
        // A unit may have a value and no score: screening left it out, or the method makes none of its value.
        text:
          score === null
            ? hasValue
              ? words.noScore
              : gapText(view, node.id, i, words.noValue, lang)
            : formatNumber(score, lang, decimals),
        rankText: rank === null ? "" : lang === "ko" ? `${rank}위` : `rank ${rank}`,
      }
    }
    const cell = matrixCell(view, node, i)
    return {
      node,
      value: cell.isOpen ? null : cell.expected,
      low: cell.isOpen ? null : cell.low,
      high: cell.isOpen ? null : cell.high,
      all: (result?.uncertainty?.expected ?? []).filter((each) => each !== null),
      text: cell.isOpen || cell.low === null || cell.high === null ? words.notNamed : formatRanks(cell.low, cell.high),
      rankText: "",
    }
  })
}

/** One indicator of a unit: what the table of all values shows. */
export interface IndicatorRow {
  readonly node: Node
  readonly value: string | null
  /** Why there is none; null: for no other reason than that it is not there. */
  readonly gap: string | null
  readonly score: string | null
  readonly rank: number | null
  readonly isMeasured: boolean
  /** Not a gap, imputed or not. */
  readonly isCollected: boolean
  /** Source and place of a value; null where it was measured over records or is a gap. */
  readonly origin: { readonly source: string; readonly place: string } | null
}

/** Every indicator with a computed score, in reading order. */
export function indicatorRows(view: IndexView, unit: Unit, lang: Lang): readonly IndicatorRow[] {
  const i = view.unitIndex.get(unit.id) ?? -1
  return view.doc.method.indicators.map((method) => {
    const node = view.node(method.node)
    const result = view.result(method.node)
    const score = result?.score[i] ?? null
    const value = view.value(unit.id, method.node)
    if (!node) throw new RangeError(`the method names ${method.node}, which is no node`)
    return {
      node,
      value: valueText(view, node, i, lang),
      gap: gapText(view, node.id, i, "", lang) || null,
      score: score === null ? null : formatNumber(score, lang, decimalsOf(result?.score ?? [])),
      rank: result?.rank[i] ?? null,
      isMeasured: method.from.kind === "measured",
      isCollected: (result?.raw?.[i] ?? null) !== null,
      origin: value && value.value !== null ? { source: value.source, place: value.place } : null,
    }
  })
}

/** Every number published about a unit, values of ordinal and shown indicators first; those of scored ones have their own table. */
export function publishedRows(view: IndexView, unit: string, lang: Lang): readonly FigureRow[] {
  const scored = new Set<string>(view.doc.method.indicators.map((indicator) => indicator.node))
  const values = view.doc.values
    .filter((value) => value.unit === unit && !scored.has(value.node) && value.time === view.doc.edition.time)
    .map((value) => valueRow(view, value, lang))
    .filter((row) => row !== null)
  return [...values, ...view.figuresAbout(unit).map((figure) => figureRow(view, figure, lang))]
}

/** The other units of the unit's group in the first scheme that it is in, best first where there is an order. */
export function peers(view: IndexView, unit: Unit, lang: Lang) {
  const scheme = view.doc.groups.find((each) => unit.groups[each.id] !== undefined)
  if (!scheme) return null
  const code = unit.groups[scheme.id]
  const label = scheme.codes.find((each) => each.id === code)?.label[lang] ?? code ?? ""
  const { root } = view.doc.edition
  const ranks = root !== null && isRanked(view, root) ? view.result(root)?.rank : undefined
  const units = view.doc.units
    .map((each, i) => ({ unit: each, rank: ranks?.[i] ?? null }))
    .filter((each) => each.unit.id !== unit.id && each.unit.groups[scheme.id] === code)
    .toSorted((a, b) => (a.rank ?? 1e9) - (b.rank ?? 1e9) || a.unit.name[lang].localeCompare(b.unit.name[lang], lang))
  return { scheme, label, value: `${scheme.id}.${code ?? ""}`, units }
}

/** The groups that a unit is in, one per label: two schemes may have the same words for it. */
export function groupsOf(
  view: IndexView,
  unit: Unit,
  lang: Lang,
): readonly { readonly label: string; readonly value: string }[] {
  const groups = new Map<string, string>()
  for (const scheme of view.doc.groups) {
    const code = scheme.codes.find((each) => each.id === unit.groups[scheme.id])
    if (code && !groups.has(code.label[lang])) groups.set(code.label[lang], `${scheme.id}.${code.id}`)
  }
  return [...groups].map(([label, value]) => ({ label, value }))
}

/** Sources that anything on the page of a unit comes from. */
export function sourcesOf(view: IndexView, unit: string) {
  const ids = new Set<string>([
    ...view.doc.values.filter((value) => value.unit === unit).map((value) => value.source),
    ...view.figuresAbout(unit).map((figure) => figure.source),
    ...view.strengthsOf(unit).map((strength) => strength.source),
    ...view.findingsOfUnit(unit).map((finding) => finding.source),
  ])
  return view.doc.sources.filter((source) => ids.has(source.id))
}

/** Statements that name the unit, in the order of the nodes. */
export const statementsAbout = (view: IndexView, unit: string) =>
  view.doc.statements.filter((statement) => statement.units.some((named) => named === unit))
