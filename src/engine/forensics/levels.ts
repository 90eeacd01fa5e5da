import type { PrintedTable } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import { below } from "./composite.ts"
import { robustFit } from "./fit.ts"
import { nameForm, type Settled } from "./formula.ts"
import { problemOf } from "./problem.ts"
import { search } from "./search.ts"

/** The columns that may be members of a target. */
export type PoolOf = (target: number) => readonly number[]

/**
 * Every column that is a combination of others, with its formula: of a sub-index its own members, of a composite its
 * sub-indices rather than theirs.
 *
 * @param composite a column that may have a formula of a single member
 * @param tell      called before each column that is looked at
 */
export function explainLevels(
  table: PrintedTable,
  targets: readonly number[],
  poolOf: PoolOf,
  composite: number | null,
  tell: (target: number) => void,
): Map<number, Settled> {
  const formulas = new Map<number, Settled>()
  const explain = (target: number, pool: readonly number[], derived: ReadonlySet<number>) => {
    const found = search(table, target, pool, derived, false)
    const named = found === null ? null : nameForm(table, found)
    if (named !== null && (named.problem.columns.length > 1 || target === composite)) formulas.set(target, named)
  }
  const lookAt = targets.filter((target) => {
    tell(target)
    return target === composite || mayBeDerived(table, target, poolOf(target))
  })
  for (const target of lookAt) {
    tell(target)
    explain(target, poolOf(target), new Set())
  }
  // Once it is known which columns have formulas, those are kept rather than their own members; again for higher levels.
  for (let round = 0; round < 2 && formulas.size > 1; round++) {
    const derived = new Set(formulas.keys())
    const inner = new Set([...derived].flatMap((j) => [...below(formulas, j)]))
    for (const target of lookAt) {
      const before = formulas.get(target)
      if (before?.problem.columns.every((j) => derived.has(j))) continue
      const levels = poolOf(target).filter((j) => derived.has(j) && !below(formulas, j).has(target))
      const outer = levels.filter((j) => !inner.has(j) || before?.problem.columns.includes(j))
      for (const pool of [levels, outer]) if (pool.length > 1) explain(target, pool, derived)
      const after = formulas.get(target)
      if (before === undefined || (after !== undefined && after.report.fitting >= before.report.fitting)) continue
      formulas.set(target, before)
    }
  }
  return formulas
}

/** A look at few rows: a column that others do not come near is not worth a search. */
function mayBeDerived(table: PrintedTable, target: number, pool: readonly number[]): boolean {
  const step = Math.max(1, Math.floor(table.rows / 200))
  for (const scale of [1, 0]) {
    const rows = Array.from({ length: Math.ceil(table.rows / step) }, (_, k) => k * step)
    const problem = problemOf(table.columns, target, pool, scale, rows)
    // Too many gaps or zeros to judge: the search, which leaves members out, has to.
    if (problem.rows.length < 0.5 * rows.length || problem.rows.length < pool.length + 5) return true
    const fit = robustFit(problem, { constant: true, signs: false }, new Stream(7, target), 3)
    if (fit.fitting >= 0.4 * problem.rows.length) return true
  }
  return false
}
