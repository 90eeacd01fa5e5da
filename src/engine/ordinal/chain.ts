import { type Random, Stream } from "../../stats/index.ts"
import type { Block } from "./blocks.ts"
import { earliestDeadlineFirst } from "./feasible.ts"

/** Distance in total variation from "all orders equally likely" that a draw may have at most. */
const distance = 1e-3
/** Below this share of orders within the windows, rejection would take too long and is refused. */
export const leastAcceptance = 0.02
/** Orders looked at to estimate the acceptance: enough to tell 2 % from far less, and few beside the draws to come. */
const looks = 256

/**
 * A walk over the orders of a block by swapping neighbours, for blocks with too many order ideals to count: choose
 * the place p between positions p and p + 1 with probability proportional to p (m − p), toss a coin, and on heads
 * swap the two units unless one must stand before the other. Every order is equally likely in the long run.
 *
 * After `mixing` steps from any order the walk is within `distance` of that: with K = (m³ − m) / 6 a coupling shrinks
 * the expected distance of two walks by 1 − 1/K each step, and no two orders are more than m (m − 1) / 2 swaps apart.
 * Source: Bubley & Dyer (1999), "Faster random generation of linear extensions", Discrete Mathematics 201.
 *
 * The walk knows precedences alone. Units with one possible position are taken out, windows that are apart became
 * precedences, and what windows say beyond that is met by rejection (`withinWindows`): the steps are reckoned for a
 * distance so small that `distance` still holds among the orders kept (a share of at least `leastAcceptance`).
 */
export class OrderChain {
  /** Steps from any order to one that is as good as drawn. */
  readonly mixing: number
  /** Steps after which two orders of a mixed walk correlate by e⁻³ at most. */
  readonly spacing: number

  readonly #block: Block
  readonly #movers: readonly number[]
  /** Positions in the block that the movers fill. */
  readonly #places: readonly number[]
  /** Mover at each of those places. */
  readonly #order: Int32Array
  readonly #first: Int32Array
  #acceptance = Number.NaN
  /** m × m: 1 where the row's mover must stand before the column's. */
  readonly #before: Uint8Array
  /** Movers whose windows say more than the precedences, with the places they allow, from 0. */
  readonly #windows: readonly { readonly mover: number; readonly low: number; readonly high: number }[]
  readonly #choose: (u: number) => number

  constructor(block: Block) {
    this.#block = block
    const { low, high } = block
    const order = earliestDeadlineFirst(block.units.length, low, high)
    if (order === null) throw new Error("a block without an admissible order")
    const isFixed = (i: number) => low[i] === high[i]
    this.#movers = Array.from(order).filter((i) => !isFixed(i))
    const m = this.#movers.length
    const taken = new Set(
      Array.from(order)
        .filter(isFixed)
        .map((i) => low[i]!),
    )
    this.#places = Array.from(order, (_, k) => k + 1).filter((place) => !taken.has(place))
    this.#first = Int32Array.from(this.#movers, (_, k) => k)
    this.#order = this.#first.slice()
    this.#before = new Uint8Array(m * m)
    for (let a = 0; a < m; a++) {
      for (let b = 0; b < m; b++) if (block.before(this.#movers[a]!, this.#movers[b]!)) this.#before[a * m + b] = 1
    }
    this.#windows = this.#movers.map((i, mover) => this.#window(i, mover)).filter((window) => window !== null)
    const k = (m ** 3 - m) / 6
    // Keeping a share a of the orders multiplies the distance by 2 / a at most; a itself is estimated, hence another 4.
    const allowed = this.#windows.length > 0 ? (distance * leastAcceptance) / 8 : distance
    this.mixing = m < 2 ? 0 : Math.ceil(k * Math.log((m * (m - 1)) / 2 / allowed))
    this.spacing = Math.ceil(3 * k)
    this.#choose = chooser(m)
  }

  /** Goes back to where every walk begins: an admissible order. */
  restart(): void {
    this.#order.set(this.#first)
  }

  /** Steps that asking for `acceptance` takes the first time. */
  get trial(): number {
    return this.#windows.length === 0 ? 0 : this.mixing + looks * this.spacing
  }

  /** Share of the walk's orders that lie within the windows, estimated; 1 where windows add nothing. */
  get acceptance(): number {
    if (this.#windows.length === 0) return 1
    if (Number.isNaN(this.#acceptance)) {
      const random = new Stream(0)
      this.restart()
      this.walk(this.mixing, random)
      let kept = 0
      for (let k = 0; k < looks; k++) {
        this.walk(this.spacing, random)
        if (this.withinWindows()) kept++
      }
      this.#acceptance = kept / looks
    }
    return this.#acceptance
  }

  /** Walks on by so many steps. */
  walk(steps: number, random: Random): void {
    const order = this.#order
    const before = this.#before
    const m = order.length
    const choose = this.#choose
    for (let step = 0; step < steps; step++) {
      // One number serves the coin and, what is left of it, the place.
      const u = 2 * random.uniform()
      if (u < 1) continue
      const p = choose(u - 1)
      const a = order[p]!
      const b = order[p + 1]!
      if (before[a * m + b] === 1) continue
      order[p] = b
      order[p + 1] = a
    }
  }

  withinWindows(): boolean {
    const at = new Int32Array(this.#order.length)
    this.#order.forEach((mover, place) => {
      at[mover] = place
    })
    return this.#windows.every(({ mover, low, high }) => at[mover]! >= low && at[mover]! <= high)
  }

  /** Writes the positions of the block's units in the whole problem. */
  write(positions: Int32Array): void {
    const { units, offset, low, high } = this.#block
    units.forEach((unit, i) => {
      if (low[i] === high[i]) positions[unit] = offset + low[i]!
    })
    this.#order.forEach((mover, place) => {
      positions[units[this.#movers[mover]!]!] = offset + this.#places[place]!
    })
  }

  /** The places a mover may take, where that says more than the number of movers in front of it and behind it. */
  #window(i: number, mover: number) {
    const m = this.#movers.length
    let front = 0
    let behind = 0
    for (let other = 0; other < m; other++) {
      front += this.#before[other * m + mover]!
      behind += this.#before[mover * m + other]!
    }
    const low = this.#places.findIndex((place) => place >= this.#block.low[i]!)
    const high = this.#places.findLastIndex((place) => place <= this.#block.high[i]!)
    return low > front || high < m - 1 - behind ? { mover, low, high } : null
  }
}

/** Turns u from [0, 1) into p − 1 with p from 1 to m − 1, likely as p (m − p). */
function chooser(m: number): (u: number) => number {
  const upTo = new Float64Array(m)
  for (let p = 1; p < m; p++) upTo[p] = upTo[p - 1]! + p * (m - p)
  const total = upTo[m - 1]!
  // Where to begin looking: one entry per 1/4m of the line, so that few comparisons are left.
  const guide = new Int32Array(4 * m + 1)
  for (let k = 0, p = 1; k < guide.length; k++) {
    while (p < m - 1 && upTo[p]! <= (k / (4 * m)) * total) p++
    guide[k] = p
  }
  return (u) => {
    let p = guide[Math.floor(u * 4 * m)]!
    while (p < m - 1 && upTo[p]! <= u * total) p++
    return p - 1
  }
}
