import type { ReactNode } from "react"
import { mapHeight, mapWidth } from "./equal-earth.ts"
import { Fit } from "./fit.tsx"
import { wideFrom } from "./frame.ts"
import { land } from "./land.ts"
import { paint } from "./paint.ts"
import { percent, round } from "./place.ts"
import { dotRadius, type MapDot, type MapUnit, unitMap } from "./unit-map-state.ts"

interface UnitMapProps {
  readonly units: readonly MapUnit[]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the map fills what holds it. */
  readonly width?: number
}

/** The narrowest screen that labels are laid out for. */
const narrow = 340

/** Units as dots on an equal-area map of the world; a fuller tint is a better standing, a hollow dot an unknown one. */
export function UnitMap({ units, label, width }: UnitMapProps): ReactNode {
  return (
    <Fit width={width}>
      {(frame) => {
        const laidOutFor = typeof frame.width === "number" ? frame.width : frame.layout === "wide" ? wideFrom : narrow
        const hasLinks = units.some(({ href }) => href !== undefined)
        return (
          <svg
            xmlns="http://www.w3.org/2000/svg"
            className="chart-picture"
            role={hasLinks ? "group" : "img"}
            aria-label={label}
            width={frame.width}
            height={typeof frame.width === "number" ? round((frame.width * mapHeight) / mapWidth) : undefined}
            style={{ aspectRatio: `${mapWidth} / ${mapHeight}` }}
            fontSize={12}
          >
            <svg width="100%" height="100%" viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true">
              <path d={land} fill={paint.rule} />
            </svg>
            {unitMap(units, laidOutFor).map((dot) => (
              <Dot key={dot.unit.id} dot={dot} />
            ))}
          </svg>
        )
      }}
    </Fit>
  )
}

function Dot({ dot: { unit, x, y, label } }: { dot: MapDot }): ReactNode {
  const ink = unit.accent ? paint.accent : paint.blue
  const mark = (
    <svg x={percent(x)} y={percent(y)} overflow="visible" width={1} height={1}>
      <title>{unit.label}</title>
      <circle r={12} fill="transparent" />
      <circle r={dotRadius} fill={paint.paper} stroke={ink} strokeWidth={1.5} />
      {unit.tint !== null && <circle r={dotRadius} fill={ink} fillOpacity={round(0.15 + 0.85 * unit.tint)} />}
      {label && (
        <text
          x={label.dx}
          y={label.dy}
          textAnchor={label.anchor}
          fill={unit.accent ? paint.accentInk : paint.ink}
          fontWeight={unit.accent ? 700 : 400}
          stroke={paint.paper}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {unit.label}
        </text>
      )}
    </svg>
  )
  return unit.href === undefined ? (
    mark
  ) : (
    <a href={unit.href} className="chart-link">
      {mark}
    </a>
  )
}
