import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { captureRecapture, logGamma, Stream } from "../../src/stats/index.ts"

const level = 0.9
const choose = (n: number, k: number) => Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1))
/** Chance that two samples of so many share so many, out of `total`. */
const chance = (total: number, first: number, second: number, both: number) =>
  both > Math.min(first, second) || second - both > total - first
    ? 0
    : (choose(first, both) * choose(total - first, second - both)) / choose(total, second)

test("ten and fifteen with five in common make 28.3, with Seber's variance", () => {
  const found = captureRecapture(10, 15, 5, level)!
  // (11 · 16) / 6 − 1, and 11 · 16 · 5 · 10 / (36 · 7).
  assert.ok(Math.abs(found.estimate - 85 / 3) < 1e-12)
  assert.ok(Math.abs(found.variance - 8800 / 252) < 1e-12)
  assert.equal(found.distinct, 20)
  // f₀ = 25/3: C = exp(1.6449 √ln(1 + 34.92 / 69.44)).
  const factor = Math.exp(1.6448536269514722 * Math.sqrt(Math.log(1 + 8800 / 252 / (625 / 9))))
  assert.ok(Math.abs(found.high - (20 + (25 / 3) * factor)) < 1e-9)
  assert.ok(Math.abs(found.low - (20 + Math.floor(25 / 3 / factor))) < 1e-9)
})

test("where two lists cannot miss each other, estimate and variance are right on average", () => {
  // Chapman (1951) and Seber (1970): without bias as soon as n₁ + n₂ ≥ N.
  for (const [total, first, second] of [
    [20, 12, 9],
    [30, 25, 8],
    [15, 10, 10],
  ] as const) {
    let [mean, square, variance] = [0, 0, 0]
    for (let both = 0; both <= Math.min(first, second); both++) {
      const p = chance(total, first, second, both)
      if (p === 0) continue
      const found = captureRecapture(first, second, both, level)!
      mean += p * found.estimate
      square += p * found.estimate ** 2
      variance += p * found.variance
    }
    assert.ok(Math.abs(mean - total) < 1e-9, `${mean} is not ${total}`)
    assert.ok(Math.abs(square - mean ** 2 - variance) < 1e-7, `${square - mean ** 2} is not ${variance}`)
  }
})

test("lists that share nothing leave the number open above, and an empty list says nothing", () => {
  const open = captureRecapture(4, 7, 0, level)!
  assert.deepEqual([open.estimate, open.low, open.high], [Number.NaN, 11, Number.POSITIVE_INFINITY])
  assert.equal(captureRecapture(0, 7, 0, level), null)
  assert.equal(captureRecapture(7, 0, 0, level), null)
  assert.equal(captureRecapture(0, 0, 0, level), null)
})

test("a list inside the other has an upper end all the same: what would still leave such an overlap a chance of 5 %", () => {
  for (const [first, second] of [
    [10, 3],
    [3, 10],
    [1, 1],
    [5, 5],
    [40, 30],
  ] as const) {
    const both = Math.min(first, second)
    const { estimate, low, high } = captureRecapture(first, second, both, level)!
    assert.deepEqual([estimate, low], [Math.max(first, second), Math.max(first, second)])
    assert.ok(chance(high, first, second, both) >= 0.05 - 1e-12)
    assert.ok(chance(high + 1, first, second, both) < 0.05)
  }
  assert.equal(captureRecapture(1, 1, 1, level)!.high, 20)
})

test("the interval begins at what is listed or above, and holds the estimate", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (alone, other, both) => {
      const found = captureRecapture(alone + both, other + both, both, level)
      if (found === null) return
      assert.equal(found.distinct, alone + other + both)
      assert.ok(found.distinct <= found.low && found.low <= found.high)
      if (both > 0) assert.ok(found.low <= found.estimate && found.estimate <= found.high)
      const turned = captureRecapture(other + both, alone + both, both, level)!
      assert.ok(Math.abs(turned.high - found.high) <= 1e-9 * found.high || turned.high === found.high)
    }),
    { seed: 11 },
  )
})

/** How often the interval holds the number of things that two simulated lists were drawn from. */
function coverage(total: number, p: number, q: number, both: number, runs = 1500): number {
  const stream = new Stream(2026)
  let [holds, asked] = [0, 0]
  for (let run = 0; run < runs; run++) {
    stream.restart(run)
    let [first, second, shared] = [0, 0, 0]
    for (let k = 0; k < total; k++) {
      const inFirst = stream.uniform() < p
      // Dependence: what is in the first list is in the second one with another chance.
      const inSecond = stream.uniform() < (inFirst ? both : q)
      if (inFirst) first++
      if (inSecond) second++
      if (inFirst && inSecond) shared++
    }
    const found = captureRecapture(first, second, shared, level)
    if (found === null) continue
    asked++
    if (found.low <= total && total <= found.high) holds++
  }
  return holds / asked
}

test("of simulated lists that are independent, about nine intervals in ten hold the truth", () => {
  for (const [total, p, q] of [
    [30, 0.5, 0.5],
    [50, 0.6, 0.3],
    [200, 0.4, 0.4],
    [400, 0.8, 0.2],
    [25, 0.9, 0.9],
  ] as const) {
    const share = coverage(total, p, q, q)
    // Standard error 0.008. Lists that name nearly all are right more often: little is missing, and whole things are.
    assert.ok(share > 0.86 && share < (p === 0.9 ? 1 : 0.94), `${total}, ${p}, ${q}: ${share}`)
  }
})

test("lists that copy from each other make the number too small, and their intervals miss it", () => {
  assert.ok(coverage(200, 0.5, 0.3, 0.6) < 0.1)
})
