import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { countOrders } from "../../../src/engine/ordinal/index.ts"
import type { OrderProblem, RankDistribution } from "../../../src/model/index.ts"
import { bruteDistribution, soluble } from "./brute-force.ts"

const settings = { seed: 2019, numRuns: 400 }

function counted(problem: OrderProblem): RankDistribution {
  const result = countOrders(problem)
  assert.ok(result !== null && result.kind === "distribution", "counted")
  return result
}

function close(actual: Float64Array, expected: ArrayLike<number>, tolerance = 1e-12) {
  assert.equal(actual.length, expected.length)
  for (let k = 0; k < expected.length; k++) {
    assert.ok(Math.abs(actual[k]! - expected[k]!) <= tolerance, `at ${k}: ${actual[k]}, expected ${expected[k]}`)
  }
}

test("counts, ranks and pairs equal those of all n! orders", () => {
  fc.assert(
    fc.property(soluble(7), (problem) => {
      const exact = counted(problem)
      const brute = bruteDistribution(problem)
      assert.ok(Math.abs(10 ** exact.log10Orders - brute.orders) <= 1e-12 * brute.orders)
      close(exact.rank, brute.rank)
      close(exact.above, brute.above)
    }),
    settings,
  )
})
