import type { Lang, Node } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { HeatCell } from "../charts/heat-table-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, firstSentence } from "../text/charts.ts"
import { decimalsOf, formatMeasure, formatNumber } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"
import { membersOf } from "./structure.ts"

interface NodeHeat {
  readonly title: string
  readonly data: FigureData
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly label: string; readonly cells: readonly HeatCell[] }[]
  readonly domain: readonly [number, number]
  /** Scores of the first so many of so many; null: published values of all that have one. */
  readonly first: { readonly shown: number; readonly n: number } | null
}

/** Rows of a heat table of scores, which could be hundreds. */
const heatRows = 25

/**
 * Units by members: published shares of one measure that several members have, or the scores of the first units where
 * a node has many members. null where fewer than two members have anything in common.
 */
export function nodeHeat(view: IndexView, node: Node, lang: Lang): NodeHeat | null {
  const members = membersOf(view, node.id)
  const isScored = node.basis === "scored"
  const shown = isScored
    ? members.length >= 4
      ? members
      : []
    : members.filter(
        (member) => member.measure === "percent" && view.valuesOf(member.id).some(({ value }) => value !== null),
      )
  if (shown.length < 2) return null
  const t = textsIn(chartTexts, lang)
  const columns = shown.map((member) => member.title[lang])
  const decimals = shown.map((member) => decimalsOf(view.result(member.id)?.score ?? [], 2))
  const all = view.doc.units.map((unit, i) => ({
    unit,
    rank: view.result(node.id)?.rank[i] ?? null,
    cells: shown.map((member, k): HeatCell => {
      const value = (isScored ? view.result(member.id)?.score[i] : view.value(unit.id, member.id)?.value) ?? null
      const text =
        value === null
          ? ""
          : isScored
            ? formatNumber(value, lang, decimals[k]!)
            : formatMeasure(value, member.measure, lang)
      return { value, text }
    }),
  }))
  const some = all.filter(({ cells }) => cells.some(({ value }) => value !== null))
  const known = (row: (typeof all)[number]) => row.cells.filter(({ value }) => value !== null).length
  const rows = isScored
    ? some
        .filter(({ rank }) => rank !== null)
        .toSorted((a, b) => a.rank! - b.rank!)
        .slice(0, heatRows)
    : some.toSorted((a, b) => known(b) - known(a))
  if (rows.length < 2) return null
  const cells = rows.flatMap((row) =>
    row.cells.map((cell, k) => ({ ...cell, name: `${row.unit.name[lang]} (${columns[k]})` })),
  )
  const numbers = cells.flatMap(({ value }) => (value === null ? [] : [value]))
  const most = Math.max(...numbers)
  const best = cells.filter(({ value }) => value === most)
  const fullest = columns.map((name, k) => ({ name, mean: mean(rows.map((row) => row.cells[k]?.value ?? null)) }))
  const lead = fullest.toSorted((a, b) => b.mean - a.mean)[0]
  return {
    title:
      best.length <= 2
        ? firstSentence(
            best.map(({ name }) => name),
            best[0]?.text ?? "",
            lang,
          )
        : firstSentence([t.onAverage(lead?.name ?? "")], formatNumber(lead?.mean ?? 0, lang, 1), lang),
    columns,
    domain: [0, most],
    rows: rows.map(({ unit, cells: own }) => ({ id: unit.id, label: unit.name[lang], cells: own })),
    first: isScored ? { shown: rows.length, n: all.filter(({ rank }) => rank !== null).length } : null,
    data: {
      columns: [t.unit, ...columns],
      rows: rows.map(({ unit, cells: own }) => ({
        id: unit.id,
        cells: [
          { text: unit.name[lang] },
          ...own.map(({ text, value }) => ({ text: value === null ? "–" : text, value })),
        ],
      })),
    },
  }
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length
}
