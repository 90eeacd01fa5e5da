import type { ReactNode } from "react"
import { textWidth } from "./label.ts"
import { paint } from "./paint.ts"
import { paintOf } from "./series-paint.ts"

const size = 13
const line = 20
const swatch = 12
const gap = 18

/** Where each name of a legend stands: in lines of at most `width` px. */
export function legendPlaces(names: readonly string[], width: number) {
  let x = 0
  let row = 0
  const entries = names.map((name) => {
    const room = swatch + 6 + textWidth(name, size)
    if (x > 0 && x + room > width) {
      x = 0
      row += 1
    }
    const place = { name, x, y: row * line }
    x += room + gap
    return place
  })
  return { entries, height: names.length === 0 ? 0 : (row + 1) * line + 6 }
}

interface LegendProps {
  readonly names: readonly string[]
  /** px */
  readonly width: number
  /** px from the left edge of the plot. */
  readonly x: number
}

/** Names of the series with their fills, above the plot. */
export function Legend({ names, width, x }: LegendProps): ReactNode {
  return legendPlaces(names, width).entries.map((entry, i) => (
    <g key={entry.name}>
      <rect
        x={x + entry.x}
        y={entry.y + 2}
        width={swatch}
        height={swatch}
        fill={paintOf(i).fill}
        stroke={paint.ruleStrong}
      />
      <text x={x + entry.x + swatch + 6} y={entry.y + 12.5} fill={paint.ink}>
        {entry.name}
      </text>
    </g>
  ))
}
