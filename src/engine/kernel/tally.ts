import type { Batch } from "../robustness/scheme.ts"
import { collectRows, type Tails } from "../robustness/tails.ts"
import type { Tally } from "../robustness/tally.ts"
import type { Kernels, MakeKernels } from "./kernels.ts"
import { inEights, Layout } from "./memory.ts"
import { network } from "./network.ts"
import { plainKernels } from "./plain.ts"
import { type Line, lineOf, lineUp } from "./sorter.ts"

/** Up to so many units are ranked by a sorting network; beyond, its steps outgrow those of sorting. */
const mostNetworked = 256
/** Orders are kept apart for so many groups of state and variant: draws that differ in those differ in order. */
const mostOrders = 16

/** What is counted of one node over its draws. */
export interface NodeCounts {
  readonly tally: Tally
  /** Null: scores are not collected. */
  readonly tails: Tails | null
  /** By group, the order of the units in its last draw. */
  readonly orders: Int32Array[]
}

/** Counts batches of draws; one serves all nodes. */
interface Tallier {
  /**
   * Adds a batch's draws to the counts of one node: how often each unit had each rank, stood above each other, and its
   * outermost scores. Exact ties share the smaller rank and stand above each other in neither direction; a gap has no rank
   * and takes no place from the others.
   *
   * @param rows place of n rows of `stride` scores; NaN: a gap
   */
  add(counts: NodeCounts, batch: Batch, rows: number, stride: number): void
}

/** A tallier whose memory is planned and not yet there. */
export interface PlannedTallier {
  start(kernels: Kernels): Tallier
}

/**
 * @param paired   whether pairs are counted
 * @param variants how many there are
 */
export function planTallier(
  n: number,
  capacity: number,
  paired: boolean,
  variants: number,
  layout: Layout,
): PlannedTallier {
  const networked = n <= mostNetworked
  const lanes = inEights(capacity)
  const most = networked ? network(n).length : 0
  const places = {
    units: layout.wordsAt(networked ? n : 0),
    order: layout.wordsAt(2 * most),
    spare: layout.doublesAt(networked ? 8 * n : 0),
    counts: layout.wordsAt(networked ? n * n : 0),
    flags: layout.wordsAt(lanes),
    ranks: paired ? layout.wordsAt((n * lanes) / 2) : -1,
    above: layout.wordsAt(paired ? n * n : 0),
    row: layout.wordsAt(lanes / 2),
    stride: lanes,
  }
  return {
    start: (kernels) => {
      const counter = new RankCounter(n, variants, kernels, places, networked)
      return {
        add(counts, batch, rows, stride) {
          counter.count(counts, batch, rows, stride)
          if (counts.tails !== null) collectRows(counts.tails, batch, kernels.memory.f64.subarray(rows), stride)
        },
      }
    },
  }
}

/** A tallier by itself, for rows from anywhere: n rows of `stride` scores. */
export function tallierOf(
  n: number,
  capacity: number,
  paired: boolean,
  variants: number,
  make: MakeKernels = plainKernels,
): (counts: NodeCounts, batch: Batch, rows: Float64Array, stride: number) => void {
  const layout = new Layout()
  const planned = planTallier(n, capacity, paired, variants, layout)
  const stride = inEights(capacity)
  const place = layout.doublesAt(n * stride)
  const kernels = make(layout.doubles)
  const tallier = planned.start(kernels)
  return (counts, batch, rows, from) => {
    for (let i = 0; i < n; i++) {
      kernels.memory.f64.set(rows.subarray(i * from, i * from + batch.size), place + i * stride)
    }
    tallier.add(counts, batch, place, stride)
  }
}

type Places = Readonly<
  Record<"units" | "order" | "spare" | "counts" | "flags" | "ranks" | "above" | "row" | "stride", number>
>

