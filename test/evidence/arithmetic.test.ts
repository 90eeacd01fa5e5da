import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { exactSum, hillNumber } from "../../src/evidence/arithmetic.ts"

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 })

/** A double as a whole number of 2⁻¹⁰⁷⁴. */
function wholeOf(x: number): bigint {
  let [y, exponent] = [x, 1074]
  while (!Number.isInteger(y)) [y, exponent] = [y * 2, exponent - 1]
  return BigInt(y) << BigInt(exponent)
}

test("a sum is the true sum rounded once, so no double lies nearer to it", () => {
  fc.assert(
    fc.property(fc.array(finite, { maxLength: 30 }), (x) => {
      const exact = x.reduce((sum, value) => sum + wholeOf(value), 0n)
      const off = (y: number) => {
        const difference = wholeOf(y) - exact
        return difference < 0n ? -difference : difference
      }
      const sum = exactSum(x)
      const step = Math.max(Math.abs(sum) * 2 ** -53, 2 ** -1074)
      assert.ok(off(sum) <= off(sum + step) && off(sum) <= off(sum - step))
    }),
    { seed: 41 },
  )
})

test("a sum does not depend on the order of the records", () => {
  fc.assert(
    fc.property(fc.array(finite, { maxLength: 30 }), fc.nat(), (x, k) => {
      const turned = [...x.slice(k % (x.length + 1)), ...x.slice(0, k % (x.length + 1))].reverse()
      assert.equal(exactSum(turned), exactSum(x))
    }),
    { seed: 42 },
  )
  assert.equal(exactSum(Array.from({ length: 10 }, () => 0.1)), 1)
  assert.equal(exactSum([1e16, 1, -1e16]), 1)
  assert.equal(exactSum([]), 0)
})

const counts = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 }).filter((c) => c.some((n) => n > 0))
const order = fc.oneof(
  fc.constantFrom(0, 0.5, 0.999999, 1, 1.0000001, 2, 3, 400, Number.POSITIVE_INFINITY),
  fc.double({ min: 0, max: 50, noNaN: true }),
)

test("k codes that are equally common have a diversity of k, of whatever order", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1e6 }), order, (k, each, q) => {
      const diversity = hillNumber(
        Array.from({ length: k }, () => each),
        q,
      )
      assert.ok(Math.abs(diversity - k) < 1e-9 * k)
    }),
    { seed: 43 },
  )
})

test("diversity falls as the order rises, from the number of codes to the inverse of the largest share", () => {
  fc.assert(
    fc.property(counts, order, order, (n, a, b) => {
      const [low, high] = [hillNumber(n, Math.min(a, b)), hillNumber(n, Math.max(a, b))]
      assert.ok(high <= low * (1 + 1e-9), `${low} at ${Math.min(a, b)}, ${high} at ${Math.max(a, b)}`)
      assert.ok(low <= hillNumber(n, 0) * (1 + 1e-9) && high >= hillNumber(n, Number.POSITIVE_INFINITY) * (1 - 1e-9))
    }),
    { seed: 44 },
  )
})

test("diversity of two communities without a code in common, equally large and diverse, doubles", () => {
  fc.assert(
    fc.property(counts, order, (n, q) => {
      const doubled = hillNumber([...n, ...n], q)
      assert.ok(Math.abs(doubled - 2 * hillNumber(n, q)) < 1e-7 * doubled)
    }),
    { seed: 45 },
  )
})

test("diversity is the formula of Hill as it is written, where that can be computed", () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(0.25, 0.75, 1.25, 1.75, 2.5, 4), (n, q) => {
      const total = n.reduce((a, b) => a + b, 0)
      const written = n.filter((c) => c > 0).reduce((sum, c) => sum + (c / total) ** q, 0) ** (1 / (1 - q))
      assert.ok(Math.abs(hillNumber(n, q) - written) < 1e-9 * written)
    }),
    { seed: 46 },
  )
})
