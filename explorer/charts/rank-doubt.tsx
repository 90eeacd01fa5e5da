import type { ReactNode } from "react"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"

interface RankDoubtProps {
  /** Every unit that has a rank, best first. */
  readonly rows: readonly { readonly rank: number; readonly low: number; readonly high: number }[]
  /** px; default 110. */
  readonly height?: number
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

/**
 * How far the interval of every rank reaches above and below it, from the first unit at the left to the last: the line
 * is the rank as computed, the band the places that it may move, on a scale of the widest.
 */
export function RankDoubt({ rows, height = 110, label, width }: RankDoubtProps): ReactNode {
  const n = rows.length
  const most = widestDoubt(rows)
  const upper = rows.map((row, k) => `${k},${most - (row.rank - row.low)}H${k + 1}`)
  const lower = rows.map((row, k) => `${k + 1},${most + (row.high - row.rank)}H${k}`).toReversed()
  return (
    <Picture width={width ?? "100%"} height={height} label={label}>
      {n > 0 && (
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 ${n} ${2 * most}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={`M${upper.join("L")}L${lower.join("L")}Z`} fill={paint.blue3} />
        </svg>
      )}
      <line x1="0" x2="100%" y1={height / 2} y2={height / 2} stroke={paint.blue} strokeWidth={1.5} />
    </Picture>
  )
}

/** The most places that any rank may move to either side; 1 at least. */
export const widestDoubt = (rows: RankDoubtProps["rows"]): number =>
  Math.max(1, ...rows.flatMap((row) => [row.rank - row.low, row.high - row.rank]))
