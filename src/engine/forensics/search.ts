import type { PrintedColumn, PrintedTable } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import { Feasible } from "./bounds.ts"
import { type Fit, type Freedom, refit, robustFit } from "./fit.ts"
import { gather } from "./forward.ts"
import { countFitting, missAt, type Problem, problemOf, type Scale, withMembers, withRows } from "./problem.ts"
import { surprise } from "./surprise.ts"

/** A formula for one column over all complete rows of the table. */
export interface Found {
  readonly target: number
  readonly scale: Scale
  readonly freedom: Freedom
  /** Whether the target's last digits were cut off instead of rounded. */
  readonly cut: boolean
  readonly problem: Problem
  readonly fit: Fit
  readonly bits: number
}

interface Variant {
  readonly scale: Scale
  readonly freedom: Freedom
  readonly cut: boolean
  readonly isUsual?: true
}

const none: Freedom = { constant: false, signs: false }
const shifted: Freedom = { constant: true, signs: false }
const free: Freedom = { constant: true, signs: true }

/** From the plainest form to the freest: of two that explain as many rows, the earlier is taken. */
const variants: readonly Variant[] = [
  { scale: "plain", freedom: none, cut: false, isUsual: true },
  { scale: "logarithm", freedom: none, cut: false, isUsual: true },
  { scale: "plain", freedom: none, cut: true },
  { scale: "plain", freedom: shifted, cut: false, isUsual: true },
  { scale: "logarithm", freedom: shifted, cut: false },
  { scale: "reciprocal", freedom: none, cut: false },
]
/** Only where a person or the table says that this is the composite: any column of a mean is the rest of it, turned round. */
const turned: readonly Variant[] = [
  { scale: "plain", freedom: free, cut: false },
  { scale: "logarithm", freedom: free, cut: false },
]

/** With more columns than these only the usual forms are tried, unless of a column that is known to be the composite. */
const wide = 24
/** Rows that weights are looked for in; all rows are looked at afterwards. */
const searched = 400
/** Share of the complete rows that a form must explain. */
const enough = 0.75
/** Share that may miss by less than the width of rounding: damage lies farther away, noise near. */
const nearMisses = 0.06
/** Bits below which a fit says nothing. */
export const telling = 10

/**
 * The form that explains most rows of a column by others, with the fewest members; null: no form explains enough.
 *
 * @param pool    columns that may be members
 * @param derived columns that have a formula themselves, which are kept rather than their own members
 * @param turn    whether weights below 0 are tried, too
 */
export function search(
  table: PrintedTable,
  target: number,
  pool: readonly number[],
  derived: ReadonlySet<number>,
  turn: boolean,
): Found | null {
  let best: Found | null = null
  const tried = turn
    ? [...variants, ...turned]
    : pool.length > wide
      ? variants.filter(({ isUsual }) => isUsual)
      : variants
  for (const variant of tried) {
    const found = tryVariant(table, target, pool, derived, variant)
    if (found === null) continue
    const share = found.fit.fitting / found.problem.rows.length
    const before = best === null ? 0 : best.fit.fitting / best.problem.rows.length
    // A freer form must explain clearly more, since it may always explain a little more.
    if (
      best === null ||
      share > before + 0.02 ||
      (share > before && found.problem.members.length < best.problem.members.length)
    )
      best = found
    if (best !== null && best.fit.fitting === best.problem.rows.length && best.bits > telling) break
  }
  return best
}

/** The same members, taken for a mean whose last digits were cut off. */
export const searchCut = (table: PrintedTable, { target, problem }: Found): Found | null =>
  tryVariant(table, target, problem.columns, new Set(), { scale: "plain", freedom: none, cut: true })

