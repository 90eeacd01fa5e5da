import { line } from "d3-shape"
import { textWidth } from "./label.ts"
import { type Box, type PlacedLabel, placeLabels } from "./label-boxes.ts"
import { type Domain, place, round, type Share } from "./place.ts"

export interface ScatterPoint {
  readonly id: string
  readonly label: string
  readonly href?: string
  readonly x: number
  readonly y: number
  readonly accent?: boolean
}

/** Where the two axes give the same result, as points from one edge of the plot to another. */
export interface IsoLine {
  readonly label: string
  readonly points: readonly (readonly [x: number, y: number])[]
}

export interface PlacedScatterPoint {
  readonly point: ScatterPoint
  readonly x: Share
  /** 0 is the top of the plot. */
  readonly y: Share
  readonly label: PlacedLabel | null
}

export interface ScatterState {
  /** Accented points last, so that they are drawn on top. */
  readonly points: readonly PlacedScatterPoint[]
  readonly isoLines: readonly {
    readonly label: string
    /** Path in a box of 100 × 100. */
    readonly path: string
    /** Where its label stands: at its end, so many px from it. */
    readonly end: { readonly x: Share; readonly y: Share; readonly dx: number; readonly dy: number }
  }[]
}

export const pointRadius = 4
export const pointText = 12

/** Places points, the labels that have room, and iso-lines, for a plot of so many px. */
export function scatter(
  points: readonly ScatterPoint[],
  isoLines: readonly IsoLine[],
  x: Domain,
  y: Domain,
  size: { readonly width: number; readonly height: number },
): ScatterState {
  const at = (vx: number, vy: number) => ({ x: place(x, vx), y: 1 - place(y, vy) })
  const placed = points.map((point) => ({ point, ...at(point.x, point.y) }))
  const draw = line<readonly [number, number]>()
    .x(([vx, vy]) => round(100 * at(vx, vy).x))
    .y(([vx, vy]) => round(100 * at(vx, vy).y))
  const lines = isoLines.flatMap(({ label, points: along }) => {
    const last = along.at(-1)
    if (last === undefined) return []
    const end = at(last[0], last[1])
    // a line that leaves through the bottom would have its label among the ticks
    return [{ label, path: draw(along) ?? "", end: { ...end, dx: 6, dy: end.y > 0.98 ? -6 : 4 } }]
  })
  const taken = lines.map(({ label, end }): Box => {
    const left = end.x * size.width + end.dx
    const base = end.y * size.height + end.dy
    return { left, right: left + textWidth(label, pointText), top: base - pointText, bottom: base + 2 }
  })
  const labels = placeLabels(
    placed.map((each) => ({
      x: each.x * size.width,
      y: each.y * size.height,
      label: each.point.label,
      first: each.point.accent ?? false,
    })),
    size.width,
    size.height,
    pointText,
    pointRadius,
    taken,
  )
  return {
    points: placed
      .map((each, i) => ({ ...each, label: labels[i] ?? null }))
      .toSorted((a, b) => Number(a.point.accent ?? false) - Number(b.point.accent ?? false)),
    isoLines: lines,
  }
}
