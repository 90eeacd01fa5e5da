import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { moments } from "../../src/stats/index.ts"

const seed = 20190104
const of = (...values: number[]) => moments(Float64Array.from(values))

/** By the definitions, without care. */
function plain(values: readonly number[]) {
  const n = values.length
  const mean = values.reduce((sum, x) => sum + x, 0) / n
  const sum = (power: number) => values.reduce((total, x) => total + (x - mean) ** power, 0)
  const g = (Math.sqrt(n) * sum(3)) / sum(2) ** 1.5
  const r = (n * sum(4)) / sum(2) ** 2
  return {
    skew: (g * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: (((n + 1) * (r - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)),
  }
}

test("skewness and kurtosis are those of a spreadsheet", () => {
  // SKEW and KURT of LibreOffice Calc 7.
  const { skew, kurtosis } = of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7)
  assert.ok(Math.abs(skew - 0.359543071) < 1e-9)
  assert.ok(Math.abs(kurtosis - -0.151799637) < 1e-9)
})

test("skewness takes three values and kurtosis four, and both that two of them differ; gaps are left out", () => {
  const none = { skew: Number.NaN, kurtosis: Number.NaN }
  assert.deepEqual(of(), none)
  assert.deepEqual(of(Number.NaN), none)
  assert.deepEqual(of(1, 2), none)
  assert.deepEqual(of(4, 4, 4, 4, 4), none)
  assert.ok(of(1, Number.NaN, 9, 2).skew > 1)
  assert.ok(Number.isNaN(of(1, 9, 2).kurtosis))
  assert.deepEqual(of(1, Number.NaN, 2, 3, 9), of(1, 2, 3, 9))
})

test("both exist for the smallest and the largest doubles, and do not depend on the measure", () => {
  const values = [1, 2, 3, 5, 40]
  for (const scale of [2 ** -1060, 2 ** -900, 2 ** 900, 2 ** 1010, -1]) {
    const scaled = of(...values.map((x) => x * scale))
    const wanted = of(...values)
    assert.ok(Math.abs(Math.abs(scaled.skew) - wanted.skew) < 1e-12, String(scale))
    assert.ok(Math.abs(scaled.kurtosis - wanted.kurtosis) < 1e-12, String(scale))
  }
  const { skew } = of(-1e308, 1e308, 1e308, 1e308)
  assert.ok(Math.abs(skew + 2) < 1e-12)
})

test("skewness and kurtosis equal their definitions", () => {
  const value = fc.integer({ min: -1000, max: 1000 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 4, maxLength: 40 }), (values) => {
      fc.pre(new Set(values).size > 1)
      const [told, wanted] = [of(...values), plain(values)]
      assert.ok(Math.abs(told.skew - wanted.skew) < 1e-9 * Math.max(1, Math.abs(wanted.skew)))
      assert.ok(Math.abs(told.kurtosis - wanted.kurtosis) < 1e-9 * Math.max(1, Math.abs(wanted.kurtosis)))
    }),
    { seed },
  )
})
