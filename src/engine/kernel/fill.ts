import type { Batch, Scheme } from "../robustness/scheme.ts"
import type { Kernels } from "./kernels.ts"
import { inEights, type Layout } from "./memory.ts"

/** How the numbers of a draw become its state, its variant and its weights, where all that moves weights is noise. */
export interface Noise {
  readonly seed: number
  /** How many numbers from [0, 1) a draw is made of. */
  readonly coordinates: number
  /** Which of them decide about its state and its variant, and how: given those numbers in this order. */
  readonly choices: readonly number[]
  readonly choose: (u: Float64Array) => { readonly state: number; readonly variant: number }
  /** Weights per edge, as published. */
  readonly nominal: Float64Array
  /** Dimensions whose weights are multiplied by 1 + width (2u − 1), and the number of their first member's u. */
  readonly dimensions: readonly { readonly dimension: number; readonly first: number; readonly width: number }[]
}

/** Fills batches of draws. */
export interface Filler {
  readonly batch: Batch
  /** Fills the batch with `size` draws from number `first` on, those of one state and variant together. */
  fill(first: number, size: number): void
}

/** A filler whose memory is planned and not yet there. */
export interface PlannedFiller {
  /** Place of the rows of weights. */
  readonly weights: number
  start(kernels: Kernels): Filler
}

/**
 * Plans a batch, and how it is filled with the draws of random streams: the same numbers as one `Stream` after the other,
 * many at a time.
 *
 * @param capacity a multiple of eight
 */
export function planFiller(scheme: Scheme, noise: Noise, capacity: number, layout: Layout): PlannedFiller {
  const { edges, dimensions } = scheme
  const blocks = Math.ceil(noise.coordinates / 2)
  const numbers = layout.doublesAt(2 * blocks * capacity)
  const weights = layout.doublesAt(edges * capacity + 4)
  const nominal = layout.doublesAt(edges)
  const widths = layout.doublesAt(dimensions.length)
  const draws = layout.wordsAt(capacity)
  return {
    weights,
    start(kernels) {
      const { f64, i32 } = kernels.memory
      f64.set(noise.nominal, nominal)
      for (const { dimension, width } of noise.dimensions) f64[widths + dimension] = width
      for (let e = 0; e < edges; e++) f64.fill(noise.nominal[e]!, weights + e * capacity, weights + (e + 1) * capacity)
      const batch: Batch = {
        capacity,
        size: 0,
        draw: i32.subarray(2 * draws, 2 * draws + capacity),
        state: new Int32Array(capacity),
        variant: new Int32Array(capacity),
        weights: f64.subarray(weights, weights + edges * capacity),
        columns: scheme.drawn.map(() => new Float64Array(scheme.n * capacity)),
      }
      const key = [noise.seed | 0, Math.floor(noise.seed / 2 ** 32) | 0] as const
      const take = (block: number, count: number, lanes: number) =>
        kernels.uniforms(numbers + 2 * block * capacity, draws, block, count, lanes, capacity, ...key)
      const choosing = [...new Set(noise.choices.map((p) => p >> 1))]
      const u = new Float64Array(noise.choices.length)
      const group = grouper(capacity, scheme.variants.length)
      return {
        batch,
        fill(first, size) {
          batch.size = size
          const lanes = inEights(size)
          for (let b = 0; b < lanes; b++) batch.draw[b] = first + b
          if (choosing.length > 0) {
            for (const block of choosing) take(block, 1, lanes)
            for (let b = 0; b < size; b++) {
              for (const [c, p] of noise.choices.entries()) u[c] = f64[numbers + p * capacity + b]!
              const { state, variant } = noise.choose(u)
              batch.state[b] = state
              batch.variant[b] = variant
            }
            group(batch)
          }
          take(0, blocks, lanes)
          for (const { dimension, first, width } of noise.dimensions) {
            if (width === 0) continue
            const { edge, members } = dimensions[dimension]!
            const [to, from] = [weights + edge * capacity, numbers + first * capacity]
            kernels.noise(to, from, nominal + edge, widths + dimension, members.length, lanes, capacity)
          }
        },
      }
    },
  }
}

/** Puts the draws of one state and variant together, each group in the order of the draws. */
function grouper(capacity: number, variants: number): (batch: Batch) => void {
  const keys = new Float64Array(capacity)
  return ({ size, draw, state, variant }) => {
    const first = draw[0]!
    // State, variant and place in one number, exactly: below 2⁵³ for any number of states that memory could hold.
    for (let b = 0; b < size; b++) keys[b] = (state[b]! * variants + variant[b]!) * size + b
    keys.subarray(0, size).sort()
    for (let b = 0; b < size; b++) {
      const group = Math.floor(keys[b]! / size)
      draw[b] = first + (keys[b]! - group * size)
      state[b] = Math.floor(group / variants)
      variant[b] = group % variants
    }
  }
}
