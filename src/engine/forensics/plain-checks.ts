import type { ForensicsDocument, PrintedTable, SumRemark } from "../../model/index.ts"
import { rangeOf } from "./rows.ts"

const told = 200

/** Neighbouring columns that sum to 1 or 100 in nearly every row, and the rows where they do not. */
export function sums(table: PrintedTable): readonly SumRemark[] {
  const numbers = table.columns.flatMap(({ kind, values }, j) =>
    kind === "number" && values.every((x) => !(x < 0) && !(x > 100.5)) ? [j] : [],
  )
  const step = Math.max(1, Math.floor(table.rows / 300))
  const out: SumRemark[] = []
  for (let from = 0; from < numbers.length; from++) {
    for (let to = Math.min(numbers.length, from + 40); to >= from + 2; to--) {
      const block = numbers.slice(from, to)
      const total = ([1, 100] as const).find((candidate) => shareOf(table, block, candidate, step) >= 0.8)
      if (total === undefined || isEven(table, block, total)) continue
      out.push(sumRemark(table, block, total))
      from = to - 1
      break
    }
  }
  return out
}

/** Columns that are constant, or one of which is all of the sum, tell nothing. */
const isEven = ({ columns }: PrintedTable, block: readonly number[], total: number) =>
  block.filter((j) => rangeOf(columns[j]!.values) > 0.02 * total).length < 2

function sumAt({ columns }: PrintedTable, block: readonly number[], i: number): { sum: number; half: number } {
  let sum = 0
  let half = 0
  for (const j of block) {
    sum += columns[j]!.values[i]!
    half += columns[j]!.half[i]!
  }
  return { sum, half }
}

function shareOf(table: PrintedTable, block: readonly number[], total: number, step: number): number {
  let rows = 0
  let hits = 0
  for (let i = 0; i < table.rows; i += step) {
    const { sum, half } = sumAt(table, block, i)
    if (Number.isNaN(sum)) continue
    // Where rounding leaves more than a tenth open, everything sums.
    if (half > 0.05 * total) return 0
    rows++
    if (Math.abs(sum - total) <= half + 1e-9 * total) hits++
  }
  return rows < 5 ? 0 : hits / rows
}

function sumRemark(table: PrintedTable, block: readonly number[], total: 1 | 100): SumRemark {
  const off: { row: number; unit: string; sum: number }[] = []
  let rows = 0
  for (let i = 0; i < table.rows; i++) {
    const { sum, half } = sumAt(table, block, i)
    if (Number.isNaN(sum)) continue
    rows++
    if (Math.abs(sum - total) > half + 1e-9 * total) off.push({ row: i + 1, unit: table.units[i]!, sum })
  }
  return { columns: block.map((j) => table.columns[j]!.name), total, rows, off: off.slice(0, told) }
}

/** The coarsest of the usual steps that all printed values are whole multiples of, where it is coarser than their digits. */
export function gridOf(values: Float64Array, decimals: number): number | null {
  const unit = 10 ** -decimals
  const distinct = new Set(values.filter((x) => !Number.isNaN(x)))
  if (distinct.size < 4 || decimals > 9) return null
  for (const step of [100, 50, 25, 20, 10, 5, 2.5, 2]) {
    const grid = step * unit
    if ([...distinct].every((x) => Math.abs(x / grid - Math.round(x / grid)) < 1e-6))
      return step % 1 === 0 ? grid : null
  }
  return null
}

/** Columns that say the same on another scale: every value of one follows from the other by a line. */
export function copies(
  table: PrintedTable,
): readonly (ForensicsDocument["copies"][number] & { readonly pair: readonly [number, number] })[] {
  const numbers = table.columns.flatMap(({ kind, values }, j) => (kind === "number" && rangeOf(values) > 0 ? [j] : []))
  const out = []
  for (const [a, from] of numbers.entries())
    for (const to of numbers.slice(a + 1)) {
      const line = lineBetween(table, from, to)
      if (line !== null)
        out.push({ from: table.columns[from]!.name, to: table.columns[to]!.name, ...line, pair: [from, to] as const })
      if (out.length >= told) return out
    }
  return out
}

function lineBetween({ columns, rows }: PrintedTable, from: number, to: number) {
  const [x, y] = [columns[from]!, columns[to]!]
  let [low, high] = [-1, -1]
  for (let i = 0; i < rows; i++) {
    if (Number.isNaN(x.values[i]!) || Number.isNaN(y.values[i]!)) continue
    if (low < 0 || x.values[i]! < x.values[low]!) low = i
    if (high < 0 || x.values[i]! > x.values[high]!) high = i
  }
  if (low < 0 || x.values[high] === x.values[low]) return null
  const factor = (y.values[high]! - y.values[low]!) / (x.values[high]! - x.values[low]!)
  const width = y.half[low]! + Math.abs(factor) * x.half[low]!
  // Rounding that leaves a tenth of the range open lets anything lie on a line.
  if (width > 0.02 * Math.abs(y.values[high]! - y.values[low]!)) return null
  const intercept = y.values[low]! - factor * x.values[low]!
  if (factor === 0 || !Number.isFinite(factor) || !Number.isFinite(intercept)) return null
  let compared = 0
  let off = 0
  const seen = new Set<number>()
  for (let i = 0; i < rows; i++) {
    if (Number.isNaN(x.values[i]!) || Number.isNaN(y.values[i]!)) continue
    compared++
    if (seen.size < 20) seen.add(x.values[i]!)
    const miss = Math.abs(y.values[i]! - intercept - factor * x.values[i]!)
    // Both ends of the line are rounded, too, so that twice the width may part a value from it.
    if (miss > 3 * (y.half[i]! + Math.abs(factor) * x.half[i]!)) off++
    if (off > 0.1 * rows + 2) return null
  }
  return compared >= 6 && seen.size >= 5 && off <= 0.1 * compared ? { factor, intercept } : null
}
