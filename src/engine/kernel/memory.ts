/**
 * One block of memory that TypeScript and WebAssembly both see. Places in it are counted in doubles, from the start;
 * every array starts at a multiple of 16 bytes.
 */
export interface Memory {
  readonly buffer: ArrayBuffer
  readonly f64: Float64Array
  readonly i32: Int32Array
  readonly i16: Int16Array
}

/** Doubles at the start that kernels have for themselves. */
export const reserved = 128

/** Gives out places in a block before it is known how large the block must be. */
export class Layout {
  #doubles = reserved

  /** How many doubles have been given out. */
  get doubles(): number {
    return this.#doubles
  }

  /** @returns the place of `count` doubles */
  doublesAt(count: number): number {
    const place = this.#doubles
    this.#doubles += count + (count & 1)
    return place
  }

  /** @returns the place, in doubles, of `count` whole numbers of 32 bits */
  wordsAt(count: number): number {
    return this.doublesAt(Math.ceil(count / 2))
  }
}

export function memoryOf(buffer: ArrayBuffer): Memory {
  return { buffer, f64: new Float64Array(buffer), i32: new Int32Array(buffer), i16: new Int16Array(buffer) }
}

/** The next multiple of four: rows and lanes come in fours, so that no kernel needs a tail. */
export const inFours = (count: number): number => (count + 3) & ~3
/** The next multiple of eight, for numbers of 16 bits. */
export const inEights = (count: number): number => (count + 7) & ~7
