import { fastScorer } from "../kernel/scorer.ts"
import { bestKernels } from "../kernel/wasm/load.ts"
import { batchOf, capacityOf, groupDraws } from "./batch.ts"
import type { Variation } from "./variation.ts"

/**
 * Computes draws in batches, and shows the scores of each.
 *
 * @param coordinates writes those of draw k; asked for one after the other
 * @param visit       is told for every draw k in turn, and every node asked for, its n scores: `node` is the place in
 *                    `nodes`, and the array is written over for the next
 */
export function run(
  variation: Variation,
  draws: number,
  nodes: readonly number[],
  coordinates: (k: number, out: Float64Array) => void,
  visit: (k: number, node: number, scores: Float64Array, u: Float64Array) => void,
): void {
  const { scheme, coordinates: length } = variation
  const batch = batchOf(scheme, capacityOf(scheme, draws))
  const wanted = Array.from({ length: scheme.m + scheme.dimensions.length }, (_, node) => nodes.includes(node))
  const { scores, stride, score } = fastScorer(scheme, wanted, batch.capacity, bestKernels())
  const points = Array.from({ length: batch.capacity }, () => new Float64Array(length))
  const order = new Int32Array(batch.capacity)
  const places = new Int32Array(batch.capacity)
  const column = new Float64Array(scheme.n)
  for (let first = 0; first < draws; first += batch.capacity) {
    batch.size = Math.min(batch.capacity, draws - first)
    for (let b = 0; b < batch.size; b++) {
      batch.draw[b] = first + b
      coordinates(first + b, points[b]!)
      variation.choose(batch, b, points[b]!)
    }
    groupDraws(batch, order)
    for (let b = 0; b < batch.size; b++) {
      places[order[b]!] = b
      variation.weigh(batch, b, points[order[b]!]!)
      variation.draw(batch, b, points[order[b]!]!)
    }
    score(batch)
    for (let b = 0; b < batch.size; b++) {
      for (const [place, node] of nodes.entries()) {
        gather(scores[node]!, stride, places[b]!, column)
        visit(first + b, place, column, points[b]!)
      }
    }
  }
}

/** Copies draw b of n rows into a column. */
function gather(rows: Float64Array, stride: number, b: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = rows[i * stride + b]!
}
