import type { PrintedTable } from "../../model/index.ts"
import type { Settled } from "./formula.ts"
import { onScale, type Scale, unscale } from "./problem.ts"

/** A number and half the width of what it may have been before rounding. */
interface Cell {
  readonly value: number
  readonly half: number
}

export type Cells = (column: number) => Cell

export const cellsOf =
  ({ columns }: PrintedTable, i: number): Cells =>
  (j) => ({ value: columns[j]!.values[i]!, half: columns[j]!.half[i]! })

interface Predicted {
  readonly value: number
  /** Width of the prediction and of the printed number together, on the column's own scale. */
  readonly width: number
  readonly fits: boolean
  /** The least and the most that rounding of the members allows. */
  readonly low: number
  readonly high: number
}

/**
 * The target of a row from its members, and whether what is printed agrees.
 *
 * @param without members that are left out, their weight spread over the others; a member without a number: nothing fits
 */
export function predict(formula: Settled, cells: Cells, without: ReadonlySet<number> = new Set()): Predicted {
  const { problem, params, scale, target } = formula
  let used = 0
  let total = 0
  for (const [c, j] of problem.columns.entries()) {
    total += params.weights[c]!
    if (!without.has(j)) used += params.weights[c]!
  }
  const factor = without.size > 0 ? total / used : 1
  let [low, mid, high] = [params.constant, params.constant, params.constant]
  for (const [c, j] of problem.columns.entries()) {
    if (without.has(j)) continue
    const { value, half } = cells(j)
    const w = params.weights[c]! * factor
    const ends = [w * reached(scale, value - half), w * reached(scale, value + half)] as const
    low += Math.min(...ends)
    mid += w * reached(scale, value)
    high += Math.max(...ends)
  }
  const ends = [unscale(scale, low), unscale(scale, high)] as const
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  const { value, half } = cells(target)
  const printed = formula.cut ? value + half : value
  const slack = 1e-11 * Math.max(Math.abs(from), Math.abs(to), Math.abs(printed))
  return {
    value: unscale(scale, mid),
    low: from,
    high: to,
    width: to - from + 2 * half,
    fits: printed + half + slack >= from && printed - half - slack <= to,
  }
}

/** A number on a scale, and 0 as its limit there: a product or a harmonic mean with a 0 in it is 0. */
function reached(scale: Scale, x: number): number {
  if (scale === 1 || x > 0 || Number.isNaN(x)) return onScale(scale, x)
  return scale === 0 ? Number.NEGATIVE_INFINITY : scale < 0 ? Number.POSITIVE_INFINITY : 0
}
