import type { ReactNode } from "react"
import { type IntervalDotState, type IntervalMark, intervalDot } from "./interval-dot-state.ts"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { type Domain, percent } from "./place.ts"

interface IntervalDotProps extends IntervalMark {
  /** Scale shared by all rows of the table. */
  readonly domain: Domain
  /** px, or "100%" to fill what holds it; default 180. */
  readonly width?: number | "100%"
  /** px; default 24. */
  readonly height?: number
  readonly accent?: boolean
  /** One sentence; without it the mark is decoration beside the printed number. */
  readonly label?: string | undefined
}

/** Small beside a high band: an interval narrower than the dot still shows above and below it. */
const dotRadius = 2.75
const bandHeight = 14

/** One value as a dot with its interval as a band, on a scale shared with other rows. */
export function IntervalDot(props: IntervalDotProps): ReactNode {
  const { domain, width = 180, height = 24, accent = false, label } = props
  const middle = height / 2
  return (
    <Picture width={width} height={height} label={label}>
      <line x1="0" x2="100%" y1={middle} y2={middle} stroke={paint.rule} />
      <DotWithBand state={intervalDot(props, domain)} y={middle} accent={accent} radius={dotRadius} band={bandHeight} />
    </Picture>
  )
}

interface DotWithBandProps {
  readonly state: IntervalDotState
  readonly y: number
  readonly accent: boolean
  readonly radius: number
  /** Height of the band in px; default 1.3 times the radius. */
  readonly band?: number
}

/** The two marks alone, for use inside a plot. An interval that leaves the plot ends in a chevron. */
export function DotWithBand({ state, y, accent, radius, band: thickness = radius * 1.3 }: DotWithBandProps): ReactNode {
  const { x, band, beyond } = state
  const ink = accent ? paint.accent : paint.blue
  const tint = accent ? paint.accentBand : paint.blue3
  return (
    <>
      {band && <line x1={percent(band[0])} x2={percent(band[1])} y1={y} y2={y} stroke={tint} strokeWidth={thickness} />}
      {beyond.left && <Chevron x="0" y={y} towards={-1} ink={ink} />}
      {beyond.right && <Chevron x="100%" y={y} towards={1} ink={ink} />}
      {x !== null && <circle cx={percent(x)} cy={y} r={radius} fill={ink} />}
    </>
  )
}

function Chevron({ x, y, towards, ink }: { x: string; y: number; towards: 1 | -1; ink: string }): ReactNode {
  return (
    <svg x={x} y={y} overflow="visible" width={1} height={1} aria-hidden="true">
      <path d={`M${-3 * towards},-4 L${2 * towards},0 L${-3 * towards},4`} fill="none" stroke={ink} strokeWidth={1.5} />
    </svg>
  )
}
