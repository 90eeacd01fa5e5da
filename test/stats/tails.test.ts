import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  chiSquareAbove,
  logBeta,
  logGamma,
  normalBelow,
  normalTails,
  regularisedBeta,
  studentTails,
  upperGamma,
} from "../../src/stats/index.ts"
import { close, seed } from "./columns.ts"

/** Printed values, each to half of its last digit. */
const printed = (actual: number, expected: number, decimals: number) =>
  assert.ok(Math.abs(actual - expected) <= 0.5001 * 10 ** -decimals, `${actual} is not ${expected}`)

test("Student's t has the chances of the printed tables", () => {
  // Abramowitz & Stegun (1964), table 26.10: t that is exceeded on either side with chance p.
  for (const [freedom, t, p] of [
    [1, 12.706, 0.05],
    [2, 9.925, 0.01],
    [5, 2.571, 0.05],
    [10, 2.228, 0.05],
    [10, 3.169, 0.01],
    [30, 2.042, 0.05],
    [120, 2.617, 0.01],
  ] as const) {
    printed(studentTails(t, freedom), p, 4)
  }
  // One and two degrees of freedom have closed forms.
  for (const t of [0, 0.1, 1, 3, 50, 1e8]) {
    close(studentTails(t, 1), (2 / Math.PI) * Math.atan2(1, t), 1e-14)
    close(studentTails(t, 2), 1 - t / Math.sqrt(2 + t * t), 1e-14)
  }
})

test("χ² has the chances of the printed tables", () => {
  // Abramowitz & Stegun (1964), table 26.8.
  for (const [freedom, x, p] of [
    [1, 3.841, 0.05],
    [1, 6.635, 0.01],
    [5, 11.07, 0.05],
    [10, 18.307, 0.05],
    [30, 50.892, 0.01],
    [100, 124.342, 0.05],
  ] as const) {
    printed(chiSquareAbove(x, freedom), p, 4)
  }
  for (const x of [0, 1e-9, 1, 10, 700]) close(chiSquareAbove(x, 2) / Math.exp(-x / 2), 1, 1e-12)
})

test("the normal distribution has the chances of the printed tables, far out too", () => {
  // Abramowitz & Stegun (1964), tables 26.1 and 26.2.
  close(normalBelow(1), 0.841344746068543, 1e-15)
  close(normalBelow(-1), 0.158655253931457, 1e-15)
  close(normalBelow(0), 0.5, 1e-15)
  close(-Math.log10(normalTails(5) / 2), 6.54265, 1e-5)
  close(-Math.log10(normalTails(30) / 2), 197.30921, 1e-7)
})

test("ln Γ is that of factorials and of halves; ln B is what they make, to 1e6", () => {
  let factorial = 1
  for (let n = 1; n < 20; n++) {
    close(logGamma(n), Math.log(factorial), 1e-14)
    factorial *= n
  }
  close(logGamma(0.5), Math.log(Math.PI) / 2, 1e-15)
  close(logGamma(0.1), 2.252712651734206, 1e-14)
  for (const [a, b] of [
    [1, 1e6],
    [1e6, 1],
  ] as const) {
    close(logBeta(a, b), -Math.log(1e6), 1e-14)
  }
  for (let b = 1; b < 30; b++) {
    // B(a, b + 1) = B(a, b) b / (a + b)
    close(logBeta(12.5, b + 1), logBeta(12.5, b) + Math.log(b / (12.5 + b)), 1e-12)
    close(logBeta(0.5, b + 1), logBeta(0.5, b) + Math.log(b / (0.5 + b)), 1e-12)
  }
})

test("incomplete beta and gamma equal the binomial and Poisson sums that they stand for", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (a, b, x) => {
        const n = a + b - 1
        let binomial = 0
        let poisson = 0
        for (let k = a; k <= n; k++) {
          const ways = Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1))
          binomial += ways * x ** k * (1 - x) ** (n - k)
        }
        for (let k = 0; k < a; k++) poisson += Math.exp(k * Math.log(x * b) - x * b - logGamma(k + 1))
        close(regularisedBeta(a, b, x), binomial, 1e-12)
        close(regularisedBeta(a, b, x) + regularisedBeta(b, a, 1 - x), 1, 1e-12)
        close(upperGamma(a, x * b), poisson, 1e-12)
      },
    ),
    { seed },
  )
})

test("chances lie between 0 and 1 and fall with distance, for a million degrees of freedom too", () => {
  for (const freedom of [1e-3, 1, 7, 1e3, 1e6]) {
    let last = 1
    for (const t of [0, 1e-300, 1e-8, 0.5, 2, 30, 1e5, 1e200, Number.POSITIVE_INFINITY]) {
      const p = studentTails(t, freedom)
      assert.ok(p >= 0 && p <= last, `${freedom} ${t} ${p}`)
      last = p
    }
  }
  close(studentTails(1.96, 1e9), normalTails(1.96), 1e-8)
  for (const wrong of [
    studentTails(Number.NaN, 3),
    studentTails(1, 0),
    chiSquareAbove(1, 0),
    upperGamma(1, Number.NaN),
  ])
    assert.ok(Number.isNaN(wrong))
})
