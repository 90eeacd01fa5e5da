import type { Method, RankingWithout } from "../../model/index.ts"
import type { Prepared } from "../prepare/index.ts"
import { type ScoredIndex, scoresOf } from "../score.ts"
import { meanRankChange } from "./published.ts"

/**
 * The scores and ranks of every dimension from other values than those published, and how far ranks move.
 *
 * @param method   with its weights resolved from what is published: they do not change with the values
 * @param prepared the other values
 */
export function rankingsWithout(method: Method, prepared: Prepared, published: ScoredIndex): readonly RankingWithout[] {
  const found = scoresOf(method, prepared)
  return method.dimensions.map(({ node }) => {
    const { score, rank } = found.get(node)!
    const before = published.nodes.get(node)!.rank
    const change = meanRankChange(rank, before)
    let most = -1
    let farthest = 0
    for (const [i, place] of rank.entries()) {
      const moved = place === 0 || before[i] === 0 ? 0 : Math.abs(place - before[i]!)
      if (moved > farthest) [most, farthest] = [i, moved]
    }
    return {
      node,
      scores: Array.from(score, (x) => (Number.isNaN(x) ? null : x)),
      ranks: Array.from(rank, (place) => (place === 0 ? null : place)),
      meanChange: Number.isNaN(change) ? null : change,
      largest: most < 0 ? null : { unit: prepared.units[most]!, from: before[most]!, to: rank[most]! },
      lost: prepared.units.filter((_, i) => before[i] !== 0 && rank[i] === 0),
    }
  })
}
