import type { PrintedTable, RecoveredFormula } from "../../model/index.ts"
import { surenessOf } from "./formula.ts"
import { rangeOf } from "./rows.ts"
import { choices } from "./surprise.ts"

/** The target as the smallest or the largest of some members: null where it is neither. */
export function extremeOf(table: PrintedTable, target: number, pool: readonly number[]): RecoveredFormula | null {
  return oneEnd(table, target, pool, 1) ?? oneEnd(table, target, pool, -1)
}

function oneEnd(table: PrintedTable, target: number, pool: readonly number[], sign: 1 | -1): RecoveredFormula | null {
  const y = table.columns[target]!
  const step = Math.max(1, Math.floor(table.rows / 2000))
  const rows: number[] = []
  for (let i = 0; i < table.rows; i += step) if (!Number.isNaN(y.values[i]!)) rows.push(i)
  const reach = (j: number, i: number) => {
    const x = table.columns[j]!
    return sign * (x.values[i]! - y.values[i]!) + x.half[i]! + y.half[i]!
  }
  const beyond = pool.filter((j) => {
    const there = rows.filter((i) => !Number.isNaN(table.columns[j]!.values[i]!))
    return there.length > 0.9 * rows.length && there.filter((i) => reach(j, i) >= 0).length >= 0.98 * there.length
  })
  const meets = (j: number, i: number) => {
    const x = table.columns[j]!
    return Math.abs(x.values[i]! - y.values[i]!) <= x.half[i]! + y.half[i]!
  }
  const members = beyond.filter((j) => rows.filter((i) => meets(j, i)).length >= 0.03 * rows.length)
  const met = rows.filter((i) => members.some((j) => meets(j, i))).length
  if (members.length < 2 || rows.length < 10 || met < 0.95 * rows.length) return null
  // Each member had a chance to meet the target.
  const spread = rangeOf(y.values)
  const width = (i: number) => Math.max(...members.map((j) => 2 * (table.columns[j]!.half[i]! + y.half[i]!)))
  const bits =
    rows.reduce((sum, i) => sum + Math.max(0, Math.log2(spread / (members.length * width(i)))), 0) *
      (met / rows.length) -
    choices(pool.length, members.length) -
    choices(rows.length, rows.length - met)
  const one = { value: 1, low: 1, high: 1 }
  return {
    column: y.name,
    form: sign > 0 ? "minimum" : "maximum",
    members: members.map((j) => ({ column: table.columns[j]!.name, weight: one })),
    constant: null,
    exponent: null,
    count: null,
    alike: [],
    goalposts: null,
    total: null,
    plain: null,
    complete: rows.length,
    fitting: met,
    bits: Math.round(bits),
    sureness: surenessOf(bits, met / rows.length),
    computedFrom: "printed",
    rounding: null,
    missing: null,
  }
}
