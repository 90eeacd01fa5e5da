import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { describe, moments, oddities, quantile } from "../../src/stats/index.ts"
import { close, column, columns, hostile, seed } from "./columns.ts"

const nan = Number.NaN
const skewness = (x: Float64Array) => moments(x).skew
const excessKurtosis = (x: Float64Array) => moments(x).kurtosis

test("a column is described by its values alone; gaps are counted and left out", () => {
  const { sd, skewness: skew, excessKurtosis: kurtosis, ...rest } = describe(column(4, nan, 0, 4, 1, nan, 4))
  assert.deepEqual(rest, {
    n: 7,
    values: 5,
    nonzero: 4,
    distinct: 3,
    same: 3,
    low: 0,
    high: 4,
    mean: 2.6,
    median: 4,
  })
  close(sd, Math.sqrt(3.8), 1e-15)
  close(skew, -0.755984, 1e-6)
  close(kurtosis, -2.479224, 1e-6)
})

test("skewness and kurtosis need three and four values, and two that differ", () => {
  assert.deepEqual([skewness(column(1, 2)), excessKurtosis(column(1, 2, 4))], [nan, nan])
  assert.deepEqual([skewness(column(5, 5, 5, 5)), excessKurtosis(column(5, 5, 5, 5))], [nan, nan])
  close(skewness(column(1, 2, 9)), 1.6301, 1e-4)
})

test("skewness and kurtosis equal the sums of their definition", () => {
  fc.assert(
    fc.property(columns(1), ([x]) => {
      const values = [...x!].filter((value) => !Number.isNaN(value))
      const n = values.length
      const mean = values.reduce((sum, v) => sum + v, 0) / n
      const moment = (power: number) => values.reduce((sum, v) => sum + (v - mean) ** power, 0) / n
      const varies = new Set(values).size > 1
      const g2 = moment(4) / moment(2) ** 2 - 3
      const skew = ((moment(3) / moment(2) ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2)
      close(skewness(x!), n > 2 && varies ? skew : nan, 1e-7)
      const kurtosis = (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3))
      close(excessKurtosis(x!), n > 3 && varies ? kurtosis : nan, 1e-7)
    }),
    { seed },
  )
})

test("a mirror image has the opposite skewness and the same kurtosis; another measure changes neither", () => {
  fc.assert(
    fc.property(columns(1), ([x]) => {
      const [skew, kurtosis] = [skewness(x!), excessKurtosis(x!)]
      const other = x!.map((value) => 32 - 2 * value)
      close(skewness(other), -skew, 1e-7)
      close(excessKurtosis(other), kurtosis, 1e-7)
    }),
    { seed },
  )
})

test("skewness and kurtosis are the same for numbers of any size", () => {
  for (const size of [1e-310, 1e-300, 1e300]) {
    const x = column(1, 2, 3, 9).map((value) => value * size)
    close(skewness(x), skewness(column(1, 2, 3, 9)), 1e-9)
    close(excessKurtosis(x), excessKurtosis(column(1, 2, 3, 9)), 1e-9)
  }
})

test("quantiles: a straight line between neighbours", () => {
  const sorted = column(1, 2, 3, 4, nan)
  assert.deepEqual(
    [0, 0.25, 0.5, 0.9, 1].map((q) => quantile(sorted, 4, q)),
    [1, 1.75, 2.5, 3.7, 4],
  )
  assert.equal(quantile(column(7), 1, 0.3), 7)
  assert.ok(Number.isNaN(quantile(column(nan), 0, 0.5)))
  assert.equal(quantile(column(-1.7e308, 1.7e308), 2, 0.5), 0)
  assert.equal(quantile(column(5, Number.POSITIVE_INFINITY), 2, 0), 5)
})

test("quantiles do not leave their neighbours and rise with q", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(columns(1, { gaps: false, least: 1 }), share, share, ([x], p, q) => {
      const sorted = x!.toSorted()
      const [low, high] = [Math.min(p, q), Math.max(p, q)]
      const [a, b] = [quantile(sorted, sorted.length, low), quantile(sorted, sorted.length, high)]
      assert.ok(sorted[0]! <= a && a <= b + 1e-12 && b <= sorted.at(-1)!)
    }),
    { seed },
  )
})

const oddOf = (...values: number[]) => oddities(describe(column(...values)))

test("a column is odd when it is short of values, of other values than 0 or of different ones, or has outliers", () => {
  assert.deepEqual(oddOf(1, 2, 3, 4), [])
  assert.deepEqual(oddOf(1, 2, nan, nan), ["few-values"])
  assert.deepEqual(oddOf(nan, nan), ["few-values"])
  assert.deepEqual(oddOf(), ["few-values"])
  assert.deepEqual(oddOf(0, 0, 0, 1, 2), ["many-zeros"])
  assert.deepEqual(oddOf(1, 1, 1, 2, 2), ["few-distinct"])
  assert.deepEqual(oddOf(1, 2, 3, 4, 5, 6, 7, 8, 90), ["outliers"])
})

test("a share at its threshold is not odd; zeros and ties are shares of the values, not of all entries", () => {
  assert.deepEqual(oddOf(0, 1, 0, 2), [])
  const thresholds = { values: 0.4, nonzero: 0.5, distinct: 0.5, skewness: 2, excessKurtosis: 3.5 }
  assert.deepEqual(oddities(describe(column(1, 2, nan, nan, nan)), thresholds), [])
})

test("values that hurt are described without a throw, and by numbers wherever there is a value", () => {
  for (const values of hostile) {
    const { values: count, low, high, mean, median } = describe(column(...values))
    for (const number of [low, high, median]) assert.equal(Number.isNaN(number), count === 0)
    if (values.every(Number.isFinite)) assert.equal(Number.isNaN(mean), count === 0)
  }
})
