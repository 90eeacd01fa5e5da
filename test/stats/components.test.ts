import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  associations,
  completeRows,
  covariance,
  cronbachAlpha,
  effectiveNumber,
  inflation,
  pearson,
  principalComponents,
  samplingAdequacy,
  sphericity,
} from "../../src/stats/index.ts"
import { close, column, columns, hostile, seed } from "./columns.ts"

const nan = Number.NaN

/** Four columns of eight rows, one of them nearly the sum of two others. */
const table = [
  column(2, 4, 4, 5, 7, 8, 9, 11),
  column(1, 3, 2, 6, 5, 7, 9, 8),
  column(5, 1, 4, 2, 6, 3, 8, 7),
  column(3.1, 7, 6.2, 11, 11.9, 15.2, 18, 18.7),
]
const correlations = associations(table, pearson)

test("alpha is 1 for columns that are the same, and 0 for two that have nothing in common", () => {
  const x = column(1, 2, 3, 4)
  close(cronbachAlpha([x, x, x], "complete"), 1, 1e-14)
  close(cronbachAlpha([column(1, 2, 1, 2), column(1, 1, 2, 2)], "complete"), 0, 1e-14)
})

test("alpha equals its textbook form: k / (k − 1) (1 − Σ own variances / variance of the sum)", () => {
  fc.assert(
    fc.property(columns(3, { least: 3 }), (table) => {
      const complete = completeRows(table)
      const sum = complete[0]!.map((value, i) => value + complete[1]![i]! + complete[2]![i]!)
      const own = complete.reduce((total, x) => total + covariance(x, x), 0)
      const whole = covariance(sum, sum)
      if (!(whole > 1e-6 * own)) return
      const alpha = cronbachAlpha(table, "complete")
      close(alpha, 1.5 * (1 - own / whole), 1e-6)
      assert.ok(alpha <= 1 + 1e-9)
      close(cronbachAlpha(complete, "pairwise"), alpha, 1e-12)
    }),
    { seed },
  )
})

test("alpha goes over the rows that it is told to: pairwise, or complete", () => {
  const gappy = [column(1, 2, 3, 4, nan), column(2, 1, 4, nan, 3), column(1, 3, nan, 4, 2)]
  close(cronbachAlpha(gappy, "complete"), cronbachAlpha([column(1, 2), column(2, 1), column(1, 3)], "complete"), 1e-14)
  assert.ok(Math.abs(cronbachAlpha(gappy, "pairwise") - cronbachAlpha(gappy, "complete")) > 0.01)
})

test("there is no alpha of one column, of columns that cancel, or that share no rows; size does not matter", () => {
  const x = column(1, 2, 4)
  assert.ok(Number.isNaN(cronbachAlpha([x], "pairwise")))
  assert.ok(Number.isNaN(cronbachAlpha([x, x.map((value) => -value)], "pairwise")))
  assert.ok(Number.isNaN(cronbachAlpha([column(1, nan, 2), column(nan, 1, nan)], "pairwise")))
  const alpha = cronbachAlpha(table, "pairwise")
  for (const size of [1e300, 1e-300, 1e-308]) {
    close(
      cronbachAlpha(
        table.map((each) => each.map((value) => value * size)),
        "pairwise",
      ),
      alpha,
      1e-9,
    )
  }
})

test("components hold all variance, in falling order, along orthonormal directions", () => {
  fc.assert(
    fc.property(columns(4, { least: 6 }), fc.constantFrom("correlation", "covariance"), (table, of) => {
      const found = principalComponents(table, of)
      if (found === null) return
      const { rows, variances, cumulated, directions, loadings, sds, kaiser } = found
      const complete = completeRows(table)
      assert.equal(rows, complete[0]!.length)
      const matrix = associations(complete, of === "correlation" ? pearson : covariance)
      const total = of === "correlation" ? 4 : sds.reduce((sum, sd) => sum + sd * sd, 0)
      close(variances.reduce((sum, variance) => sum + variance, 0) / total, 1, 1e-9)
      close(cumulated.at(-1)!, 1, 1e-9)
      assert.ok(kaiser >= 0 && kaiser < 4)
      for (let k = 0; k < 4; k++) {
        assert.ok(variances[k]! >= 0 && (k === 0 || variances[k - 1]! >= variances[k]!))
        for (let j = 0; j < 4; j++) {
          close(loadings[k * 4 + j]!, directions[k * 4 + j]! * Math.sqrt(variances[k]!), 1e-12)
          let entry = 0
          for (let i = 0; i < 4; i++) entry += loadings[i * 4 + j]! * loadings[i * 4 + k]!
          close(entry / total, matrix[j * 4 + k]! / total, 1e-9)
        }
      }
    }),
    { seed },
  )
})

test("Kaiser's criterion counts components above the average: two of two unrelated pairs", () => {
  const [a, b] = [column(1, 2, 3, 4, 5, 6), column(2, -7, 5, 5, -7, 2)]
  close(pearson(a, b), 0, 1e-12)
  const near = (x: Float64Array, by: readonly number[]) => x.map((value, i) => value + 0.1 * by[i]!)
  const found = principalComponents([a, near(a, [1, -1, 0, 0, 1, -1]), b, near(b, [0, 1, 1, -1, -1, 0])], "correlation")
  assert.equal(found?.kaiser, 2)
  assert.ok(effectiveNumber(found!.variances) > 1.9 && effectiveNumber(found!.variances) < 2.2)
  assert.equal(principalComponents([a, b], "correlation")?.kaiser, 0)
})

