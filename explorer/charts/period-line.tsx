import type { ReactNode } from "react"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { type PeriodPoint, type PlacedPoint, periodLine } from "./period-line-state.ts"
import { Picture } from "./picture.tsx"
import { type Domain, percent, place, ticks } from "./place.ts"

interface PeriodLineProps {
  readonly points: readonly PeriodPoint[]
  /** Other units over the same periods, drawn grey. */
  readonly others?: readonly (readonly PeriodPoint[])[]
  /** Default: what holds all values, with round ends. */
  readonly domain?: Domain
  readonly format: (value: number) => string
  /** One sentence with what the picture says; without it the picture is a part of another. */
  readonly label?: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
  /** px; default 200. */
  readonly height?: number
}

const margin = { top: 22, bottom: 26 }
const plot = [0.13, 0.87] as const

/** A unit's score over the periods; the first and the last value are printed, a gap breaks the line. */
export function PeriodLine(props: PeriodLineProps): ReactNode {
  const { points, others = [], format, label, width = "100%", height = 200 } = props
  const state = periodLine(points, props.domain, others)
  const inner = height - margin.top - margin.bottom
  const top = (y: number) => margin.top + y * inner
  return (
    <Picture width={width} height={height} label={label}>
      {ticks(state.domain, 4).map(({ value }) => {
        const y = top(1 - place(state.domain, value))
        return (
          <g key={value} className="chart-number">
            <line x1={percent(plot[0])} x2={percent(plot[1])} y1={y} y2={y} stroke={paint.rule} />
            <text x="0" y={y + 4} fill={paint.ink3} fontSize={12}>
              {format(value)}
            </text>
          </g>
        )
      })}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg
        x={percent(plot[0])}
        y={margin.top}
        width={percent(plot[1] - plot[0])}
        height={inner}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        {others.map((series, i) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the others are a crowd without names
            key={i}
            d={periodLine(series, state.domain).path}
            fill="none"
            stroke={paint.greyDot}
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path d={state.path} fill="none" stroke={paint.blue} strokeWidth={2.5} vectorEffect="non-scaling-stroke" />
      </svg>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x={percent(plot[0])} width={percent(plot[1] - plot[0])} overflow="visible">
        {state.points.map((point) => (
          <Mark key={point.period} id={point.period}>
            <circle
              cx={percent(point.x)}
              cy={top(point.y)}
              r={point === state.first || point === state.last ? 4.5 : 2}
              fill={paint.blue}
            />
          </Mark>
        ))}
        {[state.first, state.last === state.first ? null : state.last].map(
          (point) =>
            point && <End key={point.period} point={point} y={top(point.y)} format={format} floor={height - 6} />,
        )}
      </svg>
    </Picture>
  )
}

interface EndProps {
  readonly point: PlacedPoint
  readonly y: number
  readonly floor: number
  readonly format: (value: number) => string
}

/** At an edge the texts grow inwards: outwards they would meet the scale, or leave the picture. */
function End({ point, y, floor, format }: EndProps): ReactNode {
  const anchor = point.x < 0.02 ? "start" : point.x > 0.98 ? "end" : "middle"
  return (
    <g textAnchor={anchor} className="chart-number">
      <text
        x={percent(point.x)}
        y={y - 10}
        fill={paint.ink}
        fontWeight={600}
        stroke={paint.paper}
        strokeWidth={4}
        paintOrder="stroke"
      >
        {format(point.value)}
      </text>
      <text x={percent(point.x)} y={floor} fill={paint.ink3} fontSize={12}>
        {point.period}
      </text>
    </g>
  )
}

interface SparklineProps {
  readonly points: readonly PeriodPoint[]
  readonly domain?: Domain
  /** px; default 96. */
  readonly width?: number
  /** px; default 24. */
  readonly height?: number
  /** One sentence; without it the line is decoration beside printed numbers. */
  readonly label?: string
}

/** The same line without words, for a table cell; its last value is a dot. */
export function Sparkline({ points, domain, width = 96, height = 24, label }: SparklineProps): ReactNode {
  const state = periodLine(points, domain)
  const inner = height - 8
  return (
    <Picture width={width} height={height} label={label}>
      <svg
        x={4}
        y={4}
        width={width - 8}
        height={inner}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
        aria-hidden="true"
      >
        <path d={state.path} fill="none" stroke={paint.blue} strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
      </svg>
      {state.last && (
        <circle cx={4 + state.last.x * (width - 8)} cy={4 + state.last.y * inner} r={3} fill={paint.blue} />
      )}
    </Picture>
  )
}
