import { exponent, timesPowerOfTwo } from "./centre.ts"

/** What a symmetric n × n matrix does along its own axes. */
interface Eigen {
  /** n eigenvalues, the largest first. */
  readonly values: Float64Array
  /** n × n, one eigenvector of length 1 after another: component i of vector k is at k * n + i. */
  readonly vectors: Float64Array
}

/** Cyclic Jacobi settles in 6 to 10 sweeps; a matrix that has not by now never will. */
const mostSweeps = 60

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations: every pair in turn, so that the result
 * is a function of the matrix alone. Small eigenvalues come out to the precision of the largest.
 *
 * A vector's sign is free, so one is chosen: its components sum to more than 0; where they sum to 0, up to 1e-8, the
 * first component beyond 1e-8 is positive. Equal eigenvalues keep the order of their columns.
 *
 * Source: Golub & Van Loan, Matrix Computations (4th ed.), 8.5.
 *
 * @param a n × n, symmetric; left as it is
 * @returns all NaN where an entry is not finite
 */
export function eigenSymmetric(a: Float64Array, n: number): Eigen {
  const size = a.reduce((largest, entry) => Math.max(largest, Math.abs(entry)), 0)
  if (!Number.isFinite(size)) {
    return { values: new Float64Array(n).fill(Number.NaN), vectors: new Float64Array(n * n).fill(Number.NaN) }
  }
  const power = size === 0 ? 0 : exponent(size)
  const work = a.map((entry) => timesPowerOfTwo(entry, -power))
  const axes = new Float64Array(n * n)
  for (let k = 0; k < n; k++) axes[k * n + k] = 1
  let sweeps = 0
  while (sweeps < mostSweeps && sweep(work, axes, n)) sweeps++
  const order = Array.from({ length: n }, (_, k) => k).sort((p, q) => work[q * n + q]! - work[p * n + p]!)
  const vectors = new Float64Array(n * n)
  order.forEach((k, place) => {
    const vector = vectors.subarray(place * n, (place + 1) * n)
    vector.set(axes.subarray(k * n, (k + 1) * n))
    pointUp(vector)
  })
  return { values: Float64Array.from(order, (k) => timesPowerOfTwo(work[k * n + k]!, power)), vectors }
}

/** Turns each pair of axes until their shared entry is 0; false when there was nothing left to turn. */
function sweep(a: Float64Array, axes: Float64Array, n: number): boolean {
  let turned = false
  for (let p = 0; p < n - 1; p++) {
    for (let q = p + 1; q < n; q++) {
      const shared = a[p * n + q]!
      const size = Math.abs(shared)
      // Below the last digit of the largest entries it is rounding, or nothing beside both of its axes.
      if (size < 2 ** -60 || size < 2 ** -54 * Math.min(Math.abs(a[p * n + p]!), Math.abs(a[q * n + q]!))) continue
      turn(a, axes, n, p, q)
      turned = true
    }
  }
  return turned
}

function turn(a: Float64Array, axes: Float64Array, n: number, p: number, q: number): void {
  const shared = a[p * n + q]!
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * shared)
  // The smaller of the two angles; theta ** 2 may be infinite, and then the angle is as good as 0.
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  for (let i = 0; i < n; i++) {
    if (i !== p && i !== q) {
      const ip = a[i * n + p]!
      const iq = a[i * n + q]!
      a[p * n + i] = a[i * n + p] = cosine * ip - sine * iq
      a[q * n + i] = a[i * n + q] = sine * ip + cosine * iq
    }
    const u = axes[p * n + i]!
    const v = axes[q * n + i]!
    axes[p * n + i] = cosine * u - sine * v
    axes[q * n + i] = sine * u + cosine * v
  }
  a[p * n + p]! -= tangent * shared
  a[q * n + q]! += tangent * shared
  a[p * n + q] = a[q * n + p] = 0
}

const negligible = 1e-8

function pointUp(vector: Float64Array): void {
  const sum = vector.reduce((total, component) => total + component, 0)
  const deciding = Math.abs(sum) > negligible ? sum : (vector.find((c) => Math.abs(c) > negligible) ?? 1)
  if (deciding < 0) for (let i = 0; i < vector.length; i++) vector[i] = -vector[i]!
}
