import type { PrintedTable, RecoveredFormula, RowRemark } from "../../model/index.ts"
import { below } from "./composite.ts"
import { extremeOf } from "./extremes.ts"
import { nameForm, type Settled } from "./formula.ts"
import type { PoolOf } from "./levels.ts"
import { orderForm } from "./order-forms.ts"
import { powerMean } from "./power.ts"
import { rankSum } from "./rank-sum.ts"
import { rangeOf } from "./rows.ts"
import { search, telling } from "./search.ts"

/**
 * The composite by forms that are too free, or too rare, to be tried on every column: inverted members, sums of printed ranks,
 * then extremes and means of some members, power means, ranks within the table. The first that says something is taken.
 *
 * @param formulas gets the formula, where it has weights
 * @returns the formula, and rows that do not follow it, of a form without weights
 */
export function explainComposite(
  table: PrintedTable,
  top: number,
  poolOf: (target: number, from?: readonly number[]) => ReturnType<PoolOf>,
  formulas: Map<number, Settled>,
): { readonly formula: RecoveredFormula; readonly rows: readonly RowRemark[] } | null {
  const pool = poolOf(top)
  const derived = new Set(formulas.keys())
  const ranks = table.columns.flatMap(({ kind, values }, j) => (kind === "rank" && rangeOf(values) > 0 ? [j] : []))
  const searched = (from: readonly number[], turn: boolean) => {
    const found = search(table, top, from, derived, turn)
    return found === null ? null : nameForm(table, found)
  }
  let weak: Settled | null = null
  const isSettled = (formula: Settled | null) => {
    if (formula !== null && formula.bits >= telling) {
      formulas.set(top, formula)
      return true
    }
    weak ??= formula
    return false
  }
  if (isSettled(searched(pool, true))) return null
  if (ranks.length > 1 && isSettled(searched(poolOf(top, ranks), false))) return null
  const extreme = extremeOf(table, top, pool)
  if (extreme !== null && extreme.bits >= telling) return { formula: extreme, rows: [] }
  const ordered = orderForm(table, top, pool)
  if (ordered !== null) return ordered
  if (isSettled(powerMean(table, top, pool))) return null
  if (isSettled(rankSum(table, top, pool))) return null
  if (weak !== null) formulas.set(top, weak)
  return null
}

/**
 * Another formula of the composite, of columns that the first does not use: a mean of its own bounds is no less true than the sum
 * of its parts. Where members of the first are made of the composite itself, the other takes its place.
 *
 * @param formulas has the composite's; holds the better of the two afterwards
 * @returns the one that is not in `formulas`; null: there is no other
 */
export function otherFormula(
  table: PrintedTable,
  top: number,
  pool: readonly number[],
  formulas: Map<number, Settled>,
): Settled | null {
  const first = formulas.get(top)
  if (first === undefined || first.table !== table) return null
  const used = new Set<number>(first.problem.columns)
  let isCircular = false
  for (const j of first.problem.columns) {
    const own = below(formulas, j)
    if (own.has(top)) isCircular = true
    else for (const inner of own) used.add(inner)
  }
  const rest = pool.filter((j) => !used.has(j))
  if (rest.length < 2) return null
  const found = search(table, top, rest, new Set(), false)
  const other = found === null ? null : nameForm(table, found)
  if (other === null || other.bits < telling || other.problem.columns.length < 2) return null
  if (!isCircular) return other
  formulas.set(top, other)
  return first
}
