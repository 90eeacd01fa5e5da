import { type IntervalDotState, type IntervalMark, intervalDot } from "./interval-dot-state.ts"
import { type Domain, place, type Share } from "./place.ts"

/** One node: where all units stand in it, and the unit that the page is about. */
export interface DotPlotRow extends IntervalMark {
  readonly id: string
  readonly label: string
  readonly href?: string
  /** All units; null is a gap. The page's own unit may be among them. */
  readonly all: readonly (number | null)[]
  /** The unit's own value as printed, or what to print for its gap ("not collected"). */
  readonly valueLabel: string
  readonly rankLabel?: string
  /** Set in bold: a strength that the source names. */
  readonly strong?: boolean
  /** Own scale of this row; default the chart's. */
  readonly domain?: Domain
}

export interface DotPlotState {
  readonly row: DotPlotRow
  readonly dots: readonly Share[]
  readonly mark: IntervalDotState
}

/** Places to which dots are drawn together where there are many: nearer than a pixel on a usual screen. */
const places = 600
const many = 200

/** Every dot, or, of many, one for those that lie on each other: two thousand units are some hundred dots to the eye. */
const distinct = (dots: readonly Share[]): readonly Share[] =>
  dots.length <= many ? dots : [...new Set(dots.map((x) => Math.round(x * places) / places))]

/** Places every row on its scale; gaps of other units leave no dot. */
export function dotPlot(rows: readonly DotPlotRow[], domain: Domain): readonly DotPlotState[] {
  return rows.map((row) => {
    const own = row.domain ?? domain
    return {
      row,
      dots: distinct(row.all.flatMap((value) => (value === null ? [] : [place(own, value)]))),
      mark: intervalDot(row, own),
    }
  })
}
