import { round, type Share } from "./place.ts"
import { leastShown } from "./rank-strip-state.ts"

/** How likely one rank is. */
export interface RankBar {
  readonly rank: number
  readonly p: number
  readonly x: Share
  readonly width: Share
  /** Of the height of the plot; the likeliest rank fills it. */
  readonly height: Share
}

export interface RankBarsState {
  readonly from: number
  readonly to: number
  readonly bars: readonly RankBar[]
  /** Middle of the rank as computed; null: there is none. */
  readonly at: Share | null
  readonly interval: readonly [Share, Share] | null
}

/**
 * A bar for every rank that has at least half a per cent, on a scale from the first to the last rank that anything is
 * drawn at.
 *
 * @param strip `p[0]` is the probability of rank `from`
 */
export function rankBars(
  strip: { readonly from: number; readonly p: readonly number[] },
  { low, high, at }: { readonly low: number | null; readonly high: number | null; readonly at: number | null },
): RankBarsState {
  const shown = strip.p.map((p, k) => ({ rank: strip.from + k, p })).filter(({ p }) => p >= leastShown)
  const drawn = [...shown.map(({ rank }) => rank), low, high, at].filter((rank) => rank !== null)
  const from = Math.floor(Math.min(...drawn, strip.from + strip.p.length - 1))
  const to = Math.ceil(Math.max(...drawn, from))
  const width = 1 / (to - from + 1)
  const left = (rank: number) => (rank - from) * width
  const most = Math.max(...shown.map(({ p }) => p), leastShown)
  return {
    from,
    to,
    bars: shown.map(({ rank, p }) => ({ rank, p, x: left(rank), width, height: round(p / most) })),
    at: at === null ? null : left(at) + width / 2,
    interval: low === null || high === null ? null : [left(low), left(high) + width],
  }
}
