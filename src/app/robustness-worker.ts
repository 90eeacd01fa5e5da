import { parentPort, workerData } from "node:worker_threads"
import { type Part, robustnessPart } from "../engine/index.ts"
import type { IndicatorMatrix, Method, ReadColumn } from "../model/index.ts"
import { prepareAgain } from "./prepare-again.ts"

/** A thread that computes some of the draws and hands back what they say. */
export interface Share {
  readonly method: Method
  /** One per period; and which of them the draws are of. */
  readonly matrices: readonly IndicatorMatrix[]
  readonly period: number
  /** Per matrix, what other readings of the evidence measure. */
  readonly readings: readonly (readonly ReadColumn[])[]
  /** Draws from number `first` to before number `end`. */
  readonly first: number
  readonly end: number
}

/** The share's part, and the memory in it that can be handed over without a copy. */
function partOf({ method, matrices, period, readings, first, end }: Share): [Part, ArrayBufferLike[]] {
  const again = prepareAgain(matrices, period, readings)
  const part = robustnessPart(method, again(method), first, end, again)
  const buffers = part.nodes.flatMap(({ tally, tails, failures }) =>
    [
      tally.rank,
      ...(tally.list === null ? [] : [tally.list]),
      ...(tally.above === null ? [] : [tally.above]),
      tails.smallest,
      tails.largest,
      tails.scored,
      failures.lost,
      ...failures.options,
    ].map(({ buffer }) => buffer),
  )
  return [part, buffers]
}

if (parentPort !== null) {
  // What a thread is given was put together by `robustnessInThreads`.
  const [part, buffers] = partOf(workerData as Share)
  parentPort.postMessage(part, buffers as ArrayBuffer[])
}
