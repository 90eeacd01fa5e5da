import type { Method, NodeId, OptimisedWeighting } from "../../model/index.ts"
import { minimise, pearson, spearman } from "../../stats/index.ts"
import { type Plan, plan } from "../plan.ts"
import type { Prepared } from "../prepare/index.ts"
import { scoreAll } from "../score-all.ts"
import { prepareMember, scoreDimension } from "../workspace.ts"
import { below } from "./levels.ts"

/** Weights found for a number of elements, and what they do. Arrays follow the importance as it was given. */
export interface Optimum {
  readonly elements: readonly NodeId[]
  /** Each above 0, as shares of the dimension that it is a member of. */
  readonly weights: readonly number[]
  /** Of each element with the dimension; NaN for one that does not vary. */
  readonly correlations: readonly number[]
  /** `balance`: mean squared difference between each element's share of the correlations and of the importance, to be
   *  small. `infomax`: the sum of the correlations, to be large. */
  readonly objective: number
}

/** No weight is moved further than this factor, up or down, from where it starts. */
const furthest = Math.log(1000)
/** How often scores are computed at most. */
const mostAsked = 6000
/** How far the search first looks: a quarter more, or less. */
const step = 0.25

/**
 * Looks for weights of elements with which their scores go together with those of a dimension as they should:
 * `balance` makes each correlation's share of their sum equal to the share of the importance, `infomax` makes the sum
 * large. Weights stay above 0: they start from the importance and are multiplied. Elements that do not vary are left where they are. Scores between elements
 * and dimension are computed as the method says, rounding included, with the gaps that it has.
 * Source: Becker, Paruolo, Saisana & Saltelli (2017), *Weights and importance in composite indicators: mind the gap*;
 * COINr, `get_opt_weights`, without its weights below 0 and with a search that goes on until it is at rest.
 *
 * @param method its weights are resolved as far as they lie below the elements
 * @param top    the dimension, above all elements
 */
export function optimiseWeights(method: Method, prepared: Prepared, top: NodeId, how: OptimisedWeighting): Optimum {
  const scheme = plan(method, prepared)
  const stage = stageOf(scheme, top, how)
  const start = stage.start.map(Math.log)
  const weightsAt = (moves: Float64Array) => {
    const weights = stage.start.slice()
    // A bound that is come near to and never met: a wall would flatten the search against itself.
    for (const [k, e] of stage.free.entries())
      weights[e] = Math.exp(start[e]! + furthest * Math.tanh(moves[k]! / furthest))
    return weights
  }
  const cost = (moves: Float64Array) => costOf(stage.correlate(weightsAt(moves)), how)
  const most = Math.min(mostAsked, 400 * (stage.free.length + 4))
  const { point } = minimise(cost, new Float64Array(stage.free.length), step, most)
  const weights = weightsAt(point)
  const correlations = stage.correlate(weights)
  const found = costOf(correlations, how)
  return {
    elements: how.importance.map(({ node }) => node),
    weights: [...weights],
    correlations: [...correlations],
    objective: how.aim === "balance" ? found : -found,
  }
}

/** What is to be small. +∞ where the correlations have no shares: they cancel out, or there are none. */
function costOf(correlations: Float64Array, { aim, importance }: OptimisedWeighting): number {
  let sum = 0
  let wanted = 0
  let count = 0
  for (let e = 0; e < correlations.length; e++) {
    if (Number.isNaN(correlations[e]!)) continue
    sum += correlations[e]!
    wanted += importance[e]!.share
    count++
  }
  if (aim === "infomax") return count === 0 ? Number.POSITIVE_INFINITY : -sum
  if (!(sum > 0) || !(wanted > 0)) return Number.POSITIVE_INFINITY
  let squares = 0
  for (let e = 0; e < correlations.length; e++)
    if (!Number.isNaN(correlations[e]!)) squares += (correlations[e]! / sum - importance[e]!.share / wanted) ** 2
  return squares / count
}

interface Stage {
  /** A weight per element, above 0. */
  readonly start: Float64Array
  /** Which elements are varied: those that vary themselves, but for one of each dimension, since only ratios count. */
  readonly free: readonly number[]
  /** Scores everything between the elements and the dimension, and correlates. */
  readonly correlate: (weights: Float64Array) => Float64Array
}

function stageOf(scheme: Plan, top: NodeId, { correlation, importance }: OptimisedWeighting): Stage {
  const space = scoreAll(scheme)
  const elements = importance.map(({ node }) => scheme.nodes.indexOf(node))
  const places = new Map(elements.map((number, e) => [number, e]))
  const dimensions = below(scheme.method, top)
  const measure = correlation === "pearson" ? pearson : spearman
  const target = space.scores[scheme.nodes.indexOf(top)]!
  const varies = elements.map((number) => !Number.isNaN(measure(space.scores[number]!, space.scores[number]!)))
  const held = dimensions
    .map((d) => ({ d, members: scheme.dimensions[d]!.members, weights: scheme.dimensions[d]!.shares.slice() }))
    .filter(({ d }) => changes(d))
  const start = new Float64Array(elements.length)
  const free: number[] = []
  for (const { members, weights } of held) {
    const own = members.flatMap((member, p) => {
      const e = places.get(member)
      return e === undefined ? [] : [{ e, weight: weights[p]! }]
    })
    // Exactly 1 where all members are elements, so that weights once found lead to themselves.
    const written = own.length === members.length ? 1 : own.reduce((sum, { weight }) => sum + weight, 0)
    const meant = own.reduce((sum, { e }) => sum + importance[e]!.share, 0)
    for (const { e } of own) start[e] = (importance[e]!.share / meant) * written
    free.push(...own.flatMap(({ e }) => (varies[e] ? [e] : [])).slice(1))
  }
  return { start, free, correlate }

  /** Whether a dimension holds elements, or one that does. */
  function changes(d: number): boolean {
    return scheme.dimensions[d]!.members.some(
      (member) => places.has(member) || (member >= scheme.m && changes(member - scheme.m)),
    )
  }

  function correlate(given: Float64Array): Float64Array {
    for (const { d, members, weights } of held) {
      for (const [p, member] of members.entries()) {
        const e = places.get(member)
        if (e === undefined) prepareMember(scheme, space, d, p)
        else weights[p] = given[e]!
      }
      scoreDimension(scheme, space, d, weights)
    }
    return Float64Array.from(elements, (number, e) => (varies[e] ? measure(space.scores[number]!, target) : Number.NaN))
  }
}
