/** A relation among n units as n rows of bits: `has(i, j)` is one bit. 2,000 units take half a megabyte. */
export class Relation {
  readonly n: number
  readonly #words: number
  readonly #bits: Uint32Array

  constructor(n: number) {
    this.n = n
    this.#words = Math.ceil(n / 32)
    this.#bits = new Uint32Array(n * this.#words)
  }

  has(i: number, j: number): boolean {
    return (this.#bits[i * this.#words + (j >>> 5)]! & (1 << (j & 31))) !== 0
  }

  add(i: number, j: number): void {
    this.#bits[i * this.#words + (j >>> 5)]! |= 1 << (j & 31)
  }

  /** Adds everything that j relates to, to what i relates to. */
  addAll(i: number, j: number): void {
    for (let w = 0; w < this.#words; w++) this.#bits[i * this.#words + w]! |= this.#bits[j * this.#words + w]!
  }

  /** Every j that i relates to, ascending. */
  row(i: number): number[] {
    const related: number[] = []
    for (let w = 0; w < this.#words; w++) {
      for (let word = this.#bits[i * this.#words + w]!; word !== 0; word &= word - 1) {
        related.push(w * 32 + 31 - Math.clz32(word & -word))
      }
    }
    return related
  }

  /** Equal for two units exactly when they relate to the same others. */
  key(i: number): string {
    return this.#bits.subarray(i * this.#words, (i + 1) * this.#words).join()
  }

  transposed(): Relation {
    const turned = new Relation(this.n)
    for (let i = 0; i < this.n; i++) for (const j of this.row(i)) turned.add(j, i)
    return turned
  }
}
