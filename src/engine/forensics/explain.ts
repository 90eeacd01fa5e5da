import type { PrintedTable, RecoveredFormula, RowRemark } from "../../model/index.ts"
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