test("there are no components of no column, of one row, or of a correlation with a constant column", () => {
  assert.equal(principalComponents([], "correlation"), null)
  assert.equal(principalComponents([column(1), column(2)], "covariance"), null)
  assert.equal(principalComponents([column(1, 2, 3), column(5, 5, 5)], "correlation"), null)
  assert.deepEqual(principalComponents([column(1, 2, 3), column(5, 5, 5)], "covariance")?.variances, column(1, 0))
  assert.equal(principalComponents([column(5, 5, 5)], "covariance"), null)
  for (const values of hostile) principalComponents([column(...values), column(...values)], "correlation")
})

test("the effective number is m for unrelated columns, 1 for the same ones, and lies between", () => {
  assert.equal(effectiveNumber(column(1, 1, 1)), 3)
  assert.equal(effectiveNumber(column(3, 0, 0)), 1)
  assert.equal(effectiveNumber(column(3e300, 0, 0)), 1)
})

/** R² of column j regressed on the others and a constant, by solving the normal equations with elimination. */
function explained(table: readonly Float64Array[], j: number): number {
  const y = table[j]!
  const n = y.length
  const design = [y.map(() => 1), ...table.filter((_, k) => k !== j)]
  const rows = design.map((a) => [
    ...design.map((b) => a.reduce((s, v, i) => s + v * b[i]!, 0)),
    a.reduce((s, v, i) => s + v * y[i]!, 0),
  ])
  for (let p = 0; p < rows.length; p++) {
    for (let r = 0; r < rows.length; r++) {
      if (r === p) continue
      const factor = rows[r]![p]! / rows[p]![p]!
      rows[r] = rows[r]!.map((value, c) => value - factor * rows[p]![c]!)
    }
  }
  const beta = rows.map((row, p) => row.at(-1)! / row[p]!)
  const rest = y.map((value, i) => value - beta.reduce((s, b, k) => s + b * design[k]![i]!, 0))
  return 1 - rest.reduce((s, e) => s + e * e, 0) / (covariance(y, y) * (n - 1))
}

test("the variance inflation factor is 1 / (1 − R²) of a regression on all other columns", () => {
  const factors = inflation(correlations, 4)
  for (let j = 0; j < 4; j++) close(factors[j]! / (1 / (1 - explained(table, j))), 1, 1e-6)
})

test("only columns that are made of others have an infinite inflation; unrelated columns have 1", () => {
  const [a, b, c] = [table[0]!, table[1]!, table[2]!]
  const sum = a.map((value, i) => value + b[i]!)
  const factors = inflation(associations([a, b, c, sum], pearson), 4)
  assert.deepEqual([...factors].map(Number.isFinite), [false, false, true, false])
  assert.deepEqual(inflation(column(1, 0, 0, 1), 2), column(1, 1))
  assert.ok(inflation(column(1, nan, nan, 1), 2).every(Number.isNaN))
})

test("sampling adequacy of three equally correlated columns, by hand", () => {
  // r = 1/2 everywhere: each partial correlation is (r − r²) / (1 − r²) = 1/3, so (1/4) / (1/4 + 1/9) = 9/13.
  const { overall, each } = samplingAdequacy(column(1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1), 3)
  close(overall, 9 / 13, 1e-14)
  for (const one of each) close(one, 9 / 13, 1e-14)
})

test("sampling adequacy lies between 0 and 1, and there is none where a column is made of the others", () => {
  fc.assert(
    fc.property(columns(3, { gaps: false, least: 5 }), (table) => {
      const { overall, each } = samplingAdequacy(associations(table, pearson), 3)
      for (const value of [overall, ...each]) assert.ok(Number.isNaN(value) || (value >= 0 && value <= 1))
    }),
    { seed },
  )
  assert.ok(Number.isNaN(samplingAdequacy(column(1, 1, 1, 1), 2).overall))
  assert.ok(Number.isNaN(samplingAdequacy(column(1, 0, 0, 1), 2).overall))
  assert.ok(Number.isNaN(samplingAdequacy(column(1), 1).overall))
})

test("Bartlett's test of three equally correlated columns over thirty rows, by hand", () => {
  // |R| = (1 − r)² (1 + 2 r) = 1/2; χ² = (29 − 11/6) ln 2 with 3 degrees of freedom.
  const { statistic, freedom, p } = sphericity(column(1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1), 3, 30)
  close(statistic, (29 - 11 / 6) * Math.LN2, 1e-12)
  assert.equal(freedom, 3)
  assert.ok(p > 0.0002 && p < 0.0004)
})

test("unrelated columns pass as spherical, dependent ones have p = 0, and few rows have no test", () => {
  assert.deepEqual(sphericity(column(1, 0, 0, 1), 2, 10), { statistic: 0, freedom: 1, p: 1 })
  assert.equal(sphericity(column(1, 1, 1, 1), 2, 10).p, 0)
  assert.ok(Number.isNaN(sphericity(column(1, 0.5, 0.5, 1), 2, 2).p))
  assert.ok(Number.isNaN(sphericity(column(1), 1, 10).p))
  assert.ok(Number.isNaN(sphericity(column(1, nan, nan, 1), 2, 10).p))
})
