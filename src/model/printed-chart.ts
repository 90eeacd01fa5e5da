import type { NodeId, SourceId } from "./ids.ts"
import type { LocalText } from "./text.ts"

/** How a source draws a chart. "text": its numbers stand in running text and are drawn here for the first time. */
export const chartForms = [
  "pie",
  "donut",
  "bars",
  "stacked-bars",
  "scatter",
  "callouts",
  "diagram",
  "photo",
  "text",
  "unknown",
] as const
export type ChartForm = (typeof chartForms)[number]

/** A chart or picture of a source: what of it survives as figures, and what of it is lost. */
export interface PrintedChart {
  readonly id: string
  readonly title: LocalText
  readonly form: ChartForm
  /** Node whose page shows it; null: the start page of the edition. */
  readonly node: NodeId | null
  /** Ids of figures, in the order in which the source draws them. Empty: no number of it survives. */
  readonly figures: readonly string[]
  /** Ids of findings that a reader of the chart must know. */
  readonly findings: readonly string[]
  /** What cannot be drawn, and why; null where everything is. Never null where there are no figures. */
  readonly lost: LocalText | null
  readonly places: readonly string[]
  readonly source: SourceId
}
