import type { Batch, Scheme, Scorer } from "../robustness/scheme.ts"
import { group, groupsOf } from "./groups.ts"
import type { MakeKernels } from "./kernels.ts"
import { inFours, Layout } from "./memory.ts"
import { plainKernels } from "./plain.ts"
import { compile } from "./program.ts"
import { fixStates } from "./state.ts"
import { TileScorer } from "./tile.ts"

/** Draws computed together: as many as keep a dimension's scores close to the processor. */
const mostLanes = 32

/**
 * A scorer for batches of any scheme. The same bits as one draw after the other through the aggregators, whatever else is
 * in the batch and whichever nodes are wanted: every level is computed as the method says, and what is rounded is
 * rounded before the next level takes it up.
 *
 * Draws of one state and variant are computed side by side. Means, sums and geometric means are products of a table of
 * scores with a table of weights; units with gaps, and all other aggregations, are computed one after the other.
 *
 * @param wanted   per node, whether its scores are asked for
 * @param capacity that of the batches; a multiple of four
 * @param make     which kernels; those in TypeScript if nothing else is said
 */
export function fastScorer(
  scheme: Scheme,
  wanted: readonly boolean[],
  capacity: number,
  make: MakeKernels = plainKernels,
): Scorer {
  const layout = new Layout()
  const program = compile(scheme, wanted, Math.min(mostLanes, inFours(capacity)), layout)
  const states = fixStates(program, layout)
  const results = wanted.map((is) => (is ? layout.doublesAt(scheme.n * capacity) : -1))
  const kernels = make(layout.doubles)
  const { f64, i32 } = kernels.memory
  for (const [place, words] of program.tables) i32.set(words, 2 * place)
  states.write(f64)

  const tile = new TileScorer(program, states.fixed, kernels)
  const groups = groupsOf(capacity)
  const keys = new Float64Array(capacity)
  const { stride } = program.places
  return {
    scores: results.map((place) => (place < 0 ? null : f64.subarray(place, place + scheme.n * capacity))),
    score(batch) {
      group(batch, scheme.variants.length, keys, groups)
      for (let g = 0; g < groups.count; g++) {
        const end = groups.starts[g + 1]!
        for (let from = groups.starts[g]!; from < end; from += stride) {
          const draws = groups.order.subarray(from, Math.min(end, from + stride))
          tile.score(batch, draws)
          for (let node = 0; node < results.length; node++) {
            if (results[node]! >= 0) handOut(node, batch, draws, results[node]!)
          }
        }
      }
    },
  }

  function handOut(node: number, { capacity, state }: Batch, draws: Int32Array, to: number): void {
    const from = program.places.scores[node]!
    if (from < 0) {
      const scores = scheme.states[state[draws[0]!]!]![node]!
      for (let i = 0; i < scheme.n; i++) {
        for (let b = 0; b < draws.length; b++) f64[to + i * capacity + draws[b]!] = scores[i]!
      }
      return
    }
    for (let i = 0; i < scheme.n; i++) {
      const row = from + i * stride
      const place = to + i * capacity
      for (let b = 0; b < draws.length; b++) f64[place + draws[b]!] = f64[row + b]!
    }
  }
}
