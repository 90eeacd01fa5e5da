import { type Constraint, solve } from "../../stats/index.ts"
import type { Freedom } from "./fit.ts"
import { missesOf } from "./misses.ts"
import type { Params, Problem } from "./problem.ts"

/** The least and the most that a sum of weights can be while rounding explains every row; infinite: no row sets a bound. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** A sum of the constant and the weights, each times a number: what a range is asked of. */
export interface Functional {
  readonly constant: number
  readonly weights: ArrayLike<number>
}

/** Beyond as many spreads of the target per spread of a member, a weight has no bound. */
const far = 1e4
/** Rows of a programme at first, per unknown; rows that a solution breaks are added until none is. */
const rowsPerUnknown = 6
const rounds = 60

/**
 * The weights for which a + Σ w x meets the target in every row, once what was rounded may be anything that prints alike:
 *
 *     a + Σ w low ≤ high of the target,  a + Σ w high ≥ low of the target,
 *
 * with low and high exchanged for weights below 0. Many rows are met by few: a programme over some rows is solved, the rows that
 * its answer breaks are added, and it is solved again (Kelley, "The cutting-plane method", 1960). Stopped early, a range
 * is too wide, never too narrow.
 */
export class Feasible {
  readonly #problem: Problem
  readonly #freedom: Freedom
  readonly #sizes: Float64Array
  readonly #size: number
  readonly #chosen = new Set<number>()

  /** The weights as found: one below 0 stays there, so that no member is both added and taken away. */
  readonly #signs: Float64Array

  /**
   * @param problem with the rows that fit alone
   * @param found   weights that were found, for their signs
   */
  constructor(problem: Problem, freedom: Freedom, found: Params) {
    this.#problem = problem
    this.#signs = found.weights.map((w) => (w < 0 ? -1 : 1))
    this.#freedom = freedom
    this.#size = problem.target.spread
    this.#sizes = Float64Array.from(problem.members, ({ spread }) => spread)
    const n = problem.rows.length
    const first = Math.min(n, rowsPerUnknown * (problem.members.length + 2))
    for (let s = 0; s < first; s++) this.#chosen.add(Math.floor((s * n) / first))
    // The rows at the ends of each member say most.
    for (const { mid } of problem.members.slice(0, 40)) for (const k of ends(mid)) this.#chosen.add(k)
  }

  /** Range of the constant: "constant"; of one weight: its number; of the sum of all: "total"; or of another sum of them. */
  range(asked: "constant" | "total" | number | Functional): Range {
    const of = this.#functional(asked)
    const high = this.#extreme(of, 1)
    const low = this.#extreme(of, -1)
    if (low === null || high === null) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high))
    return { low: low - slack, high: high + slack }
  }

  /** Some weights that explain every row; null: none do. */
  point(): Params | null {
    return this.#solve(this.#functional("total"), 0)
  }

  #functional(of: "constant" | "total" | number | Functional): Functional {
    if (typeof of === "object") return of
    const weights = new Float64Array(this.#sizes.length).fill(of === "total" ? 1 : 0)
    if (typeof of === "number") weights[of] = 1
    return { constant: of === "constant" ? 1 : 0, weights }
  }

  #extreme(of: Functional, sign: 1 | -1): number | null {
    const params = this.#solve(of, sign)
    if (params === null) return null
    const most = 0.99 * far * this.#size
    if (of.constant !== 0 && Math.abs(params.constant) > most) return sign * Number.POSITIVE_INFINITY
    let sum = of.constant * params.constant
    for (const [j, w] of params.weights.entries()) {
      if (of.weights[j] !== 0 && Math.abs(w) * this.#sizes[j]! > most) return sign * Number.POSITIVE_INFINITY
      sum += of.weights[j]! * w
    }
    return sum
  }

  #solve(of: Functional, sign: 1 | -1 | 0): Params | null {
    for (let round = 0; round < rounds; round++) {
      const params = this.#programme(of, sign)
      if (params === null) return null
      const broken = this.#broken(params)
      if (broken.length === 0) return params
      for (const k of broken) this.#chosen.add(k)
    }
    return null
  }

  /** The rows that these weights break most, few of them. */
  #broken(params: Params): readonly number[] {
    const out: { readonly k: number; readonly miss: number }[] = []
    const misses = missesOf(this.#problem, params)
    for (let k = 0; k < misses.length; k++) {
      const miss = misses[k]!
      if (miss > 1e-6 && !this.#chosen.has(k)) out.push({ k, miss })
    }
    out.sort((a, b) => b.miss - a.miss)
    return out.slice(0, 2 * this.#sizes.length + 8).map(({ k }) => k)
  }

  /** Unknowns, all ≥ 0: per member the size of its weight in spreads; last the constant, up and down. */
  #programme(of: Functional, sign: 1 | -1 | 0): Params | null {
    const { members, target } = this.#problem
    const m = members.length
    const { constant } = this.#freedom
    const width = m + (constant ? 2 : 0)
    const at = width - 2
    const constraints: Constraint[] = []
    const box = (j: number) => {
      const row = new Float64Array(width)
      row[j] = 1
      constraints.push({ row, relation: "at-most", bound: far })
    }
    for (let j = 0; j < width; j++) box(j)
    for (const k of this.#chosen) {
      const least = new Float64Array(width)
      const most = new Float64Array(width)
      for (let j = 0; j < m; j++) {
        const { low, high } = members[j]!
        const isAdded = this.#signs[j]! > 0
        least[j] = (isAdded ? low[k]! : -high[k]!) / this.#sizes[j]!
        most[j] = (isAdded ? high[k]! : -low[k]!) / this.#sizes[j]!
      }
      if (constant) {
        for (const row of [least, most]) row.set([1, -1], at)
      }
      constraints.push({ row: least, relation: "at-most", bound: target.high[k]! / this.#size })
      constraints.push({ row: most, relation: "at-least", bound: target.low[k]! / this.#size })
    }
    const objective = new Float64Array(width)
    if (constant) objective.set([sign * of.constant, -sign * of.constant], at)
    for (let j = 0; j < m; j++) objective[j] = (sign * of.weights[j]! * this.#signs[j]!) / this.#sizes[j]!
    const solution = solve({ objective, constraints })
    if (solution.kind !== "optimal") return null
    const { point } = solution
    const weights = Float64Array.from(
      { length: m },
      (_, j) => (this.#signs[j]! * point[j]! * this.#size) / this.#sizes[j]!,
    )
    return { constant: constant ? (point[at]! - point[at + 1]!) * this.#size : 0, weights }
  }
}

function ends(x: Float64Array): readonly number[] {
  let low = 0
  let high = 0
  for (let k = 1; k < x.length; k++) {
    if (x[k]! < x[low]!) low = k
    if (x[k]! > x[high]!) high = k
  }
  return x.length > 0 ? [low, high] : []
}
