import type { NodeId, RankUncertainty, ReconstructionMethod } from "../model/index.ts"
import { rank, Stream } from "../stats/index.ts"
import type { OrderSampler } from "./order-sampler.ts"
import { count, tally, uncertaintyOf } from "./robustness/tally.ts"

/**
 * Ranks of a composite over ordinal members, as a reader's reconstruction: each draw takes one admissible order of each
 * member, independently, and ranks the units by the weighted mean of (n − position) / (n − 1).
 *
 * @param samplers one per member that carries weight, all over the same n units
 * @throws Error where a member has no sampler, or one for another number of units
 */
export function reconstruct(
  method: ReconstructionMethod,
  n: number,
  samplers: ReadonlyMap<NodeId, OrderSampler>,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): RankUncertainty {
  const members = method.members
    .filter((member) => member.weight > 0)
    .map(({ node, weight }) => {
      const sampler = samplers.get(node)
      if (sampler?.n !== n) throw new Error(`"${method.node}" needs orders of ${n} units of "${node}"`)
      return { sampler, weight }
    })
  const stream = new Stream(seed)
  const positions = new Int32Array(n)
  const scores = new Float64Array(n)
  const scratch = new Float64Array(n)
  const ranks = new Int32Array(n)
  const counts = tally(n, draws)
  for (let k = 0; k < draws; k++) {
    stream.restart(k)
    scores.fill(0)
    for (const { sampler, weight } of members) {
      sampler.draw(stream, positions)
      // −Σ w · position orders the units as the weighted mean does, and whole weights keep it exact: ties stay ties.
      for (let i = 0; i < n; i++) scores[i] = scores[i]! - weight * positions[i]!
    }
    rank(scores, scratch, ranks)
    count(counts, ranks, 1)
  }
  return uncertaintyOf(counts, "sampled", draws)
}
