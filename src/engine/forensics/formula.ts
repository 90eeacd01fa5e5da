import type { FormName, PrintedTable, RecoveredFormula, WeightInterval } from "../../model/index.ts"
import { Feasible, type Range } from "./bounds.ts"
import { plainWeights } from "./plain-weights.ts"
import { countZeros, fittingPlaces, missesOf } from "./misses.ts"
import { type Params, withRows } from "./problem.ts"
import type { Found } from "./attempt.ts"
import { searchCut, telling } from "./search.ts"

/** A formula with what the rows are held against: its weights, in plain fractions where those do. */
export interface Settled extends Found {
  readonly form: FormName
  readonly params: Params
  readonly report: Omit<RecoveredFormula, "missing">
}

/** The formula by name. A sum of odd weights may be a plain mean whose digits were cut off, which then is the likelier. */
export function nameForm(table: PrintedTable, found: Found): Settled | null {
  const named = formulaOf(table, found)
  if (named?.form !== "weighted-sum" || named.report.plain !== null) return named
  const cut = searchCut(table, found)
  const other = cut === null || cut.fit.fitting < found.fit.fitting ? null : formulaOf(table, cut)
  return other !== null && other.report.plain !== null ? other : named
}

/** Names the form, and bounds every weight by the rows that fit; null: the weights are of no form that has a name. */
function formulaOf(table: PrintedTable, found: Found): Settled | null {
  const { problem, fit, freedom, scale } = found
  if (![fit.params.constant, ...fit.params.weights].every(Number.isFinite)) return null
  const places = fittingPlaces(problem, fit.params)
  const feasible = new Feasible(withRows(problem, places), freedom, fit.params)
  const interval = (value: number, { low, high }: Range): WeightInterval => ({
    value: value === 0 ? 0 : value,
    low: Number.isFinite(low) ? Math.min(low, value) : null,
    high: Number.isFinite(high) ? Math.max(high, value) : null,
  })
  const total = feasible.range("total")
  const plain = plainWeights(problem, fit.params, fit.fitting)
  const params = plain?.params ?? fit.params
  const isOne = total.low <= 1 && total.high >= 1
  const ones = params.weights.every((w) => w === 1)
  const form = formOf(found, isOne, ones && params.weights.length > 1)
  if (form === null) return null
  const bounded = freedom.constant ? feasible.range("constant") : { low: 0, high: 0 }
  const constant = !freedom.constant
    ? null
    : scale === 1
      ? interval(params.constant, bounded)
      : interval(Math.exp(params.constant), { low: Math.exp(bounded.low), high: Math.exp(bounded.high) })
  const name = (j: number) => table.columns[j]!.name
  const report = {
    column: name(found.target),
    form,
    members: problem.columns.map((column, j) => ({
      column: name(column),
      weight: interval(params.weights[j]!, feasible.range(j)),
    })),
    constant,
    total: interval(
      params.weights.reduce((sum, w) => sum + w, 0),
      total,
    ),
    plain: plain?.text ?? null,
    complete: problem.rows.length,
    fitting: fit.fitting,
    bits: Math.round(found.bits),
    sureness:
      found.bits > 100 && fit.fitting > 0.9 * problem.rows.length
        ? "certain"
        : found.bits > 3 * telling
          ? "likely"
          : "weak",
    computedFrom: found.cut
      ? "cut"
      : countZeros(missesOf(withRows(problem, places), params, true)) === places.length
        ? "printed"
        : "unprinted",
  } as const
  return { ...found, form, params, report }
}

function formOf({ scale, freedom }: Found, isOne: boolean, ones: boolean): FormName | null {
  if (scale === -1) return isOne ? "harmonic" : null
  if (scale === 0)
    return freedom.constant ? "power-product" : ones ? "product" : isOne ? "geometric" : "power-product"
  return freedom.constant ? "affine" : ones ? "sum" : isOne ? "weighted-mean" : "weighted-sum"
}
