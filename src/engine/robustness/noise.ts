import type { Factor } from "../../model/index.ts"
import { logGammaQuantile } from "../../stats/index.ts"
import type { Plan } from "../plan.ts"
import type { Skeleton } from "./skeleton.ts"

type NoiseFactor = Extract<Factor, { kind: "weights" }>

/** Weights of 0 are members left out, so none is let run to it. */
const least = 1e-290

/** Places of the dimensions whose weights a factor of noise moves: those of its dimensions that have several members. */
export const noisyDimensions = (factor: NoiseFactor, { method }: Plan, { dimensions }: Skeleton): readonly number[] =>
  dimensions.flatMap(({ members }, d) =>
    members.length > 1 && factor.dimensions.includes(method.dimensions[d]!.node) ? [d] : [],
  )

/**
 * Noise on weights, as a function of a draw's coordinates: one for each member of the dimensions that it moves, from
 * `offset` on.
 *
 * @param row the draw's weights, one per edge, which are changed in place
 */
export function noiseOn(
  row: Float64Array,
  { noise }: NoiseFactor,
  dimensions: Skeleton["dimensions"],
  offset: number,
): (u: Float64Array) => void {
  const groups = dimensions.map(({ edge, members }) => row.subarray(edge, edge + members.length))
  return (u) => {
    let at = offset
    for (const weights of groups) {
      if (noise.kind === "multiplicative") multiply(weights, noise.width, u, at)
      else scatter(weights, noise.concentration, u, at)
      at += weights.length
    }
  }
}

/** Every weight times 1 + width (2u − 1), and then all rescaled to the sum that they had: a sum keeps its scale. */
function multiply(weights: Float64Array, width: number, u: Float64Array, at: number): void {
  let before = 0
  let after = 0
  for (let p = 0; p < weights.length; p++) {
    const weight = weights[p]! * (1 + width * (2 * u[at + p]! - 1))
    before += weights[p]!
    after += weight
    weights[p] = weight
  }
  for (let p = 0; p < weights.length; p++) weights[p] = weights[p]! * (before / after)
}

/** Shares ∝ gamma variables whose shapes are concentration × share, rescaled to the sum that the weights had. */
function scatter(weights: Float64Array, concentration: number, u: Float64Array, at: number): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const logs = weights.map((weight, p) => {
    if (weight === 0) return Number.NEGATIVE_INFINITY
    const chance = Math.min(Math.max(u[at + p]!, 2 ** -54), 1 - 2 ** -53)
    return logGammaQuantile((concentration * weight) / total, chance)
  })
  const highest = Math.max(...logs)
  const parts = logs.map((log) => (log === Number.NEGATIVE_INFINITY ? 0 : Math.max(Math.exp(log - highest), least)))
  const sum = parts.reduce((all, part) => all + part, 0)
  for (let p = 0; p < weights.length; p++) weights[p] = parts[p]! * (total / sum)
}
