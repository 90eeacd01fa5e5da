import type { IndicatorMatrix, Method, NodeId, RankUncertainty } from "../../model/index.ts"
import { plan } from "../plan.ts"
import { prepareDraws } from "./draws.ts"
import { count, tally, uncertaintyOf } from "./tally.ts"

/**
 * How far the ranks of scored nodes hold when weights and values are varied as `method.robustness` says.
 *
 * @returns the uncertainty of every dimension, and of every indicator that has a value drawn from an interval; an
 *          indicator whose values are all exact cannot vary and is left out. Tiers for up to 300 units
 */
export function robustness(method: Method, matrix: IndicatorMatrix): ReadonlyMap<NodeId, RankUncertainty> {
  const scheme = plan(method, matrix)
  const { draws: total } = method.robustness
  const draws = prepareDraws(scheme)
  const reported = scheme.nodes
    .map((node, number) => ({ node, number, tally: tally(scheme.n) }))
    .filter(({ number }) => number >= scheme.m || draws.varies[number])
  const varying = reported.filter(({ number }) => draws.varies[number])
  for (const { number, tally } of reported) if (!draws.varies[number]) count(tally, draws.ranks[number]!, total)
  for (let k = 0; k < total; k++) {
    draws.draw(k)
    for (const { number, tally } of varying) count(tally, draws.ranks[number]!, 1)
  }
  return new Map(reported.map(({ node, tally }) => [node, uncertaintyOf(tally, "draws", total)]))
}
