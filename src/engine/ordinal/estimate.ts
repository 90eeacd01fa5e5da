import { Stream } from "../../stats/index.ts"
import type { OrderChain } from "./chain.ts"

/** Draws per random stream: a walk is mixed once, and then followed for so many draws. */
const drawsPerWalk = 50

/** Steps that `estimate` takes. */
export function estimateSteps(chain: OrderChain, draws: number): number {
  return (Math.ceil(draws / drawsPerWalk) * chain.mixing + draws * chain.spacing) / chain.acceptance
}

/**
 * Adds a block's rank and pair frequencies to `rank` and `above` (n × n of the whole problem). Walk w takes the random
 * stream (seed, w): it is mixed, and then looked at every `spacing` steps; orders outside the windows are left out.
 * Neighbouring looks correlate by e⁻³ at most, so that d draws tell as much as 0.9 d independent ones.
 *
 * @param units  the block's units
 * @returns number of orders that were kept, at least `draws`
 */
export function estimate(
  chain: OrderChain,
  units: readonly number[],
  draws: number,
  seed: number,
  n: number,
  rank: Float64Array,
  above: Float64Array,
): number {
  const positions = new Int32Array(n)
  let kept = 0
  for (let w = 0; kept < draws; w++) {
    const random = new Stream(seed, w)
    chain.restart()
    chain.walk(chain.mixing, random)
    for (let k = 0; k < drawsPerWalk; k++) {
      chain.walk(chain.spacing, random)
      if (!chain.withinWindows()) continue
      kept++
      chain.write(positions)
      for (const i of units) {
        rank[i * n + positions[i]! - 1]!++
        for (const j of units) if (positions[i]! < positions[j]!) above[i * n + j]!++
      }
    }
  }
  for (const i of units) {
    for (let r = 0; r < n; r++) rank[i * n + r]! /= kept
    for (const j of units) above[i * n + j]! /= kept
  }
  return kept
}
