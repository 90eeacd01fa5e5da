import type { ReactNode } from "react"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent } from "./place.ts"
import { rankInterval } from "./rank-interval-state.ts"

interface RankIntervalCellProps {
  readonly n: number
  readonly low: number | null
  readonly high: number | null
  readonly expected: number | null
  /** px, or "100%" to fill the cell; default "100%". */
  readonly width?: number | "100%"
  /** px; default 12: it stands under the printed interval. */
  readonly height?: number
  readonly accent?: boolean
  /** One sentence; without it the bar is decoration beside the printed interval. */
  readonly label?: string
}

/** One cell of a unit × dimension matrix. A bar over all ranks is drawn hollow: nothing is known. */
export function RankIntervalCell(props: RankIntervalCellProps): ReactNode {
  const { n, low, high, expected, width = "100%", height = 12, accent = false, label } = props
  const { bar, tick, isOpen } = rankInterval(n, low, high, expected)
  const ink = accent ? paint.accent : paint.blue
  const middle = height / 2
  return (
    <Picture width={width} height={height} label={label}>
      <line x1="0" x2="100%" y1={middle} y2={middle} stroke={paint.rule} strokeWidth={1} />
      {bar && (
        <rect
          x={percent(bar[0])}
          width={percent(bar[1] - bar[0])}
          y={middle - 3}
          height={6}
          rx={1}
          fill={isOpen ? "none" : accent ? paint.accentBand : paint.blue3}
          stroke={isOpen ? paint.ruleStrong : "none"}
          strokeDasharray={isOpen ? "2 3" : undefined}
        />
      )}
      {tick !== null && !isOpen && (
        <line x1={percent(tick)} x2={percent(tick)} y1={0} y2={height} stroke={ink} strokeWidth={2.5} />
      )}
    </Picture>
  )
}
