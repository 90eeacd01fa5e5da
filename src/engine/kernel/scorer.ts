import type { Batch, Scheme, Scorer } from "../robustness/scheme.ts"
import type { Kernels, MakeKernels } from "./kernels.ts"
import { Layout } from "./memory.ts"
import { plainKernels } from "./plain.ts"
import { compile } from "./program.ts"
import { fixStates } from "./state.ts"
import { TileScorer } from "./tile.ts"

/** Draws computed together: as many as keep a dimension's scores close to the processor. */
const mostLanes = 32
/** Room at the end of a row for lanes that are computed and not asked for; and rows of an odd number of cache lines, so
 *  that those below each other do not fight for the same place in the cache. */
const rowOf = (capacity: number): number => 8 * (((capacity + 10) >> 3) | 1)

/** A scorer whose memory is planned and not yet there. */
export interface PlannedScorer {
  readonly stride: number
  /** Per node the place of its rows of scores; −1: none. */
  readonly rows: readonly number[]
  /** @param weights place of the rows of weights of all batches */
  start(kernels: Kernels, weights: number): Pick<Scorer, "score">
}

/**
 * Plans a scorer for batches of any scheme. The same bits as one draw after the other through the aggregators, whatever
 * else is in the batch and whichever nodes are wanted: every level is computed as the method says, and what is rounded is
 * rounded before the next level takes it up.
 *
 * Neighbouring draws of one state and variant are computed side by side. Means, sums and geometric means are products of a
 * table of scores with a table of weights; units with gaps, and all other aggregations, are computed one after the other.
 *
 * @param wanted   per node, whether its scores are asked for
 * @param capacity that of the batches
 */
export function planScorer(
  scheme: Scheme,
  wanted: readonly boolean[],
  capacity: number,
  layout: Layout,
): PlannedScorer {
  const stride = rowOf(capacity)
  const program = compile(scheme, wanted, stride, layout)
  const states = fixStates(program, layout)
  return {
    stride,
    rows: wanted.map((is, node) => (is ? program.places.scores[node]! : -1)),
    start(kernels, weights) {
      for (const [place, words] of program.tables) kernels.memory.i32.set(words, 2 * place)
      states.write(kernels.memory.f64)
      const tile = new TileScorer(program, states.fixed, kernels, weights)
      return {
        score(batch) {
          for (let from = 0; from < batch.size; ) {
            const lanes = alike(batch, from)
            tile.score(batch, from, lanes)
            from += lanes
          }
        },
      }
    },
  }
}

/** How many draws from place `from` on share its state and variant. */
function alike({ state, variant, size }: Batch, from: number): number {
  const end = Math.min(size, from + mostLanes)
  let to = from + 1
  while (to < end && state[to] === state[from] && variant[to] === variant[from]) to++
  return to - from
}

/** A scorer by itself, for batches from anywhere. @param make which kernels; those in TypeScript if nothing else is said */
export function fastScorer(
  scheme: Scheme,
  wanted: readonly boolean[],
  capacity: number,
  make: MakeKernels = plainKernels,
): Scorer {
  const layout = new Layout()
  const planned = planScorer(scheme, wanted, capacity, layout)
  const weights = layout.doublesAt(scheme.edges * capacity + 4)
  const kernels = make(layout.doubles)
  const { f64 } = kernels.memory
  const { score } = planned.start(kernels, weights)
  return {
    stride: planned.stride,
    scores: planned.rows.map((place) => (place < 0 ? null : f64.subarray(place, place + scheme.n * planned.stride))),
    score(batch) {
      f64.set(batch.weights, weights)
      score(batch)
    },
  }
}
