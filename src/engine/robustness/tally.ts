import type { RankUncertainty } from "../../model/index.ts"
import { uncertaintyFrom } from "../uncertainty.ts"

/** Pairs of units are counted up to here; beyond, a node has no tiers. */
export const mostPaired = 300

/** Counts of what ranks one node's units had over the draws. */
export interface Tally {
  readonly n: number
  /** n × n: how often unit i had rank r + 1; 4 n² bytes. Empty where ranks are listed. */
  readonly rank: Int32Array
  /** Many units and few draws: the ranks themselves, n per draw, 0: not ranked. Null where they are counted. */
  list: Uint16Array | Uint32Array | null
  /** How many draws are listed. */
  listed: number
  /** n × n: how often unit i stood above unit j. Null for n > 300. */
  readonly above: Int32Array | null
}

/**
 * @param draws how many are to be counted at most
 * @param total how many there are in all parts together, which decides about lists
 */
export function tally(n: number, draws: number, total: number = draws): Tally {
  const lists = n > mostPaired && total <= n
  const line = n < 2 ** 16 ? Uint16Array : Uint32Array
  return {
    n,
    rank: new Int32Array(lists ? 0 : n * n),
    list: lists ? new line(draws * n) : null,
    listed: 0,
    above: n > mostPaired ? null : new Int32Array(n * n),
  }
}

/** Adds one draw's ranks (0: not ranked), `times` over. */
export function count(tally: Tally, ranks: Int32Array, times: number): void {
  const { n, rank, list, above } = tally
  if (list !== null) {
    for (let time = 0; time < times; time++) list.set(ranks, n * tally.listed++)
    return
  }
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

/**
 * Adds what was counted of other draws of the same node.
 *
 * @param draws that both were made for together
 */
export function mergeTally(into: Tally, from: Tally, draws: number): void {
  if (into.list !== null && from.list !== null) {
    const { n, listed, list } = into
    if (list.length < draws * n) {
      into.list = list instanceof Uint16Array ? new Uint16Array(draws * n) : new Uint32Array(draws * n)
      into.list.set(list.subarray(0, listed * n))
    }
    into.list.set(from.list.subarray(0, from.listed * n), listed * n)
    into.listed += from.listed
  }
  for (let at = 0; at < into.rank.length; at++) into.rank[at]! += from.rank[at]!
  if (into.above === null || from.above === null) return
  for (let at = 0; at < into.above.length; at++) into.above[at]! += from.above[at]!
}

/** A unit that has no rank in some of the draws gets none: what it had in the others is no distribution of a rank. */
export function uncertaintyOf(tally: Tally, how: RankUncertainty["how"], draws: number): RankUncertainty {
  const { n, rank, list, above } = tally
  const known = { n, how, draws, log10Orders: Number.NaN, above, of: draws }
  if (list !== null) return uncertaintyFrom({ ...known, rank: (i) => listedRanks(list, n, i, draws) })
  for (let i = 0; i < n; i++) {
    const row = rank.subarray(i * n, (i + 1) * n)
    if (row.reduce((sum, times) => sum + times, 0) < draws) row.fill(0)
  }
  return uncertaintyFrom({ ...known, rank })
}

/** How often unit i had each rank from its first to its last; null: it has none in some draw. */
function listedRanks(list: Uint16Array | Uint32Array, n: number, i: number, draws: number) {
  let first = n
  let last = 0
  for (let k = 0; k < draws; k++) {
    const r = list[k * n + i]!
    if (r === 0) return null
    if (r < first) first = r
    if (r > last) last = r
  }
  const p = new Array<number>(last + 1 - first).fill(0)
  for (let k = 0; k < draws; k++) p[list[k * n + i]! - first]! += 1
  return { from: first - 1, p }
}
