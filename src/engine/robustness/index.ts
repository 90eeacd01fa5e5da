import type { Failures, Method, NodeId, NodeStudy, RankUncertainty, ScoreInterval } from "../../model/index.ts"
import { plan } from "../plan.ts"
import type { Prepared } from "../prepare/index.ts"
import type { PrepareAgain } from "./chains.ts"
import { failureCount, failuresOf } from "./failures.ts"
import { drawPart, mergeParts, type Part } from "./part.ts"
import { published, topsOf } from "./published.ts"
import { leaveOut, scenarios } from "./rankings.ts"
import { nodesOffScale } from "./scales.ts"
import { sensitivity } from "./sensitivity.ts"
import { exactly, intervalOf } from "./tails.ts"
import { count, tally, uncertaintyOf } from "./tally.ts"
import { never, variation } from "./variation.ts"

export type { PrepareAgain } from "./chains.ts"
export type { Part } from "./part.ts"

/** How far one node's scores and ranks hold. */
export interface NodeRobustness {
  /** Null: draws score the node on different scales, and their scores do not compare. */
  readonly scores: ScoreInterval | null
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
  const { draws } = method.robustness
  return robustnessOf(method, prepared, [robustnessPart(method, prepared, 0, draws, prepareAgain)], prepareAgain)
}

/**
 * The draws of a method from number `first` to before number `end`, counted. Draws are the same whoever computes them, so
 * they may be shared out among threads; `robustnessOf` puts the parts together.
 */
export function robustnessPart(
  method: Method,
  prepared: Prepared,
  first: number,
  end: number,
  prepareAgain: PrepareAgain = never,
): Part {
  const varied = variation(method, prepared, method.robustness.factors, prepareAgain)
  return drawPart(varied, published(varied.plan), first, end, method.robustness.draws)
}

/** What `robustness` says, from parts that hold every draw once. The first part is overwritten. */
export function robustnessOf(
  method: Method,
  prepared: Prepared,
  parts: readonly Part[],
  prepareAgain: PrepareAgain = never,
): ReadonlyMap<NodeId, NodeRobustness> {
  const { draws: total, factors } = method.robustness
  const varied = variation(method, prepared, factors, prepareAgain)
  const { plan, varies } = varied
  const { draws, nodes } = mergeParts(parts)
  if (draws !== total) throw new Error(`the parts hold ${draws} draws, not ${total}`)
  const nominal = published(plan)
  const off = nodesOffScale(method)
  const found = new Map(nodes.map((node) => [node.number, node]))
  const steady = (number: number): NodeRobustness => {
    const counts = tally(plan.n, total)
    count(counts, nominal.ranks[number]!, total)
    const failures = failuresOf(failureCount(varied), varied)
    return { scores: exactly(nominal.scores[number]!), ranks: uncertaintyOf(counts, "draws", total), failures }
  }
  return new Map(
    plan.nodes.flatMap((node, number): [NodeId, NodeRobustness][] => {
      const counts = found.get(number)
      if (counts === undefined) return number >= plan.m && !varies[number] ? [[node, steady(number)]] : []
      const ranks = uncertaintyOf(counts.tally, "draws", total)
      const scores = off.has(node) ? null : intervalOf(counts.tails)
      return [[node, { scores, ranks, failures: failuresOf(counts.failures, varied) }]]
    }),
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
