import type { Contradiction, OrderProblem, RankDistribution } from "../../model/index.ts"
import { type Block, blocks } from "./blocks.ts"
import { contradiction } from "./contradiction.ts"
import { countBlocks, distribute, log10Orders } from "./count.ts"
import { estimate, estimateSteps } from "./estimate.ts"
import { type Limits, type Refusal, walk } from "./sampler.ts"
import { tighten } from "./tighten.ts"

/**
 * The rank distribution over all admissible orders, counted exactly over order ideals; rounding is the only error
 * (below 1e-12). Time and memory grow with the number of ideals: 2²⁰ at most for 20 units, and few for any number of
 * units about which the same is known.
 *
 * @param states  order ideals to count at most; default 3 million
 * @returns null when there are more; the contradiction when no order is admissible
 */
export function countOrders(problem: OrderProblem, states?: number): RankDistribution | Contradiction | null {
  const result = distribution(problem, null, states === undefined ? {} : { states })
  return result.kind === "refusal" ? null : result
}

/** How to sample what cannot be counted. */
export interface Sampling {
  /** Orders to keep at least, ≥ 1. */
  readonly draws: number
  readonly seed: number
}

/**
 * The rank distribution, counted where that can be done and sampled where not; `how` says which. Blocks of units
 * that can be counted are counted even when another block has to be sampled.
 *
 * @returns a refusal when neither can be done well: it must be shown, and no distribution
 */
export function rankDistribution(
  problem: OrderProblem,
  sampling: Sampling,
  limits: Limits = {},
): RankDistribution | Contradiction | Refusal {
  return distribution(problem, sampling, limits)
}

function distribution(
  problem: OrderProblem,
  sampling: Sampling | null,
  limits: Limits,
): RankDistribution | Contradiction | Refusal {
  const tight = tighten(problem)
  if (tight === null) return contradiction(problem)!
  const parts = blocks(tight)
  const counted = countBlocks(parts, limits.states)
  const uncounted = parts.filter((_, b) => counted[b] === null)
  const chains = walk(
    uncounted,
    (chain) => (sampling === null ? Number.POSITIVE_INFINITY : estimateSteps(chain, sampling.draws)),
    sampling === null ? 0 : limits.steps,
  )
  if (!Array.isArray(chains)) return chains

  const { n } = problem
  const rank = new Float64Array(n * n)
  const above = aboveBetween(n, parts)
  let log10 = 0
  for (const part of counted) {
    if (part === null) continue
    distribute(part, n, rank, above)
    log10 += log10Orders(part)
  }
  if (sampling === null || chains.length === 0) {
    return { kind: "distribution", n, how: "exact", draws: 0, log10Orders: log10, rank, above }
  }
  const kept = chains.map((chain, c) =>
    estimate(chain, uncounted[c]!.units, sampling.draws, sampling.seed, n, rank, above),
  )
  return { kind: "distribution", n, how: "sampled", draws: Math.min(...kept), log10Orders: Number.NaN, rank, above }
}

/** Every unit of a block stands above every unit of the blocks behind it; pairs within blocks are 0, to be filled. */
function aboveBetween(n: number, parts: readonly Block[]): Float64Array {
  const above = new Float64Array(n * n)
  const behind: number[] = []
  for (const { units } of parts.toReversed()) {
    for (const i of units) for (const j of behind) above[i * n + j] = 1
    behind.push(...units)
  }
  return above
}
