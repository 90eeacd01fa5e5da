import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { roundHalfUp } from "../../src/stats/index.ts"

const seed = 20190101

/** Half up on the digits of a decimal number, digits / 10^places, as taught at school. */
function plain(digits: bigint, places: number, decimals: number): number {
  const cut = 10n ** BigInt(Math.max(0, places - decimals))
  const size = digits < 0n ? -digits : digits
  const kept = (size + cut / 2n) / cut
  const rounded = Number(`${kept}e-${Math.min(places, decimals)}`)
  return digits < 0n && rounded !== 0 ? -rounded : rounded
}

test("a half is rounded up as written in decimals, although the double lies below it", () => {
  assert.ok(0.6355 * 1000 <= 635.5 && 1.005 * 100 < 100.5)
  assert.equal(roundHalfUp(0.6355, 3), 0.636)
  assert.equal(roundHalfUp(1.005, 2), 1.01)
  assert.equal(roundHalfUp(0.285, 2), 0.29)
  assert.equal(roundHalfUp(2.5, 0), 3)
})

test("a half that a sum of decimals missed by a hair is still a half", () => {
  const mean = 0.2 * 1.5 + 0.3 * 1 + 0.5 * 8.7
  assert.ok(mean < 4.95)
  assert.equal(roundHalfUp(mean, 1), 5)
  assert.equal(roundHalfUp(0.1 + 0.2 + 0.05, 1), 0.4)
})

test("a number that is below a half in twelve digits is rounded down", () => {
  assert.equal(roundHalfUp(0.635499999999, 3), 0.635)
  assert.equal(roundHalfUp(0.49999999999, 0), 0)
})

test("rounding equals rounding on paper for every decimal number of up to twelve digits", () => {
  const digits = fc.bigInt({ min: -(10n ** 12n) + 1n, max: 10n ** 12n - 1n })
  const halves = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }).map((k) => k * 10n + 5n)
  fc.assert(
    fc.property(fc.oneof(digits, halves), fc.nat(12), fc.nat(8), (number, places, decimals) => {
      assert.equal(roundHalfUp(Number(`${number}e-${places}`), decimals), plain(number, places, decimals))
    }),
    { seed, numRuns: 5000 },
  )
})

test("noise of a few hundred roundings does not move a decimal number of eleven digits", () => {
  const digits = fc.bigInt({ min: 1n, max: 10n ** 11n })
  const noise = fc.integer({ min: -256, max: 256 }).map((ulps) => 1 + ulps * 2 ** -53)
  fc.assert(
    fc.property(digits, fc.nat(11), fc.nat(6), noise, (number, places, decimals, factor) => {
      const expected = plain(number, places, decimals)
      fc.pre(expected * 10 ** decimals < 1e10)
      assert.equal(roundHalfUp(Number(`${number}e-${places}`) * factor, decimals), expected)
    }),
    { seed, numRuns: 5000 },
  )
})

test("rounding twice is rounding once, keeps the order, and mirrors negative numbers", () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(number, number, fc.nat(6), (a, b, decimals) => {
      const rounded = roundHalfUp(a, decimals)
      assert.equal(roundHalfUp(rounded, decimals), rounded)
      assert.equal(roundHalfUp(-a, decimals) + rounded, 0)
      if (a <= b) assert.ok(rounded <= roundHalfUp(b, decimals))
    }),
    { seed, numRuns: 2000 },
  )
})

test("a gap stays a gap, nothing becomes −0, and numbers too large for decimals come back unchanged", () => {
  assert.ok(Number.isNaN(roundHalfUp(Number.NaN, 2)))
  assert.ok(Object.is(roundHalfUp(-0.001, 2), 0))
  assert.ok(Object.is(roundHalfUp(-0, 2), 0))
  assert.equal(roundHalfUp(1e300, 3), 1e300)
  assert.equal(roundHalfUp(-(2 ** 60 + 1024), 3), -(2 ** 60 + 1024))
  assert.equal(roundHalfUp(5e-324, 3), 0)
})
