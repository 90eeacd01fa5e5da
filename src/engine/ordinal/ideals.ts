import type { Classes } from "./classes.ts"

/** States with more bits than this go through a hash; up to it the key itself is the place in the table. */
const directBits = 22
const big = 2 ** 512

/**
 * The order ideals of a block: which units can fill the first t positions, as the number taken from each class. An
 * ideal is a state; states are numbered layer by layer, so that state 0 is empty, the last one full, and children
 * (one unit more) have higher numbers. Each class has its field of bits in the state's key, so that taking a unit is
 * one addition and "all of these classes are used up" one comparison per word.
 */
export class Ideals {
  /** Number of states. */
  states = 0
  /** First state of each layer t = 0 … m, and the number of states at the end. */
  readonly start: number[] = []
  /** After `children`: the states that follow, and the class that leads there. */
  readonly child: Int32Array
  readonly via: Int32Array
  /** After `children`: units left per class. */
  readonly left: Int32Array
  /** Ways to complete each state, members of a class not told apart, in units of 2^(512 × `scale`). */
  ways: Float64Array = new Float64Array(0)
  scale: Int32Array = new Int32Array(0)

  readonly #classes: Classes
  readonly #size: Int32Array
  readonly #word: Int32Array
  readonly #shift: Int32Array
  readonly #mask: Int32Array
  readonly #needs: readonly (readonly Need[])[]
  readonly #words: number
  readonly #limit: number
  #keys: Uint32Array
  #table: Int32Array
  readonly #direct: boolean
  readonly #next: Uint32Array
  #complete = false

