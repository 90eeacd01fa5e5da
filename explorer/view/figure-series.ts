import type { Lang } from "../../src/model/index.ts"
import type { FigureCell } from "../charts/figure-data.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, firstsSentence, rangeSentence } from "../text/charts.ts"
import { formatNumber } from "../text/numbers.ts"
import { hedgedText } from "../text/values.ts"
import { type ChartSource, distinct, isLeast, type Parts, type Published, valueCell } from "./figure-parts.ts"
import type { IndexView } from "./index-view.ts"
import { categoryLabel, codeLabel } from "./labels.ts"

/** Rows by pool, divided by measure; or rows by category, with a bar per measure. */
export function figureSeries(
  view: IndexView,
  { figures }: ChartSource,
  kind: "stacked" | "grouped",
  lang: Lang,
): Parts {
  const t = textsIn(chartTexts, lang)
  const rowKey = (figure: Published) => (kind === "stacked" ? figure.pool : figure.category)
  const bySeries = distinct(figures.map(({ measure }) => measure))
  const isOneMeasure = bySeries.length === 1
  const seriesKey = (figure: Published) => (isOneMeasure ? figure.category : figure.measure)
  const keys = distinct(figures.map(seriesKey))
  const series = keys.map((key) =>
    isOneMeasure ? categoryLabel(view, key, lang) : codeLabel(view, "figure_measure", key, lang),
  )
  const rows = distinct(figures.map(rowKey)).map((key) => {
    const own = keys.map((name) => figures.find((each) => rowKey(each) === key && seriesKey(each) === name))
    const label = kind === "stacked" ? codeLabel(view, "figure_pool", key, lang) : categoryLabel(view, key, lang)
    return { key, label, own, sum: own.reduce((total, each) => total + (each?.value ?? 0), 0) }
  })
  const cell = (figure: Published | undefined): FigureCell =>
    figure ? valueCell(figure, lang) : { text: t.notPrinted, value: null }
  const sumText = (sum: number) => `${formatNumber(Number(sum.toFixed(2)), lang)}%`
  const bySum = rows.toSorted((a, b) => a.sum - b.sum)
  const ends = [bySum[0], bySum.at(-1)].map((row) => ({ name: row?.label ?? "", value: sumText(row?.sum ?? 0) }))
  const firsts = keys.map((_, k) => {
    const best = rows.toSorted((a, b) => (b.own[k]?.value ?? 0) - (a.own[k]?.value ?? 0))[0]
    return {
      name: best?.label ?? "",
      value: best?.own[k] ? hedgedText(best.own[k], best.own[k].measureUnit, lang) : "",
    }
  })
  return {
    title: kind === "stacked" ? rangeSentence(ends[0]!, ends[1]!, lang) : firstsSentence(firsts, lang),
    notes: figures.some(isLeast) ? [t.openNote] : [],
    drawing: {
      kind,
      series,
      rows: rows.map(({ key, label, own }) => ({
        id: key,
        label,
        values: own.map((figure) => {
          const { text, value } = cell(figure)
          return { text, value: value ?? null, ...(figure && isLeast(figure) ? { isLeast: true } : {}) }
        }),
      })),
    },
    data: {
      columns: [t.item, ...series],
      rows: rows.map(({ key, label, own }) => ({ id: key, cells: [{ text: label }, ...own.map(cell)] })),
    },
  }
}
