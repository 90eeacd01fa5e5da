import type { FormName, PrintedTable, RecoveredFormula, WeightInterval } from "../../model/index.ts"
import { alikeForms } from "./alike.ts"
import type { Found } from "./attempt.ts"
import { Feasible, type Range } from "./bounds.ts"
import { goalpostsOf } from "./goalposts.ts"
import { countZeros, fittingPlaces, missesOf } from "./misses.ts"
import { plainWeights } from "./plain-weights.ts"
import { evenly, type Params, type Problem, withRows } from "./problem.ts"
import { roundingOf } from "./rounding.ts"
import { searchCut, telling } from "./search.ts"

/** Rows that bound the weights, at most: fewer than all make intervals wider, never too narrow. */
const mostBinding = 20_000

/** A formula with what the rows are held against: its weights, in plain fractions where those do. */
export interface Settled extends Found {
  /** The table it is a formula of: that which was read, or that with ranks in the place of numbers. */
  readonly table: PrintedTable
  readonly form: FormName
  readonly params: Params
  /** Whether its weights are fractions that people choose. */
  readonly isPlain: boolean
  readonly report: Omit<RecoveredFormula, "missing">
}

/** The formula by name. A sum of odd weights may be a plain mean whose digits were cut off, which then is the likelier. */
export function nameForm(table: PrintedTable, found: Found): Settled | null {
  const named = formulaOf(table, found)
  if (named?.form !== "weighted-sum" || named.isPlain) return named
  const cut = searchCut(table, found)
  const other = cut === null || cut.fit.fitting < found.fit.fitting ? null : formulaOf(table, cut)
  return other?.isPlain ? other : named
}

/** Names the form, and bounds every weight by the rows that fit; null: the weights are of no form that has a name. */
function formulaOf(table: PrintedTable, found: Found): Settled | null {
  const { problem, fit, freedom } = found
  if (![fit.params.constant, ...fit.params.weights].every(Number.isFinite)) return null
  const places = fittingPlaces(problem, fit.params)
  const fitting = withRows(problem, places)
  const feasible = new Feasible(evenly(fitting, mostBinding), freedom, fit.params)
  const total = feasible.range("total")
  const plain = plainWeights(problem, fit.params, fit.fitting)
  const params = plain?.params ?? fit.params
  const ones = params.weights.length > 1 && params.weights.every((w) => w === 1)
  const form = formOf(found, total.low <= 1 && total.high >= 1, ones)
  if (form === null) return null
  const isExact =
    countZeros(missesOf(fitting, params, true)) === places.length ||
    (plain === null && new Feasible(withoutHidden(fitting), freedom, fit.params).point() !== null)
  const hasPlain = plain !== null && plain.isStretched !== true
  const rounding = hasPlain && !freedom.constant ? roundingOf(table, found, params, places) : null
  const name = (j: number) => table.columns[j]!.name
  const report = {
    column: name(found.target),
    form,
    members: problem.columns.map((column, j) => ({
      column: name(column),
      weight: interval(params.weights[j]!, feasible.range(j)),
    })),
    constant: constantOf(found, params, feasible),
    exponent: null,
    count: null,
    alike: alikeForms(table, found, form),
    goalposts: form === "affine" ? goalpostsOf(table, found, feasible) : null,
    total: interval(
      params.weights.reduce((sum, w) => sum + w, 0),
      total,
    ),
    plain: plain?.text ?? null,
    complete: problem.rows.length,
    fitting: fit.fitting,
    bits: Math.round(found.bits),
    sureness: surenessOf(found.bits, fit.fitting / problem.rows.length),
    computedFrom:
      found.cut || (rounding?.rule === "down" && rounding.isExact)
        ? "cut"
        : isExact || rounding?.isExact
          ? "printed"
          : "unprinted",
    rounding: rounding?.rule ?? null,
  } as const
  return { ...found, table, form, params, isPlain: hasPlain, report }
}

/** How sure a formula is that explains a share of the rows with some bits. */
export const surenessOf = (bits: number, share: number): RecoveredFormula["sureness"] =>
  bits > 100 && share > 0.9 ? "certain" : bits > 3 * telling ? "likely" : "weak"

/** A value and what rounding allows, widened to hold the value. */
export const interval = (value: number, { low, high }: Range): WeightInterval => ({
  value: value === 0 ? 0 : value,
  low: Number.isFinite(low) ? Math.min(low, value) : null,
  high: Number.isFinite(high) ? Math.max(high, value) : null,
})

/** The same problem, its members as printed. */
const withoutHidden = (problem: Problem): Problem => ({
  ...problem,
  members: problem.members.map((band) => ({ ...band, low: band.mid, high: band.mid })),
})

function constantOf({ freedom, scale }: Found, { constant }: Params, feasible: Feasible): WeightInterval | null {
  if (!freedom.constant) return null
  const { low, high } = feasible.range("constant")
  return scale === 1
    ? interval(constant, { low, high })
    : interval(Math.exp(constant), { low: Math.exp(low), high: Math.exp(high) })
}

function formOf({ scale, freedom }: Found, isOne: boolean, ones: boolean): FormName | null {
  if (scale === 1) return freedom.constant ? "affine" : ones ? "sum" : isOne ? "weighted-mean" : "weighted-sum"
  if (scale === 0) return freedom.constant ? "power-product" : ones ? "product" : isOne ? "geometric" : "power-product"
  return !isOne ? null : scale === -1 ? "harmonic" : "power-mean"
}
