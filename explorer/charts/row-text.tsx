import type { ReactNode } from "react"
import { labelLine, type RowPlace, type RowsPlace } from "./frame.ts"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"

interface RowsPictureProps {
  readonly stack: RowsPlace
  readonly label: string
  readonly hasLinks: boolean
  readonly children: ReactNode
}

/**
 * A chart of rows. Inside it 0 and 100 % across are the edges of the plot; texts stand beyond them. Where the width is
 * not known the room for the texts is padding, because SVG lengths cannot subtract px from a percentage.
 */
export function RowsPicture({ stack, label, hasLinks, children }: RowsPictureProps): ReactNode {
  const { frame, left, right, height } = stack
  if (frame.width === "100%") {
    const style = { boxSizing: "border-box", paddingLeft: left, paddingRight: right } as const
    return (
      <Picture width="100%" height={height + 4} label={label} hasLinks={hasLinks} style={style}>
        {children}
      </Picture>
    )
  }
  return (
    <Picture width={frame.width} height={height + 4} label={label} hasLinks={hasLinks}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x={left} width={frame.width - left - right} overflow="visible">
        {children}
      </svg>
    </Picture>
  )
}

interface RowTextProps {
  readonly stack: RowsPlace
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
export function RowText({ stack, place, label, href, strong = false, value, aside }: RowTextProps): ReactNode {
  const isWide = stack.frame.layout === "wide"
  const x = isWide ? -beside : -stack.left
  const text = (
    <text
      x={x}
      y={place.labelY}
      textAnchor={isWide ? "end" : "start"}
      fill={href === undefined ? paint.ink : paint.blue}
      fontWeight={strong ? 700 : 400}
    >
      {place.lines.map((line, i) => (
        <tspan key={line} x={x} dy={i === 0 ? 0 : labelLine}>
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
            x={-stack.left}
            y={place.top}
            width={isWide ? stack.left : "70%"}
            height={isWide ? place.height : 24}
            fill="transparent"
          />
          {text}
        </a>
      )}
      <AtRight>
        <text
          x={isWide ? beside : stack.right}
          y={place.valueY}
          textAnchor={isWide ? "start" : "end"}
          fill={paint.ink}
          className="chart-number"
        >
          <tspan fontWeight={strong ? 700 : 500}>{value}</tspan>
          {aside !== undefined && <tspan fill={paint.ink3}>{` ${aside}`}</tspan>}
        </text>
      </AtRight>
    </>
  )
}

/** px between the plot and the texts beside it. */
const beside = 12

/** Its 0 across is the right edge of the plot. */
function AtRight({ children }: { children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name
    <svg x="100%" overflow="visible" width={1} height={1}>
      {children}
    </svg>
  )
}

interface RowGroundProps {
  readonly stack: RowsPlace
  readonly place: RowPlace
  readonly fill: string
}

/** A tint behind a whole row, texts included. */
export function RowGround({ stack, place: { top, height }, fill }: RowGroundProps): ReactNode {
  const row = { y: top, height, fill }
  return (
    <>
      <rect x={-stack.left} width={stack.left} {...row} />
      <rect x="0" width="100%" {...row} />
      <AtRight>
        <rect x="0" width={stack.right} {...row} />
      </AtRight>
    </>
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
