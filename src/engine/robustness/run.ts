import { batchOf, capacityOf } from "./batch.ts"
import { gather, plainScorer } from "./plain-scorer.ts"
import type { Variation } from "./variation.ts"

/**
 * Computes draws in batches, and shows the scores of each.
 *
 * @param coordinates writes those of draw k
 * @param visit       is told for every draw k, and every node asked for, its n scores: `node` is the place in `nodes`, and
 *                    the array is written over for the next
 */
export function run(
  { scheme, coordinates: length, put }: Variation,
  draws: number,
  nodes: readonly number[],
  coordinates: (k: number, out: Float64Array) => void,
  visit: (k: number, node: number, scores: Float64Array, u: Float64Array) => void,
): void {
  const batch = batchOf(scheme, capacityOf(scheme, draws))
  const scorer = plainScorer(scheme, batch.capacity)
  const points = Array.from({ length: batch.capacity }, () => new Float64Array(length))
  const column = new Float64Array(scheme.n)
  for (let first = 0; first < draws; first += batch.capacity) {
    batch.size = Math.min(batch.capacity, draws - first)
    for (let b = 0; b < batch.size; b++) {
      batch.draw[b] = first + b
      coordinates(first + b, points[b]!)
      put(batch, b, points[b]!)
    }
    scorer.score(batch)
    for (let b = 0; b < batch.size; b++)
      for (const [place, node] of nodes.entries()) {
        gather(scorer.scores[node]!, scorer.stride, b, column)
        visit(first + b, place, column, points[b]!)
      }
  }
}
