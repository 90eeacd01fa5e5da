import type { ScoreInterval } from "../../model/index.ts"

/** Scores are kept from so many draws at most: the first ones, which are as good a sample as any others. */
const mostKept = 10_000
/** One draw in so many may lie outside the interval on either side. */
const tail = 20

/**
 * The outermost scores of one node's units over the draws: as many at either end as it takes to know where the interval
 * ends, and none between. At most 16 · (10,000 / 20 + 1) bytes per unit, which is 8 kB; 0.8 kB for 1,000 draws.
 */
export interface Tails {
  readonly n: number
  readonly draws: number
  /** How many of the draws, from the first on, give their scores. */
  readonly kept: number
  /** Scores held per unit and end: the innermost of them is the end of the interval. */
  readonly size: number
  /** n heaps, the largest first: the `size` smallest scores of unit i start at i * size. Infinity: none yet. */
  readonly smallest: Float64Array
  /** The same of the scores with their sign turned: the largest. */
  readonly largest: Float64Array
  /** In how many draws unit i had a score. */
  readonly scored: Int32Array
}

/** Of how many of so many draws scores are kept. */
export const keptOf = (draws: number): number => Math.min(draws, mostKept)

export function tails(n: number, draws: number): Tails {
  const kept = keptOf(draws)
  const size = Math.floor(kept / tail) + 1
  const heaps = () => new Float64Array(n * size).fill(Number.POSITIVE_INFINITY)
  return { n, draws, kept, size, smallest: heaps(), largest: heaps(), scored: new Int32Array(n) }
}

/** Adds the scores of draw k; NaN: none. Draws may come in any order, each once. */
export function collect({ n, kept, size, smallest, largest, scored }: Tails, k: number, scores: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const score = scores[i]!
    if (Number.isNaN(score)) continue
    scored[i]! += 1
    if (k >= kept) continue
    keep(smallest, i * size, size, score)
    keep(largest, i * size, size, -score)
  }
}

/** Adds the scores of a batch: n rows of `stride` scores, of which the batch's draws are there. */
export function collectRows(
  { n, kept, size, smallest, largest, scored }: Tails,
  batch: { readonly size: number; readonly draw: Int32Array },
  rows: Float64Array,
  stride: number,
): void {
  for (let i = 0; i < n; i++) {
    const first = i * size
    let low = smallest[first]!
    let high = -largest[first]!
    let count = 0
    for (let b = 0; b < batch.size; b++) {
      const score = rows[i * stride + b]!
      if (!Number.isNaN(score)) count++
      // Most scores lie between the ends, and a comparison with NaN is never true.
      if (!(score < low || score > high) || batch.draw[b]! >= kept) continue
      keep(smallest, first, size, score)
      keep(largest, first, size, -score)
      low = smallest[first]!
      high = -largest[first]!
    }
    scored[i]! += count
  }
}

/**
 * Adds the scores of states to tails that hold nothing yet.
 *
 * @param columns n scores per state
 * @param times   per state, in how many draws; `among`: of those that are kept
 */
export function collectStates(
  { n, size, smallest, largest, scored }: Tails,
  columns: readonly Float64Array[],
  times: Int32Array,
  among: Int32Array,
): void {
  for (let i = 0; i < n; i++) {
    const states = columns.flatMap((x, s) => (times[s]! > 0 && !Number.isNaN(x[i]!) ? [s] : []))
    for (const s of states) scored[i]! += times[s]!
    states.sort((a, b) => columns[a]![i]! - columns[b]![i]!)
    fill(smallest, i * size, size, states, (s) => columns[s]![i]!, among)
    fill(largest, i * size, size, states.reverse(), (s) => -columns[s]![i]!, among)
  }
}

/** Fills a heap with the first scores of states in ascending order: from its end, so that they descend. */
function fill(
  heap: Float64Array,
  first: number,
  size: number,
  states: readonly number[],
  scoreOf: (state: number) => number,
  times: Int32Array,
): void {
  let end = first + size
  for (const s of states) {
    const start = Math.max(first, end - times[s]!)
    heap.fill(scoreOf(s), start, end)
    end = start
  }
}

/** Adds what was collected of other draws of the same node. */
export function mergeTails(into: Tails, from: Tails): void {
  for (let i = 0; i < into.n; i++) {
    into.scored[i]! += from.scored[i]!
    for (let at = i * into.size; at < (i + 1) * into.size; at++) {
      keep(into.smallest, i * into.size, into.size, from.smallest[at]!)
      keep(into.largest, i * into.size, into.size, from.largest[at]!)
    }
  }
}

/**
 * The 90 % interval of every unit's score: from the largest score s with P(score < s) ≤ 0.05 to the smallest with
 * P(score > s) ≤ 0.05, as for ranks. Among N scores in ascending order these are those in place ⌊N / 20⌋ + 1 and
 * N − ⌊N / 20⌋: the nearest-rank quantile (type 1 of Hyndman & Fan 1996) at 95 %, and its mirror image at 5 %. Both are
 * scores that occurred, so what was rounded stays rounded and nothing lies between ties.
 *
 * @returns null for a unit that has no score in some of the draws, as for ranks
 */
export function intervalOf({ n, draws, size, smallest, largest, scored }: Tails): ScoreInterval {
  const each = (f: (first: number) => number) =>
    Array.from({ length: n }, (_, i) => (scored[i]! < draws ? null : f(i * size)))
  return {
    low: each((first) => smallest[first]!),
    // Not −x, which would make a score of 0 out of −0 and the other way round.
    high: each((first) => 0 - largest[first]!),
  }
}

/** The interval of scores that do not vary: the scores. */
export function exactly(scores: Float64Array): ScoreInterval {
  const same = Array.from(scores, (score) => (Number.isNaN(score) ? null : score))
  return { low: same, high: same }
}

/** Puts x into a heap of `size` numbers that holds the smallest, if it is one of them, in place of the largest. */
function keep(heap: Float64Array, first: number, size: number, x: number): void {
  if (!(x < heap[first]!)) return
  let at = 0
  for (let below = 1; below < size; below = 2 * at + 1) {
    if (below + 1 < size && heap[first + below + 1]! > heap[first + below]!) below++
    if (heap[first + below]! <= x) break
    heap[first + at] = heap[first + below]!
    at = below
  }
  heap[first + at] = x
}
