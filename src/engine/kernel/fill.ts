import { groupDraws } from "../robustness/batch.ts"
import type { Batch } from "../robustness/scheme.ts"
import type { Variation } from "../robustness/variation.ts"
import type { Kernels } from "./kernels.ts"
import { inEights, type Layout } from "./memory.ts"

/** Where the coordinates of draws come from: the streams of a seed, or anything that writes those of draw k. */
export type Source = { readonly seed: number } | { readonly points: (k: number, out: Float64Array) => void }

/** What filling asks of a variation. */
type Filled = Pick<Variation, "scheme" | "coordinates" | "choices" | "weights" | "choose" | "weigh" | "draw">

/** Fills batches of draws. */
interface Filler {
  readonly batch: Batch
  /** Fills the batch with `size` draws from number `first` on, those of one state and variant side by side. */
  fill(first: number, size: number): void
  /** The coordinates of the draw at place b, until the next call. */
  numbers(b: number): Float64Array
}

/** A filler whose memory is planned and not yet there. */
export interface PlannedFiller {
  /** Place of the rows of weights. */
  readonly weights: number
  start(kernels: Kernels): Filler
}

/**
 * Plans a batch, and how it is filled: coordinates of many draws at a time, and noise on weights likewise where nothing
 * else moves them. The same draws as one after the other.
 *
 * @param capacity a multiple of eight
 */
export function planFiller(variation: Filled, source: Source, capacity: number, layout: Layout): PlannedFiller {
  const { scheme, coordinates } = variation
  const { edges, dimensions } = scheme
  const places = {
    numbers: layout.doublesAt(2 * Math.ceil(coordinates / 2) * capacity),
    weights: layout.doublesAt(edges * capacity + 4),
    nominal: layout.doublesAt(edges),
    widths: layout.doublesAt(dimensions.length),
    draws: layout.wordsAt(capacity),
  }
  return { weights: places.weights, start: (kernels) => new BatchFiller(variation, source, capacity, places, kernels) }
}

type Places = Readonly<Record<"numbers" | "weights" | "nominal" | "widths" | "draws", number>>

class BatchFiller implements Filler {
  readonly batch: Batch
  readonly #variation: Filled
  readonly #source: Source
  readonly #places: Places
  readonly #kernels: Kernels
  /** The blocks of two coordinates that choices are among. */
  readonly #choosing: readonly number[]
  readonly #order: Int32Array
  readonly #u: Float64Array
  /** Points of a batch, one behind the other, where they do not come from streams. */
  readonly #points: Float64Array

  constructor(variation: Filled, source: Source, capacity: number, places: Places, kernels: Kernels) {
    const { scheme, weights, choices, coordinates } = variation
    const { f64, i32 } = kernels.memory
    this.#variation = variation
    this.#source = source
    this.#places = places
    this.#kernels = kernels
    this.#choosing = [...new Set(choices.map((p) => p >> 1))]
    this.#order = new Int32Array(capacity)
    this.#u = new Float64Array(coordinates)
    this.#points = new Float64Array("points" in source ? coordinates * capacity : 0)
    this.batch = {
      capacity,
      size: 0,
      draw: i32.subarray(2 * places.draws, 2 * places.draws + capacity),
      state: new Int32Array(capacity),
      variant: new Int32Array(capacity),
      weights: f64.subarray(places.weights, places.weights + scheme.edges * capacity),
      columns: scheme.drawn.map(() => new Float64Array(scheme.n * capacity)),
    }
    f64.set(weights.nominal, places.nominal)
    for (const { dimension, width } of weights.noise ?? []) f64[places.widths + dimension] = width
    for (const [e, weight] of weights.nominal.entries())
      this.batch.weights.fill(weight, e * capacity, (e + 1) * capacity)
  }

  fill(first: number, size: number): void {
    const { batch } = this
    batch.size = size
    for (let b = 0; b < Math.min(batch.capacity, inEights(size)); b++) batch.draw[b] = first + b
    if ("points" in this.#source) this.#fillFromPoints(this.#source.points, size)
    else this.#fillFromStreams(this.#source.seed, size)
    this.#weigh(size)
    if (batch.columns.length === 0) return
    for (let b = 0; b < size; b++) this.#variation.draw(batch, b, this.numbers(b))
  }

  numbers(b: number): Float64Array {
    const { f64 } = this.#kernels.memory
    const row = this.#places.numbers + b
    for (let p = 0; p < this.#u.length; p++) this.#u[p] = f64[row + p * this.batch.capacity]!
    return this.#u
  }

  #fillFromPoints(points: (k: number, out: Float64Array) => void, size: number): void {
    const { batch } = this
    const { coordinates } = this.#variation
    const { f64 } = this.#kernels.memory
    for (let b = 0; b < size; b++) {
      const u = this.#points.subarray(b * coordinates, (b + 1) * coordinates)
      points(batch.draw[b]!, u)
      this.#variation.choose(batch, b, u)
    }
    groupDraws(batch, this.#order)
    for (let p = 0; p < coordinates; p++) {
      const row = this.#places.numbers + p * batch.capacity
      for (let b = 0; b < size; b++) f64[row + b] = this.#points[this.#order[b]! * coordinates + p]!
    }
  }

  /** Numbers that choose come first: then the draws are put in order, and all their numbers taken in that order. */
  #fillFromStreams(seed: number, size: number): void {
    const { capacity } = this.batch
    const { numbers, draws } = this.#places
    const { choices, coordinates, choose } = this.#variation
    const { f64 } = this.#kernels.memory
    const take = (block: number, count: number) =>
      this.#kernels.uniforms(
        numbers + 2 * block * capacity,
        draws,
        block,
        count,
        inEights(size),
        capacity,
        seed | 0,
        Math.floor(seed / 2 ** 32) | 0,
      )
    for (const block of this.#choosing) take(block, 1)
    for (let b = 0; b < size; b++) {
      for (let c = 0; c < choices.length; c++) this.#u[choices[c]!] = f64[numbers + choices[c]! * capacity + b]!
      choose(this.batch, b, this.#u)
    }
    if (choices.length > 0) groupDraws(this.batch, this.#order)
    take(0, Math.ceil(coordinates / 2))
  }

  #weigh(size: number): void {
    const { capacity } = this.batch
    const { numbers, weights, nominal, widths } = this.#places
    const { noise } = this.#variation.weights
    if (noise === null) {
      for (let b = 0; b < size; b++) this.#variation.weigh(this.batch, b, this.numbers(b))
      return
    }
    for (const { dimension, first, width } of noise) {
      if (width === 0) continue
      const { edge, members } = this.#variation.scheme.dimensions[dimension]!
      const [to, from] = [weights + edge * capacity, numbers + first * capacity]
      this.#kernels.noise(to, from, nominal + edge, widths + dimension, members.length, inEights(size), capacity)
    }
  }
}
