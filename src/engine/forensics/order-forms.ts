import type { PrintedTable, RecoveredFormula, RowRemark } from "../../model/index.ts"
import { surenessOf } from "./formula.ts"
import { formsOf, type OrderForm, sorted, sumsOf } from "./order-statistics.ts"
import { telling } from "./search.ts"
import { choices } from "./surprise.ts"

/** More columns than these are no panel of judges. */
const widest = 30
const sampled = 250
/** Share of the rows that must be explained. */
const enough = 0.95
const told = 500

/**
 * The target as the mean of those members that have a number, as their median, or as the mean of their largest or smallest: for
 * targets that no weights explain. Columns of another range are no members; others are left out while that brings the
 * form nearer.
 *
 * @returns the formula and the rows that it does not explain; null: none of these explains enough
 */
export function orderForm(
  table: PrintedTable,
  target: number,
  pool: readonly number[],
): { readonly formula: RecoveredFormula; readonly rows: readonly RowRemark[] } | null {
  const first = comparable(table, target, pool)
  if (first.length < 3 || first.length > widest) return null
  const sample = rowsOf(table, target, Math.max(1, Math.floor(table.rows / sampled)))
  let members = first
  let best = nearestOf(table, target, members, sample)
  for (;;) {
    const fewer = members.map((j) => members.filter((other) => other !== j))
    if (members.length <= 3) break
    const tried = fewer.map((rest) => nearestOf(table, target, rest, sample))
    const c = tried.reduce((a, next, b) => (next.miss < tried[a]!.miss ? b : a), 0)
    const next = tried[c]!
    if (!(next.miss < best.miss)) break
    members = fewer[c]!
    best = next
  }
  return reportOf(table, target, members, best.form, pool.length)
}

/** Columns whose values lie where those of the target do. */
function comparable({ columns }: PrintedTable, target: number, pool: readonly number[]): readonly number[] {
  const y = describe(columns[target]!.values)
  return pool.filter((j) => {
    const x = describe(columns[j]!.values)
    return x.count > 0.1 * y.count && x.high - x.low < 4 * (y.high - y.low) && x.high >= y.low && x.low <= y.high
  })
}

function describe(values: Float64Array) {
  const there = values.filter((x) => !Number.isNaN(x))
  return {
    count: there.length,
    low: there.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY),
    high: there.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY),
  }
}

function rowsOf({ columns, rows }: PrintedTable, target: number, step: number): readonly number[] {
  const out: number[] = []
  for (let i = 0; i < rows; i += step) if (!Number.isNaN(columns[target]!.values[i]!)) out.push(i)
  return out
}

/** The form that comes nearest in nine tenths of some rows. */
function nearestOf(table: PrintedTable, target: number, members: readonly number[], rows: readonly number[]) {
  const forms = formsOf(members.length)
  const misses = forms.map(() => new Float64Array(rows.length))
  for (const [k, i] of rows.entries()) {
    const x = sorted(table, members, i, 0)
    const sums = sumsOf(x)
    const y = table.columns[target]!.values[i]!
    for (const [f, form] of forms.entries()) misses[f]![k] = x.length === 0 ? 1e300 : Math.abs(form.of(x, sums) - y)
  }
  let best = { form: forms[0]!, miss: Number.POSITIVE_INFINITY }
  for (const [f, own] of misses.entries()) {
    // A mean, since it moves with every member; a median of the misses would not.
    const near = own.sort().subarray(0, Math.ceil(0.9 * own.length))
    const miss = near.reduce((sum, x) => sum + x / near.length, 0)
    if (miss < best.miss) best = { form: forms[f]!, miss }
  }
  return best
}

function reportOf(
  table: PrintedTable,
  target: number,
  members: readonly number[],
  { form, count, of }: OrderForm,
  pool: number,
) {
  const y = table.columns[target]!
  const { low, high } = describe(y.values)
  const rows = rowsOf(table, target, 1)
  const wrong: RowRemark[] = []
  let complete = 0
  let fitting = 0
  let bits = 0
  for (const i of rows) {
    const [a, x, b] = ([-1, 0, 1] as const).map((side) => sorted(table, members, i, side)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ]
    if (x.length === 0) continue
    complete++
    const [from, to] = [of(a, sumsOf(a)), of(b, sumsOf(b))]
    const printed = y.values[i]!
    const half = y.half[i]! + 1e-11 * Math.abs(printed)
    if (printed + half >= from && printed - half <= to) {
      fitting++
      bits += Math.max(0, Math.log2((high - low) / (to - from + 2 * half)))
    } else {
      wrong.push({
        row: i + 1,
        line: table.lines[i]!,
        unit: table.units[i]!,
        column: y.name,
        printed,
        computed: of(x, sumsOf(x)),
        repairs: [],
      })
    }
  }
  bits -= choices(pool, members.length) + Math.log2(2 * members.length) + choices(complete, complete - fitting)
  if (complete < 10 || fitting < enough * complete || bits < telling) return null
  const one = { value: 1, low: 1, high: 1 }
  const formula: RecoveredFormula = {
    column: y.name,
    form,
    members: members.map((j) => ({ column: table.columns[j]!.name, weight: one })),
    constant: null,
    exponent: null,
    count,
    alike: [],
    goalposts: null,
    total: null,
    plain: null,
    complete,
    fitting,
    bits: Math.round(bits),
    sureness: surenessOf(bits, fitting / complete),
    computedFrom: "unprinted",
    rounding: null,
    missing: null,
  }
  return { formula, rows: wrong.slice(0, told) }
}
