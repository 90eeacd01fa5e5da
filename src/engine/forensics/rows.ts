import type { BlockRemark, PrintedTable, RecoveredFormula, RowRemark, ZeroRemark } from "../../model/index.ts"
import { blocksOf, inBlockOrder } from "./blocks.ts"
import type { Settled } from "./formula.ts"
import { cellsOf, predict } from "./predict.ts"
import { repairsOf } from "./repair.ts"

/** Rows that are told one by one; the counts of the formula hold all. */
const told = 500

export interface RowFindings {
  readonly blocks: readonly BlockRemark[]
  readonly rows: readonly RowRemark[]
  readonly missing: RecoveredFormula["missing"]
  readonly zeros: readonly ZeroRemark[]
}

/** Holds every row against a formula: which do not fit and what would repair them, what gaps and zeros count as. */
export function holdRows(formula: Settled): RowFindings {
  const { table } = formula
  const { columns } = table
  const target = columns[formula.target]!
  const members = formula.problem.columns
  const spread = rangeOf(target.values)
  const wrong: number[] = []
  const gaps: { readonly row: number; readonly without: ReadonlySet<number> }[] = []
  for (let i = 0; i < table.rows; i++) {
    if (Number.isNaN(target.values[i]!)) continue
    const without = new Set(members.filter((j) => Number.isNaN(columns[j]!.values[i]!)))
    if (without.size === members.length) continue
    if (without.size > 0) gaps.push({ row: i, without })
    else if (!predict(formula, cellsOf(table, i)).fits) wrong.push(i)
  }
  const blocks = blocksOf(formula, wrong)
  const rows = wrong.slice(0, told).map(
    (i): RowRemark => ({
      row: i + 1,
      line: table.lines[i]!,
      unit: table.units[i]!,
      column: target.name,
      printed: target.values[i]!,
      computed: finite(predict(formula, cellsOf(table, i)).value),
      repairs: repairsOf(table, formula, i, spread),
    }),
  )
  return {
    rows: rows.map((row) => inBlockOrder(row, blocks)),
    blocks,
    missing: gapRule(table, formula, gaps),
    zeros: members.flatMap((j) => zerosOf(table, formula, j)),
  }
}

const finite = (x: number) => (Number.isFinite(x) ? x : 0)

function gapRule(
  table: PrintedTable,
  formula: Settled,
  gaps: readonly { readonly row: number; readonly without: ReadonlySet<number> }[],
): RecoveredFormula["missing"] {
  if (gaps.length === 0) return null
  let available = 0
  let zero = 0
  for (const { row, without } of gaps) {
    const own = cellsOf(table, row)
    if (predict(formula, own, without).fits) available++
    if (predict(formula, (j) => (without.has(j) ? { value: 0, half: 0 } : own(j))).fits) zero++
  }
  const fitting = Math.max(available, zero)
  const rule = fitting < 0.6 * gaps.length ? "unexplained" : available >= zero ? "mean-of-available" : "zero"
  return { rows: gaps.length, rule, fitting }
}

/** Zeros of a member that stand far from all its other values, or that the formula leaves out. */
function zerosOf(table: PrintedTable, formula: Settled, j: number): readonly ZeroRemark[] {
  const { values, name } = table.columns[j]!
  const others = values
    .filter((x) => x !== 0 && !Number.isNaN(x))
    .map(Math.abs)
    .sort()
  const next = others[0] ?? 0
  let zeros = 0
  let asMissing = 0
  let asValue = 0
  for (let i = 0; i < table.rows; i++) {
    if (values[i] !== 0 || Number.isNaN(table.columns[formula.target]!.values[i]!)) continue
    zeros++
    const own = cellsOf(table, i)
    const all = new Set(formula.problem.columns.filter((k) => own(k).value === 0))
    if (predict(formula, own).fits) asValue++
    else if (all.size < formula.problem.columns.length && predict(formula, own, all).fits) asMissing++
  }
  const isFar = next > 0.25 * (others[others.length >> 1] ?? 0) && zeros < 0.5 * values.length
  if (zeros === 0 || !(isFar || asMissing > 0)) return []
  const act = asMissing > asValue ? "missing" : asValue > 0 ? "value" : "unknown"
  return [{ column: name, zeros, next, act }]
}

/** Largest less smallest value; 0 where there is none. */
export function rangeOf(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const x of values) {
    if (Number.isNaN(x)) continue
    low = Math.min(low, x)
    high = Math.max(high, x)
  }
  return high > low ? high - low : 0
}
