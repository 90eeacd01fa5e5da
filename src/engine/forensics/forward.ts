import { cholesky, solveCholesky } from "../../stats/index.ts"
import { dot, type Freedom, weightsOf } from "./fit.ts"
import { countFitting } from "./misses.ts"
import { computed, type Problem, withMembers } from "./problem.ts"

/** Most members that are gathered one by one. */
const most = 14
/** A member that takes away a smaller share of what is left unexplained is none: the search ends. */
const leastGain = 0.03

/**
 * Members gathered one by one, for tables with so many columns that some weights would fit any target: each step adds the
 * one that leaves least unexplained, then exchanges members while that leaves less (sequential replacement: Miller, "Subset
 * Selection in Regression", 2002, §3.7).
 *
 * @returns places of the members in the problem, ascending; null: even the most do not explain enough rows
 */
export function gather(problem: Problem, freedom: Freedom, enough: number): readonly number[] | null {
  const n = problem.rows.length
  const all = Array.from({ length: n }, (_, k) => k)
  const limit = Math.min(most, Math.floor(n / 2) - 1, problem.members.length)
  let chosen: readonly number[] = []
  let kept = all
  let before = Number.POSITIVE_INFINITY
  while (chosen.length < limit) {
    const products = productsOf(problem, freedom, kept)
    const step = exchanged(products, added(products, chosen))
    if (step.chosen.length === chosen.length || step.left > (1 - leastGain) * before) return null
    chosen = step.chosen
    const grown = withMembers(problem, chosen)
    const params = weightsOf(grown, freedom, kept)
    if (countFitting(grown, params) >= enough * n) return [...chosen].sort((a, b) => a - b)
    const misses = Float64Array.from(all, (k) => Math.abs(problem.target.mid[k]! - computed(grown, params, k)))
    // Rows that lie far off may be damaged: they do not choose.
    const bound = 5 * misses.slice().sort()[n >> 1]!
    kept = all.filter((k) => misses[k]! <= bound)
    before = leftBy(productsOf(problem, freedom, kept), chosen)
  }
  return null
}

/** Products of all members, and of each with the target, on scales that are alike. */
interface Products {
  readonly p: number
  readonly xx: Float64Array
  readonly xy: Float64Array
  readonly yy: number
  readonly signs: boolean
}

function productsOf({ members, target }: Problem, { constant, signs }: Freedom, rows: readonly number[]): Products {
  const column = ({ mid }: Problem["target"], spread: number) => {
    const x = Float64Array.from(rows, (k) => mid[k]! / spread)
    const mean = constant ? x.reduce((sum, v) => sum + v, 0) / x.length : 0
    return x.map((v) => v - mean)
  }
  const columns = members.map((member) => column(member, member.spread))
  const y = column(target, target.spread)
  const p = columns.length
  const xx = new Float64Array(p * p)
  for (let a = 0; a < p; a++) for (let b = a; b < p; b++) xx[a * p + b] = xx[b * p + a] = dot(columns[a]!, columns[b]!)
  return { p, xx, xy: Float64Array.from(columns, (x) => dot(x, y)), yy: dot(y, y), signs }
}

interface Step {
  readonly chosen: readonly number[]
  readonly left: number
}

/** The members and the one more that leaves least. */
function added(products: Products, chosen: readonly number[]): Step {
  let best: Step = { chosen, left: Number.POSITIVE_INFINITY }
  for (let j = 0; j < products.p; j++) {
    if (chosen.includes(j)) continue
    const left = leftBy(products, [...chosen, j])
    if (left < best.left) best = { chosen: [...chosen, j], left }
  }
  return best
}

/** Exchanges one member at a time for the one that leaves least in its place, until none does. */
function exchanged(products: Products, first: Step): Step {
  let best = first
  for (let c = 0, idle = 0; idle < best.chosen.length && c < 2 * best.chosen.length; c++) {
    const others = best.chosen.filter((_, d) => d !== c % best.chosen.length)
    const next = added(products, others)
    const isBetter = next.left < best.left * (1 - 1e-9) && next.chosen.length === best.chosen.length
    idle = isBetter ? 0 : idle + 1
    if (isBetter)
      best = {
        chosen: [
          ...others.slice(0, c % best.chosen.length),
          next.chosen.at(-1)!,
          ...others.slice(c % best.chosen.length),
        ],
        left: next.left,
      }
  }
  return best
}

/** Σ (y − X b)² at its least; infinite where members follow from each other, or a weight would be below 0 and may not. */
function leftBy({ p, xx, xy, yy, signs }: Products, chosen: readonly number[]): number {
  const d = chosen.length
  const a = new Float64Array(d * d)
  for (const [r, i] of chosen.entries()) for (const [c, j] of chosen.entries()) a[r * d + c] = xx[i * p + j]!
  const factor = cholesky(a, d)
  if (factor === null) return Number.POSITIVE_INFINITY
  const b = solveCholesky(
    factor,
    Float64Array.from(chosen, (j) => xy[j]!),
  )
  let left = yy
  for (const [c, j] of chosen.entries()) {
    if (!signs && b[c]! < 0) return Number.POSITIVE_INFINITY
    left -= b[c]! * xy[j]!
  }
  return Math.max(left, 0)
}
