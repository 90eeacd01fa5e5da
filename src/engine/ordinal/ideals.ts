import type { Classes } from "./classes.ts"
import { StateTable } from "./state-table.ts"

const big = 2 ** 512
/** Steps are listed too, six bytes each: so many at most for each state that is allowed. */
const stepsPerState = 16

/**
 * The order ideals of a block: which units can fill the first t positions, as the number taken from each class. An
 * ideal is a state; states are numbered layer by layer, so that state 0 is empty, the last one full, and children
 * (one unit more) have higher numbers. Each class has its field of bits in the state's key, so that taking a unit is
 * one addition and "all of these classes are used up" one comparison per word.
 */
export class Ideals {
  /** False when there are more states than allowed; then nothing else holds. */
  readonly complete: boolean
  /** First state of each layer t = 0 … m, and the number of states at the end. */
  readonly start: number[] = [0]
  /** Steps by one unit: those from state s are `from[s]` to `from[s + 1]` − 1, to state `child`, by class `via`. */
  from = new Int32Array(1024)
  child = new Int32Array(4096)
  via = new Uint16Array(4096)
  /** After `leave`: units left per class. */
  readonly left: Int32Array
  /** Ways to complete each state, members of a class not told apart, in units of 2^(512 × `scale`). */
  ways = new Float64Array(0)
  scale = new Int32Array(0)

  readonly #classes: Classes
  readonly #size: Int32Array
  readonly #fields: Fields
  readonly #needs: readonly (readonly Need[])[]
  readonly #table: StateTable
  readonly #next: Uint32Array
  readonly #mostSteps: number
  #steps = 0

  /**
   * Lists the states and counts the ways to complete each. Deadlines are looked ahead: no state is made from which
   * too many units share too few positions.
   *
   * @param limit  states at most, for up to 64 classes; fewer for more, because each state is dearer then
   */
  constructor(of: Classes, limit: number) {
    const classes = of.members.length
    this.#classes = of
    this.#size = Int32Array.from(of.members, (alike) => alike.length)
    this.#fields = fieldsOf(this.#size)
    this.#needs = of.directlyInFront.map((front) => needsOf(front, this.#size, this.#fields))
    this.#table = new StateTable(
      this.#fields.words,
      this.#fields.bits,
      Math.min(limit, Math.floor((64 * limit) / classes)),
    )
    this.#next = new Uint32Array(this.#fields.words)
    this.#mostSteps = stepsPerState * limit
    this.left = new Int32Array(classes)
    this.complete = this.#list()
    if (this.complete) this.#count()
  }

  get states(): number {
    return this.#table.size
  }

  #list(): boolean {
    const units = this.#size.reduce((sum, size) => sum + size, 0)
    if (this.#table.find(this.#next.fill(0)) < 0) return false
    for (let t = 0; t < units; t++) {
      const [from, to] = [this.start[t]!, this.states]
      this.start.push(to)
      for (let s = from; s < to; s++) if (!this.#expand(s, t)) return false
    }
    this.start.push(this.states)
    this.from = grown(this.from, this.states)
    // Nothing follows on the full state.
    this.from[this.states - 1] = this.#steps
    return true
  }

  /** Counts the units left per class in state s, into `left`. */
  leave(s: number): void {
    const { words, word, shift, mask } = this.#fields
    const { keys } = this.#table
    const size = this.#size
    for (let g = 0; g < size.length; g++) {
      this.left[g] = size[g]! - ((keys[s * words + word[g]!]! >>> shift[g]!) & mask[g]!)
    }
  }

  /** Lists the steps from state s of layer t; false when that leads over the limit. */
  #expand(s: number, t: number): boolean {
    const { low, high } = this.#classes
    const { left } = this
    const classes = left.length
    this.leave(s)
    // Where as many units are due by a deadline as positions are left until it, only they may come next.
    let tight = classes
    let due = 0
    for (let g = 0; g < classes && tight === classes; g++) {
      due += left[g]!
      const lastOfDeadline = g + 1 === classes || high[g + 1]! > high[g]!
      if (lastOfDeadline && due > 0 && due === high[g]! - t) tight = g + 1
    }
    this.from = grown(this.from, s + 1)
    this.from[s] = this.#steps
    for (let g = 0; g < tight; g++) {
      if (left[g] === 0 || low[g]! > t + 1 || !this.#isReady(s * this.#fields.words, g)) continue
      const state = this.#take(s * this.#fields.words, g)
      if (state < 0 || this.#steps >= this.#mostSteps) return false
      this.child = grown(this.child, this.#steps + 1)
      this.via = grown(this.via, this.#steps + 1)
      this.child[this.#steps] = state
      this.via[this.#steps++] = g
    }
    return true
  }

  #isReady(at: number, g: number): boolean {
    const { keys } = this.#table
    for (const need of this.#needs[g]!) if ((keys[at + need.word]! & need.mask) !== need.full) return false
    return true
  }

  #take(at: number, g: number): number {
    const next = this.#next
    const { keys } = this.#table
    for (let w = 0; w < next.length; w++) next[w] = keys[at + w]!
    next[this.#fields.word[g]!]! += 2 ** this.#fields.shift[g]!
    return this.#table.find(next)
  }

  /** Fills `ways` from the full state back to the empty one. */
  #count(): void {
    const ways = new Float64Array(this.states)
    const scale = new Int32Array(this.states)
    ways[this.states - 1] = 1
    for (let s = this.states - 2; s >= 0; s--) {
      let top = 0
      for (let e = this.from[s]!; e < this.from[s + 1]!; e++) top = Math.max(top, scale[this.child[e]!]!)
      let sum = 0
      for (let e = this.from[s]!; e < this.from[s + 1]!; e++) {
        const child = this.child[e]!
        // What is two scales below its sibling is beyond the last digit.
        if (scale[child] === top) sum += ways[child]!
        else if (scale[child] === top - 1) sum += ways[child]! / big
      }
      const isBig = sum >= big
      ways[s] = isBig ? sum / big : sum
      scale[s] = isBig ? top + 1 : top
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

/** The array, or a copy of twice its size where it is full. */
function grown<T extends Int32Array | Uint16Array>(array: T, needed: number): T {
  if (needed <= array.length) return array
  const larger = array instanceof Int32Array ? new Int32Array(2 * needed) : new Uint16Array(2 * needed)
  larger.set(array)
  return larger as T
}

/** Where in a key each class has its bits: as many as its size needs, never across two words. */
interface Fields {
  readonly word: Int32Array
  readonly shift: Int32Array
  readonly mask: Int32Array
  readonly words: number
  /** Bits in use of the last word. */
  readonly bits: number
}

function fieldsOf(size: Int32Array): Fields {
  const word = new Int32Array(size.length)
  const shift = new Int32Array(size.length)
  const mask = new Int32Array(size.length)
  let last = 0
  let bits = 0
  size.forEach((members, g) => {
    const width = 32 - Math.clz32(members)
    if (bits + width > 32) {
      last++
      bits = 0
    }
    word[g] = last
    shift[g] = bits
    mask[g] = 2 ** width - 1
    bits += width
  })
  return { word, shift, mask, words: last + 1, bits }
}

/** A class can be taken from once the fields of the classes in front of it, picked out by `mask`, read `full`. */
interface Need {
  readonly word: number
  readonly mask: number
  readonly full: number
}

function needsOf(front: readonly number[], size: Int32Array, fields: Fields): Need[] {
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
