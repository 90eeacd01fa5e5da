import assert from "node:assert/strict"
import fc from "fast-check"

export const seed = 20190103

export const column = (...values: number[]) => Float64Array.from(values)

/** m columns of n values between −1000 and 1000, with ties and gaps. */
export function columns(m: number, { gaps = true, least = 0, most = 24 } = {}): fc.Arbitrary<Float64Array[]> {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -8, max: 8 }) },
    { weight: 4, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }).map((x) => Math.round(x * 1e6) / 1e6) },
    { weight: gaps ? 1 : 0, arbitrary: fc.constant(Number.NaN) },
  )
  return fc
    .array(fc.array(value, { minLength: m, maxLength: m }), { minLength: least, maxLength: most })
    .map((rows) => Array.from({ length: m }, (_, j) => Float64Array.from(rows, (row) => row[j]!)))
}

/** Equal up to `tolerance`, relative or absolute; NaN equals NaN alone. */
export function close(actual: number, expected: number, tolerance = 1e-9, what = ""): void {
  const near = Object.is(actual, expected) || Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))
  assert.ok(near, `${what} ${actual} is not ${expected}`)
}

/** Values that hurt, one list each. */
export const hostile: readonly (readonly number[])[] = [
  [],
  [5],
  [Number.NaN],
  [Number.NaN, Number.NaN, Number.NaN],
  [3, 3, 3, 3],
  [0.1, 0.1, 0.1],
  [1e300, 2e300, -1.7e308, 1.7e308],
  [1e-300, 2e-300, 5e-300],
  [5e-324, 0, 1e-323, 5e-324],
  [1e300, 1e-300, 0, -1e300],
  [1e15, 1e15 + 1, 1e15 + 3],
  [1, Number.NaN, 2, Number.NaN],
  [Number.POSITIVE_INFINITY, 1, 2],
  [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0],
]
