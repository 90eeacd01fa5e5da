import { type Domain, niceDomain, place, type Share } from "./place.ts"

/** The number of one series in one row; null is a gap: the source does not print it. */
interface SeriesValue {
  readonly value: number | null
  readonly text: string
  /** Printed as the least that it is: the bar ends in an arrow. */
  readonly isLeast?: boolean
}

/** One row: a category, or a whole that is divided. */
export interface SeriesRow {
  readonly id: string
  readonly label: string
  readonly href?: string
  /** In the order of the series. */
  readonly values: readonly SeriesValue[]
}

interface PlacedSegment extends SeriesValue {
  readonly series: number
  readonly x: Share
  readonly width: Share
}

interface PlacedRow {
  readonly row: SeriesRow
  readonly segments: readonly PlacedSegment[]
}

export interface SeriesBarsState {
  readonly domain: Domain
  readonly rows: readonly PlacedRow[]
}

/**
 * Parts of each row one after another, from zero on. The scale ends at `most` (100 for shares of a whole), or beyond it
 * where the printed parts add up to more: nothing is squeezed to fit. Gaps take no room.
 */
export function stackedBars(rows: readonly SeriesRow[], most?: number): SeriesBarsState {
  const totals = rows.map(({ values }) => values.reduce((sum, { value }) => sum + (value ?? 0), 0))
  const longest = Math.max(0, ...totals)
  const domain: Domain = most !== undefined && longest <= most ? [0, most] : niceDomain([0, longest])
  return {
    domain,
    rows: rows.map((row) => {
      let sum = 0
      const segments = row.values.map((each, series): PlacedSegment => {
        const x = place(domain, sum)
        sum += each.value ?? 0
        return { ...each, series, x, width: place(domain, sum) - x }
      })
      return { row, segments: segments.filter(({ value }) => value !== null) }
    }),
  }
}

/** A bar per series, side by side under one label, all from zero on one scale. Gaps are kept, without a length. */
export function groupedBars(rows: readonly SeriesRow[], most?: number): SeriesBarsState {
  const all = rows.flatMap(({ values }) => values.map(({ value }) => value))
  const domain: Domain = most === undefined ? niceDomain([0, ...all]) : [0, most]
  return {
    domain,
    rows: rows.map((row) => ({
      row,
      segments: row.values.map(
        (each, series): PlacedSegment => ({
          ...each,
          series,
          x: 0,
          width: each.value === null ? 0 : place(domain, each.value),
        }),
      ),
    })),
  }
}