function tryVariant(
  table: PrintedTable,
  target: number,
  pool: readonly number[],
  derived: ReadonlySet<number>,
  { scale, freedom, cut }: Variant,
): Found | null {
  const columns = cut ? raised(table.columns, target) : table.columns
  const stream = new Stream(20_080_601, target)
  const members = chosenMembers(columns, target, pool, { scale, freedom, cut }, table.rows, stream)
  if (members.length === 0) return null
  const whole = problemOf(columns, target, members, scale, rowsOf(table.rows, members.length))
  const n = whole.rows.length
  if (n < Math.max(6, members.length + 2)) return null
  const problem = thinned(whole, stream)
  const first = robustFit(problem, freedom, stream, members.length > wide ? 1 : 8)
  if (first.fitting < 0.5 * problem.rows.length) return null
  const { kept, fit } = fewest(problem, freedom, first, derived)
  if (kept.length === 0) return null
  // Members left out may have been the ones with gaps: all rows that are complete now.
  const all = problemOf(
    columns,
    target,
    kept.map((j) => members[j]!),
    scale,
    rowsOf(table.rows, 0),
  )
  const settled = settle(
    all,
    freedom,
    refit(all, freedom, { params: fit.params, fitting: countFitting(all, fit.params) }),
  )
  if (settled.fitting < enough * all.rows.length) return null
  const bits = surprise(all, settled.params, pool.length)
  if (isNoise(all, settled)) return null
  return { target, scale, freedom, cut, problem: all, fit: settled, bits }
}

/** All that may be members; where they are many for the rows, those that a first look gathers. */
function chosenMembers(
  columns: readonly PrintedColumn[],
  target: number,
  pool: readonly number[],
  { scale, freedom }: Variant,
  rows: number,
  stream: Stream,
): readonly number[] {
  const members = usable(columns, target, pool, scale, rows)
  const whole = problemOf(columns, target, members, scale, rowsOf(rows, members.length))
  if (members.length <= Math.max(3, Math.min(24, whole.rows.length / 5))) return members
  const gathered = gather(thinned(whole, stream), freedom, enough)
  if (gathered !== null) return gathered.map((j) => members[j]!)
  return members.length < whole.rows.length / 2 && members.length <= 40 ? members : []
}

/** A column whose printed numbers were cut off lay half a digit higher on average. */
function raised(columns: readonly PrintedColumn[], target: number): readonly PrintedColumn[] {
  return columns.map((column, j) =>
    j === target ? { ...column, values: column.values.map((x, i) => x + column.half[i]!) } : column,
  )
}

function* rowsOf(rows: number, wide: number): Generator<number> {
  // A hundred thousand rows by many columns are too many to copy for a search: evenly spaced ones do.
  const step = wide > 0 ? Math.max(1, Math.floor(rows / 5000)) : 1
  for (let i = 0; i < rows; i += step) yield i
}

/** Members that have numbers on the scale in most rows of the target, and together in enough rows to tell something. */
function usable(
  columns: readonly PrintedColumn[],
  target: number,
  pool: readonly number[],
  scale: Scale,
  rows: number,
): readonly number[] {
  const own = columns[target]!.values
  const step = Math.max(1, Math.floor(rows / 5000))
  const lacking = new Map<number, number>()
  let there = 0
  for (let i = 0; i < rows; i += step) if (Number.isFinite(own[i]!)) there++
  for (const j of pool) {
    let count = 0
    const x = columns[j]!.values
    for (let i = 0; i < rows; i += step) {
      const ok = scale === "plain" ? Number.isFinite(x[i]!) : x[i]! > 0
      if (Number.isFinite(own[i]!) && !ok) count++
    }
    lacking.set(j, count)
  }
  let left = pool.filter((j) => lacking.get(j)! <= 0.5 * there)
  const complete = () => {
    let count = 0
    for (let i = 0; i < rows; i += step) {
      const ok = (j: number) =>
        scale === "plain" ? Number.isFinite(columns[j]!.values[i]!) : columns[j]!.values[i]! > 0
      if (Number.isFinite(own[i]!) && left.every(ok)) count++
    }
    return count
  }
  while (left.length > 0 && complete() < Math.min(0.5 * there, 5 * left.length + 30)) {
    const worst = left.reduce((a, b) => (lacking.get(b)! >= lacking.get(a)! ? b : a))
    if (lacking.get(worst) === 0) break
    left = left.filter((j) => j !== worst)
  }
  return left
}

