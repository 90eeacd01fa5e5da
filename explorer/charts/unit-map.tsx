import type { ReactNode } from "react"
import { mapHeight, mapWidth } from "./equal-earth.ts"
import { wideFrom } from "./frame.ts"
import { land } from "./land.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { percent, round } from "./place.ts"
import { dotRadius, leadersFrom, type MapDot, type MapUnit, unitMap } from "./unit-map-state.ts"

interface UnitMapProps {
  readonly units: readonly MapUnit[]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the map fills what holds it. */
  readonly width?: number | undefined
}

/** Labels are laid out for the least width of each range; the stylesheet shows the range that fits. */
const ranges = [
  { className: "chart-narrow", least: 340 },
  { className: "map-middle", least: wideFrom },
  { className: "map-large", least: leadersFrom },
] as const

/** Units as dots on an equal-area map of the world; a fuller tint is a better standing, a hollow dot an unknown one. */
export function UnitMap({ units, label, width }: UnitMapProps): ReactNode {
  if (width !== undefined) return <World units={units} label={label} width={width} laidOutFor={width} />
  return (
    <div className="chart-fit">
      {ranges.map(({ className, least }) => (
        <div key={className} className={className}>
          <World units={units} label={label} width="100%" laidOutFor={least} />
        </div>
      ))}
    </div>
  )
}

interface WorldProps extends Pick<UnitMapProps, "units" | "label"> {
  readonly width: number | "100%"
  /** px */
  readonly laidOutFor: number
}

function World({ units, label, width, laidOutFor }: WorldProps): ReactNode {
  const hasLinks = units.some(({ href }) => href !== undefined)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart-picture"
      role={hasLinks ? "group" : "img"}
      aria-label={label}
      width={width}
      height={typeof width === "number" ? round((width * mapHeight) / mapWidth) : undefined}
      style={{ aspectRatio: `${mapWidth} / ${mapHeight}` }}
      fontSize={12}
    >
      <svg width="100%" height="100%" viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden="true">
        <path d={land} fill={paint.rule} />
      </svg>
      {unitMap(units, laidOutFor).map((dot) => (
        <Mark key={dot.unit.id} id={dot.unit.id}>
          <Dot dot={dot} />
        </Mark>
      ))}
    </svg>
  )
}

function Dot({ dot: { unit, x, y, label } }: { dot: MapDot }): ReactNode {
  const ink = unit.accent ? paint.accent : paint.blue
  const mark = (
    <svg x={percent(x)} y={percent(y)} overflow="visible" width={1} height={1}>
      <title>{unit.label}</title>
      <circle r={12} fill="transparent" />
      {label?.leader && (
        <line x2={round(label.leader.x)} y2={round(label.leader.y)} stroke={paint.ruleStrong} strokeWidth={1} />
      )}
      <circle r={dotRadius} fill={paint.paper} stroke={ink} strokeWidth={1.5} />
      {unit.tint !== null && <circle r={dotRadius} fill={ink} fillOpacity={round(0.15 + 0.85 * unit.tint)} />}
      {label && (
        <text
          x={round(label.dx)}
          y={round(label.dy)}
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
