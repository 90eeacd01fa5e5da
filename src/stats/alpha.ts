import { associations } from "./association.ts"
import { exponent } from "./centre.ts"
import { covariance } from "./correlation.ts"
import { completeRows } from "./pairs.ts"

/**
 * Cronbach's alpha: how far k columns measure the same, k² times the mean covariance of two of them over the variance of
 * their sum. 1: they do; below 0: some run against the others. In their own measures, so that a column with large
 * numbers decides; give scores where that is not meant.
 *
 * Source: Cronbach, "Coefficient alpha and the internal structure of tests" (Psychometrika 16, 1951).
 *
 * @param columns k columns of n values; NaN is a gap
 * @param rows    "pairwise": each covariance over the rows that its two columns share; "complete": over the rows without
 *                any gap
 * @returns at most 1 for complete rows; NaN for k < 2, columns that share fewer than two rows, or a sum that is constant
 */
export function cronbachAlpha(columns: readonly Float64Array[], rows: "pairwise" | "complete"): number {
  const k = columns.length
  if (k < 2) return Number.NaN
  const used = toCommonSize(rows === "complete" ? completeRows(columns) : columns)
  const covariances = associations(used, covariance)
  let total = 0
  let own = 0
  for (let p = 0; p < k; p++) {
    for (let q = 0; q < k; q++) total += covariances[p * k + q]!
    own += covariances[p * k + p]!
  }
  // Opposite columns cancel up to their last digits, which say nothing.
  return Math.abs(total) > 1e-14 * own ? (k / (k - 1)) * (1 - own / total) : Number.NaN
}

/** Divides all columns by one power of two, or covariances of large numbers would not fit; alpha does not see it. */
function toCommonSize(columns: readonly Float64Array[]): Float64Array[] {
  let size = 0
  for (const column of columns) for (const value of column) if (Math.abs(value) > size) size = Math.abs(value)
  const power = size > 0 && Number.isFinite(size) ? Math.min(Math.max(exponent(size), -1000), 1000) : 0
  return columns.map((column) => column.map((value) => value * 2 ** -power))
}
