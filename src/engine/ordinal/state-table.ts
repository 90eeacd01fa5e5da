/** Keys with up to this many bits are their own place in the table: 16 MB at most. */
const directBits = 22

/** States numbered from 0 in the order they are first met, found again by a key of one or more 32-bit words. */
export class StateTable {
  /** Number of states. */
  size = 0
  /** Key of state s at s × words. Replaced when it grows. */
  keys: Uint32Array
  /** State s + 1 at each taken place, 0 where none is. */
  #places: Int32Array
  readonly #words: number
  readonly #direct: boolean
  readonly #limit: number

  /** @param bits bits in use of the last word  @param limit states at most */
  constructor(words: number, bits: number, limit: number) {
    this.#words = words
    this.#direct = words === 1 && bits <= directBits
    this.#limit = limit
    this.#places = new Int32Array(this.#direct ? 2 ** bits : 1024)
    this.keys = new Uint32Array(256 * words)
  }

  /** The state with this key, made if it is new; −1 when that would be one too many. */
  find(key: Uint32Array): number {
    let place = this.#direct ? key[0]! : this.#probe(key)
    if (this.#places[place] !== 0) return this.#places[place]! - 1
    if (this.size >= this.#limit) return -1
    this.#append(key)
    if (!this.#direct && this.size * 2 > this.#places.length) {
      this.#grow()
      place = this.#probe(key)
    }
    this.#places[place] = this.size
    return this.size - 1
  }

  #append(key: Uint32Array): void {
    const words = this.#words
    if ((this.size + 1) * words > this.keys.length) {
      const grown = new Uint32Array(this.keys.length * 2)
      grown.set(this.keys)
      this.keys = grown
    }
    for (let w = 0; w < words; w++) this.keys[this.size * words + w] = key[w]!
    this.size++
  }

  /** Place of the key, or the empty place where it belongs; linear probing. */
  #probe(key: Uint32Array): number {
    const words = this.#words
    const last = this.#places.length - 1
    let hash = 0
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ key[w]!, 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
      hash ^= hash >>> 16
    }
    for (let place = hash & last; ; place = (place + 1) & last) {
      const entry = this.#places[place]!
      if (entry === 0) return place
      let w = 0
      while (w < words && this.keys[(entry - 1) * words + w] === key[w]) w++
      if (w === words) return place
    }
  }

  /** Makes room and puts all but the newest state back. */
  #grow(): void {
    this.#places = new Int32Array(this.#places.length * 4)
    for (let s = 0; s < this.size - 1; s++) {
      this.#places[this.#probe(this.keys.subarray(s * this.#words, (s + 1) * this.#words))] = s + 1
    }
  }
}
