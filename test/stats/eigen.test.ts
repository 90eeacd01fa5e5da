import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { cholesky, eigenSymmetric, invertCholesky, logDeterminant, solveCholesky } from "../../src/stats/index.ts"
import { close, column, seed } from "./columns.ts"

/** Symmetric n × n matrices, some of them singular or with equal eigenvalues. */
const symmetric = fc.integer({ min: 0, max: 8 }).chain((n) =>
  fc
    .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -100, max: 100, noNaN: true })), {
      minLength: n * n,
      maxLength: n * n,
    })
    .map((entries) => ({ n, a: Float64Array.from(entries, (_, at) => entries[mirrored(at, n)]!) })),
)
const mirrored = (at: number, n: number) => {
  const [i, j] = [Math.floor(at / n), at % n]
  return Math.max(i, j) * n + Math.min(i, j)
}

/** Gram matrices plus a part of the unit matrix: positive definite. */
const positive = symmetric.map(({ n, a }) => ({
  n,
  a: Float64Array.from(a, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n]
    let sum = i === j ? 1 : 0
    for (let k = 0; k < n; k++) sum += (a[i * n + k]! * a[j * n + k]!) / 1e4
    return sum
  }),
}))

test("a matrix is its eigenvalues along its eigenvectors, which are orthonormal and come largest first", () => {
  fc.assert(
    fc.property(symmetric, ({ n, a }) => {
      const { values, vectors } = eigenSymmetric(a, n)
      for (let i = 0; i < n; i++) {
        assert.ok(i === 0 || values[i - 1]! >= values[i]!)
        for (let j = 0; j < n; j++) {
          let entry = 0
          let product = 0
          for (let k = 0; k < n; k++) {
            entry += values[k]! * vectors[k * n + i]! * vectors[k * n + j]!
            product += vectors[i * n + k]! * vectors[j * n + k]!
          }
          close(entry, a[i * n + j]!, 1e-10)
          close(product, i === j ? 1 : 0, 1e-12)
        }
      }
    }),
    { seed, numRuns: 200 },
  )
})

test("an eigenvector's components sum to more than 0, or the first of them is positive", () => {
  assert.deepEqual([...eigenSymmetric(column(2, 1, 1, 2), 2).vectors].map(Math.sign), [1, 1, 1, -1])
  fc.assert(
    fc.property(symmetric, ({ n, a }) => {
      const { vectors } = eigenSymmetric(a, n)
      for (let k = 0; k < n; k++) {
        const vector = [...vectors.subarray(k * n, (k + 1) * n)]
        const sum = vector.reduce((total, x) => total + x, 0)
        assert.ok(sum > 1e-8 || (sum > -1.1e-8 && vector.find((x) => Math.abs(x) > 1e-8)! > 0))
      }
    }),
    { seed },
  )
})

test("eigenvalues scale with the matrix, from denormals to 1e300; no matrix has none, and a gap makes all gaps", () => {
  for (const scale of [1e-310, 1e-200, 1e200, 1e300]) {
    const [a, b] = eigenSymmetric(column(2 * scale, scale, scale, 2 * scale), 2).values
    close(a! / scale, 3, 1e-12)
    close(b! / scale, 1, 1e-12)
  }
  assert.deepEqual([...eigenSymmetric(new Float64Array(9), 3).values], [0, 0, 0])
  assert.deepEqual(eigenSymmetric(column(), 0), { values: column(), vectors: column() })
  assert.ok(eigenSymmetric(column(1, Number.NaN, Number.NaN, 1), 2).values.every(Number.isNaN))
})

test("the eigenvalues of the Hilbert matrix of order 3 are those that LAPACK finds", () => {
  const { values } = eigenSymmetric(column(1, 1 / 2, 1 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 3, 1 / 4, 1 / 5), 3)
  ;[1.408318927123654, 0.1223270658539059, 0.0026873403557735].forEach((value, k) => {
    close(values[k]!, value, 1e-14)
  })
})

test("a positive definite matrix is solved, inverted and its determinant is the product of its eigenvalues", () => {
  fc.assert(
    fc.property(positive, ({ n, a }) => {
      const l = cholesky(a, n)
      assert.ok(l)
      const wanted = Float64Array.from({ length: n }, (_, i) => i - 1)
      const b = Float64Array.from(wanted, (_, i) => wanted.reduce((sum, x, j) => sum + a[i * n + j]! * x, 0))
      solveCholesky(l, b).forEach((x, i) => {
        close(x, wanted[i]!, 1e-9)
      })
      const inverse = invertCholesky(l, n)
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          let entry = 0
          for (let k = 0; k < n; k++) entry += a[i * n + k]! * inverse[k * n + j]!
          close(entry, i === j ? 1 : 0, 1e-9)
        }
      }
      const logs = eigenSymmetric(a, n).values.reduce((sum, value) => sum + Math.log(value), 0)
      close(logDeterminant(l, n), logs, 1e-9)
    }),
    { seed, numRuns: 100 },
  )
})

test("a matrix with a column made of the others, a negative one and one with a gap have no Cholesky factor", () => {
  assert.equal(cholesky(column(1, 1, 1, 1), 2), null)
  assert.equal(cholesky(column(-1), 1), null)
  assert.equal(cholesky(column(0), 1), null)
  assert.equal(cholesky(column(1, Number.NaN, Number.NaN, 1), 2), null)
  assert.deepEqual(cholesky(column(4), 1), column(2))
})
