import { associations } from "./association.ts"
import { covariance, pearson } from "./correlation.ts"
import { eigenSymmetric } from "./eigen.ts"
import { completeRows } from "./pairs.ts"
import { summary } from "./summary.ts"

/** Principal components of m columns, the one with the largest variance first. */
export interface Components {
  /** Number of rows without a gap, which the components rest on. */
  readonly rows: number
  /** Per column, its mean and sample standard deviation over these rows. */
  readonly means: Float64Array
  readonly sds: Float64Array
  /** Per component its variance, ≥ 0. Of a correlation matrix they sum to m. */
  readonly variances: Float64Array
  /** Per component, the share of all variance that it and those before it hold, up to 1. */
  readonly cumulated: Float64Array
  /** m × m, directions of length 1: weight of column j in component k at k * m + j. Signs as in `eigenSymmetric`. */
  readonly directions: Float64Array
  /** Same shape: correlation (or covariance, of covariances) of column j with component k, as that has variance 1. */
  readonly loadings: Float64Array
  /** Kaiser's criterion: how many components hold more variance than a column does on average. */
  readonly kaiser: number
}

/**
 * Principal component analysis over the rows without a gap (NaN). The variances, in order, are the scree plot.
 *
 * Source: OECD/JRC Handbook (2008), step 4; Kaiser, "The application of electronic computers to factor analysis" (1960).
 *
 * @param columns m columns of n values
 * @param of      "correlation": every column counts the same; "covariance": by its variance
 * @returns null without columns, with fewer than two rows, or where there is no matrix: a column is constant
 *          (covariance: all are), not finite, or its variance beyond a double
 */
export function principalComponents(
  columns: readonly Float64Array[],
  of: "correlation" | "covariance",
): Components | null {
  const complete = completeRows(columns)
  const m = columns.length
  const matrix = associations(complete, of === "correlation" ? pearson : covariance)
  const { values, vectors } = eigenSymmetric(matrix, m)
  if (m === 0 || Number.isNaN(values[0]!)) return null
  // A matrix of (co)variances has no negative eigenvalue; one that is dependent has rounding in its place.
  const variances = values.map((value) => Math.max(value, 0))
  const total = sumOf(variances)
  if (!(total > 0)) return null
  return {
    rows: complete[0]!.length,
    means: Float64Array.from(complete, (column) => summary(column).mean),
    sds: Float64Array.from(complete, (column) => summary(column).sd),
    variances,
    cumulated: variances.map((_, k) => Math.min(sumOf(variances.subarray(0, k + 1)) / total, 1)),
    directions: vectors,
    loadings: vectors.map((weight, at) => weight * Math.sqrt(variances[Math.floor(at / m)]!)),
    kaiser: variances.filter((variance) => variance > (total / m) * (1 + 1e-12)).length,
  }
}

const sumOf = (x: Float64Array): number => x.reduce((sum, value) => sum + value, 0)

/**
 * How many unrelated columns would spread their variance like this: (Σλ)² / Σλ², from 1 (all the same) to m.
 *
 * Source: Bretherton et al., "The effective number of spatial degrees of freedom of a time-varying field" (J. Climate 12,
 * 1999).
 *
 * @param variances of the components
 */
export function effectiveNumber(variances: Float64Array): number {
  const largest = variances.reduce((most, variance) => Math.max(most, variance), 0)
  let [sum, squares] = [0, 0]
  for (const variance of variances) {
    sum += variance / largest
    squares += (variance / largest) ** 2
  }
  return (sum * sum) / squares
}
