/** What is left of a variance below this share of it is rounding: the variable follows from those before it. */
const nothingLeft = 1e-10

/**
 * L with L Lᵀ = A, for a symmetric positive semi-definite A: the parts of a variable that follow from those before it
 * are given a column of 0, so that a singular A has its L too (Higham, "Accuracy and Stability of Numerical Algorithms",
 * 2002, §10.3, without pivoting).
 *
 * @param a d × d, row after row; its lower half is read
 * @returns d × d, row after row, 0 above the diagonal
 */
export function factorSemidefinite(a: Float64Array, d: number): Float64Array {
  const l = new Float64Array(d * d)
  for (let j = 0; j < d; j++) {
    let left = a[j * d + j]!
    for (let k = 0; k < j; k++) left -= l[j * d + k]! * l[j * d + k]!
    if (!(left > nothingLeft * a[j * d + j]!)) continue
    const root = Math.sqrt(left)
    l[j * d + j] = root
    for (let i = j + 1; i < d; i++) {
      let sum = a[i * d + j]!
      for (let k = 0; k < j; k++) sum -= l[i * d + k]! * l[j * d + k]!
      l[i * d + j] = sum / root
    }
  }
  return l
}

/**
 * Solves L Lᵀ x = b in place. A variable that follows from others gets 0, and the others carry its part.
 *
 * @param l as `factorSemidefinite` makes it
 */
export function solveSemidefinite(l: Float64Array, d: number, b: Float64Array): void {
  for (let i = 0; i < d; i++) {
    let sum = b[i]!
    for (let k = 0; k < i; k++) sum -= l[i * d + k]! * b[k]!
    const root = l[i * d + i]!
    b[i] = root === 0 ? 0 : sum / root
  }
  for (let i = d - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let k = i + 1; k < d; k++) sum -= l[k * d + i]! * b[k]!
    const root = l[i * d + i]!
    b[i] = root === 0 ? 0 : sum / root
  }
}
