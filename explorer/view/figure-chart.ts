import type { ChartForm, Figure, Finding, Lang, LocalText, Plain } from "../../src/model/index.ts"
import type { FigureCell, FigureData } from "../charts/figure-data.ts"
import type { SeriesRow } from "../charts/series-bars-state.ts"
import { mostSeries } from "../charts/series-paint.ts"
import type { ShareBarsRow } from "../charts/share-bars-state.ts"
import { textsIn } from "../text/catalogue.ts"
import { chartTexts, firstSentence, firstsSentence, formName, rangeSentence } from "../text/charts.ts"
import { formatNumber, measureOf } from "../text/numbers.ts"
import { hedgedText, qualifierName } from "../text/values.ts"
import type { IndexView } from "./index-view.ts"
import { categoryLabel, codeLabel } from "./labels.ts"

type Published = Plain<Figure>

/** What is drawn: a chart of a source, or figures of the same measure that nobody drew yet. */
export interface ChartSource {
  readonly id: string
  readonly title: LocalText
  /** null: the edition does not say how the source draws it. */
  readonly form: ChartForm | null
  readonly figures: readonly Published[]
  readonly findings: readonly Finding[]
  readonly lost: LocalText | null
  readonly places: readonly string[]
  readonly source: string
}

type Drawing =
  | { readonly kind: "bars"; readonly rows: readonly ShareBarsRow[]; readonly order: "given" | "descending" }
  | { readonly kind: "stacked" | "grouped"; readonly series: readonly string[]; readonly rows: readonly SeriesRow[] }

/** A chart made of published figures, ready to be framed. */
export interface FigureChart {
  readonly id: string
  /** The takeaway, from the numbers. */
  readonly title: string
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly drawing: Drawing
  readonly data: FigureData
  readonly findings: readonly Finding[]
  readonly places: readonly string[]
  readonly source: string
  /** Ids of the figures that it draws. */
  readonly figures: readonly string[]
}

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
  const parts =
    series <= mostSeries && pools.length > 1 && figures.length > pools.length
      ? several(view, source, "stacked", lang)
      : series <= mostSeries && measures.length > 1 && categories.length < figures.length && pools.length === 1
        ? several(view, source, "grouped", lang)
        : single(view, source, lang)
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

type Parts = Pick<FigureChart, "title" | "notes" | "drawing" | "data">

const distinct = (texts: readonly string[]) => [...new Set(texts)]

/** A value with the word that counts things in Korean. */
const counted = (figure: Published, lang: Lang) =>
  hedgedText(figure, figure.measureUnit, lang).replace(
    /(\d)$/,
    lang === "ko" && figure.measureUnit === "count" ? "$1개" : "$1",
  )

/** What one bar is called: by its category; without one by its pool; where each has its own measure, by that. */
function barLabel(view: IndexView, figures: readonly Published[], figure: Published, lang: Lang): string {
  const measures = distinct(figures.map(({ measure }) => measure)).length
  const pools = distinct(figures.map(({ pool }) => pool)).length
  const pool = pools > 1 ? codeLabel(view, "figure_pool", figure.pool, lang) : ""
  const category =
    figure.category !== "" && (measures === 1 || measures < figures.length)
      ? categoryLabel(view, figure.category, lang)
      : ""
  if (pool !== "" || category !== "") return [category, pool].filter((text) => text !== "").join(", ")
  return codeLabel(view, "figure_measure", figure.measure, lang)
}

function single(view: IndexView, { figures }: ChartSource, lang: Lang): Parts {
  const t = textsIn(chartTexts, lang)
  const unit = figures[0]?.measureUnit ?? ""
  const rows = figures.map((figure) => {
    const others = elsewhere(view, figure).map((other) => hedgedText(other, other.measureUnit, lang))
    return { figure, label: barLabel(view, figures, figure, lang), others: distinct(others).join(", ") }
  })
  const most = Math.max(...figures.map(({ value }) => value))
  const leading = rows.filter(({ figure }) => figure.value === most)
  const sum = figures.reduce((total, { value }) => total + value, 0)
  const isShare = unit === "percent" && figures.length > 1
  const written = `${formatNumber(Number(sum.toFixed(2)), lang)}%`
  // a rounding of eleven parts may miss 100 by one or two tenths each way; what is more is said in the title
  const exceeds = isShare && sum > 100.5
  const isLeast = figures.some(({ qualifier }) => qualifier === "at_least" || qualifier === "more_than")
  const sumNote = isLeast
    ? t.sumLeast(written)
    : exceeds
      ? t.sumMore(written)
      : sum < 99.5
        ? t.sumLess(written)
        : t.sumWhole(written)
  const hasElsewhere = rows.some(({ others }) => others !== "")
  const hasHedges = figures.some(({ qualifier }) => qualifier !== "exact" && qualifier !== "rounded")
  const value = leading[0] ? counted(leading[0].figure, lang) : ""
  return {
    title: figures.every(isUnassigned)
      ? t.unlabelled(figures.length, written)
      : firstSentence(
          leading.map(({ label }) => label),
          value,
          lang,
          { sum: exceeds ? written : null, isAmount: unit === "count" },
        ),
    notes: isShare ? [sumNote] : [],
    drawing: {
      kind: "bars",
      order: figures.some(isUnassigned) ? "given" : "descending",
      rows: rows.map(({ figure, label, others }) => ({
        id: figure.id,
        label,
        value: figure.value,
        valueLabel: hedgedText(figure, unit, lang),
        ...(others === "" ? {} : { aside: t.aside(others) }),
      })),
    },
    data: {
      columns: [
        t.item,
        measureOf(unit).label[lang],
        ...(hasElsewhere ? [t.elsewhere] : []),
        ...(hasHedges ? [t.hedge] : []),
      ],
      rows: rows.map(({ figure, label, others }) => ({
        id: figure.id,
        cells: [
          { text: label },
          valueCell(figure, lang),
          ...(hasElsewhere ? [{ text: others }] : []),
          ...(hasHedges ? [{ text: qualifierName(figure.qualifier, lang) }] : []),
        ],
      })),
    },
  }
}

/** A value whose category the edition could not recover: its order says more than its size. */
const isUnassigned = ({ category }: Published) => category.startsWith("unassigned")

const valueCell = (figure: Published, lang: Lang): FigureCell => ({
  text: hedgedText(figure, figure.measureUnit, lang),
  value: figure.value,
})

/** Other figures of the same thing with another value: the source contradicts itself. */
function elsewhere(view: IndexView, { id, scope, unit, node, pool, measure, category, value }: Published) {
  if (node === null || category === "") return []
  return view
    .figuresOf(node)
    .filter(
      (other) =>
        other.id !== id &&
        other.scope === scope &&
        other.unit === unit &&
        other.pool === pool &&
        other.measure === measure &&
        other.category === category &&
        other.value !== value,
    )
}

/** Rows by pool, divided by measure; or rows by category, with a bar per measure. */
function several(view: IndexView, { figures }: ChartSource, kind: "stacked" | "grouped", lang: Lang): Parts {
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
    notes: [],
    drawing: {
      kind,
      series,
      rows: rows.map(({ key, label, own }) => ({
        id: key,
        label,
        values: own.map(cell).map(({ text, value }) => ({ text, value: value ?? null })),
      })),
    },
    data: {
      columns: [t.item, ...series],
      rows: rows.map(({ key, label, own }) => ({ id: key, cells: [{ text: label }, ...own.map(cell)] })),
    },
  }
}
