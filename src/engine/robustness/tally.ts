import type { RankUncertainty } from "../../model/index.ts"
import { uncertaintyFrom } from "../uncertainty.ts"

/** Pairs of units are counted up to here; beyond, a node has no tiers. */
export const mostPaired = 300

/** Counts of what ranks one node's units had over the draws. */
export interface Tally {
  readonly n: number
  /** n × n: how often unit i had rank r + 1. 4 n² bytes: the memory that robustness of many units is made of. */
  readonly rank: Int32Array
  /** n × n: how often unit i stood above unit j. Null for n > 300. */
  readonly above: Int32Array | null
}

export function tally(n: number): Tally {
  return { n, rank: new Int32Array(n * n), above: n > mostPaired ? null : new Int32Array(n * n) }
}

/** Adds one draw's ranks (0: not ranked), `times` over. */
export function count({ n, rank, above }: Tally, ranks: Int32Array, times: number): void {
  for (let i = 0; i < n; i++) {
    const r = ranks[i]!
    if (r > 0) rank[i * n + r - 1]! += times
  }
  if (above === null) return
  for (let i = 0; i < n; i++) {
    const r = ranks[i]!
    if (r === 0) continue
    const row = i * n
    // (r − s) >>> 31 is 1 where r < s, without a branch. Pairs with an unranked unit (s = 0) are never above.
    for (let j = 0; j < n; j++) above[row + j]! += ((r - ranks[j]!) >>> 31) * times
  }
}

/** Adds what was counted of other draws of the same node. */
export function mergeTally(into: Tally, from: Tally): void {
  for (let at = 0; at < into.rank.length; at++) into.rank[at]! += from.rank[at]!
  if (into.above === null || from.above === null) return
  for (let at = 0; at < into.above.length; at++) into.above[at]! += from.above[at]!
}

/** A unit that has no rank in some of the draws gets none: what it had in the others is no distribution of a rank. */
export function uncertaintyOf({ n, rank, above }: Tally, how: RankUncertainty["how"], draws: number): RankUncertainty {
  for (let i = 0; i < n; i++) {
    const row = rank.subarray(i * n, (i + 1) * n)
    if (row.reduce((sum, times) => sum + times, 0) < draws) row.fill(0)
  }
  return uncertaintyFrom({ n, how, draws, log10Orders: Number.NaN, rank, above, of: draws })
}
