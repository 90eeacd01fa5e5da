import { rankCentre, rankSpan, type Share } from "./place.ts"

export interface RankIntervalState {
  /** Null: nothing was computed for this cell. */
  readonly bar: readonly [Share, Share] | null
  readonly tick: Share | null
  /** The interval is one to n: nothing is known that would tell the unit apart. */
  readonly isOpen: boolean
  /** 1 for rank 1, 0 for rank n, by the mean rank: the tint of a heat cell. Null where the interval is open or absent. */
  readonly standing: number | null
}

/** Bar from low to high on 1 to n with a tick at the expected rank. */
export function rankInterval(
  n: number,
  low: number | null,
  high: number | null,
  expected: number | null,
): RankIntervalState {
  const isOpen = n > 1 && low === 1 && high === n
  return {
    bar: low === null || high === null ? null : rankSpan(low, high, n),
    tick: expected === null ? null : rankCentre(expected, n),
    isOpen,
    standing: isOpen || expected === null || low === null ? null : n === 1 ? 1 : (n - expected) / (n - 1),
  }
}

/** "3" for one rank, "1–4" for several, "–" where nothing was computed. */
export const rankRange = (low: number | null, high: number | null): string =>
  low === null || high === null ? "–" : low === high ? `${low}` : `${low}–${high}`
