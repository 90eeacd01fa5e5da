import type { Lang } from "../../src/model/index.ts"
import { mostSeries } from "../charts/series-paint.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, formName } from "../text/charts.ts"
import { measureOf } from "../text/numbers.ts"
import { figureBars } from "./figure-bars.ts"
import { type ChartSource, distinct, type FigureChart } from "./figure-parts.ts"
import { figureSeries } from "./figure-series.ts"
import type { IndexView } from "./index-view.ts"

/**
 * Draws figures as their codes ask for: one measure of one pool by category as bars; the same measures of several
 * pools as a divided bar per pool; several measures by the same categories as bars beside each other; and more series
 * than can be told apart as one bar each. null: nothing to draw.
 */
export function figureChart(view: IndexView, source: ChartSource, lang: Lang): FigureChart | null {
  const { figures } = source
  const [first] = figures
  if (!first) return null
  const pools = distinct(figures.map(({ pool }) => pool))
  const measures = distinct(figures.map(({ measure }) => measure))
  const categories = distinct(figures.map(({ category }) => category))
  const series = measures.length === 1 ? categories.length : measures.length
  // two figures of the same place in a grid would hide each other
  const keys = figures.map(({ pool, measure, category }) => [
    pool,
    measure,
    measures.length === 1 || pools.length === 1 ? category : "",
  ])
  const isGrid = series <= mostSeries && distinct(keys.map((key) => key.join("\n"))).length === figures.length
  const parts =
    isGrid && pools.length > 1 && figures.length > pools.length
      ? figureSeries(view, source, "stacked", lang)
      : isGrid && measures.length > 1 && categories.length < figures.length && pools.length === 1
        ? figureSeries(view, source, "grouped", lang)
        : figureBars(view, source, lang)
  const t = textsIn(chartTexts, lang)
  const subtitle = [
    source.title[lang],
    measureOf(first.measureUnit).label[lang],
    source.form === null ? "" : t.inSource(formName(source.form, lang)),
  ]
  return {
    id: source.id,
    subtitle: subtitle.filter((text) => text !== "").join(" · "),
    ...parts,
    notes: [...parts.notes, ...(source.lost ? [source.lost[lang]] : [])],
    findings: source.findings,
    places: source.places,
    source: source.source,
    figures: figures.map(({ id }) => id),
  }
}
