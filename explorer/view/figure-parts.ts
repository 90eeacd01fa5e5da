import type { ChartForm, Figure, Finding, Lang, LocalText, Plain } from "../../src/model/index.ts"
import type { FigureCell, FigureData } from "../charts/figure-data.ts"
import type { SeriesRow } from "../charts/series-bars-state.ts"
import type { ShareBarsRow } from "../charts/share-bars-state.ts"
import { hedgedText } from "../text/values.ts"

/** A published figure as the document holds it. */
export type Published = Plain<Figure>

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

/** What the figures themselves decide of a chart. */
export type Parts = Pick<FigureChart, "title" | "notes" | "drawing" | "data">

export const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** Whether a figure is printed as the least that it is. */
export const isLeast = ({ qualifier, upper }: Published): boolean =>
  (qualifier === "at_least" || qualifier === "more_than") && upper === null

/** A value as it is printed, with its number. */
export const valueCell = (figure: Published, lang: Lang): FigureCell => ({
  text: hedgedText(figure, figure.measureUnit, lang),
  value: figure.value,
})
