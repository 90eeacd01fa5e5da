import type { PrintedColumn, PrintedTable } from "../../model/index.ts"
import { attempt, type Found } from "./attempt.ts"
import { enough } from "./candidates.ts"
import { settle } from "./fewest.ts"
import { nameForm, type Settled } from "./formula.ts"
import { countFitting } from "./misses.ts"
import { problemOf } from "./problem.ts"

/** Fewer rows have too few ranks, and more than these no table ranks by hand. */
const [least, most] = [8, 20_000]

/**
 * The target as a sum or mean of ranks within the table (Borda), with a constant and any signs: a count of points is the
 * ranks turned round. Scores that are printed alike may have had any rank of theirs.
 */
export function rankSum(table: PrintedTable, target: number, pool: readonly number[]): Settled | null {
  if (table.rows < least || table.rows > most || pool.length < 2) return null
  const inPool = new Set(pool)
  const withRanks = (areTiesGaps: boolean) => ({
    ...table,
    columns: table.columns.map((column, j) => (inPool.has(j) ? ranksOf(column, areTiesGaps) : column)),
  })
  const ranked = withRanks(false)
  // Weights are found from rows without ties, whose ranks are known; then all rows are held against them.
  const sure = withRanks(true)
  for (const constant of [false, true]) {
    const freedom = { constant, signs: constant }
    const variant = { scale: 1, freedom, cut: false }
    const found =
      onAll(ranked, attempt(sure, target, pool, new Set(), variant)) ??
      attempt(ranked, target, pool, new Set(), variant)
    const named = found === null || found.problem.columns.length < 2 ? null : nameForm(ranked, found)
    if (named === null) continue
    const constantOf = named.report.constant
    const report = { ...named.report, form: "rank-sum", constant: constantOf, alike: [], goalposts: null } as const
    return { ...named, form: "rank-sum", report }
  }
  return null
}

/** The formula over all rows of another table with the same columns; null: it explains too few of them. */
function onAll({ columns, rows }: PrintedTable, found: Found | null): Found | null {
  if (found === null) return null
  const { target, scale, freedom, fit } = found
  const all = Array.from({ length: rows }, (_, i) => i)
  const problem = problemOf(columns, target, found.problem.columns, scale, all)
  const fitting = countFitting(problem, fit.params)
  const settled = settle(problem, freedom, { params: fit.params, fitting })
  return settled.fitting < enough * problem.rows.length ? null : { ...found, problem, fit: settled }
}

/** Mean ranks of a column, the smallest value having rank 1; equal ones may be anywhere in their group. */
function ranksOf(column: PrintedColumn, areTiesGaps: boolean): PrintedColumn {
  const { values } = column
  const order = Array.from(values, (_, i) => i).filter((i) => !Number.isNaN(values[i]!))
  order.sort((a, b) => values[a]! - values[b]!)
  const ranks = new Float64Array(values.length).fill(Number.NaN)
  const half = new Float64Array(values.length)
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (const i of order.slice(from, to)) {
      ranks[i] = areTiesGaps && to - from > 1 ? Number.NaN : (from + to + 1) / 2
      half[i] = Math.max((to - from - 1) / 2, 1e-9)
    }
    from = to
  }
  return { ...column, values: ranks, half, decimals: 0 }
}
