import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { logGammaQuantile } from "../../src/stats/index.ts"

const close = (a: number, b: number) => assert.ok(Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(b)), `${a}, ${b}`)

test("quantiles of shape 1 are those of the exponential distribution, of halves those of chi-squared", () => {
  for (const p of [1e-12, 0.01, 0.5, 0.9, 0.999]) close(logGammaQuantile(1, p), Math.log(-Math.log1p(-p)))
  // Chi-squared with 5 and with 1 degrees of freedom: 11.070497693516351 and 3.841458820694124 at 95 %.
  close(2 * Math.exp(logGammaQuantile(2.5, 0.95)), 11.070497693516351)
  close(2 * Math.exp(logGammaQuantile(0.5, 0.95)), 3.841458820694124)
})

test("of tiny shapes the logarithm stays a number where the quantile itself is none", () => {
  // P(X ≤ x) is x^a / Γ(a + 1) there, and Γ(a + 1) is 1 − 0.5772 a or so.
  const a = 1e-4
  const wanted = (Math.log(0.3) + Math.log(1 - 0.5772156649 * a)) / a
  assert.ok(Math.abs(logGammaQuantile(a, 0.3) / wanted - 1) < 1e-6)
})

test("quantiles rise with the probability, and their mean is the shape", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 5000, noNaN: true }), (shape) => {
      let before = Number.NEGATIVE_INFINITY
      let mean = 0
      const parts = 400
      for (let k = 0; k < parts; k++) {
        const x = logGammaQuantile(shape, (k + 0.5) / parts)
        assert.ok(x >= before)
        before = x
        mean += Math.exp(x) / parts
      }
      // What lies beyond the last middle is cut off.
      assert.ok(Math.abs(mean - shape) < 0.02 * shape + 0.01, `${mean}, ${shape}`)
    }),
    { seed: 1, numRuns: 40 },
  )
})