class RankCounter {
  readonly #n: number
  readonly #variants: number
  readonly #kernels: Kernels
  readonly #places: Places
  readonly #networked: boolean
  readonly #line: Line
  /** For how many units the network in memory is, and its pairs. */
  #ordered = -1
  #comparators = 0

  constructor(n: number, variants: number, kernels: Kernels, places: Places, networked: boolean) {
    this.#n = n
    this.#variants = variants
    this.#kernels = kernels
    this.#places = places
    this.#networked = networked
    this.#line = lineOf(n)
  }

  count(counts: NodeCounts, batch: Batch, rows: number, stride: number): void {
    const { rank, above } = counts.tally
    const { ranks, stride: rankStride, flags, above: pairs } = this.#places
    const { i16, i32 } = this.#kernels.memory
    const n = this.#n
    if (above !== null) i16.fill(0, 4 * ranks, 4 * ranks + n * rankStride)
    if (this.#networked) {
      this.#countByNetwork(batch.size, rows, stride, above !== null)
      add(rank, i32.subarray(2 * this.#places.counts, 2 * this.#places.counts + n * n))
    } else i32.fill(1, 2 * flags, 2 * flags + batch.size)
    for (let b = 0; b < batch.size; b++) {
      if (i32[2 * flags + b] !== 0) this.#countByOrder(counts, batch, rows, stride, b)
    }
    if (above === null) return
    this.#kernels.countAbove(ranks, this.#places.row, n, inEights(batch.size), rankStride, pairs)
    add(above, i32.subarray(2 * pairs, 2 * pairs + n * n))
  }

  /** Units that have a score in the first draw, or in any, are taken to be ranked; a gap elsewhere flags its draw. */
  #countByNetwork(size: number, rows: number, stride: number, paired: boolean): void {
    const { f64, i32 } = this.#kernels.memory
    const { units, order, spare, counts, flags, ranks, stride: rankStride } = this.#places
    let count = 0
    for (let i = 0; i < this.#n; i++) {
      let b = rows + i * stride
      const end = b + size
      while (b < end && Number.isNaN(f64[b]!)) b++
      if (b < end) i32[2 * units + count++] = i
    }
    if (count !== this.#ordered) {
      const pairs = network(count)
      i32.set(
        pairs.flatMap(([first, second]) => [8 * first, 8 * second]),
        2 * order,
      )
      this.#ordered = count
      this.#comparators = pairs.length
    }
    const bits = 32 - Math.clz32(Math.max(0, this.#n - 1))
    this.#kernels.countRanks(
      rows,
      stride,
      units,
      count,
      size,
      order,
      this.#comparators,
      spare,
      bits,
      this.#n,
      counts,
      paired ? ranks : -1,
      rankStride,
      flags,
    )
  }

  #countByOrder({ tally, orders }: NodeCounts, batch: Batch, rows: number, stride: number, b: number): void {
    const n = this.#n
    const { rank, list, above } = tally
    const { f64, i16 } = this.#kernels.memory
    const listed = list === null ? 0 : n * tally.listed++
    const { ranks, stride: rankStride } = this.#places
    const group = (batch.state[b]! * this.#variants + batch.variant[b]!) % mostOrders
    orders[group] ??= Int32Array.from({ length: n }, (_, i) => i)
    const units = orders[group]
    lineUp(f64, rows + b, stride, units, this.#line)
    const { scores } = this.#line
    let current = 0
    let last = Number.NaN
    for (let place = 0; place < n; place++) {
      const score = scores[place]!
      if (score === Number.NEGATIVE_INFINITY) break
      if (score !== last) current = place + 1
      last = score
      const unit = units[place]!
      if (list !== null) list[listed + unit] = current
      else rank[unit * n + current - 1]! += 1
      if (above !== null) i16[4 * ranks + unit * rankStride + b] = current
    }
  }
}

/** Adds the counts of one batch, and clears them. */
function add(to: Int32Array, from: Int32Array): void {
  for (let at = 0; at < from.length; at++) to[at]! += from[at]!
  from.fill(0)
}
