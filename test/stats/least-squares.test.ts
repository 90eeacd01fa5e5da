import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { leastSquares } from "../../src/stats/index.ts"

const seed = 20190301
const fit = (columns: readonly (readonly number[])[], y: readonly number[]) =>
  leastSquares(
    columns.map((column) => Float64Array.from(column)),
    Float64Array.from(y),
  )

/** The plain twin: normal equations by elimination with the largest pivot. */
function plainTwin(columns: readonly (readonly number[])[], y: readonly number[]): readonly number[] {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
  const rows = columns.map((a) => [...columns.map((b) => dot(a, b)), dot(a, y)])
  const p = columns.length
  for (let k = 0; k < p; k++) {
    const best = rows.slice(k).reduce((at, row, i) => (Math.abs(row[k]!) > Math.abs(rows[at]![k]!) ? k + i : at), k)
    ;[rows[k], rows[best]] = [rows[best]!, rows[k]!]
    for (let i = 0; i < p; i++) {
      if (i === k) continue
      const times = rows[i]![k]! / rows[k]![k]!
      rows[i] = rows[i]!.map((x, c) => x - times * rows[k]![c]!)
    }
  }
  return rows.map((row, k) => row[p]! / row[k]!)
}

test("a straight line is found again, without residual", () => {
  const x = [1, 2, 3, 4]
  const { coefficients, kept, residual } = fit(
    [[1, 1, 1, 1], x],
    x.map((v) => 3 + 2 * v),
  )
  assert.deepEqual(kept, [0, 1])
  assert.ok(Math.abs(coefficients[0]! - 3) < 1e-12 && Math.abs(coefficients[1]! - 2) < 1e-12)
  assert.ok(residual < 1e-24)
})

test("coefficients are those of the normal equations", () => {
  const value = fc.integer({ min: -50, max: 50 })
  const problem = fc.record({
    columns: fc.array(fc.array(value, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    y: fc.array(value, { minLength: 8, maxLength: 8 }),
  })
  fc.assert(
    fc.property(problem, ({ columns, y }) => {
      const { coefficients, kept, residual } = fit(columns, y)
      const own = kept.map((j) => columns[j]!)
      const expected = plainTwin(own, y)
      // Columns of whole numbers that are nearly multiples of each other lose a few digits in the twin's products.
      for (const [c, j] of kept.entries())
        assert.ok(Math.abs(coefficients[j]! - expected[c]!) < 1e-7 * Math.max(1, Math.abs(expected[c]!)))
      const left = y.map((v, i) => v - columns.reduce((sum, column, j) => sum + coefficients[j]! * column[i]!, 0))
      const sum = left.reduce((total, e) => total + e * e, 0)
      assert.ok(Math.abs(sum - residual) < 1e-8 * Math.max(1, sum))
      for (const column of columns)
        assert.ok(
          Math.abs(column.reduce((total, v, i) => total + v * left[i]!, 0)) < 1e-7,
          "what is left is at right angles",
        )
    }),
    { seed, numRuns: 300 },
  )
})

test("a column that follows from those before it, one of 0, and one more than there are rows carry no coefficient", () => {
  const { coefficients, kept } = fit(
    [
      [1, 2, 3],
      [2, 4, 6],
      [0, 0, 0],
      [1, 0, 0],
    ],
    [1, 2, 4],
  )
  assert.deepEqual(kept, [0, 3])
  assert.equal(coefficients[1], 0)
  assert.equal(coefficients[2], 0)
  assert.deepEqual(fit([[1], [2]], [5]).kept, [0])
  assert.deepEqual(fit([], [3, 4]).residual, 25)
})
