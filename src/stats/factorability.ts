import { cholesky, invertCholesky, logDeterminant } from "./cholesky.ts"
import { eigenSymmetric } from "./eigen.ts"
import { chiSquareAbove } from "./tails.ts"

/**
 * Kaiser–Meyer–Olkin measure of sampling adequacy: how much of the correlations is left when all other columns are held
 * constant, Σ r² / (Σ r² + Σ partial r²). Below 0.5 columns have too little in common for a component analysis.
 *
 * Source: Kaiser & Rice, "Little Jiffy, Mark IV" (Educational and Psychological Measurement 34, 1974).
 *
 * @param correlations m × m
 * @returns overall and per column, 0 to 1; NaN where one column is made of the others, or a correlation is missing, and
 *          for a column that has nothing to do with any other
 */
export function samplingAdequacy(correlations: Float64Array, m: number): { overall: number; each: Float64Array } {
  const factor = cholesky(correlations, m)
  if (factor === null) return { overall: Number.NaN, each: new Float64Array(m).fill(Number.NaN) }
  const inverse = invertCholesky(factor, m)
  const each = new Float64Array(m)
  let [allPlain, allPartial] = [0, 0]
  for (let p = 0; p < m; p++) {
    let [plain, partial] = [0, 0]
    for (let q = 0; q < m; q++) {
      if (p === q) continue
      plain += correlations[p * m + q]! ** 2
      partial += inverse[p * m + q]! ** 2 / (inverse[p * m + p]! * inverse[q * m + q]!)
    }
    each[p] = plain / (plain + partial)
    allPlain += plain
    allPartial += partial
  }
  return { overall: allPlain / (allPlain + allPartial), each }
}

/** A test statistic with the chance of one at least as large. */
export interface ChiSquareTest {
  readonly statistic: number
  readonly freedom: number
  readonly p: number
}

/**
 * Bartlett's test of sphericity: whether columns are correlated at all. χ² = −(n − 1 − (2m + 5) / 6) ln |R|, with
 * m (m − 1) / 2 degrees of freedom. A small p says that they are.
 *
 * Source: Bartlett, "Tests of significance in factor analysis" (British Journal of Psychology,
 * Statistical Section 3, 1950).
 *
 * @param correlations m × m over the same n rows
 * @returns an infinite statistic where one column is made of the others; NaN for m < 2, for too few rows, or where a
 *          correlation is missing
 */
export function sphericity(correlations: Float64Array, m: number, n: number): ChiSquareTest {
  const freedom = (m * (m - 1)) / 2
  const factor = n - 1 - (2 * m + 5) / 6
  if (m < 2 || factor <= 0 || correlations.some(Number.isNaN)) return { statistic: Number.NaN, freedom, p: Number.NaN }
  const l = cholesky(correlations, m)
  // A determinant above 1 is rounding.
  const statistic = l === null ? Number.POSITIVE_INFINITY : Math.max(0, -factor * logDeterminant(l, m))
  return { statistic, freedom, p: chiSquareAbove(statistic, freedom) }
}

/** An eigenvalue this small beside the number of columns is 0 with rounding. */
const dependent = 1e-12

/**
 * Variance inflation factors: 1 / (1 − R²) of each column explained by all others; the diagonal of the inverse
 * correlation matrix. Above 10, or above 5, a column adds little.
 *
 * Source: Marquardt, "Generalized inverses, ridge regression, biased linear estimation" (Technometrics 12, 1970).
 *
 * @param correlations m × m
 * @returns m factors ≥ 1; infinite for a column that is made of others; NaN where a correlation is missing
 */
export function inflation(correlations: Float64Array, m: number): Float64Array {
  const { values, vectors } = eigenSymmetric(correlations, m)
  return Float64Array.from({ length: m }, (_, j) => {
    let sum = 0
    for (let k = 0; k < m; k++) {
      const part = vectors[k * m + j]! ** 2
      if (values[k]! > dependent * m) sum += part / values[k]!
      else if (!(part < dependent)) sum += Number.isNaN(part) ? part : Number.POSITIVE_INFINITY
    }
    return Number.isNaN(sum) ? sum : Math.max(sum, 1)
  })
}
