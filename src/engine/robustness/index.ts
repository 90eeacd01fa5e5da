import type { Method, NodeId, RankUncertainty, ScoreInterval } from "../../model/index.ts"
import { plan } from "../plan.ts"
import type { Prepared } from "../prepare/index.ts"
import { prepareDraws } from "./draws.ts"
import { collect, exactly, intervalOf, tails } from "./tails.ts"
import { count, tally, uncertaintyOf } from "./tally.ts"

/** How far one node's scores and ranks hold. */
export interface NodeRobustness {
  readonly scores: ScoreInterval
  readonly ranks: RankUncertainty
}

/**
 * How far the scores of nodes, and their ranks, hold when weights and values are varied as `method.robustness` says.
 *
 * @param method with its weights resolved (`resolveWeights`): draws vary around them
 * @returns for every dimension, and for every indicator that has a value drawn from an interval; an indicator whose
 *          values are all exact cannot vary and is left out. Tiers for up to 300 units; score intervals from the first
 *          10,000 draws
 */
export function robustness(method: Method, prepared: Prepared): ReadonlyMap<NodeId, NodeRobustness> {
  const scheme = plan(method, prepared)
  const { draws: total } = method.robustness
  const draws = prepareDraws(scheme)
  const reported = scheme.nodes
    .map((node, number) => ({ node, number, varies: draws.varies[number]! }))
    .filter(({ number, varies }) => number >= scheme.m || varies)
    .map(({ node, number, varies }) => ({
      node,
      number,
      tally: tally(scheme.n),
      tails: varies ? tails(scheme.n, total) : null,
    }))
  for (const { number, tally, tails } of reported) if (tails === null) count(tally, draws.ranks[number]!, total)
  for (let k = 0; k < total; k++) {
    draws.draw(k)
    for (const { number, tally, tails } of reported) {
      if (tails === null) continue
      count(tally, draws.ranks[number]!, 1)
      collect(tails, k, draws.scores[number]!)
    }
  }
  return new Map(
    reported.map(({ node, number, tally, tails }) => [
      node,
      {
        scores: tails === null ? exactly(draws.scores[number]!) : intervalOf(tails),
        ranks: uncertaintyOf(tally, "draws", total),
      },
    ]),
  )
}