function thinned(problem: Problem, stream: Stream): Problem {
  const n = problem.rows.length
  const size = Math.max(searched, 8 * problem.members.length)
  if (n <= size) return problem
  const chosen = new Set<number>()
  while (chosen.size < size) chosen.add(stream.integer(n))
  return withRows(
    problem,
    [...chosen].sort((a, b) => a - b),
  )
}

/** Takes out members one by one, those without a formula of their own and of little weight first, while as many rows fit. */
function fewest(problem: Problem, freedom: Freedom, first: Fit, derived: ReadonlySet<number>) {
  let kept = problem.members.map((_, j) => j).filter((j) => first.params.weights[j] !== 0)
  let fit: Fit = {
    ...first,
    params: { ...first.params, weights: Float64Array.from(kept, (j) => first.params.weights[j]!) },
  }
  const moves = problem.members.map(({ mid }, j) => Math.abs(first.params.weights[j]!) * deviation(mid))
  const order = [...kept].sort(
    (a, b) =>
      Number(derived.has(problem.columns[a]!)) - Number(derived.has(problem.columns[b]!)) || moves[a]! - moves[b]!,
  )
  for (const j of order) {
    if (kept.length === 1) break
    const rest = kept.filter((other) => other !== j)
    const smaller = withMembers(problem, rest)
    const start = {
      constant: fit.params.constant,
      weights: Float64Array.from(rest, (other) => fit.params.weights[kept.indexOf(other)]!),
    }
    const places = fittingPlaces(withMembers(problem, kept), fit)
    const without = refitOn(smaller, freedom, places, { params: start, fitting: 0 })
    if (without === null || without.fitting < fit.fitting) continue
    kept = rest
    fit = without
  }
  return { kept, fit }
}

const fittingPlaces = (problem: Problem, { params }: Fit) =>
  Array.from(problem.rows, (_, k) => k).filter((k) => missAt(problem, params, k) === 0)

/** Fits the rows that fitted before; where least squares just misses some, a linear programme looks for weights that do not. */
function refitOn(problem: Problem, freedom: Freedom, places: readonly number[], start: Fit): Fit | null {
  const inner = withRows(problem, places)
  const near = robustFit(inner, freedom, new Stream(1), 0)
  const params =
    near.fitting === places.length
      ? near.params
      : near.fitting < 0.6 * places.length
        ? null
        : new Feasible(inner, freedom, near.params).point()
  return params === null ? null : { ...start, params, fitting: countFitting(problem, params) }
}

/** Brings in the rows that just miss, where some weights explain them, too. */
function settle(problem: Problem, freedom: Freedom, fit: Fit): Fit {
  const near: number[] = []
  let just = 0
  for (let k = 0; k < problem.rows.length; k++) {
    const miss = missAt(problem, fit.params, k)
    if (miss < 1) near.push(k)
    if (miss > 0 && miss < 1) just++
  }
  if (just === 0) return fit
  const params = new Feasible(withRows(problem, near), freedom, fit.params).point()
  const fitting = params === null ? 0 : countFitting(problem, params)
  return params !== null && fitting > fit.fitting ? { params, fitting } : fit
}

/** Whether the rows that do not fit lie as near as those of an approximation would. */
function isNoise(problem: Problem, { params }: Fit): boolean {
  let near = 0
  for (let k = 0; k < problem.rows.length; k++) {
    const miss = missAt(problem, params, k)
    if (miss > 1e-3 && miss < 2) near++
  }
  return near > 1 && near > nearMisses * problem.rows.length
}

function deviation(x: Float64Array): number {
  let mean = 0
  for (const value of x) mean += value / x.length
  let sum = 0
  for (const value of x) sum += Math.abs(value - mean) / x.length
  return sum
}
