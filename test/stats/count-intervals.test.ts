import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { garwood, wilson } from "../../src/stats/index.ts"

test("the limits of a Poisson mean are those of the tables", () => {
  // Pearson & Hartley, Biometrika Tables for Statisticians I (3rd ed. 1966), table 40, 1 − 2α = 0.90; and for 0, the 95 %
  // point of χ² with 2 degrees of freedom, halved.
  const table = [
    [0, 0, 2.996],
    [1, 0.0513, 4.744],
    [2, 0.355, 6.296],
    [3, 0.818, 7.754],
    [4, 1.366, 9.154],
    [5, 1.97, 10.513],
    [10, 5.425, 16.962],
    [20, 13.255, 29.062],
  ] as const
  for (const [count, low, high] of table) {
    const found = garwood(count, 0.9)
    assert.ok(Math.abs(found.low - low) < 6e-4, `${count}: ${found.low}`)
    assert.ok(Math.abs(found.high - high) < 6e-4, `${count}: ${found.high}`)
  }
})

test("under the ends of a Poisson interval, so many or more and so many or fewer have 5 % each", () => {
  // The plain twin: sums of Poisson probabilities.
  const atMost = (count: number, mean: number) => {
    let [term, sum] = [Math.exp(-mean), 0]
    for (let k = 0; k <= count; k++) {
      sum += term
      term *= mean / (k + 1)
    }
    return sum
  }
  for (const count of [0, 1, 2, 7, 30, 150]) {
    const { low, high } = garwood(count, 0.9)
    if (count > 0) assert.ok(Math.abs(1 - atMost(count - 1, low) - 0.05) < 1e-9, `${count}`)
    assert.ok(Math.abs(atMost(count, high) - 0.05) < 1e-9, `${count}`)
  }
})

test("large counts have the interval of a normal number, and no end is missing", () => {
  for (const count of [1e4, 1e6, 1e8]) {
    const { low, high } = garwood(count, 0.9)
    const reach = 1.6448536269514722 * Math.sqrt(count)
    assert.ok(Math.abs(low - (count - reach)) < 0.02 * reach, `${count}: ${low}`)
    assert.ok(Math.abs(high - (count + reach)) < 0.02 * reach, `${count}: ${high}`)
  }
})

test("score intervals of shares are those that Newcombe prints", () => {
  // Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3, 95 %.
  const table = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const
  for (const [part, of, low, high] of table) {
    const found = wilson(part, of, 0.95)
    assert.ok(Math.abs(found.low - low) < 6e-5, `${part}/${of}: ${found.low}`)
    assert.ok(Math.abs(found.high - high) < 6e-5, `${part}/${of}: ${found.high}`)
  }
})

test("intervals hold what was counted, turn round with it, and grow with the level", () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), (part, rest) => {
      const of = part + rest
      const count = garwood(part, 0.9)
      assert.ok(count.low <= part && part <= count.high)
      const wider = garwood(part, 0.95)
      assert.ok(wider.low <= count.low && count.high <= wider.high)
      if (of === 0) return
      const share = wilson(part, of, 0.9)
      assert.ok(0 <= share.low && share.low <= part / of + 1e-15 && part / of <= share.high + 1e-15 && share.high <= 1)
      const turned = wilson(rest, of, 0.9)
      assert.ok(Math.abs(share.low - (1 - turned.high)) < 1e-12)
    }),
    { seed: 7 },
  )
})
