import { roundHalfUp } from "../../stats/index.ts"
import { shareTolerance } from "../missing.ts"
import type { Step } from "./program.ts"
import { packed } from "./state.ts"

/** One step's surroundings in some lanes. */
export interface Tile {
  readonly f64: Float64Array
  readonly stride: number
  readonly weightStride: number
  /** Its first lane, and the number of its lanes. */
  readonly first: number
  readonly lanes: number
  /** Places, at the first lane, of the step's weights, of its sums (logarithms) or −1, and of its scores or −1. */
  readonly weights: number
  readonly sums: number
  readonly scores: number
}

/**
 * Scores one unit of one dimension in every lane, looking at every member: leaves out members that have no weight in
 * a draw, and those that are gaps as the rule for gaps says.
 *
 * The same operations in the same order as the aggregators', so the same bits.
 *
 * @param packs per segment, the place of its packed scores
 */
export function scoreUnit(step: Step, packs: Int32Array, tile: Tile, i: number): void {
  for (let b = 0; b < tile.lanes; b++) scoreCell(step, packs, tile, i, b)
}

function scoreCell(step: Step, packs: Int32Array, tile: Tile, i: number, b: number): void {
  const { f64, stride } = tile
  let [asked, held, askedShare, heldShare, sum, total, full] = [0, 0, 0, 0, 0, 0, 0]
  for (let s = 0; s < step.segments.length; s++) {
    const { fixed, from, count } = step.segments[s]!
    for (let k = 0; k < count; k++) {
      const p = from + k
      const w = f64[tile.weights + p * tile.weightStride + b]!
      if (w === 0) continue
      asked++
      askedShare += step.shares[p]!
      full += w
      const x = f64[fixed ? packed(packs[s]!, count, i, k) : step.rows[p]! + tile.first + i * stride + b]!
      if (Number.isNaN(x)) continue
      held++
      heldShare += step.shares[p]!
      sum += w * x
      total += w
    }
  }
  // Of members that all have no share, each counts as much.
  if (asked < step.members.length) heldShare = askedShare > 0 ? heldShare / askedShare : held / asked
  const passes = held > 0 && (held === asked || allows(step, held / asked, heldShare))
  const mean = held === asked && step.family === "sum" ? sum : sum / total
  const result = !passes ? Number.NaN : step.family === "sum" && held < asked ? mean * full : mean
  let score = result
  if (step.family === "log") score = result === Number.POSITIVE_INFINITY ? Number.NaN : Math.exp(result)
  if (!Number.isFinite(score)) score = Number.NaN
  else if (step.way.round !== null) score = roundHalfUp(score, step.way.round)
  if (tile.scores >= 0) f64[tile.scores + i * stride + b] = score
  if (tile.sums >= 0) f64[tile.sums + i * stride + b] = Number.isNaN(score) ? score : result
}

function allows({ way }: Step, heldCount: number, heldShare: number): boolean {
  if (way.missing.kind === "all") return false
  return (way.missing.kind === "available" ? heldShare : heldCount) + shareTolerance >= way.missing.least
}
