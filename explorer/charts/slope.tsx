import type { ReactNode } from "react"
import { Fit } from "./fit.tsx"
import type { Frame } from "./frame.ts"
import { textWidth, wrapLabel } from "./label.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { type PlacedSlope, type SlopeRow, slope } from "./slope-state.ts"

interface SlopeProps {
  readonly rows: readonly SlopeRow[]
  /** The two times. */
  readonly times: readonly [from: string, to: string]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const line = 17
const top = 30
/** px from the end of a line to its name, which a thin line crosses. */
const reach = 24

/** Ranks at two times, a line per unit: names stand at both ends, those that rose are full, those that fell dashed. */
export function Slope(props: SlopeProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ rows, times, label, frame }: SlopeProps & { frame: Frame }): ReactNode {
  const height = Math.max(240, rows.length * (line + 9))
  const placed = slope(rows, height, line)
  // a narrow frame has room for the names at one side
  const isWide = frame.layout === "wide"
  const widest = (texts: readonly string[], most: number) =>
    Math.ceil(Math.min(most * frame.least, Math.max(...texts.map((text) => textWidth(text, 13))) + reach + 8))
  const left = widest(
    rows.map(({ label: name, fromText }) => (isWide ? `${fromText}  ${name}` : fromText)),
    0.34,
  )
  const right = widest(
    rows.map(({ label: name, toText }) => `${toText}  ${name}`),
    isWide ? 0.34 : 0.62,
  )
  const hasLinks = rows.some(({ href }) => href !== undefined)
  const inner = (
    <>
      {([0, 1] as const).map((end) => (
        <g key={end}>
          <line x1={`${end * 100}%`} x2={`${end * 100}%`} y1={top - 8} y2={top + height} stroke={paint.ruleStrong} />
          <text x={`${end * 100}%`} y={12} textAnchor={end === 0 ? "end" : "start"} fill={paint.ink2} fontWeight={600}>
            {times[end]}
          </text>
        </g>
      ))}
      {placed.map((each) => (
        <Mark key={each.row.id} id={each.row.id}>
          <Line placed={each} left={isWide ? left : null} right={right} />
        </Mark>
      ))}
    </>
  )
  if (frame.width === "100%") {
    const style = { boxSizing: "border-box", paddingLeft: left, paddingRight: right } as const
    return (
      <Picture width="100%" height={top + height + 12} label={label} hasLinks={hasLinks} style={style}>
        {inner}
      </Picture>
    )
  }
  return (
    <Picture width={frame.width} height={top + height + 12} label={label} hasLinks={hasLinks}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x={left} width={frame.width - left - right} overflow="visible">
        {inner}
      </svg>
    </Picture>
  )
}

interface LineProps {
  readonly placed: PlacedSlope
  /** px beside the plot for rank and name; null: for the rank alone. */
  readonly left: number | null
  readonly right: number
}

function Line({ placed: { row, y1, y2, label1, label2 }, left, right: room }: LineProps): ReactNode {
  const ink = row.accent ? paint.accent : paint.blue
  const dash = row.to > row.from ? "6 4" : undefined
  const end = (x: string, y: number, text: string, name: string, side: number | null) => {
    const isLeft = x === "0"
    const [short = name] = side === null ? [""] : wrapLabel(name, side - textWidth(`${text}  `, 13) - reach - 4, 13, 1)
    return (
      <text
        x={x}
        dx={isLeft ? -reach : reach}
        y={top + y + 4.5}
        textAnchor={isLeft ? "end" : "start"}
        fill={row.href === undefined ? paint.ink : paint.blue}
        fontWeight={row.accent ? 700 : 400}
      >
        {isLeft ? `${short} ` : ""}
        <tspan fill={paint.ink} fontWeight={600} className="chart-number">
          {text}
        </tspan>
        {isLeft ? "" : ` ${short}`}
        {short !== name && short !== "" && <title>{name}</title>}
      </text>
    )
  }
  const right = end("100%", label2, row.toText, row.label, room)
  return (
    <>
      <line x1="0" x2="100%" y1={top + y1} y2={top + y2} stroke={ink} strokeWidth={1.75} strokeDasharray={dash} />
      <circle cx="0" cy={top + y1} r={3} fill={ink} />
      <circle cx="100%" cy={top + y2} r={3} fill={ink} />
      <line x1={-5} x2={4 - reach} y1={top + y1} y2={top + label1} stroke={paint.ruleStrong} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x="100%" overflow="visible" width={1} height={1}>
        <line x1={5} x2={reach - 4} y1={top + y2} y2={top + label2} stroke={paint.ruleStrong} />
      </svg>
      {end("0", label1, row.fromText, row.label, left)}
      {row.href === undefined ? (
        right
      ) : (
        <a href={row.href} className="chart-link">
          {right}
        </a>
      )}
    </>
  )
}
