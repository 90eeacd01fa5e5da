import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { associations, covariance, kendall, meanRanks, pearson, spearman } from "../../src/stats/index.ts"
import { close, column, columns, hostile, seed } from "./columns.ts"

const coefficients = { pearson, spearman, kendall }

/** The textbook's sums, pair by pair. */
const plain = {
  pairs: (x: Float64Array, y: Float64Array) =>
    [...x].map((value, i): [number, number] => [value, y[i]!]).filter(([a, b]) => !Number.isNaN(a + b)),
  covariance(x: Float64Array, y: Float64Array) {
    const pairs = plain.pairs(x, y)
    const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length
    const [a, b] = [mean(0), mean(1)]
    return pairs.reduce((sum, [p, q]) => sum + (p - a) * (q - b), 0) / (pairs.length - 1)
  },
  pearson(x: Float64Array, y: Float64Array) {
    const pairs = plain.pairs(x, y)
    const [a, b] = [column(...pairs.map((pair) => pair[0])), column(...pairs.map((pair) => pair[1]))]
    if (new Set(a).size < 2 || new Set(b).size < 2) return Number.NaN
    return plain.covariance(a, b) / Math.sqrt(plain.covariance(a, a) * plain.covariance(b, b))
  },
  spearman(x: Float64Array, y: Float64Array) {
    const pairs = plain.pairs(x, y)
    const ranks = (k: 0 | 1) =>
      column(
        ...pairs.map(
          (pair) =>
            pairs.filter((other) => other[k] < pair[k]).length +
            (pairs.filter((other) => other[k] === pair[k]).length + 1) / 2,
        ),
      )
    return plain.pearson(ranks(0), ranks(1))
  },
  kendall(x: Float64Array, y: Float64Array) {
    const pairs = plain.pairs(x, y)
    let [both, ofX, ofY] = [0, 0, 0]
    for (const [a, b] of pairs) {
      for (const [p, q] of pairs) {
        both += Math.sign(a - p) * Math.sign(b - q)
        ofX += Math.abs(Math.sign(a - p))
        ofY += Math.abs(Math.sign(b - q))
      }
    }
    return both / Math.sqrt(ofX * ofY)
  },
}

test("each coefficient equals its definition, summed pair by pair", () => {
  fc.assert(
    fc.property(columns(2), ([x, y]) => {
      close(pearson(x!, y!), plain.pearson(x!, y!), 1e-7, "pearson")
      close(spearman(x!, y!), plain.spearman(x!, y!), 1e-9, "spearman")
      close(kendall(x!, y!), plain.kendall(x!, y!), 1e-12, "kendall")
      if (plain.pairs(x!, y!).length > 1) close(covariance(x!, y!), plain.covariance(x!, y!), 1e-9, "covariance")
    }),
    { seed, numRuns: 300 },
  )
})

test("a coefficient lies between −1 and 1, and does not care which column comes first or how the rows are ordered", () => {
  fc.assert(
    fc.property(columns(2), ([x, y]) => {
      for (const coefficient of Object.values(coefficients)) {
        const r = coefficient(x!, y!)
        assert.ok(Number.isNaN(r) || Math.abs(r) <= 1)
        close(coefficient(y!, x!), r, 1e-14)
        close(coefficient(x!.toReversed(), y!.toReversed()), r, 1e-9)
      }
    }),
    { seed },
  )
})

test("another measure (°C, °F) changes no coefficient; a negative factor turns its sign", () => {
  fc.assert(
    fc.property(columns(2), ([x, y]) => {
      for (const coefficient of Object.values(coefficients)) {
        const r = coefficient(x!, y!)
        const scaled = x!.map((value) => value * 4 + 32)
        close(coefficient(scaled, y!), r, 1e-7)
        close(
          coefficient(
            x!.map((value) => -value / 8),
            y!,
          ),
          -r,
          1e-9,
        )
      }
    }),
    { seed },
  )
})

test("rank correlations see the order alone: a logarithm changes nothing", () => {
  const x = column(1, 10, 100, 1000, 5, 70)
  const y = column(3, 1, 4, 1.5, 9, 2.6)
  for (const coefficient of [spearman, kendall]) assert.equal(coefficient(x.map(Math.log), y), coefficient(x, y))
})

test("a column goes with itself by exactly 1, against its mirror image by exactly −1, from 1e-323 to 1.7e308", () => {
  for (const values of hostile) {
    const x = column(...values)
    const known = x.filter((value) => !Number.isNaN(value))
    const varies = new Set(known).size > 1
    for (const [name, coefficient] of Object.entries(coefficients)) {
      const expected = varies && (name !== "pearson" || known.every(Number.isFinite)) ? 1 : Number.NaN
      assert.equal(coefficient(x, x), expected, `${name} of ${values}`)
      assert.equal(
        coefficient(
          x,
          x.map((value) => -value),
        ),
        -expected,
        `${name} of ${values}`,
      )
    }
  }
})

test("values close together and far from 0 correlate as their distances do", () => {
  const [x, y] = [column(1e15, 1e15 + 1, 1e15 + 3), column(1, 5, 2)]
  close(pearson(x, y), pearson(column(0, 1, 3), y), 1e-15)
  close(covariance(x, y), covariance(column(0, 1, 3), y), 1e-15)
})

test("covariance of the largest and the smallest values is a number, infinite where no double holds it", () => {
  const small = column(5e-324, 0, 1e-323)
  const large = column(1e300, 2e300, 4e300)
  assert.equal(covariance(large, large), Number.POSITIVE_INFINITY)
  assert.equal(covariance(small, small), 0)
  close(
    covariance(
      large,
      large.map((x) => x / 1e300),
    ) / 1e300,
    7 / 3,
    1e-12,
  )
  assert.equal(covariance(column(3, 3, 3), large), 0)
  assert.equal(covariance(column(3), column(4)), Number.NaN)
})

test("Kendall's τ-b of a table with ties in both columns, by hand", () => {
  // Pairs: 12 23 13 24 14 34 of x = 1 2 2 3, y = 1 1 2 3: concordant 13 14 24 34, tied in y 12, tied in x 23.
  assert.equal(kendall(column(1, 2, 2, 3), column(1, 1, 2, 3)), 4 / 5)
})

test("equal values share the mean of their ranks", () => {
  assert.deepEqual([...meanRanks(column(30, 10, 20, 20))], [4, 1, 2.5, 2.5])
})

test("a matrix of correlations is symmetric, each pair over the rows that both have", () => {
  const table = [column(1, 2, 3, Number.NaN), column(2, 1, Number.NaN, 5), column(Number.NaN, 4, 4, 1)]
  const r = associations(table, pearson)
  assert.deepEqual(
    [...r].map((value) => Math.round(value)),
    [1, -1, Number.NaN, -1, 1, -1, Number.NaN, -1, 1],
  )
})
