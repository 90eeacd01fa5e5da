/** Past this share of a diagonal entry lost to cancellation, what is left of it is rounding. */
const leastPivot = 1e-12

/**
 * Cholesky factor L of a symmetric positive definite matrix: a = L Lᵀ.
 *
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), 4.2.
 *
 * @param a n × n, symmetric; left as it is. Entry (i, j) is at i * n + j
 * @returns n × n, 0 above the diagonal; null where a is not positive definite (a column that is made of the others, up
 *          to 1e-12 of its own entry), or an entry is not finite
 */
export function cholesky(a: Float64Array, n: number): Float64Array | null {
  const l = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = a[i * n + j]!
      for (let k = 0; k < j; k++) rest -= l[i * n + k]! * l[j * n + k]!
      if (i !== j) l[i * n + j] = rest / l[j * n + j]!
      else if (rest > leastPivot * a[i * n + i]! && rest < Number.POSITIVE_INFINITY) l[i * n + i] = Math.sqrt(rest)
      else return null
    }
  }
  return l
}

/** Solves a x = b, given the Cholesky factor L of a. */
export function solveCholesky(l: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l[i * n + k]! * x[k]!
    x[i]! /= l[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l[k * n + i]! * x[k]!
    x[i]! /= l[i * n + i]!
  }
  return x
}

/** Inverse of a, given its Cholesky factor L: n × n, symmetric up to rounding. */
export function invertCholesky(l: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    const unit = new Float64Array(n)
    unit[j] = 1
    inverse.set(solveCholesky(l, unit), j * n)
  }
  return inverse
}

/** ln |a|, given its Cholesky factor L. */
export function logDeterminant(l: Float64Array, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += 2 * Math.log(l[i * n + i]!)
  return sum
}
