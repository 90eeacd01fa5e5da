import { aggregatorOf } from "../aggregate/index.ts"
import { bar, findGaps } from "../missing.ts"
import type { Batch } from "../robustness/scheme.ts"
import { settle } from "../settle.ts"
import type { Places, Step } from "./program.ts"
import type { Fixed } from "./state.ts"

/** Room to hand one draw after the other to an aggregator. */
export interface Single {
  /** Per member n scores as they are, and as the aggregation adds them up: what is read from rows. */
  readonly scores: readonly Float64Array[]
  readonly added: readonly Float64Array[]
  readonly out: Float64Array
  readonly gaps: Uint8Array
  readonly places: Float64Array
  readonly line: Float64Array
  readonly shares: Float64Array
  readonly weights: Float64Array
  /** The members that carry weight in the draw at hand. */
  readonly heldScores: Float64Array[]
  readonly heldAdded: Float64Array[]
}

/** @param most members that a dimension has at most */
export function singleOf(n: number, most: number): Single {
  const columns = () => Array.from({ length: most }, () => new Float64Array(n))
  return {
    scores: columns(),
    added: columns(),
    out: new Float64Array(n),
    gaps: new Uint8Array(n),
    places: new Float64Array(2 * most),
    line: new Float64Array(n),
    shares: new Float64Array(most),
    weights: new Float64Array(most),
    heldScores: [],
    heldAdded: [],
  }
}

/** Scores one dimension in draw b by its aggregator. */
export function scoreSingle(
  step: Step,
  fixed: Fixed,
  f64: Float64Array,
  { stride, scores: rows }: Places,
  { weights, capacity }: Batch,
  b: number,
  single: Single,
): void {
  const { aggregate, missing, round } = step.way
  const { into, combine, outOf } = aggregatorOf(aggregate)
  const { out, gaps, heldScores, heldAdded } = single
  heldScores.length = 0
  heldAdded.length = 0
  let asked = 0
  for (let p = 0; p < step.members.length; p++) {
    const weight = weights[(step.edge + p) * capacity + b]!
    if (weight === 0) continue
    let scores = fixed.scores[p]!
    let added = fixed.columns[p]!
    if (step.rows[p]! >= 0) {
      scores = single.scores[p]!
      for (let i = 0; i < scores.length; i++) scores[i] = f64[step.rows[p]! + i * stride + b]!
      added = into === null ? scores : single.added[p]!
      into?.(scores, aggregate, added)
    }
    single.weights[heldScores.length] = weight
    single.shares[heldScores.length] = step.shares[p]!
    asked += step.shares[p]!
    heldScores.push(scores)
    heldAdded.push(added)
  }
  const count = heldScores.length
  if (count === 0) out.fill(Number.NaN)
  else {
    // Of members that all have no share, each counts as much.
    if (count < step.members.length)
      for (let p = 0; p < count; p++) single.shares[p] = asked > 0 ? single.shares[p]! / asked : 1 / count
    findGaps(missing, heldScores, single.shares, gaps)
    const held = single.weights.subarray(0, count)
    combine(heldAdded, held, aggregate, out, { scores: heldScores, gaps, places: single.places, line: single.line })
    outOf?.(out)
    bar(gaps, out)
    settle(out, round)
  }
  const place = rows[step.node]!
  for (let i = 0; i < out.length; i++) f64[place + i * stride + b] = out[i]!
}