  /**
   * Lists all states, unless there are more than `limit`; then `complete` is false and nothing else holds.
   * Deadlines are looked ahead: no state is made from which too many units share too few positions.
   */
  constructor(of: Classes, limit: number) {
    this.#classes = of
    const classes = of.members.length
    this.#size = Int32Array.from(of.members, (alike) => alike.length)
    const layout = fields(this.#size)
    const { words, bits } = layout
    this.#word = layout.word
    this.#shift = layout.shift
    this.#mask = layout.mask
    this.#words = words
    this.#needs = of.directlyInFront.map((front) => needs(front, this.#size, layout))
    this.child = new Int32Array(classes)
    this.via = new Int32Array(classes)
    this.left = new Int32Array(classes)
    // Many classes make every state dearer; the limit is for states of a few dozen.
    this.#limit = Math.min(limit, Math.floor((64 * limit) / classes))
    this.#direct = words === 1 && bits <= directBits
    this.#table = new Int32Array(this.#direct ? 2 ** bits : 1024)
    this.#keys = new Uint32Array(1024 * words)
    this.#next = new Uint32Array(words)
    this.#list()
  }

  get complete(): boolean {
    return this.#complete
  }

  #list(): void {
    const m = this.#size.reduce((sum, size) => sum + size, 0)
    if (this.#find(new Uint32Array(this.#words)) < 0) return
    this.start.push(0)
    for (let t = 0; t < m; t++) {
      const from = this.start[t]!
      const to = this.states
      this.start.push(to)
      for (let s = from; s < to; s++) if (this.children(s, t) < 0) return
    }
    this.start.push(this.states)
    this.#complete = true
    this.#count()
  }

  /** The states one unit after state s of layer t, in `child`, `via` and `left`. Returns how many; −1: over the limit. */
  children(s: number, t: number): number {
    const { low, high } = this.#classes
    const keys = this.#keys
    const words = this.#words
    const at = s * words
    const size = this.#size
    const classes = size.length
    const left = this.left
    // Where as many units are left as positions until a deadline, only they may come next.
    let tight = classes
    let due = 0
    for (let g = 0; g < classes; g++) {
      left[g] = size[g]! - ((keys[at + this.#word[g]!]! >>> this.#shift[g]!) & this.#mask[g]!)
      due += left[g]!
      const lastOfDeadline = g + 1 === classes || high[g + 1]! > high[g]!
      if (tight === classes && lastOfDeadline && due > 0 && due === high[g]! - t) tight = g + 1
    }
    let found = 0
    for (let g = 0; g < tight; g++) {
      if (left[g] === 0 || low[g]! > t + 1 || !this.#ready(at, g)) continue
      const state = this.#take(at, g)
      if (state < 0) return -1
      this.child[found] = state
      this.via[found++] = g
    }
    return found
  }

  #ready(at: number, g: number): boolean {
    for (const need of this.#needs[g]!) if ((this.#keys[at + need.word]! & need.mask) !== need.full) return false
    return true
  }

  #take(at: number, g: number): number {
    const words = this.#words
    const next = this.#next
    for (let w = 0; w < words; w++) next[w] = this.#keys[at + w]!
    next[this.#word[g]!]! += 2 ** this.#shift[g]!
    return this.#find(next)
  }

  /** State with this key, made if it is new; −1 when that would be one too many. */
  #find(key: Uint32Array): number {
    if (this.#direct) {
      const place = key[0]!
      if (this.#table[place] === 0) {
        if (this.states >= this.#limit) return -1
        this.#append(key)
        this.#table[place] = this.states
      }
      return this.#table[place]! - 1
    }
    let place = this.#probe(key)
    if (this.#table[place] === 0) {
      if (this.states >= this.#limit) return -1
      this.#append(key)
      if (this.states * 2 > this.#table.length) {
        this.#rehash()
        place = this.#probe(key)
      }
      this.#table[place] = this.states
    }
    return this.#table[place]! - 1
  }

  #append(key: Uint32Array): void {
    const words = this.#words
    if ((this.states + 1) * words > this.#keys.length) {
      const grown = new Uint32Array(this.#keys.length * 2)
      grown.set(this.#keys)
      this.#keys = grown
    }
    for (let w = 0; w < words; w++) this.#keys[this.states * words + w] = key[w]!
    this.states++
  }

  /** Place of the key in the table, or the empty place where it belongs (linear probing). */
  #probe(key: Uint32Array): number {
    const words = this.#words
    const last = this.#table.length - 1
    let hash = 0
    for (let w = 0; w < words; w++) {
      hash = Math.imul(hash ^ key[w]!, 0x9e3779b1)
      hash ^= hash >>> 15
    }
    for (let place = hash & last; ; place = (place + 1) & last) {
      const entry = this.#table[place]!
      if (entry === 0) return place
      let w = 0
      while (w < words && this.#keys[(entry - 1) * words + w] === key[w]) w++
      if (w === words) return place
    }
  }

  #rehash(): void {
    const entries = this.states - 1
    this.#table = new Int32Array(this.#table.length * 4)
    for (let s = 0; s < entries; s++) {
      const key = this.#keys.subarray(s * this.#words, (s + 1) * this.#words)
      this.#table[this.#probe(key)] = s + 1
    }
  }

  /** Fills `ways` from the full state back to the empty one. */
  #count(): void {
    const ways = new Float64Array(this.states)
    const scale = new Int32Array(this.states)
    ways[this.states - 1] = 1
    for (let t = this.start.length - 3; t >= 0; t--) {
      for (let s = this.start[t]!; s < this.start[t + 1]!; s++) {
        const children = this.children(s, t)
        let top = 0
        for (let c = 0; c < children; c++) if (scale[this.child[c]!]! > top) top = scale[this.child[c]!]!
        let sum = 0
        for (let c = 0; c < children; c++) {
          const k = this.child[c]!
          // What is 2^1024 times smaller than its sibling is beyond the last digit.
          if (scale[k] === top) sum += ways[k]!
          else if (scale[k] === top - 1) sum += ways[k]! / big
        }
        if (sum >= big) {
          sum /= big
          top++
        }
        ways[s] = sum
        scale[s] = top
      }
    }
    this.ways = ways
    this.scale = scale
  }

  /** Probability that a random completion of state s goes through its child. */
  probability(s: number, child: number): number {
    const apart = this.scale[s]! - this.scale[child]!
    const ratio = this.ways[child]! / this.ways[s]!
    return apart === 0 ? ratio : apart === 1 ? ratio / big : 0
  }
}

/** A class can be taken from once the fields of the classes in front of it, picked out by `mask`, read `full`. */
interface Need {
  readonly word: number
  readonly mask: number
  readonly full: number
}

/** Gives each class the bits that its size needs, never across two words. */
function fields(size: Int32Array) {
  const word = new Int32Array(size.length)
  const shift = new Int32Array(size.length)
  const mask = new Int32Array(size.length)
  let words = 0
  let bits = 0
  size.forEach((members, g) => {
    const width = 32 - Math.clz32(members)
    if (bits + width > 32) {
      words++
      bits = 0
    }
    word[g] = words
    shift[g] = bits
    mask[g] = 2 ** width - 1
    bits += width
  })
  return { word, shift, mask, words: words + 1, bits }
}

function needs(front: readonly number[], size: Int32Array, fields: Fields): Need[] {
  const byWord = new Map<number, { mask: number; full: number }>()
  for (const f of front) {
    const word = fields.word[f]!
    const need = byWord.get(word) ?? { mask: 0, full: 0 }
    need.mask |= fields.mask[f]! << fields.shift[f]!
    need.full |= size[f]! << fields.shift[f]!
    byWord.set(word, need)
  }
  return [...byWord].map(([word, need]) => ({ word, ...need }))
}

type Fields = ReturnType<typeof fields>
