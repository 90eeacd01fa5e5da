import type { ReactNode } from "react"
import { Mark } from "./mark.tsx"
import { paint } from "./paint.ts"
import { Picture } from "./picture.tsx"
import { percent, round } from "./place.ts"
import { type RankBar, rankBars } from "./rank-bars-state.ts"

interface RankBarsProps {
  /** `p[0]` is the probability of rank `from`. */
  readonly strip: { readonly from: number; readonly p: readonly number[] }
  readonly low: number | null
  readonly high: number | null
  /** The rank as computed, or the mean of all; null: there is none. */
  readonly at: number | null
  /** How a probability is written. */
  readonly format: (p: number) => string
  /** One sentence with what the picture says. */
  readonly label: string
  /** px; without it the chart fills what holds it. */
  readonly width?: number | undefined
}

const plot = 120
const top = 22
const height = top + plot + 38
/** So many bars have room for their number above them, and so many ranks for theirs below, on a narrow screen. */
const mostWritten = 9
const mostRanks = { short: 20, long: 10 } as const

/** How often one unit holds each rank: a bar each, the rank as computed as a ring, the 90 % interval as a line below. */
export function RankBars({ strip, low, high, at, format, label, width }: RankBarsProps): ReactNode {
  const state = rankBars(strip, { low, high, at })
  const floor = top + plot
  const span = state.to - state.from + 1
  const step = Math.ceil(span / (state.to > 99 ? mostRanks.long : mostRanks.short))
  const ranks = Array.from({ length: span }, (_, k) => state.from + k).filter(
    (rank) => (rank - state.from) % step === 0,
  )
  const likeliest = state.bars.reduce<RankBar | null>((a, b) => (a === null || b.p > a.p + 1e-6 ? b : a), null)
  return (
    <Picture width={width ?? "100%"} height={height} label={label}>
      {state.bars.map((bar) => {
        const y = floor - bar.height * plot
        return (
          <Mark key={bar.rank} id={String(bar.rank)}>
            <rect
              x={percent(bar.x)}
              y={round(y)}
              width={percent(bar.width)}
              height={round(bar.height * plot)}
              fill={paint.blue3}
              stroke={paint.paper}
              strokeWidth={span > 60 ? 0 : 2}
            />
            {(span <= mostWritten || bar === likeliest) && (
              <text
                x={percent(bar.x + bar.width / 2)}
                y={round(y - 6)}
                textAnchor={
                  span <= mostRanks.short ? "middle" : bar.x < 0.03 ? "start" : bar.x > 0.95 ? "end" : "middle"
                }
                fontSize={12}
                fill={paint.ink}
                className="chart-number"
              >
                {format(bar.p)}
              </text>
            )}
          </Mark>
        )
      })}
      <line x1="0" x2="100%" y1={floor + 0.5} y2={floor + 0.5} stroke={paint.ruleStrong} />
      {state.interval && (
        <line
          x1={percent(state.interval[0])}
          x2={percent(state.interval[1])}
          y1={floor + 4}
          y2={floor + 4}
          stroke={paint.accent}
          strokeWidth={4}
        />
      )}
      {state.at !== null && (
        <circle cx={percent(state.at)} cy={floor} r={5} fill={paint.paper} stroke={paint.ink} strokeWidth={2} />
      )}
      {ranks.map((rank) => (
        <text
          key={rank}
          x={percent((rank - state.from + 0.5) / span)}
          y={floor + 24}
          textAnchor="middle"
          fontSize={12}
          fill={paint.ink3}
          className="chart-number"
        >
          {rank}
        </text>
      ))}
    </Picture>
  )
}
