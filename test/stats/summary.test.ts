import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { summary } from "../../src/stats/index.ts"

const seed = 20190103
const of = (...values: number[]) => summary(Float64Array.from(values))

test("the standard deviation is the sample's: n − 1", () => {
  assert.deepEqual(of(2, 4, 4, 4, 5, 5, 7, 9), { count: 8, low: 2, high: 9, mean: 5, sd: Math.sqrt(32 / 7) })
})

test("gaps are left out; no value has no mean, and one value has no standard deviation", () => {
  assert.deepEqual(of(Number.NaN, 3, Number.NaN, 5), { count: 2, low: 3, high: 5, mean: 4, sd: Math.SQRT2 })
  assert.deepEqual(of(7), { count: 1, low: 7, high: 7, mean: 7, sd: Number.NaN })
  assert.deepEqual(of(), { count: 0, low: Number.NaN, high: Number.NaN, mean: Number.NaN, sd: Number.NaN })
})

test("values that are large beside their differences lose nothing: 10⁹ + {4, 7, 13, 16}", () => {
  const { mean, sd } = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16)
  assert.equal(mean, 1e9 + 10)
  assert.equal(sd, Math.sqrt(30))
})

test("mean and standard deviation exist from the smallest double to almost the largest", () => {
  const { mean, sd } = of(1e300, 3e300)
  assert.ok(Math.abs(mean / 2e300 - 1) < 1e-15 && Math.abs(sd / (Math.SQRT2 * 1e300) - 1) < 1e-15)
  const small = of(1e-310, 3e-310)
  assert.ok(Math.abs(small.mean / 2e-310 - 1) < 1e-12 && Math.abs(small.sd / (Math.SQRT2 * 1e-310) - 1) < 1e-12)
  assert.equal(of(0.1, 0.1, 0.1).sd, 0)
})

test("mean and standard deviation equal the textbook's sums, and the mean lies between lowest and highest", () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 2 }), (values) => {
      const { low, high, mean, sd } = of(...values)
      const plainMean = values.reduce((sum, v) => sum + v, 0) / values.length
      const plainSd = Math.sqrt(values.reduce((sum, v) => sum + (v - plainMean) ** 2, 0) / (values.length - 1))
      // The plain sums round at every step; sixty steps on numbers up to 10⁶ stay within 10⁻⁸.
      assert.ok(Math.abs(mean - plainMean) < 1e-8 && Math.abs(sd - plainSd) < 1e-8)
      assert.ok(low <= mean && mean <= high)
    }),
    { seed },
  )
})
