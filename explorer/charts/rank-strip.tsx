import type { ReactNode } from "react"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"
import { type RankMark, type RankStripState, rankStrip } from "./rank-strip-state.ts"

interface RankStripProps extends RankMark {
  /** px; default 15 per rank, 300 at most. */
  readonly width?: number
  /** px; default 24. */
  readonly height?: number
  /** The unit that the page is about. */
  readonly accent?: boolean
  /** One sentence for those who do not see it; without it the strip is decoration beside figures in a table. */
  readonly label?: string
}

/**
 * Distribution of one unit's rank: tint = probability, ring = rank, underline = 90 % interval. Among many units the
 * height is the probability, and the rank is a line, since a ring would cover all of a distribution a few px wide.
 */
export function RankStrip(props: RankStripProps): ReactNode {
  const { n, width = Math.min(300, 15 * n), height = 24, accent = false, label } = props
  return (
    <Picture width={width} height={height} label={label}>
      <StripMarks state={rankStrip(props)} n={n} height={height} ink={accent ? paint.accent : paint.blue} />
    </Picture>
  )
}

interface StripMarksProps {
  readonly state: RankStripState
  readonly n: number
  readonly height: number
  readonly ink: string
}

/** The marks alone, from the top of what they are drawn in and across its whole width. */
export function StripMarks({ state, n, height, ink }: StripMarksProps): ReactNode {
  const floor = height - 4
  return (
    <>
      <line x1="0" x2="100%" y1={floor - 0.5} y2={floor - 0.5} stroke={paint.rule} />
      {state.cells.map((cell) => (
        <rect
          key={cell.rank}
          x={percent(cell.x)}
          y={1}
          width={percent(cell.width)}
          height={floor - 2}
          fill={ink}
          fillOpacity={cell.tint}
          stroke={paint.paper}
          strokeWidth={1}
        />
      ))}
      {state.band && (
        <svg y={1} width="100%" height={floor - 2} viewBox={`0 0 ${n} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path d={state.band} fill={ink} fillOpacity={0.55} />
        </svg>
      )}
      {state.interval && (
        <line
          x1={percent(state.interval[0])}
          x2={percent(state.interval[1])}
          y1={floor + 1}
          y2={floor + 1}
          stroke={ink}
          strokeWidth={2}
        />
      )}
      {state.ring !== null && state.band && (
        <line
          x1={percent(state.ring)}
          x2={percent(state.ring)}
          y1={0}
          y2={floor}
          stroke={paint.ink}
          strokeWidth={1.5}
        />
      )}
      {state.ring !== null && !state.band && (
        <circle cx={percent(state.ring)} cy={floor / 2} r={4.5} fill={paint.paper} stroke={paint.ink} strokeWidth={2} />
      )}
    </>
  )
}
