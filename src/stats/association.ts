import type { Correlation, covariance } from "./correlation.ts"

/**
 * What each of m columns has to do with each other, over the rows that each pair shares (pairwise complete).
 *
 * @param columns m columns of n values; NaN is a gap
 * @param measure a correlation, or `covariance`
 * @returns m × m, symmetric; NaN where the measure finds none
 */
export function associations(columns: readonly Float64Array[], measure: Correlation | typeof covariance): Float64Array {
  const m = columns.length
  const matrix = new Float64Array(m * m)
  for (let p = 0; p < m; p++) {
    for (let q = 0; q <= p; q++) {
      matrix[p * m + q] = matrix[q * m + p] = measure(columns[p]!, columns[q]!)
    }
  }
  return matrix
}
