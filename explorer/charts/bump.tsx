import type { ReactNode } from "react"
import { type BumpLine, type BumpState, bump, type PlacedBump } from "./bump-state.ts"
import { Fit } from "./fit.tsx"
import type { Frame } from "./frame.ts"
import { textWidth, wrapLabel } from "./label.ts"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"

interface BumpProps {
  /** The lines to follow: 5 to 15 are what an eye can. */
  readonly lines: readonly BumpLine[]
  /** Ranks of all the others over the periods. */
  readonly others: readonly (readonly (number | null)[])[]
  readonly periods: readonly string[]
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const labelLine = 17
const top = 26
const reach = 22
const smallest = 420

/** Ranks over several periods: the lines to follow with their names at both ends, everybody else in grey. */
export function Bump(props: BumpProps): ReactNode {
  return <Fit width={props.width}>{(frame) => <Framed {...props} frame={frame} />}</Fit>
}

function Framed({ lines, others, periods, label, frame }: BumpProps & { frame: Frame }): ReactNode {
  const isWide = frame.layout === "wide"
  const widest = (texts: readonly string[], most: number) =>
    Math.ceil(Math.min(most * frame.least, Math.max(0, ...texts.map((text) => textWidth(text, 13))) + reach + 8))
  const ends = (end: "first" | "last", hasName: boolean) =>
    lines.flatMap(({ label: name, ranks, format }) => {
      const rank = (end === "first" ? ranks : ranks.toReversed()).find((each) => each !== null)
      return rank === undefined || rank === null ? [] : [hasName ? `${format(rank)}  ${name}` : format(rank)]
    })
  const left = widest(ends("first", isWide), 0.34)
  const right = widest(ends("last", true), isWide ? 0.34 : 0.5)
  const height = Math.max(smallest, lines.length * (labelLine + 8))
  const state = bump(lines, others, periods, { height, width: frame.least - left - right, line: labelLine })
  const hasLinks = lines.some(({ href }) => href !== undefined)
  const inner = <Plot state={state} height={height} left={isWide ? left : null} right={right} />
  const size = top + height + 12
  if (frame.width === "100%") {
    const style = { boxSizing: "border-box", paddingLeft: left, paddingRight: right } as const
    return (
      <Picture width="100%" height={size} label={label} hasLinks={hasLinks} style={style}>
        {inner}
      </Picture>
    )
  }
  return (
    <Picture width={frame.width} height={size} label={label} hasLinks={hasLinks}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x={left} width={frame.width - left - right} overflow="visible">
        {inner}
      </svg>
    </Picture>
  )
}

interface PlotProps {
  readonly state: BumpState
  readonly height: number
  /** px beside the plot for rank and name; null: for the rank alone. */
  readonly left: number | null
  readonly right: number
}

function Plot({ state, height, left, right }: PlotProps): ReactNode {
  const last = state.periods.length - 1
  return (
    <>
      {state.periods.map(({ period, x, isNamed }, k) => (
        <g key={period}>
          <line x1={percent(x)} x2={percent(x)} y1={top - 6} y2={top + height} stroke={paint.rule} />
          {isNamed && (
            <text
              x={percent(x)}
              y={12}
              textAnchor={k === 0 ? "start" : k === last ? "end" : "middle"}
              fill={paint.ink2}
              fontSize={12}
              fontWeight={k === 0 || k === last ? 600 : 400}
            >
              {period}
            </text>
          )}
        </g>
      ))}
      <Box height={height}>
        {/* one path for all: they are told apart by nobody, and hundreds of elements would be slow */}
        <path
          d={state.others.join("")}
          fill="none"
          stroke={paint.rule}
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      </Box>
      {state.lines.map((placed) => (
        <Mark key={placed.line.id} id={placed.line.id}>
          <Line placed={placed} height={height} left={left} right={right} />
        </Mark>
      ))}
    </>
  )
}

/** The box of 100 × 100 that paths are drawn in, over the whole plot. */
function Box({ height, children }: { height: number; children: ReactNode }): ReactNode {
  return (
    <svg
      y={top}
      width="100%"
      height={height}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

interface LineProps extends Omit<PlotProps, "state"> {
  readonly placed: PlacedBump
}

function Line({
  placed: { line, path, points, first, last, isFall },
  height,
  left,
  right: room,
}: LineProps): ReactNode {
  const ink = isFall ? paint.accent : paint.blue
  const stroke = { fill: "none", vectorEffect: "non-scaling-stroke", strokeLinejoin: "round" } as const
  const end = (isLeft: boolean, y: number, rank: number, side: number | null) => {
    const text = line.format(rank)
    const [short = line.label] =
      side === null ? [""] : wrapLabel(line.label, side - textWidth(`${text}  `, 13) - reach - 4, 13, 1)
    return (
      <text
        x={isLeft ? "0" : "100%"}
        dx={isLeft ? -reach : reach}
        y={top + y + 4.5}
        textAnchor={isLeft ? "end" : "start"}
        fill={line.href === undefined ? paint.ink : paint.blue}
      >
        {isLeft && short !== "" ? `${short} ` : ""}
        <tspan fill={paint.ink} fontWeight={600} className="chart-number">
          {text}
        </tspan>
        {isLeft ? "" : ` ${short}`}
        {short !== line.label && short !== "" && <title>{line.label}</title>}
      </text>
    )
  }
  const right = end(false, last.label, last.rank, room)
  return (
    <>
      <Box height={height}>
        <path d={path} {...stroke} stroke={paint.paper} strokeWidth={4.5} />
        <path d={path} {...stroke} stroke={ink} strokeWidth={2} strokeDasharray={isFall ? "6 4" : undefined} />
      </Box>
      {points.map(({ x, y }) => (
        <circle key={x} cx={percent(x)} cy={top + y} r={3} fill={ink} />
      ))}
      <line x1={-5} x2={4 - reach} y1={top + first.y} y2={top + first.label} stroke={paint.ruleStrong} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a part of a picture that has its name */}
      <svg x="100%" overflow="visible" width={1} height={1}>
        <line x1={5} x2={reach - 4} y1={top + last.y} y2={top + last.label} stroke={paint.ruleStrong} />
      </svg>
      {end(true, first.label, first.rank, left)}
      {line.href === undefined ? (
        right
      ) : (
        <a href={line.href} className="chart-link">
          {right}
        </a>
      )}
    </>
  )
}
