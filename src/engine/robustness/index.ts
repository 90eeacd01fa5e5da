import type { Failures, Method, NodeId, NodeStudy, RankUncertainty, ScoreInterval } from "../../model/index.ts"
import { rank } from "../../stats/index.ts"
import { plan } from "../plan.ts"
import type { Prepared } from "../prepare/index.ts"
import type { PrepareAgain } from "./chains.ts"
import { failureCount } from "./failures.ts"
import { pointsOf } from "./points.ts"
import { type Published, published, topsOf } from "./published.ts"
import { leaveOut, scenarios } from "./rankings.ts"
import { run } from "./run.ts"
import { sensitivity } from "./sensitivity.ts"
import { collect, exactly, intervalOf, tails } from "./tails.ts"
import { count, tally, uncertaintyOf } from "./tally.ts"
import { never, type Variation, variation } from "./variation.ts"

export type { PrepareAgain } from "./chains.ts"

/** How far one node's scores and ranks hold. */
export interface NodeRobustness {
  readonly scores: ScoreInterval
  readonly ranks: RankUncertainty
  /** Draws in which a unit lost its score. */
  readonly failures: Failures
}

/**
 * How far the scores of nodes, and their ranks, hold when the method's factors are varied: Monte-Carlo draws, each a
 * function of (seed, number of the draw). Tiers for up to 300 units; score intervals from the first 10,000 draws.
 *
 * @param method with its weights resolved (`resolveWeights`): draws vary around them
 * @param prepareAgain needed where a factor chooses between ways to impute
 * @returns for every dimension, and for every indicator whose scores can differ between draws; one that cannot vary is left
 *          out
 */
export function robustness(
  method: Method,
  prepared: Prepared,
  prepareAgain: PrepareAgain = never,
): ReadonlyMap<NodeId, NodeRobustness> {
  const { draws: total, sampling, seed, factors } = method.robustness
  const varied = variation(method, prepared, factors, prepareAgain)
  return drawn(varied, published(varied.plan), total, pointsOf(sampling, seed, varied.inputs))
}

function drawn(
  varied: Variation,
  nominal: Published,
  total: number,
  points: (k: number, out: Float64Array) => void,
): ReadonlyMap<NodeId, NodeRobustness> {
  const { plan, varies } = varied
  const reported = plan.nodes
    .map((node, number) => ({ node, number, varies: varies[number]! }))
    .filter((each) => each.number >= plan.m || each.varies)
    .map((each) => ({
      ...each,
      tally: tally(plan.n),
      tails: each.varies ? tails(plan.n, total) : null,
      failures: failureCount(varied, nominal, each.number),
    }))
  for (const { number, tally, tails } of reported) if (tails === null) count(tally, nominal.ranks[number]!, total)

  const moving = reported.flatMap(({ tails, ...each }) => (tails === null ? [] : [{ ...each, tails }]))
  const ranks = new Int32Array(plan.n)
  const scratch = new Float64Array(plan.n)
  if (moving.length > 0)
    run(
      varied,
      total,
      moving.map(({ number }) => number),
      points,
      (k, place, scores, u) => {
        const { tally, tails, failures } = moving[place]!
        rank(scores, scratch, ranks)
        count(tally, ranks, 1)
        collect(tails, k, scores)
        failures.add(scores, u)
      },
    )
  return new Map(
    reported.map(({ node, number, tally, tails, failures }) => [
      node,
      {
        scores: tails === null ? exactly(nominal.scores[number]!) : intervalOf(tails),
        ranks: uncertaintyOf(tally, "draws", total),
        failures: failures.result(),
      },
    ]),
  )
}

/**
 * What lies behind the intervals, for every node at the top: draws that lost scores; and where the method asks for
 * sensitivity, which factor moves the ranks, and what becomes of them without each element and under each way to settle
 * the choices.
 *
 * @param draws of the same method
 */
export function study(
  method: Method,
  prepared: Prepared,
  draws: ReadonlyMap<NodeId, NodeRobustness>,
  prepareAgain: PrepareAgain = never,
): readonly NodeStudy[] {
  const { factors, sensitivity: asked, seed } = method.robustness
  const held = plan(method, prepared)
  const tops = topsOf(held).map((number) => {
    const node = held.nodes[number]!
    return { number, node, failures: draws.get(node)?.failures ?? { draws: 0, units: [], options: [] } }
  })
  if (asked === null)
    return tops.map(({ node, failures }) => ({ node, failures, sensitivity: null, leaveOut: [], scenarios: null }))
  const varied = variation(method, prepared, factors, prepareAgain)
  const nominal = published(held)
  return tops.map(({ number, node, failures }) => {
    return {
      node,
      failures,
      sensitivity: factors.length === 0 ? null : sensitivity(varied, nominal, number, asked, seed),
      leaveOut: leaveOut(method, prepared, nominal, number),
      scenarios: scenarios(method, prepared, nominal, number, prepareAgain),
    }
  })
}
