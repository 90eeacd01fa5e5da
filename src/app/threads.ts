import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import {
  type NodeRobustness,
  type Part,
  type PrepareAgain,
  type Prepared,
  robustnessOf,
  robustnessPart,
} from "../engine/index.ts"
import type { IndicatorMatrix, Method, NodeId, ReadColumn } from "../model/index.ts"
import type { Share } from "./robustness-worker.ts"

/** A thread costs about 150 ms to start; draws that take less in all are not shared out. */
const leastNanoseconds = 1e9
const mostThreads = 8

/**
 * `robustness` of one period, its draws shared out among threads where that is faster. The same bytes on any number.
 *
 * @param matrices one per period, what `prepare` was given
 * @param period   number of the period
 * @param readings per matrix, what other readings of the evidence measure
 * @param threads  how many; as many as pay, if nothing is said
 */
export async function robustnessInThreads(
  method: Method,
  matrices: readonly IndicatorMatrix[],
  period: number,
  readings: readonly (readonly ReadColumn[])[],
  prepared: Prepared,
  prepareAgain: PrepareAgain,
  threads: number = threadsFor(method, prepared),
): Promise<ReadonlyMap<NodeId, NodeRobustness>> {
  const { draws } = method.robustness
  const bounds = Array.from({ length: threads + 1 }, (_, t) => Math.round((t * draws) / threads))
  const others = bounds
    .slice(1, -1)
    .map((first, t) => partInThread({ method, matrices, readings, period, first, end: bounds[t + 2]! }))
  // The first share is computed here, while the others are.
  const own = robustnessPart(method, prepared, 0, bounds[1]!, prepareAgain)
  return robustnessOf(method, prepared, [own, ...(await Promise.all(others))], prepareAgain)
}

/** As many threads as are at hand, as long as each has enough to do. */
export function threadsFor({ dimensions, robustness }: Method, { units }: Prepared): number {
  const edges = dimensions.reduce((sum, { members }) => sum + members.length, 0)
  // Measured: a product takes about 0.3 ns, a unit in a dimension (its rank, its interval) about 50 ns.
  const each = units.length * (0.3 * edges + 50 * dimensions.length)
  const paying = Math.floor((robustness.draws * each) / leastNanoseconds)
  return Math.max(1, Math.min(paying, mostThreads, availableParallelism()))
}

function partInThread(share: Share): Promise<Part> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./robustness-worker.ts", import.meta.url), { workerData: share })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", (code) => reject(new Error(`a thread of draws ended with code ${code} and no result`)))
  })
}
