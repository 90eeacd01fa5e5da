import type { PrintedTable } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import { attempt, type Found } from "./attempt.ts"
import { Feasible } from "./bounds.ts"
import { chosenMembers, sampleRows, thinned } from "./candidates.ts"
import { type Freedom, weightsOf } from "./fit.ts"
import { interval, nameForm, type Settled } from "./formula.ts"
import { fittingPlaces } from "./misses.ts"
import { computed, type Params, problemOf, unscale, withRows } from "./problem.ts"

/** Exponents are looked for up to as much on both sides of 0. */
const farthest = 3
/** Share of the rows that an exponent is judged by: those that come nearest. */
const near = 0.8
/** Exponents that people choose, plainest first. */
const usual = [2, -2, 3, -3, 0.5, -0.5, 1.5, -1.5, 1 / 3, -1 / 3, 2.5, -2.5]
const free: Freedom = { constant: false, signs: false }

/**
 * The target as a power mean (Σ w x^r)^(1/r) with r from −3 to 3, for targets that no mean with r = 1, 0 or −1 explains. An
 * exponent that people choose is taken where it explains as many rows as the best one.
 */
export function powerMean(table: PrintedTable, target: number, pool: readonly number[]): Settled | null {
  const stream = new Stream(20_260_101, target)
  const members = chosenMembers(table.columns, target, pool, 0, free, table.rows, stream)
  if (members.length < 2) return null
  const best = bestExponent(table, target, members, stream)
  if (best === null) return null
  const tried = (scale: number) => attempt(table, target, members, new Set(), { scale, freedom: free, cut: false })
  // Least squares only come near the exponent.
  let found: Found | null = null
  for (const step of [0, 5, -5, 10, -10, 20, -20, 30, -30]) found ??= tried(best + step / 1000)
  for (const r of usual.filter((plain) => Math.abs(plain - best) < 0.2)) {
    const plain = tried(r)
    if (plain !== null && plain.fit.fitting >= (found?.fit.fitting ?? 0)) {
      found = plain
      break
    }
  }
  if (found === null || found.problem.columns.length < 2) return null
  const named = nameForm(table, found)
  if (named === null) return null
  // The exponent was chosen, too, as one more weight.
  const bits = found.bits - (found.bits + 1) / (found.problem.columns.length + 1) / 2
  const exponent = interval(found.scale, {
    low: endOf(table, found, -farthest),
    high: endOf(table, found, farthest),
  })
  return { ...named, bits, report: { ...named.report, bits: Math.round(bits), exponent } }
}

/** The exponent whose mean comes nearest in most rows, by a grid and then by golden section; null: too few rows. */
function bestExponent(table: PrintedTable, target: number, members: readonly number[], stream: Stream): number | null {
  const plain = thinned(problemOf(table.columns, target, members, 0, sampleRows(table.rows)), stream)
  if (plain.rows.length < members.length + 5) return null
  // Not by what rounding leaves unexplained: that is 0 for many exponents, and the true one lies in their midst.
  const miss = (r: number) => {
    const problem = problemOf(table.columns, target, members, r, plain.rows)
    const all = Array.from(problem.rows, (_, k) => k)
    const distances = (params: Params) =>
      Float64Array.from(all, (k) =>
        Math.abs(unscale(r, problem.target.mid[k]!) - unscale(r, Math.max(1e-300, computed(problem, params, k)))),
      )
    const first = distances(weightsOf(problem, free, all))
    const bound = first.slice().sort()[Math.floor(near * (all.length - 1))]!
    const kept = all.filter((k) => first[k]! <= bound)
    const second = distances(weightsOf(problem, free, kept)).sort()
    return second.subarray(0, Math.ceil(near * second.length)).reduce((sum, x) => sum + x, 0)
  }
  const grid = Array.from({ length: 25 }, (_, k) => k / 4 - farthest).filter((r) => r !== 0)
  const start = grid.reduce((a, b) => (miss(b) < miss(a) ? b : a))
  let [low, high] = [start - 0.3, start + 0.3]
  const golden = (Math.sqrt(5) - 1) / 2
  while (high - low > 2e-4) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)]
    if (miss(a) <= miss(b)) high = b
    else low = a
  }
  const best = (low + high) / 2
  return Math.abs(best) < 1e-3 ? null : best
}

/** The farthest exponent on one side with which a mean explains the same rows, to a thousandth; by halving. */
function endOf(table: PrintedTable, { target, problem, scale, fit }: Found, side: number): number {
  const rows = fittingPlaces(problem, fit.params).map((k) => problem.rows[k]!)
  const isPossible = (r: number) => {
    const other = problemOf(table.columns, target, problem.columns, r, rows)
    const feasible = new Feasible(
      withRows(
        other,
        rows.map((_, k) => k),
      ),
      free,
      fit.params,
    )
    const { low, high } = feasible.range("total")
    return Number.isFinite(low) && low <= 1 && high >= 1
  }
  let [inside, outside] = [scale, side]
  if (isPossible(side)) return side
  while (Math.abs(outside - inside) > 1e-3) {
    const middle = (inside + outside) / 2
    if (Math.abs(middle) > 1e-6 && isPossible(middle)) inside = middle
    else outside = middle
  }
  // The first that is not possible: too wide rather than too narrow.
  return outside
}
