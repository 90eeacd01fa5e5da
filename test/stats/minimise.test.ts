import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { minimise } from "../../src/stats/index.ts"

const near = (a: number, b: number, by: number) => Math.abs(a - b) <= by

test("the bottom of Rosenbrock's valley is found from the usual start", () => {
  const valley = (x: Float64Array) => 100 * (x[1]! - x[0]! ** 2) ** 2 + (1 - x[0]!) ** 2
  const { point, value } = minimise(valley, Float64Array.of(-1.2, 1), 0.5, 2000)
  assert.ok(near(point[0]!, 1, 1e-6) && near(point[1]!, 1, 1e-6) && value < 1e-12)
})

test("bowls of up to eight dimensions are gone down to the bottom, and the answer is never worse than the start", () => {
  const bowl = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 30 })), { maxLength: 8 })
  fc.assert(
    fc.property(bowl, (sides) => {
      const f = (x: Float64Array) => sides.reduce((sum, [centre, slope], j) => sum + slope * (x[j]! - centre) ** 2, 0)
      const start = new Float64Array(sides.length)
      const { point, value } = minimise(f, start, 0.5, 6000)
      assert.ok(value <= f(start))
      assert.ok(
        sides.every(([centre], j) => near(point[j]!, centre, 1e-4)),
        `${point}`,
      )
    }),
    { seed: 20190107, numRuns: 60 },
  )
})

test("a corner without a slope, a forbidden side and a flat plain end the search", () => {
  const { point } = minimise((x) => Math.abs(x[0]! - 2) + Math.abs(x[1]! + 1), Float64Array.of(0, 0), 0.5, 3000)
  assert.ok(near(point[0]!, 2, 1e-6) && near(point[1]!, -1, 1e-6))
  const walled = minimise((x) => (x[0]! < 1 ? Number.POSITIVE_INFINITY : x[0]!), Float64Array.of(4), 0.5, 500)
  assert.ok(near(walled.point[0]!, 1, 1e-6))
  assert.deepEqual([...minimise(() => 7, Float64Array.of(3, 3), 0.5, 500).point], [3, 3])
  assert.deepEqual([...minimise(() => Number.POSITIVE_INFINITY, Float64Array.of(3), 0.5, 500).point], [3])
})
