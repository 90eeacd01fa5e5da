import type { ReactNode } from "react"
import { type Frame, labelLine, type RowPlace, sides } from "./frame.ts"
import { paint } from "./paint.ts"

interface RowTextProps {
  readonly frame: Frame
  readonly place: RowPlace
  readonly label: string
  readonly href?: string | undefined
  readonly strong?: boolean
  /** Printed first, in ink. */
  readonly value: string
  /** Printed after it, paler: a rank beside a score. */
  readonly aside?: string | undefined
}

/** Label and value of one row of a chart. A label with an address is a link as high as its row. */
export function RowText({ frame, place, label, href, strong = false, value, aside }: RowTextProps): ReactNode {
  const side = sides(frame)
  const text = (
    <text
      {...side.label}
      y={place.labelY}
      fill={href === undefined ? paint.ink : paint.blue}
      fontWeight={strong ? 700 : 400}
    >
      {place.lines.map((line, i) => (
        <tspan key={line} x={side.label.x} dy={i === 0 ? 0 : labelLine}>
          {line}
        </tspan>
      ))}
      {place.lines.join(" ") !== label && <title>{label}</title>}
    </text>
  )
  return (
    <>
      {href === undefined ? (
        text
      ) : (
        <a href={href} className="chart-link">
          <rect
            x="0"
            y={place.top}
            width={frame.layout === "wide" ? side.label.x : "70%"}
            height={frame.layout === "wide" ? place.height : 24}
            fill="transparent"
          />
          {text}
        </a>
      )}
      <text {...side.value} y={place.valueY} fill={paint.ink} className="chart-number">
        <tspan fontWeight={strong ? 700 : 500}>{value}</tspan>
        {aside !== undefined && <tspan fill={paint.ink3}>{` ${aside}`}</tspan>}
      </text>
    </>
  )
}

interface PlotProps {
  readonly frame: Frame
  readonly children: ReactNode
}

/** The part of the picture where shares 0 to 1 run from edge to edge. */
export function Plot({ frame, children }: PlotProps): ReactNode {
  const [left, right] = frame.plot
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name
    <svg x={`${left * 100}%`} width={`${(right - left) * 100}%`} overflow="visible">
      {children}
    </svg>
  )
}

interface AxisProps {
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly y: number
  /** Grid lines run from the axis down to here. */
  readonly to: number
}

/** Tick labels above a plot with fine lines down through its rows. */
export function Axis({ ticks, y, to }: AxisProps): ReactNode {
  return (
    <g fill={paint.ink3} fontSize={12} className="chart-number">
      {ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={`${tick.x * 100}%`} x2={`${tick.x * 100}%`} y1={y + 5} y2={to} stroke={paint.rule} />
          <text x={`${tick.x * 100}%`} y={y} textAnchor={tick.x < 0.03 ? "start" : tick.x > 0.97 ? "end" : "middle"}>
            {tick.label}
          </text>
        </g>
      ))}
    </g>
  )
}
