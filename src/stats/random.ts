/** A source of random numbers that whoever needs chance is handed; nothing here calls `Math.random`. */
export interface Random {
  /** A number drawn evenly from [0, 1): a multiple of 2⁻⁵³. */
  uniform(): number
  /** A whole number drawn evenly from 0 to `below` − 1; `below` from 1 to 2³². The bias is under `below` × 2⁻⁵³. */
  integer(below: number): number
}

const twoTo32 = 2 ** 32

/**
 * The random stream of draw k under a seed. Draw 417 gives the same numbers alone, after 416 others, or on another
 * worker: the numbers are a function of (seed, k, position), and no state is carried from draw to draw.
 *
 * Philox4x32-10: Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC11). Key: the seed's
 * lower and upper 32 bits; counter: block number, then k. Each block of four words makes two numbers of 53 bits.
 */
export class Stream implements Random {
  readonly #key0: number
  readonly #key1: number
  readonly #words = new Uint32Array(4)
  #draw0 = 0
  #draw1 = 0
  #block = 0
  #used = 4

  /** @param seed a whole number, 0 to 2⁵³ − 1  @param k number of the draw, same range; default 0 */
  constructor(seed: number, k = 0) {
    mustBeWhole("seed", seed)
    this.#key0 = seed % twoTo32
    this.#key1 = Math.floor(seed / twoTo32)
    this.restart(k)
  }

  /** Goes to the start of draw k, or to its number 2 · block, without allocating. */
  restart(k: number, block = 0): void {
    mustBeWhole("draw", k)
    this.#draw0 = k % twoTo32
    this.#draw1 = Math.floor(k / twoTo32)
    this.#block = block
    this.#used = 4
  }

  uniform(): number {
    if (this.#used === 4) {
      // The block number has 53 bits too, but only its lower 32 can ever be reached: that is 2³³ numbers per draw.
      philox(this.#block++, 0, this.#draw0, this.#draw1, this.#key0, this.#key1, this.#words)
      this.#used = 0
    }
    const high = this.#words[this.#used]! >>> 5
    const low = this.#words[this.#used + 1]! >>> 6
    this.#used += 2
    return (high * 67108864 + low) / 9007199254740992
  }

  integer(below: number): number {
    return Math.floor(this.uniform() * below)
  }
}

function mustBeWhole(what: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`a ${what} is a whole number ≥ 0, not ${value}`)
}

/** Philox4x32-10: encrypts a counter of four words under a key of two into four random words. All are 32 bits. */
export function philox(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  k0: number,
  k1: number,
  out: Uint32Array | number[],
): void {
  let x0 = c0 >>> 0
  let x1 = c1 >>> 0
  let x2 = c2 >>> 0
  let x3 = c3 >>> 0
  let key0 = k0 >>> 0
  let key1 = k1 >>> 0
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(0xd2511f53, x0)
    const low0 = Math.imul(0xd2511f53, x0) >>> 0
    const high1 = multiplyHigh(0xcd9e8d57, x2)
    const low1 = Math.imul(0xcd9e8d57, x2) >>> 0
    x0 = (high1 ^ x1 ^ key0) >>> 0
    x1 = low1
    x2 = (high0 ^ x3 ^ key1) >>> 0
    x3 = low0
    key0 = (key0 + 0x9e3779b9) >>> 0
    key1 = (key1 + 0xbb67ae85) >>> 0
  }
  out[0] = x0
  out[1] = x1
  out[2] = x2
  out[3] = x3
}

/** Upper 32 bits of a 32 × 32 bit product. By halves of 16 bits: a double holds only 53 of the 64 bits. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = (aHigh * bLow + ((aLow * bLow) >>> 16)) >>> 0
  const carried = (aLow * bHigh + (middle & 0xffff)) >>> 0
  return (aHigh * bHigh + (middle >>> 16) + (carried >>> 16)) >>> 0
}
