import { philox } from "./random.ts"
import { directions } from "./sobol-directions.ts"

/** How many coordinates have directions of their own: those with primitive polynomials up to degree 13. */
export const sobolDimensions = 1111

/**
 * Points of a scrambled Sobol sequence in the unit cube: of any 2^m points that start at a multiple of 2^m, each
 * coordinate has exactly one in every interval of length 2^−m, and smooth functions are integrated with an error that
 * falls nearly as N^−3/2 rather than N^−1/2. Point k is a function of (seed, k) alone.
 *
 * Sources: Sobol' (1967); directions by Bratley & Fox (1988), from primitive polynomials, see `directions`. Nested uniform
 * scrambling (Owen 1995) of each coordinate by a hash: Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020), after
 * Laine & Karras, with the constants of Vegdahl, "Building a better LK hash" (2021).
 */
export class SobolPoints {
  readonly #directions: readonly Uint32Array[]
  readonly #scrambles: Uint32Array

  /** @param seed a whole number, 0 to 2⁵³ − 1  @param dimensions at most `sobolDimensions` */
  constructor(seed: number, dimensions: number) {
    if (!(dimensions <= sobolDimensions)) throw new RangeError(`Sobol points have no ${dimensions} coordinates`)
    this.#directions = directions(dimensions)
    this.#scrambles = Uint32Array.from({ length: dimensions }, (_, d) => scrambleOf(seed, d))
  }

  /**
   * Writes point k.
   *
   * @param k   a whole number, 0 to 2³² − 1
   * @param out its first coordinates, as many as the array holds or there are: within (0, 1), multiples of 2⁻³² and a half
   */
  point(k: number, out: Float64Array): void {
    const count = Math.min(out.length, this.#directions.length)
    for (let d = 0; d < count; d++) {
      const direction = this.#directions[d]!
      let x = 0
      for (let bits = k >>> 0, b = 0; bits !== 0; bits >>>= 1, b++) if (bits & 1) x ^= direction[b]!
      out[d] = (scramble(x, this.#scrambles[d]!) + 0.5) / 4294967296
    }
  }
}

/** A number of its own for each coordinate; the third word keeps it apart from the streams of draws. */
function scrambleOf(seed: number, dimension: number): number {
  const words = [0, 0, 0, 0]
  philox(dimension, 0, 0x50b01, 0, seed % 4294967296, Math.floor(seed / 4294967296), words)
  return words[0]!
}

/** Every bit is flipped or not by the bits above it, as if by a coin of its own for each of their patterns. */
function scramble(x: number, seed: number): number {
  let y = reverse(x)
  y ^= Math.imul(y, 0x3d20adea)
  y = (y + seed) | 0
  y = Math.imul(y, (seed >>> 16) | 1)
  y ^= Math.imul(y, 0x05526c56)
  y ^= Math.imul(y, 0x53a22864)
  return reverse(y)
}

/** The 32 bits in reversed order, as a number ≥ 0. */
function reverse(x: number): number {
  let y = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1)
  y = ((y >>> 2) & 0x33333333) | ((y & 0x33333333) << 2)
  y = ((y >>> 4) & 0x0f0f0f0f) | ((y & 0x0f0f0f0f) << 4)
  y = ((y >>> 8) & 0x00ff00ff) | ((y & 0x00ff00ff) << 8)
  return ((y >>> 16) | (y << 16)) >>> 0
}
