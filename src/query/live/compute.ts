import {
  asRead,
  type NodeRobustness,
  type OrderSampler,
  orderSampler,
  prepare,
  reconstruct,
  robustness,
  type ScoredNode,
  scorePrepared,
  scoresOf,
  type WeightedForm,
  weightedForm,
} from "../../engine/index.ts"
import {
  column,
  type IndicatorMatrix,
  type Method,
  type NodeId,
  type NodeResult,
  type RankUncertainty,
  stateOf,
} from "../../model/index.ts"
import { countedDuel, type Duel, duelApart } from "./duel.ts"
import type { LiveInput } from "./input.ts"
import { type Tape, tapeOf } from "./recorded.ts"
import { type OwnWeights, reweighed } from "./reweigh.ts"

/** One node by the reader's weights, in the words that a document has for the result of a node. */
export type LiveResult = Pick<NodeResult, "score" | "rank" | "uncertainty" | "scoreInterval">
export type LiveResults = ReadonlyMap<NodeId, LiveResult>

/**
 * The engine as the live ranking needs it. The one place that computes: the page calls it for every frame, the worker
 * for many draws. Draw k is the same draw for all weights and all numbers of draws, so ranks move because weights do.
 */
export interface LiveEngine {
  /** Scores and ranks of every node that the method scores, nothing drawn. Empty where only orders are known. */
  points(own: OwnWeights): LiveResults
  /** The same with intervals and distributions; `node` among them if it is a reconstruction. */
  drawn(node: NodeId, own: OwnWeights, draws: number): LiveResults
  /** The same for a method that differs from the input's in weights and aggregation alone; 0 draws give points. A node
   *  that is a reconstruction is drawn alone. */
  under(method: Method, node: NodeId | null, draws: number): LiveResults
  /** How likely unit i stands above unit j in a node. Null: it cannot be counted, or one of them has no rank. */
  duel(node: NodeId, own: OwnWeights, i: number, j: number, draws: number): Duel | null
  /** A node's units as ordered by a weighted sum of its members; null where they are ordered otherwise. */
  form(node: NodeId, own: OwnWeights): WeightedForm | null
  /** The rank that unit i would have in a node with another value of one indicator, all else as it is; 0: none. */
  rankIf(node: NodeId, own: OwnWeights, i: number, indicator: NodeId, value: number): number
}

export function liveEngine(input: LiveInput): LiveEngine {
  const { seed } = input.method.robustness
  const n = input.matrices[input.own]?.units.length ?? 0
  const prepared = (method: Method, matrices: readonly IndicatorMatrix[]) => prepare(method, matrices)[input.own]!
  // Weights change nothing of what is prepared.
  const ready = prepared(input.method, input.matrices)
  const again = (method: Method) =>
    prepared(
      method,
      input.matrices.map((matrix, k) => asRead(method, matrix, input.readings[k] ?? [])),
    )
  const tapes = new Map<NodeId, Tape>()

  /** Orders of all members of a reconstruction. */
  function tape(node: NodeId): Tape {
    let found = tapes.get(node)
    if (!found) {
      const members = input.method.reconstructions.find((each) => each.node === node)?.members ?? []
      found = tapeOf(new Map(members.map((member) => [member.node, samplerOf(input, member.node)])), seed)
      tapes.set(node, found)
    }
    return found
  }

  function reconstructed(method: Method, node: NodeId, draws: number): RankUncertainty | null {
    const found = method.reconstructions.find((each) => each.node === node)
    return found ? reconstruct(found, n, tape(node).play(draws), { draws, seed }) : null
  }

  const points = (method: Method): Map<NodeId, LiveResult> =>
    new Map(
      method.dimensions.length === 0
        ? []
        : [...scoresOf(method, ready)].map(([node, scored]) => [node, pointOf(scored)]),
    )

  function drawn(method: Method, node: NodeId | null, draws: number): LiveResults {
    const ranks = node === null ? null : reconstructed(method, node, draws)
    if (node !== null && ranks) return new Map([[node, orderOnly(n, ranks)]])
    const results = points(method)
    for (const [varied, held] of robustness(withDraws(method, draws), ready, again)) {
      const point = results.get(varied)
      if (point) results.set(varied, { ...point, ...spread(held) })
    }
    return results
  }

  return {
    points: (own) => points(reweighed(input.method, own)),
    drawn: (node, own, draws) => drawn(reweighed(input.method, own), node, draws),
    under: (method, node, draws) => (draws === 0 ? points(method) : drawn(method, node, draws)),
    duel(node, own, i, j, draws) {
      const method = withDraws(reweighed(input.method, own), draws)
      const ranks = reconstructed(method, node, draws)
      return ranks ? countedDuel(ranks, n, i, j) : duelApart(method, ready, node, i, j)
    },
    form(node, own) {
      const method = reweighed(input.method, own)
      if (!method.dimensions.some((dimension) => dimension.node === node)) return null
      const form = weightedForm(method, scorePrepared(method, ready), node)
      return "reason" in form ? null : form
    },
    rankIf(node, own, i, indicator, value) {
      const method = reweighed(input.method, own)
      const matrices = input.matrices.map((matrix, k) =>
        k === input.own ? withValue(matrix, indicator, i, value) : matrix,
      )
      return scoresOf(method, prepared(method, matrices)).get(node)?.rank[i] ?? 0
    },
  }
}

/** @throws Error where the orders can be neither counted nor sampled: the build refuses such an edition */
function samplerOf({ orders, matrices, own }: LiveInput, node: NodeId): OrderSampler {
  const problem = orders.get(node) ?? { n: matrices[own]?.units.length ?? 0, before: [], windows: [] }
  const sampler = orderSampler(problem)
  if (sampler.kind !== "sampler") throw new Error(`${node}: the orders that its statements leave cannot be drawn`)
  return sampler
}

const withDraws = (method: Method, draws: number): Method => ({
  ...method,
  robustness: { ...method.robustness, draws },
})

const orNull = (x: number): number | null => (Number.isFinite(x) ? x : null)

const pointOf = ({ score, rank }: Pick<ScoredNode, "score" | "rank">): LiveResult => ({
  score: Array.from(score, orNull),
  rank: Array.from(rank, (place) => (place === 0 ? null : place)),
  uncertainty: null,
  scoreInterval: null,
})

const spread = ({ ranks, scores }: NodeRobustness) => ({ uncertainty: ranks, scoreInterval: scores })

/** A node without scores; a rank only where one is left, as in a document. */
const orderOnly = (n: number, uncertainty: RankUncertainty): LiveResult => ({
  score: Array<null>(n).fill(null),
  rank: uncertainty.strips.map((strip) => (strip?.p.length === 1 ? strip.from : null)),
  uncertainty,
  scoreInterval: null,
})

function withValue(matrix: IndicatorMatrix, indicator: NodeId, i: number, value: number): IndicatorMatrix {
  const j = matrix.indicators.indexOf(indicator)
  const changed = {
    ...matrix,
    values: matrix.values.slice(),
    lower: matrix.lower.slice(),
    upper: matrix.upper.slice(),
    states: matrix.states.slice(),
  }
  for (const array of [changed.values, changed.lower, changed.upper]) column(changed, array, j)[i] = value
  column(changed, changed.states, j)[i] = stateOf("A")
  return changed
}
