import type { Contradiction, OrderProblem } from "../../model/index.ts"
import type { Random } from "../../stats/index.ts"
import type { OrderSampler } from "../order-sampler.ts"
import { type Block, blocks } from "./blocks.ts"
import { leastAcceptance, OrderChain } from "./chain.ts"
import { contradiction } from "./contradiction.ts"
import { countBlocks, drawCounted } from "./count.ts"
import { tighten } from "./tighten.ts"

/** Too many order ideals to count, and drawing orders instead would be biased or take too long. */
export interface Refusal {
  readonly kind: "refusal"
  /** "acceptance": too few of the orders walked through lie within the windows. "steps": the walk would be too long. */
  readonly why: "acceptance" | "steps"
  /** Estimated share of orders that lie within the windows; 1 where windows reject none. */
  readonly acceptance: number
  /** Steps that it would take. */
  readonly steps: number
}

export interface AdmissibleOrders extends OrderSampler {
  readonly kind: "sampler"
  /** "exact": all orders have the same probability. "sampled": within 10⁻³ of that in total variation, per block. */
  readonly how: "exact" | "sampled"
}

export interface Limits {
  /** Order ideals to count at most; default 3 million. */
  readonly states?: number
  /** Steps of walks to take at most: for all draws of a distribution together (default 5 × 10⁹, some minutes), for each
   *  draw of a sampler (default 2 × 10⁶, so that the ten thousand draws of a reconstruction take some minutes). */
  readonly steps?: number
}

const mostSteps = 5e9
const mostStepsPerDraw = 2e6

/**
 * Draws whole admissible orders: exactly, block by block, where the block's order ideals can be counted, and by a
 * walk over the block's orders where not (`OrderChain`). A draw depends on the random numbers it is given and on
 * nothing drawn before.
 */
export function orderSampler(problem: OrderProblem, limits: Limits = {}): AdmissibleOrders | Contradiction | Refusal {
  const tight = tighten(problem)
  if (tight === null) return contradiction(problem)!
  const parts = blocks(tight)
  const counted = countBlocks(parts, limits.states)
  const walks = walk(
    parts.filter((_, b) => counted[b] === null),
    (chain) => chain.mixing / chain.acceptance,
    limits.steps ?? mostStepsPerDraw,
  )
  if (!Array.isArray(walks)) return walks
  return {
    kind: "sampler",
    how: walks.length === 0 ? "exact" : "sampled",
    n: problem.n,
    draw(random, out) {
      for (const part of counted) if (part !== null) drawCounted(part, random, out)
      for (const chain of walks) drawWalked(chain, random, out)
    },
  }
}

/** A chain per block, or why walking is refused. `steps` says what will be asked of a chain. */
export function walk(
  parts: readonly Block[],
  steps: (chain: OrderChain) => number,
  limit = mostSteps,
): OrderChain[] | Refusal {
  const chains: OrderChain[] = []
  let sum = 0
  for (const block of parts) {
    const chain = new OrderChain(block)
    if (chain.mixing > limit || chain.trial > mostSteps) {
      return { kind: "refusal", why: "steps", acceptance: 1, steps: Math.max(chain.mixing, chain.trial) }
    }
    const { acceptance } = chain
    if (acceptance < leastAcceptance) return { kind: "refusal", why: "acceptance", acceptance, steps: chain.mixing }
    sum += steps(chain)
    if (sum > limit) return { kind: "refusal", why: "steps", acceptance, steps: sum }
    chains.push(chain)
  }
  return chains
}

function drawWalked(chain: OrderChain, random: Random, out: Int32Array): void {
  chain.restart()
  // Mixed anew after a rejection: what follows shortly on an order outside the windows is not yet independent of it.
  do chain.walk(chain.mixing, random)
  while (!chain.withinWindows())
  chain.write(out)
}
