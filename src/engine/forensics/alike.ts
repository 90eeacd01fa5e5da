import type { FormName, PrintedTable } from "../../model/index.ts"
import { Stream } from "../../stats/index.ts"
import type { Found } from "./attempt.ts"
import { Feasible } from "./bounds.ts"
import { settle } from "./fewest.ts"
import { type Freedom, robustFit } from "./fit.ts"
import { countZeros, fittingPlaces, missesOf } from "./misses.ts"
import { evenly, problemOf, withRows } from "./problem.ts"

const means = [
  [1, "weighted-mean"],
  [0, "geometric"],
  [-1, "harmonic"],
] as const
const free: Freedom = { constant: false, signs: false }

/**
 * The other means of the same members that explain as many rows: where members lie close together or digits are few, the
 * arithmetic, the geometric and the harmonic mean cannot be told apart.
 *
 * @param form the form that was found; only means have forms alike
 */
export function alikeForms(table: PrintedTable, found: Found, form: FormName): readonly FormName[] {
  if (found.cut || !["weighted-mean", "geometric", "harmonic", "power-mean"].includes(form)) return []
  const { target, problem, fit } = found
  if (problem.columns.length < 2) return []
  return means.flatMap(([scale, name]) => {
    if (name === form) return []
    const other = problemOf(table.columns, target, problem.columns, scale, problem.rows)
    if (other.rows.length < 0.9 * problem.rows.length) return []
    const sample = evenly(other, 2000)
    const first = robustFit(sample, free, new Stream(3, scale + 1), 2)
    const { params } = settle(sample, free, first)
    if (countZeros(missesOf(other, params)) < fit.fitting - (problem.rows.length - other.rows.length)) return []
    const { low, high } = new Feasible(
      evenly(withRows(other, fittingPlaces(other, params)), 20_000),
      free,
      params,
    ).range("total")
    return low <= 1 && high >= 1 ? [name] : []
  })
}
