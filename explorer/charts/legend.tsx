import type { ReactNode } from "react"
import { legendPlaces, swatch } from "./legend-state.ts"
import { paint } from "./paint.ts"
import { paintOf } from "./series-paint.ts"

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
