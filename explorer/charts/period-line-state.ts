import { line } from "d3-shape"
import { type Domain, niceDomain, place, round, type Share } from "./place.ts"

/** A value per period, periods ascending; null is a gap. */
export interface PeriodPoint {
  readonly period: string
  readonly value: number | null
}

export interface PlacedPoint extends PeriodPoint {
  readonly value: number
  readonly x: Share
  /** 0 is the top of the plot. */
  readonly y: Share
}

export interface PeriodLineState {
  readonly domain: Domain
  readonly points: readonly PlacedPoint[]
  /** Path in a box of 100 × 100; a gap breaks it. A value between two gaps has no line, only its point. */
  readonly path: string
  readonly first: PlacedPoint | null
  readonly last: PlacedPoint | null
}

/**
 * Places a series in time. Periods that are plain years stand at their distance in years, any others at equal
 * distances. Without a domain the scale holds all values, and those of `others`.
 */
export function periodLine(
  points: readonly PeriodPoint[],
  domain?: Domain,
  others: readonly (readonly PeriodPoint[])[] = [],
): PeriodLineState {
  const scale = domain ?? niceDomain([points, ...others].flatMap((series) => series.map((point) => point.value)))
  const times = timesOf(points.map((point) => point.period))
  const span: Domain = [times[0] ?? 0, times.at(-1) ?? 0]
  const at = (point: PeriodPoint, i: number): PlacedPoint | null =>
    point.value === null
      ? null
      : { ...point, value: point.value, x: place(span, times[i]!), y: 1 - place(scale, point.value) }
  const placed = points.map(at)
  const known = placed.filter((point) => point !== null)
  const draw = line<PlacedPoint | null>()
    .defined((point) => point !== null)
    .x((point) => round(100 * (point?.x ?? 0)))
    .y((point) => round(100 * (point?.y ?? 0)))
  return {
    domain: scale,
    points: known,
    path: draw(placed) ?? "",
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
  }
}

/** Places of periods on a line: plain years at their distance in years, any others at equal distances. */
export function timesOf(periods: readonly string[]): readonly number[] {
  const areYears = periods.every((period) => /^-?\d{1,4}$/.test(period))
  return periods.map((period, i) => (areYears ? Number(period) : i))
}
