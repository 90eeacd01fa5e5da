import type { Lang, Node } from "../../src/model/index.ts"
import type { FigureData } from "../charts/figure-data.ts"
import type { SlopeRow } from "../charts/slope-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, movedSentence } from "../text/charts.ts"
import type { IndexView } from "./index-view.ts"

type Scores = readonly (number | null)[]

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
