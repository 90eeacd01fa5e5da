import type { Lang, Node } from "../../src/model/index.ts"
import { pearson } from "../../src/stats/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { HeatCell } from "../charts/heat-table-state.ts"
import type { Domain } from "../charts/place.ts"
import type { IsoLine, ScatterPoint } from "../charts/scatter-state.ts"
import type { SlopeRow } from "../charts/slope-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, firstSentence, movedSentence, togetherSentence } from "../text/charts.ts"
import { decimalsOf, formatMeasure, formatNumber } from "../text/numbers.ts"
import type { IndexView } from "./index-view.ts"
import { isoLines } from "./iso-lines.ts"
import { membersOf } from "./structure.ts"

interface NodeScatter {
  readonly title: string
  readonly data: FigureData
  readonly x: Node
  readonly y: Node
  readonly points: readonly ScatterPoint[]
  readonly domain: Domain
  readonly isoLines: readonly IsoLine[]
  readonly decimals: number
}

/** The plot that a dimension of two members calls for, with lines of equal score; null for any other node. */
export function nodeScatter(view: IndexView, node: Node, lang: Lang): NodeScatter | null {
  const method = view.doc.method.dimensions.find((each) => each.node === node.id)
  const [first, second] = method?.members.filter(({ weight }) => weight > 0) ?? []
  if (!method || !first || !second || method.members.length !== 2) return null
  const [x, y] = [view.node(first.node), view.node(second.node)]
  if (!x || !y) return null
  const [xs, ys, own] = [x, y, node].map((each) => view.result(each.id)?.score ?? []) as [Scores, Scores, Scores]
  const most = scaleEnd([...xs, ...ys])
  const lines = isoLines(method.aggregate, first.weight, second.weight, most)
  if (lines === null) return null
  const points = view.doc.units.flatMap((unit, i): readonly ScatterPoint[] => {
    const [vx, vy] = [xs[i] ?? null, ys[i] ?? null]
    return vx === null || vy === null ? [] : [{ id: unit.id, label: unit.name[lang], x: vx, y: vy }]
  })
  if (points.length < 3) return null
  const t = textsIn(chartTexts, lang)
  const decimals = Math.max(...[xs, ys, own].map((scores) => decimalsOf(scores)))
  const scoreOf = (point: ScatterPoint) => own[view.unitIndex.get(point.id) ?? -1] ?? null
  const written = (value: number | null): string => (value === null ? "" : formatNumber(value, lang, decimals))
  const r = pearson(
    Float64Array.from(points, (p) => p.x),
    Float64Array.from(points, (p) => p.y),
  )
  return {
    title: togetherSentence(x.title[lang], y.title[lang], formatNumber(r, lang, 2), strengthOf(r), lang),
    data: {
      columns: [t.unit, x.title[lang], y.title[lang], node.title[lang]],
      rows: points
        .toSorted((a, b) => (scoreOf(b) ?? -1) - (scoreOf(a) ?? -1))
        .map((point) => {
          const score = scoreOf(point)
          return {
            id: point.id,
            cells: [
              { text: point.label },
              { text: written(point.x), value: point.x },
              { text: written(point.y), value: point.y },
              { text: written(score), value: score },
            ],
          }
        }),
    },
    x,
    y,
    points,
    domain: [0, most],
    isoLines: lines,
    decimals,
  }
}

/** The end of the scale that scores from 0 on seem to be on: 1, 10, 100, or their own most. */
function scaleEnd(scores: Scores): number {
  const most = Math.max(0, ...scores.map((score) => score ?? 0))
  return [1, 10, 100].find((end) => most <= end) ?? most
}

type Scores = readonly (number | null)[]

/** Words start where the correlation explains a tenth and a half of the variance; a constant side has none. */
const strengthOf = (r: number) => {
  const size = Math.abs(r) >= 0.7 ? 2 : Math.abs(r) >= 0.3 ? 1 : 0
  return (r < 0 ? -size : size) as -2 | -1 | 0 | 1 | 2
}

interface NodeSlope {
  readonly title: string
  readonly data: FigureData
  readonly rows: readonly SlopeRow[]
  readonly times: readonly [string, string]
  /** How many units are ranked at both times. */
  readonly n: number
}

/** How many rise and how many fall are shown. */
const movers = 6

/** Who moved most between the first and the last period, ranked among those with a score in both. */
export function nodeSlope(view: IndexView, node: Node, lang: Lang): NodeSlope | null {
  const { periods, units } = view.doc
  const [from, to] = [periods[0], periods.at(-1)]
  if (from === undefined || to === undefined || from === to || node.basis !== "scored") return null
  const [before, after] = [from, to].map((period) => view.result(node.id, period)?.score ?? []) as [Scores, Scores]
  const both = units.flatMap((unit, i) => {
    const [a, b] = [before[i] ?? null, after[i] ?? null]
    return a === null || b === null ? [] : [{ unit, a, b }]
  })
  if (both.length < 3) return null
  const rankIn = (score: number, of: readonly number[]) => 1 + of.filter((other) => other > score).length
  const [allBefore, allAfter] = [both.map(({ a }) => a), both.map(({ b }) => b)]
  const moved = both
    .map(({ unit, a, b }) => ({ unit, from: rankIn(a, allBefore), to: rankIn(b, allAfter) }))
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))
  const rose = moved.filter((row) => row.to < row.from).slice(0, movers)
  const fell = moved.filter((row) => row.to > row.from).slice(-movers)
  const named = (row: (typeof moved)[number] | undefined) =>
    row ? { name: row.unit.name[lang], from: row.from, to: row.to } : null
  const t = textsIn(chartTexts, lang)
  const inWords = (rank: number) => (lang === "ko" ? `${rank}위` : String(rank))
  const rows = [...rose, ...fell].toSorted((a, b) => a.to - b.to)
  if (rows.length === 0) return null
  return {
    title: movedSentence(named(rose[0]), named(fell.at(-1)), lang),
    times: [from, to],
    n: both.length,
    rows: rows.map((row) => ({
      id: row.unit.id,
      label: row.unit.name[lang],
      from: row.from,
      to: row.to,
      fromText: inWords(row.from),
      toText: inWords(row.to),
    })),
    data: {
      columns: [t.unit, from, to, t.change],
      rows: rows.map((row) => ({
        id: row.unit.id,
        cells: [
          { text: row.unit.name[lang] },
          { text: inWords(row.from), value: row.from },
          { text: inWords(row.to), value: row.to },
          { text: `${row.to < row.from ? "+" : "−"}${Math.abs(row.to - row.from)}`, value: row.from - row.to },
        ],
      })),
    },
  }
}

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

function mean(values: Scores): number {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length
}
