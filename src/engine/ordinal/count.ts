import type { Random } from "../../stats/index.ts"
import type { Block } from "./blocks.ts"
import { type Classes, classes } from "./classes.ts"
import { Ideals } from "./ideals.ts"

/** A block whose orders were all counted. */
export interface Counted {
  readonly block: Block
  readonly classes: Classes
  readonly ideals: Ideals
}

/** Order ideals that are counted at most by default: seconds, and some 100 MB. */
const mostStates = 3_000_000

/** Counts the orders of each block over its order ideals, all within one budget; null for a block beyond it. */
export function countBlocks(parts: readonly Block[], limit = mostStates): (Counted | null)[] {
  let states = limit
  return parts.map((block) => {
    const of = classes(block)
    const ideals = new Ideals(of, states)
    if (!ideals.complete) return null
    states -= ideals.states
    return { block, classes: of, ideals }
  })
}

/** log10 of the number of orders of the block. */
export function log10Orders({ classes, ideals }: Counted): number {
  let sum = Math.log10(ideals.ways[0]!) + ideals.scale[0]! * 512 * Math.log10(2)
  for (const alike of classes.members) for (let k = 2; k <= alike.length; k++) sum += Math.log10(k)
  return sum
}

/** Flushing sums this often keeps rounding at some hundred units in the last place, however many the states. */
const statesPerFlush = 256

/**
 * Rank and pair probabilities of a counted block, exact but for rounding (relative error about m × 2⁻⁵²).
 *
 * One pass from the empty ideal to the full one: an ideal is passed with the sum of the probabilities that its
 * parents are passed and left this way. The unit taken at layer t holds position t + 1, and stands above all that
 * are left. Members of a class share its probability evenly.
 *
 * @param rank   n × n of the whole problem, filled for the block's units
 * @param above  likewise
 */
export function distribute({ block, classes, ideals }: Counted, n: number, rank: Float64Array, above: Float64Array) {
  const m = block.units.length
  const size = classes.members.map((alike) => alike.length)
  const held = new Float64Array(size.length * m)
  const { pairs, flush } = pairSums(classes)
  const passed = new Float64Array(ideals.states)
  passed[0] = 1
  for (let t = 0; t < m; t++) {
    for (let s = ideals.start[t]!; s < ideals.start[t + 1]!; s++) {
      if (passed[s] === 0) continue
      ideals.leave(s)
      for (let e = ideals.from[s]!; e < ideals.from[s + 1]!; e++) {
        const child = ideals.child[e]!
        const g = ideals.via[e]!
        const p = passed[s]! * ideals.probability(s, child)
        passed[child]! += p
        held[g * m + t]! += p
        pairs(g, p, ideals.left)
      }
      if ((s - ideals.start[t]!) % statesPerFlush === statesPerFlush - 1) flush()
    }
  }
  const sums = flush()
  classes.members.forEach((alike, g) => {
    for (const i of alike) {
      const row = block.units[i]! * n
      for (let t = 0; t < m; t++) rank[row + block.offset + t] = held[g * m + t]! / size[g]!
    }
    pairwise(block, classes, g, sums[g]!, n, above)
  })
}

/** Sums of p × (units of h left) over the steps that take a unit of g, for the pairs that can stand either way. */
function pairSums(classes: Classes) {
  const recent = classes.free.map((others) => new Float64Array(others.length))
  const sums = classes.free.map((others) => new Float64Array(others.length))
  const free = classes.free.map((others) => Int32Array.from(others))
  return {
    pairs: (g: number, p: number, left: Int32Array) => {
      const others = free[g]!
      const row = recent[g]!
      for (let k = 0; k < others.length; k++) row[k]! += p * left[others[k]!]!
    },
    flush: () => {
      recent.forEach((row, g) => {
        const sum = sums[g]!
        for (let k = 0; k < row.length; k++) sum[k]! += row[k]!
        row.fill(0)
      })
      return sums
    },
  }
}

/** Writes the probabilities that units of class g stand above those of the same and of later classes. */
function pairwise(block: Block, classes: Classes, g: number, sums: Float64Array, n: number, above: Float64Array): void {
  const set = (i: number, j: number, p: number) => {
    above[block.units[i]! * n + block.units[j]!] = p
    above[block.units[j]! * n + block.units[i]!] = 1 - p
  }
  const alike = classes.members[g]!
  for (const i of alike) for (const j of alike) if (i < j) set(i, j, 0.5)
  const free = classes.free[g]!
  let k = 0
  for (let h = g + 1; h < classes.members.length; h++) {
    const others = classes.members[h]!
    // Classes come by the end of their windows: where the order is settled, the earlier class stands above.
    const p = free[k] === h ? sums[k++]! / (alike.length * others.length) : 1
    for (const i of alike) for (const j of others) set(i, j, p)
  }
}
/** Draws one order of a counted block, each as likely as any other, into the positions of the whole problem. */
export function drawCounted({ block, classes, ideals }: Counted, random: Random, positions: Int32Array): void {
  const left = classes.members.map((alike) => [...alike])
  let state = 0
  for (let t = 0; t < block.units.length; t++) {
    let e = ideals.from[state]!
    const last = ideals.from[state + 1]! - 1
    for (let u = random.uniform(); e < last; e++) {
      u -= ideals.probability(state, ideals.child[e]!)
      if (u < 0) break
    }
    // Rounding may leave u at the last step, which is a dead end when nothing completes it.
    while (ideals.probability(state, ideals.child[e]!) === 0) e--
    state = ideals.child[e]!
    const alike = left[ideals.via[e]!]!
    const k = random.integer(alike.length)
    positions[block.units[alike[k]!]!] = block.offset + t + 1
    alike[k] = alike[alike.length - 1]!
    alike.pop()
  }
}
