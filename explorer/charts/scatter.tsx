import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import type { Frame } from "./frame.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { type Domain, percent, ticks } from "./place.ts"
import {
  type IsoLine,
  type PlacedScatterPoint,
  pointRadius,
  pointText,
  type ScatterPoint,
  scatter,
} from "./scatter-state.ts"

interface Axis {
  /** What it measures; written at its end. */
  readonly label: string
  readonly domain: Domain
  readonly format: (value: number) => string
}

interface ScatterProps {
  readonly points: readonly ScatterPoint[]
  readonly x: Axis
  readonly y: Axis
  readonly isoLines?: readonly IsoLine[]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const margin = { left: 44, right: 40, top: 28, bottom: 42 }

/** Two measures of every unit; names where there is room, iso-lines where both together give the same result. */
export function Scatter(props: ScatterProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ points, x, y, isoLines = [], label, frame }: ScatterProps & { frame: Frame }): ReactNode {
  const height = frame.layout === "wide" ? 460 : 360
  const plot = { width: frame.least - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const state = scatter(points, isoLines, x.domain, y.domain, plot)
  const top = (share: number) => margin.top + share * plot.height
  const inner = (
    <>
      {ticks(y.domain, 5).map(({ value, x: share }) => (
        <g key={value} className="chart-number" fill={paint.ink3} fontSize={12}>
          <line x1="0" x2="100%" y1={top(1 - share)} y2={top(1 - share)} stroke={paint.rule} />
          <text x={-8} y={top(1 - share) + 4} textAnchor="end">
            {y.format(value)}
          </text>
        </g>
      ))}
      {ticks(x.domain, frame.layout === "wide" ? 6 : 4).map(({ value, x: share }) => (
        <g key={value} className="chart-number" fill={paint.ink3} fontSize={12}>
          <line x1={percent(share)} x2={percent(share)} y1={margin.top} y2={top(1)} stroke={paint.rule} />
          <text x={percent(share)} y={top(1) + 16} textAnchor="middle">
            {x.format(value)}
          </text>
        </g>
      ))}
      <text x={-margin.left} y={14} fill={paint.ink2} fontSize={12}>
        ↑ {y.label}
      </text>
      <text x="100%" y={height - 6} textAnchor="end" fill={paint.ink2} fontSize={12}>
        {x.label} →
      </text>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg
        x="0"
        y={margin.top}
        width="100%"
        height={plot.height}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        overflow="visible"
      >
        {state.isoLines.map(({ label: name, path }) => (
          <path
            key={name}
            d={path}
            fill="none"
            stroke={paint.ruleStrong}
            strokeDasharray="4 4"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {state.isoLines.map(({ label: name, end }) => (
        <text
          key={name}
          x={percent(end.x)}
          y={top(end.y) + end.dy}
          dx={end.dx}
          fill={paint.ink2}
          stroke={paint.paper}
          strokeWidth={3}
          paintOrder="stroke"
          fontSize={12}
          className="chart-number"
        >
          {name}
        </text>
      ))}
      {state.points.map((each) => (
        <Mark key={each.point.id} id={each.point.id}>
          <Dot placed={each} y={top(each.y)} />
        </Mark>
      ))}
    </>
  )
  return (
    <Inset frame={frame} height={height} label={label} hasLinks={points.some(({ href }) => href !== undefined)}>
      {inner}
    </Inset>
  )
}

interface InsetProps {
  readonly frame: Frame
  readonly height: number
  readonly label: string
  readonly hasLinks: boolean
  readonly children: ReactNode
}

/** Inside it 0 and 100 % across are the edges of the plot. */
function Inset({ frame, height, label, hasLinks, children }: InsetProps): ReactNode {
  if (frame.width === "100%") {
    const style = { boxSizing: "border-box", paddingLeft: margin.left, paddingRight: margin.right } as const
    return (
      <Picture width="100%" height={height} label={label} hasLinks={hasLinks} style={style}>
        {children}
      </Picture>
    )
  }
  return (
    <Picture width={frame.width} height={height} label={label} hasLinks={hasLinks}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x={margin.left} width={frame.width - margin.left - margin.right} overflow="visible">
        {children}
      </svg>
    </Picture>
  )
}

function Dot({ placed: { point, x, label }, y }: { placed: PlacedScatterPoint; y: number }): ReactNode {
  const accent = point.accent ?? false
  const mark = (
    <>
      <circle
        cx={percent(x)}
        cy={y}
        r={accent ? pointRadius + 1.5 : pointRadius}
        fill={accent ? paint.accent : paint.blue}
        fillOpacity={accent ? 1 : 0.7}
        stroke={paint.paper}
      >
        <title>{point.label}</title>
      </circle>
      {label && (
        <text
          x={percent(x)}
          y={y + label.dy}
          dx={label.dx}
          textAnchor={label.anchor}
          fontSize={pointText}
          fontWeight={accent ? 700 : 400}
          fill={accent ? paint.accentInk : paint.ink}
          stroke={paint.paper}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {point.label}
        </text>
      )}
    </>
  )
  return point.href === undefined ? (
    mark
  ) : (
    <a href={point.href} className="chart-link">
      {mark}
    </a>
  )
}
