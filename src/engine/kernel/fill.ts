import type { Batch, Scheme } from "../robustness/scheme.ts"
import type { MakeKernels } from "./kernels.ts"
import { inFours, Layout } from "./memory.ts"
import { plainKernels } from "./plain.ts"

/** How the numbers of a draw become its weights, where all that moves is noise. */
export interface Noise {
  readonly seed: number
  /** How many numbers from [0, 1) a draw is made of. */
  readonly coordinates: number
  /** Weights per edge, as published. */
  readonly nominal: Float64Array
  /** Dimensions whose weights are multiplied by 1 + width (2u − 1), and the number of their first member's u. */
  readonly dimensions: readonly { readonly dimension: number; readonly first: number; readonly width: number }[]
}

/** Fills batches of draws. */
export interface Filler {
  readonly batch: Batch
  /** Row p holds number p of each draw of the batch, `batch.capacity` long. */
  readonly numbers: Float64Array
  /** Fills the batch with `size` draws from number `first` on: all but states, variants and columns. */
  fill(first: number, size: number): void
}

/**
 * Makes a batch, and fills it with the draws of random streams: the same numbers as one `Stream` after the other, many at
 * a time.
 *
 * @param capacity a multiple of four
 */
export function filler(scheme: Scheme, noise: Noise, capacity: number, make: MakeKernels = plainKernels): Filler {
  const layout = new Layout()
  const { edges, dimensions } = scheme
  const blocks = Math.ceil(noise.coordinates / 2)
  const numbers = layout.doublesAt(2 * blocks * capacity)
  const weights = layout.doublesAt(edges * capacity)
  const nominal = layout.doublesAt(edges)
  const widths = layout.doublesAt(dimensions.length)
  const kernels = make(layout.doubles)
  const { f64 } = kernels.memory
  f64.set(noise.nominal, nominal)
  for (const { dimension, width } of noise.dimensions) f64[widths + dimension] = width
  for (let e = 0; e < edges; e++) f64.fill(noise.nominal[e]!, weights + e * capacity, weights + (e + 1) * capacity)
  const batch: Batch = {
    capacity,
    size: 0,
    first: 0,
    state: new Int32Array(capacity),
    variant: new Int32Array(capacity),
    weights: f64.subarray(weights, weights + edges * capacity),
    columns: scheme.drawn.map(() => new Float64Array(scheme.n * capacity)),
  }
  return {
    batch,
    numbers: f64.subarray(numbers, numbers + 2 * blocks * capacity),
    fill(first, size) {
      batch.first = first
      batch.size = size
      const lanes = inFours(size)
      kernels.uniforms(numbers, blocks, lanes, capacity, ...words(first), ...words(noise.seed))
      for (const { dimension, first, width } of noise.dimensions) {
        if (width === 0) continue
        const { edge, members } = dimensions[dimension]!
        const [to, from] = [weights + edge * capacity, numbers + first * capacity]
        kernels.noise(to, from, nominal + edge, widths + dimension, members.length, lanes, capacity)
      }
    },
  }
}

/** The lower and the upper 32 bits of a whole number. */
const words = (x: number): [number, number] => [x | 0, Math.floor(x / 2 ** 32) | 0]
