import type { PrintedColumn, PrintedTable } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import { chosenMembers, enough, sampleRows, thinned } from "./candidates.ts"
import { fewest, settle } from "./fewest.ts"
import { type Fit, type Freedom, refit, robustFit } from "./fit.ts"
import { countFitting, missesOf } from "./misses.ts"
import { type Problem, problemOf, type Scale } from "./problem.ts"
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

/** A form to try. */
export interface Variant {
  readonly scale: Scale
  readonly freedom: Freedom
  readonly cut: boolean
}

/** With more members than these one start must do. */
const wide = 24
/** Share that may miss by less than the width of rounding: damage lies farther away, noise near. */
const nearMisses = 0.06

/**
 * One form tried on a column: its weights, with the fewest members that explain as many rows; null: it explains too few.
 *
 * @param pool    columns that may be members
 * @param derived columns that have a formula themselves, which are kept rather than their own members
 */
export function attempt(
  table: PrintedTable,
  target: number,
  pool: readonly number[],
  derived: ReadonlySet<number>,
  { scale, freedom, cut }: Variant,
): Found | null {
  const columns = cut ? raised(table.columns, target) : table.columns
  const stream = new Stream(20_080_601, target)
  const members = chosenMembers(columns, target, pool, scale, freedom, table.rows, stream)
  if (members.length === 0) return null
  const whole = problemOf(columns, target, members, scale, sampleRows(table.rows))
  if (whole.rows.length < Math.max(6, members.length + 2)) return null
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
    everyRow(table.rows),
  )
  const start = refit(all, freedom, { params: fit.params, fitting: countFitting(all, fit.params) })
  const settled = settle(all, freedom, start)
  if (settled.fitting < enough * all.rows.length || isNoise(all, settled)) return null
  const bits = surprise(all, settled.params, pool.length)
  return {
    target,
    scale,
    freedom,
    cut,
    problem: all,
    fit: settled,
    bits: isLean(all, settled, freedom) ? Math.min(bits, 9) : bits,
  }
}

/** Whether rows that do not fit were left out of so few that the weights could choose which. */
function isLean({ rows, members }: Problem, { fitting }: Fit, { constant }: Freedom): boolean {
  const unknowns = members.length + (constant ? 1 : 0)
  return fitting < rows.length && fitting < 2 * unknowns + 2
}

function* everyRow(rows: number): Generator<number> {
  for (let i = 0; i < rows; i++) yield i
}

/** A column whose printed numbers were cut off lay half a digit higher on average. */
function raised(columns: readonly PrintedColumn[], target: number): readonly PrintedColumn[] {
  return columns.map((column, j) =>
    j === target ? { ...column, values: column.values.map((x, i) => x + column.half[i]!) } : column,
  )
}

/** Whether the rows that do not fit lie as near as those of an approximation would. */
function isNoise(problem: Problem, { params }: Fit): boolean {
  const near = missesOf(problem, params).filter((miss) => miss > 1e-3 && miss < 2).length
  return near > 1 && near > nearMisses * problem.rows.length
}
