import type { Contradiction, OrderProblem, RankDistribution } from "../../model/index.ts"
import { type Block, blocks } from "./blocks.ts"
import { contradiction } from "./contradiction.ts"
import { type Counted, count, distribute, log10Orders } from "./count.ts"
import { tighten } from "./tighten.ts"

/** Order ideals that are counted at most; some 3 million take a few seconds and some 100 MB. */
export const mostStates = 3_000_000

/** Counts within one budget of states, block by block; a block that is too large stays null. */
export function countBlocks(parts: readonly Block[], limit: number): (Counted | null)[] {
  let states = limit
  return parts.map((block) => {
    const counted = count(block, states)
    if (counted !== null) states -= counted.ideals.states
    return counted
  })
}

/**
 * The rank distribution over all admissible orders, counted exactly over order ideals; rounding is the only error
 * (below 1e-12). Time and memory grow with the number of ideals: 2²⁰ for 20 units that are all different, few for
 * any number of units that are alike.
 *
 * @param limit  most order ideals to list; default 3 million
 * @returns null when there are more; why there is no order when there is none
 */
export function countOrders(problem: OrderProblem, limit = mostStates): RankDistribution | Contradiction | null {
  const tight = tighten(problem)
  if (tight === null) return contradiction(problem)
  const parts = blocks(tight)
  const counted = countBlocks(parts, limit)
  if (counted.some((part) => part === null)) return null
  const result = emptyDistribution(problem.n, parts)
  let log10 = 0
  for (const part of counted) {
    distribute(part!, problem.n, result.rank, result.above)
    log10 += log10Orders(part!)
  }
  return { ...result, how: "exact", draws: 0, log10Orders: log10 }
}

/** Every unit of a block stands above every unit of the blocks behind it; the rest is 0, to be filled. */
export function emptyDistribution(n: number, parts: readonly Block[]) {
  const rank = new Float64Array(n * n)
  const above = new Float64Array(n * n)
  const behind: number[] = []
  for (const { units } of [...parts].reverse()) {
    for (const i of units) for (const j of behind) above[i * n + j] = 1
    behind.push(...units)
  }
  return { kind: "distribution" as const, n, rank, above }
}
