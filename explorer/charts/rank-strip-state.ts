import { rankCentre, rankSpan, round, type Share } from "./place.ts"

/** Where one unit may stand among n. `p[0]` of the strip is the probability of rank `from`; other ranks have none. */
export interface RankMark {
  readonly n: number
  readonly strip: { readonly from: number; readonly p: readonly number[] } | null
  /** 90 % interval; null: not computed, or nothing is known. */
  readonly low: number | null
  readonly high: number | null
  /** Point rank, or mean rank where there is none; may be fractional. */
  readonly at: number | null
}

export interface RankStripState {
  /** One cell per rank that has at least `leastShown`; empty when drawn as a band. `tint` is 0 to 1. */
  readonly cells: readonly { readonly rank: number; readonly x: Share; readonly width: Share; readonly tint: number }[]
  /** Path in a box of n × 1 (rank cells × height), for more ranks than cells can show; null when drawn as cells. */
  readonly band: string | null
  readonly ring: Share | null
  readonly interval: readonly [Share, Share] | null
}

/** From this many units on, a cell would be narrower than the gap that sets it apart. */
export const mostCells = 40
/** Half a per cent: less is not drawn, in cells and in the band. */
export const leastShown = 0.005

/**
 * Cells, ring and underline of a rank distribution. The tint is the square root of the probability, on a scale common
 * to all strips: certain is full ink, and one in twenty is still seen. The band's height is relative to the unit's
 * own most likely rank.
 */
export function rankStrip(mark: RankMark): RankStripState {
  const { n, strip, low, high, at } = mark
  const shown = (strip?.p ?? [])
    .map((p, i) => ({ rank: (strip?.from ?? 1) + i, p }))
    .filter(({ rank, p }) => p >= leastShown && rank >= 1 && rank <= n)
  const asBand = n > mostCells
  return {
    cells: asBand
      ? []
      : shown.map(({ rank, p }) => ({
          rank,
          x: rankSpan(rank, rank, n)[0],
          width: 1 / n,
          tint: round(Math.sqrt(Math.min(1, p))),
        })),
    band: asBand && strip !== null && shown.length > 0 ? bandPath(strip) : null,
    ring: at === null ? null : rankCentre(at, n),
    interval: low === null || high === null ? null : rankSpan(low, high, n),
  }
}

/** A step per rank, from the floor up and back: an outline of the distribution. */
function bandPath({ from, p }: NonNullable<RankMark["strip"]>): string {
  const peak = Math.max(...p)
  const steps = p.map((probability, i) => {
    const height = probability < leastShown ? 0 : probability / peak
    return `V${round(1 - height)}H${from + i}`
  })
  return `M${from - 1},1${steps.join("")}V1Z`
}
