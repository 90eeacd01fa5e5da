import type { NodeId } from "../model/index.ts"
import { pearson } from "../stats/index.ts"
import type { ScoredIndex } from "./score.ts"

/** Two versions of one index, side by side for one node. Arrays have one entry per unit of the first. */
export interface Comparison {
  /** Score of the first less that of the second. NaN: one of them has none, or the second lacks the unit. */
  readonly scores: Float64Array
  /** Rank in the first less that in the second: above 0, the unit stands higher in the second. NaN as above. */
  readonly ranks: Float64Array
  /** Mean size of the rank differences; NaN where no unit has both. */
  readonly meanRankShift: number
  /** Pearson correlation of the ranks, over the units that both rank; NaN where there is none. */
  readonly rankCorrelation: number
}

/**
 * How scores and ranks of a node differ between two versions of an index: another method over the same values, or other
 * values. Units are matched by id, so that a version may lack some, or have them in another order.
 * Source: COINr, `compare_coins`, `compare_coins_corr`.
 *
 * @param other what the second calls the node, where it has another name for it
 * @throws RangeError for a node that one of them lacks
 */
export function compareVersions(first: ScoredIndex, second: ScoredIndex, node: NodeId, other = node): Comparison {
  const [a, b] = [first.nodes.get(node), second.nodes.get(other)]
  if (a === undefined || b === undefined) throw new RangeError(`one of the two versions scores no node called ${node}`)
  const places = new Map(second.units.map((unit, i) => [unit, i]))
  const ranked = (rank: number | undefined) => (rank === undefined || rank === 0 ? Number.NaN : rank)
  const at = first.units.map((unit) => places.get(unit) ?? -1)
  const scores = Float64Array.from(at, (j, i) => a.score[i]! - (b.score[j] ?? Number.NaN))
  const [before, after] = [Float64Array.from(a.rank, ranked), Float64Array.from(at, (j) => ranked(b.rank[j]))]
  const ranks = before.map((rank, i) => rank - after[i]!)
  const shifts = [...ranks].filter((shift) => !Number.isNaN(shift)).map(Math.abs)
  return {
    scores,
    ranks,
    meanRankShift: shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length,
    rankCorrelation: pearson(before, after),
  }
}
