import type { IndicatorMatrix, Method, NodeId, UnitId } from "../model/index.ts"
import { rank } from "../stats/index.ts"
import type { Outcome } from "./normalise/normaliser.ts"
import { type Plan, plan } from "./plan.ts"
import { type Prepared, type PreparedStep, prepare } from "./prepare/index.ts"
import { scoreAll } from "./score-all.ts"
import { dimensionState, indicatorState } from "./status.ts"
import { type IndicatorTreatment, treatments } from "./treat/report.ts"
import { resolveWeights } from "./weighting/index.ts"
import { type WeightRow, weightTable } from "./weights.ts"

/** All scores of one period, with the steps on the way. Arrays have one entry per unit, in the matrix's order. */
export interface ScoredIndex {
  readonly units: readonly UnitId[]
  /** Indicators in the method's order, then dimensions in the method's order. */
  readonly nodes: ReadonlyMap<NodeId, ScoredNode>
  readonly weights: readonly WeightRow[]
  /** Every step that the method has, in the order in which they are taken. */
  readonly steps: readonly Step[]
  /** Of the indicators that the method treats, what was done to them. */
  readonly treatments: readonly IndicatorTreatment[]
}

/** One step of the computation, as a wide table. */
export interface Step {
  /** `raw`, `denominated`, `screened`, `imputed`: indicators in their own measure; `treated`; `normalised`: indicators as
   *  scores, transformed, normalised, rounded; `aggregated`: those and, after them, the dimensions. */
  readonly name: "raw" | PreparedStep | "treated" | "normalised" | "aggregated"
  readonly nodes: readonly NodeId[]
  /** n numbers per node. */
  readonly columns: readonly Float64Array[]
  /** Which of the n units are still in: screening leaves units out. Ascending. */
  readonly rows: readonly number[]
}

export interface ScoredNode {
  readonly node: NodeId
  readonly kind: "indicator" | "dimension"
  /** More is better; rounded as the method says. NaN: a gap. */
  readonly score: Float64Array
  /** 1 = best, ties share the smaller rank; 0: not ranked. */
  readonly rank: Int32Array
  /** Share of the nominal weight below the node whose indicators have values, 0 to 1. A weight of 0 counts for nothing. */
  readonly coverage: Float64Array
  /** Index into `obsStatusCodes`: a gap code where, and only where, there is no score. */
  readonly states: Uint8Array
  /** Not "ok": the indicator has no scores. "constant": no two units differ, and the normalisation needs them to.
   *  "unanchored": what it measures against is missing. */
  readonly outcome: Outcome
}

/**
 * Prepares one period, computes the weights that rest on its data, and scores it.
 *
 * @param matrix has a column for each indicator of the method, others are ignored
 */
export function score(method: Method, matrix: IndicatorMatrix): ScoredIndex {
  const [prepared] = prepare(method, [matrix])
  return scorePrepared(resolveWeights(method, prepared!), prepared!)
}

/**
 * Scores every indicator and dimension of the method: treat, transform, normalise, aggregate from the bottom up, round at
 * each level, rank.
 *
 * @param method with its weights resolved (`resolveWeights`): they are taken as they stand in the members
 */
export function scorePrepared(method: Method, prepared: Prepared): ScoredIndex {
  const scheme = plan(method, prepared)
  const { scores, treated, outcomes } = scoreAll(scheme)
  const states: Uint8Array[] = []
  const coverage: Float64Array[] = []
  for (let node = 0; node < scheme.nodes.length; node++) {
    states.push(nodeStates(scheme, node, scores[node]!, states))
    coverage.push(nodeCoverage(scheme, node, coverage))
  }
  const scratch = new Float64Array(scheme.n)
  const nodes = new Map<NodeId, ScoredNode>()
  for (const [number, node] of scheme.nodes.entries()) {
    nodes.set(node, {
      node,
      kind: number < scheme.m ? "indicator" : "dimension",
      score: scores[number]!,
      rank: ranksOf(scores[number]!, scratch),
      coverage: coverage[number]!,
      states: states[number]!,
      outcome: outcomes[number] ?? "ok",
    })
  }
  return {
    units: prepared.units,
    nodes,
    weights: weightTable(method, new Map(scheme.nodes.map((node, number) => [node, scores[number]!]))),
    steps: stepsOf(scheme, treated, scores),
    treatments: treatments(method, prepared.values),
  }
}

/**
 * The scores and ranks of `scorePrepared`, number for number, without what it tells about them: a ranking that is
 * computed anew for every frame has no time for correlations, states and steps.
 */
export function scoresOf(method: Method, prepared: Prepared): ReadonlyMap<NodeId, Pick<ScoredNode, "score" | "rank">> {
  const scheme = plan(method, prepared)
  const { scores } = scoreAll(scheme)
  const scratch = new Float64Array(scheme.n)
  return new Map(
    scheme.nodes.map((node, number) => [node, { score: scores[number]!, rank: ranksOf(scores[number]!, scratch) }]),
  )
}

function ranksOf(scores: Float64Array, scratch: Float64Array): Int32Array {
  const ranks = new Int32Array(scores.length)
  rank(scores, scratch, ranks)
  return ranks
}

function stepsOf(scheme: Plan, treated: readonly Float64Array[], scores: readonly Float64Array[]): readonly Step[] {
  const { method, prepared, nodes, m } = scheme
  const all = Array.from(prepared.units, (_, i) => i)
  const kept = all.filter((i) => prepared.left[i] === 0)
  const indicators = nodes.slice(0, m)
  const steps: Step[] = [{ name: "raw", nodes: indicators, columns: prepared.observed, rows: all }]
  let rows = all
  for (const [name, columns] of prepared.steps) {
    if (name === "screened") rows = kept
    steps.push({ name, nodes: indicators, columns, rows })
  }
  if (method.indicators.some(({ treat }) => treat.kind !== "none"))
    steps.push({ name: "treated", nodes: indicators, columns: treated, rows: kept })
  steps.push({ name: "normalised", nodes: indicators, columns: scores.slice(0, m), rows: kept })
  steps.push({ name: "aggregated", nodes, columns: scores, rows: kept })
  return steps
}

function nodeStates(scheme: Plan, node: number, scores: Float64Array, below: readonly Uint8Array[]): Uint8Array {
  const dimension = scheme.dimensions[node - scheme.m]
  return Uint8Array.from(scores, (score, i) =>
    dimension === undefined
      ? indicatorState(scheme.prepared.values[node]![i]!, scheme.prepared.states[node]![i]!, score)
      : dimensionState(
          score,
          dimension.members.map((member) => below[member]![i]!),
        ),
  )
}

function nodeCoverage(scheme: Plan, node: number, below: readonly Float64Array[]): Float64Array {
  const dimension = scheme.dimensions[node - scheme.m]
  if (dimension === undefined)
    return Float64Array.from(scheme.prepared.observed[node]!, (value) => (Number.isNaN(value) ? 0 : 1))
  const coverage = new Float64Array(scheme.n)
  // Weights over their sum rather than shares: a unit that has everything is then covered to 1, not to 0.9999….
  const total = dimension.weights.reduce((sum, weight) => sum + weight, 0)
  for (const [p, member] of dimension.members.entries()) {
    for (let i = 0; i < scheme.n; i++) coverage[i]! += dimension.weights[p]! * below[member]![i]!
  }
  return coverage.map((weight) => (total > 0 ? weight / total : 0))
}
