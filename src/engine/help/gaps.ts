import { type Method, statusOf } from "../../model/index.ts"
import type { Prepared } from "../prepare/index.ts"
import { weightTable } from "../weights.ts"

/** A cell that nobody knows: indicator j of unit i. */
export interface GapCell {
  readonly j: number
  readonly i: number
}

/** The gaps of one indicator that carries weight. */
export interface GapsOfIndicator {
  readonly j: number
  /** Its share of the node at the top of its tree. */
  readonly effective: number
  readonly units: readonly number[]
  /** Whether no unit has a value. */
  readonly isBare: boolean
}

/**
 * Cells without a value that somebody could find, also those that imputation filled: by indicator, the one with the
 * largest weight first. What does not apply to a unit is no such cell, nor what screening left out.
 */
export function gapsOf(method: Method, prepared: Prepared): readonly GapsOfIndicator[] {
  const effective = new Map(weightTable(method).map((row) => [row.node, row.parent === null ? 0 : row.effective]))
  const filled = new Map(prepared.imputed.map(({ j, i, before }) => [`${j} ${i}`, before]))
  const found = method.indicators.map(({ node }, j): GapsOfIndicator => {
    const values = prepared.values[j]!
    const units = Array.from(values.keys()).filter((i) => {
      if (prepared.left[i] === 1) return false
      const before = filled.get(`${j} ${i}`)
      if (before !== undefined) return before !== "M"
      const status = statusOf(prepared.states[j]![i]!)
      return Number.isNaN(values[i]!) && status !== "M"
    })
    const open = new Set(units)
    const isBare = values.every((x, i) => Number.isNaN(x) || open.has(i))
    return { j, effective: effective.get(node) ?? 0, units, isBare }
  })
  return found
    .filter(({ effective: weight, units }) => weight > 0 && units.length > 0)
    .sort((a, b) => b.effective - a.effective || a.j - b.j)
}
