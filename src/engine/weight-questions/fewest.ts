import { type Constraint, solve } from "../../stats/index.ts"
import { type Admissible, reach } from "./admissible.ts"

export interface Fewest {
  /** How many leads are positive with these weights, and how many are with any weights at least. */
  readonly count: number
  readonly atLeast: number
  readonly weights: readonly number[]
}

/** Leads that have to be at most `by`, and leads that are given up, by their numbers. */
interface Branch {
  readonly held: readonly number[]
  readonly given: readonly number[]
  /** At least so many leads are positive here. */
  readonly atLeast: number
}

/** How far below the line leads are brought, so that weights do what is said of them: linear programmes are met up to a
 *  tenth of it. */
const margin = 1e-9
/** What leads within the margin may pay although they are not positive. */
const rounding = 1e-5

/**
 * Weights with which as few leads Σ w d as possible are positive, that is above `by`.
 *
 * Branch and bound: in each branch a linear programme lets every lead that is not decided be positive by e, at the price
 * of e over the most it could be. The prices sum to no more than the number of positive leads, whatever the weights, so
 * the sum rounded up is a bound. The positive lead that pays most is decided next: held, or given up. Branches with the
 * lowest bound go first.
 *
 * @param leads  as many numbers as elements each; each can be above `by` and need not
 * @param effort linear programmes at most
 */
export function fewestAbove(leads: readonly Float64Array[], weights: Admissible, by: number, effort: number): Fewest {
  const most = leads.map((d) => reach(d, weights).most - by)
  let best = counted(leads, even(weights), by)
  const open: Branch[] = [{ held: [], given: [], atLeast: 0 }]
  let unsolved = Number.POSITIVE_INFINITY
  for (let step = 0; step < effort; step++) {
    const branch = takeLowest(open)
    if (branch === null || branch.atLeast >= best.count) break
    const relaxed = relax(leads, most, weights, by, branch)
    if (relaxed === "none") continue
    if (relaxed === "unsolved") {
      unsolved = Math.min(unsolved, branch.atLeast)
      continue
    }
    const found = counted(leads, relaxed.weights, by)
    if (found.count < best.count) best = found
    const atLeast = Math.max(branch.atLeast, branch.given.length + Math.ceil(relaxed.price - rounding))
    if (atLeast >= best.count || relaxed.dearest === null) continue
    const { held, given } = branch
    open.push({ held: [...held, relaxed.dearest], given, atLeast })
    open.push({ held, given: [...given, relaxed.dearest], atLeast: Math.max(atLeast, given.length + 1) })
  }
  const atLeast = open.reduce((least, branch) => Math.min(least, branch.atLeast), Math.min(best.count, unsolved))
  return { count: best.count, weights: best.weights, atLeast }
}

function takeLowest(open: Branch[]): Branch | null {
  let lowest = open.length - 1
  // From the end: of branches with the same bound the youngest, which is the deepest, goes first.
  for (let b = lowest - 1; b >= 0; b--) if (open[b]!.atLeast < open[lowest]!.atLeast) lowest = b
  return lowest < 0 ? null : open.splice(lowest, 1)[0]!
}

const even = ({ floors, room }: Admissible) => floors.map((floor) => floor + room / floors.length)

function counted(leads: readonly Float64Array[], weights: readonly number[], by: number) {
  let count = 0
  for (const d of leads) if (isPositive(d, weights, by)) count++
  return { count, weights }
}

const isPositive = (d: Float64Array, weights: readonly number[], by: number) =>
  weights.reduce((sum, w, k) => sum + w * d[k]!, 0) > by

interface Relaxed {
  readonly weights: readonly number[]
  readonly price: number
  /** Number of the undecided lead that is positive and pays most; null: none is. */
  readonly dearest: number | null
}

/** The cheapest weights of a branch; "none": it has no weights. */
function relax(
  leads: readonly Float64Array[],
  most: readonly number[],
  { floors, room }: Admissible,
  by: number,
  { held, given }: Branch,
): Relaxed | "none" | "unsolved" {
  const k = floors.length
  const free = leads.flatMap((_, j) => (held.includes(j) || given.includes(j) ? [] : [j]))
  const columns = k + free.length
  // Variables: what each weight has above its floor, then by how much each undecided lead is positive, as a price.
  const row = (d: (e: number) => number, own = -1, price = 0) =>
    Array.from({ length: columns }, (_, v) => (v < k ? d(v) : v - k === own ? price : 0))
  const base = (d: Float64Array) => floors.reduce((sum, floor, e) => sum + floor * d[e]!, 0)
  const atMost = (j: number, own?: number): Constraint => ({
    row: row((e) => leads[j]![e]!, own, -most[j]!),
    relation: "at-most",
    bound: by - margin - base(leads[j]!),
  })
  const solution = solve({
    objective: Array.from({ length: columns }, (_, v) => (v < k ? 0 : -1)),
    constraints: [
      { row: row(() => 1), relation: "equal", bound: room },
      ...held.map((j) => atMost(j)),
      ...free.map((j, place) => atMost(j, place)),
    ],
  })
  if (solution.kind === "infeasible") return "none"
  if (solution.kind !== "optimal") return "unsolved"
  const weights = floors.map((floor, e) => floor + solution.point[e]!)
  let dearest: number | null = null
  let highest = 0
  for (const [place, j] of free.entries()) {
    const price = solution.point[k + place]!
    if (!isPositive(leads[j]!, weights, by) || price < highest) continue
    dearest = j
    highest = price
  }
  return { weights, price: 0 - solution.value, dearest }
}
