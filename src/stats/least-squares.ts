/** A column of which less than this share is left, beside those before it, follows from them; as in R's `lm`. */
const nothingLeft = 1e-7

/** Coefficients b that make Σ (y − X b)² least. */
export interface LeastSquares {
  /** One per column; 0 for a column that follows from those before it. */
  readonly coefficients: Float64Array
  /** Numbers of the columns that have a coefficient of their own, ascending. */
  readonly kept: readonly number[]
  /** Upper triangle R of the kept columns, row after row: (Xᵀ X)⁻¹ = R⁻¹ R⁻ᵀ, up to signs that cancel. */
  readonly r: Float64Array
  /** Σ (y − X b)². */
  readonly residual: number
}

/**
 * Least squares by Householder's QR (Golub & Van Loan, "Matrix Computations", 2013, §5.2): the columns are never
 * multiplied with each other, which would square their condition.
 *
 * @param columns p columns of m numbers, on scales that are alike: what is left of one is judged by its length. No gaps
 * @param y       m numbers, no gaps
 */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): LeastSquares {
  const m = y.length
  const work = columns.map((column) => column.slice())
  const right = y.slice()
  const kept: number[] = []
  for (const [j, column] of work.entries()) {
    const top = kept.length
    if (top >= m) break
    const length = norm(columns[j]!, 0)
    const left = norm(column, top)
    if (!(left > nothingLeft * length)) continue
    reflect(column, top, left, [...work.slice(j + 1), right])
    kept.push(j)
  }
  const rank = kept.length
  const r = new Float64Array(rank * rank)
  for (const [c, j] of kept.entries()) for (let i = 0; i <= c; i++) r[i * rank + c] = work[j]![i]!
  const solved = right.slice(0, rank)
  solveUpper(r, rank, solved)
  const coefficients = new Float64Array(columns.length)
  for (const [c, j] of kept.entries()) coefficients[j] = solved[c]!
  return { coefficients, kept, r, residual: norm(right, rank) ** 2 }
}

/** Solves R x = b in place, for an upper triangle R without a 0 on its diagonal. */
export function solveUpper(r: Float64Array, d: number, b: Float64Array): void {
  for (let i = d - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let k = i + 1; k < d; k++) sum -= r[i * d + k]! * b[k]!
    b[i] = sum / r[i * d + i]!
  }
}

/** Mirrors a column, from row `top` on, onto the axis of that row, and the columns after it alike. */
function reflect(column: Float64Array, top: number, length: number, others: readonly Float64Array[]): void {
  // Away from the axis: the difference of two numbers alike would lose its digits.
  const onAxis = column[top]! > 0 ? -length : length
  const v = column.slice(top)
  v[0] = v[0]! - onAxis
  const square = norm(v, 0) ** 2
  column.fill(0, top)
  column[top] = onAxis
  for (const other of others) {
    let product = 0
    for (let i = 0; i < v.length; i++) product += v[i]! * other[top + i]!
    const times = (2 * product) / square
    for (let i = 0; i < v.length; i++) other[top + i]! -= times * v[i]!
  }
}

function norm(x: Float64Array, from: number): number {
  let sum = 0
  for (let i = from; i < x.length; i++) sum += x[i]! * x[i]!
  return Math.sqrt(sum)
}
