import type { Batch } from "../robustness/scheme.ts"
import { collectRows, type Tails } from "../robustness/tails.ts"
import type { Tally } from "../robustness/tally.ts"
import type { Kernels, MakeKernels } from "./kernels.ts"
import { inEights, Layout } from "./memory.ts"
import { plainKernels } from "./plain.ts"
import { type Line, lineOf, lineUp } from "./sorter.ts"

/** Orders are kept apart for so many groups of state and variant: draws that differ in those differ in order. */
const mostOrders = 16

/** Room to tally batches in; one serves all nodes. */
export interface Tallier {
  readonly kernels: Kernels
  readonly line: Line
  /** Place of n rows of ranks, 16 bits each, one node's at a time; and how long a row is. */
  readonly ranks: number
  readonly stride: number
  /** Place of an n × n table of what one batch adds to `Tally.above`. */
  readonly above: number
}

/** What is counted of one node over its draws. */
export interface NodeCounts {
  readonly tally: Tally
  /** Null: scores are not collected. */
  readonly tails: Tails | null
  /** By group, the order of the units in its last draw. */
  readonly orders: Int32Array[]
}

/** @param paired whether pairs are counted */
export function tallierOf(n: number, capacity: number, paired: boolean, make: MakeKernels = plainKernels): Tallier {
  const layout = new Layout()
  const stride = inEights(capacity)
  const ranks = layout.doublesAt(paired ? (n * stride) / 4 : 0)
  const above = layout.wordsAt(paired ? n * n : 0)
  return { kernels: make(layout.doubles), line: lineOf(n), ranks, stride, above }
}

/**
 * Adds a batch's draws to the counts of one node: how often each unit had each rank, stood above each other, and its
 * outermost scores. Exact ties share the smaller rank and stand above each other in neither direction; a gap has no rank
 * and takes no place from the others.
 *
 * @param rows     n rows of `batch.capacity` scores; NaN: a gap
 * @param variants how many there are
 */
export function tallyBatch(
  tallier: Tallier,
  counts: NodeCounts,
  batch: Batch,
  rows: Float64Array,
  variants: number,
): void {
  const { tally, tails, orders } = counts
  const { n, rank, above } = tally
  const { kernels, line, ranks, stride } = tallier
  const { i16, i32 } = kernels.memory
  if (above !== null) i16.fill(0, 4 * ranks, 4 * ranks + n * stride)
  for (let b = 0; b < batch.size; b++) {
    const group = (batch.state[b]! * variants + batch.variant[b]!) % mostOrders
    orders[group] ??= Int32Array.from({ length: n }, (_, i) => i)
    const units = orders[group]
    lineUp(rows, batch.capacity, b, units, line)
    let current = 0
    let last = Number.NaN
    for (let place = 0; place < n; place++) {
      const score = line.scores[place]!
      if (score === Number.NEGATIVE_INFINITY) break
      if (score !== last) current = place + 1
      last = score
      const unit = units[place]!
      rank[unit * n + current - 1]! += 1
      if (above !== null) i16[4 * ranks + unit * stride + b] = current
    }
  }
  if (above !== null) {
    kernels.countAbove(ranks, n, inEights(batch.size), stride, tallier.above)
    const found = i32.subarray(2 * tallier.above, 2 * tallier.above + n * n)
    for (let at = 0; at < found.length; at++) above[at]! += found[at]!
    found.fill(0)
  }
  if (tails !== null) collectRows(tails, batch, rows)
}
