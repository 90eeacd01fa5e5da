import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { nonNegative } from "../../src/stats/index.ts"

const products = (x: readonly (readonly number[])[], y: readonly number[]) => {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, k) => sum + v * b[k]!, 0)
  return {
    xx: Float64Array.from(x.flatMap((a) => x.map((b) => dot(a, b)))),
    xy: Float64Array.from(x, (a) => dot(a, y)),
  }
}

test("a weight that would be below 0 is 0, and the others are the best without it", () => {
  // y = 2 a - b + 0 c, with columns at right angles to each other: without b, a keeps its 2.
  const { xx, xy } = products(
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    [2, -1, 0],
  )
  assert.deepEqual([...nonNegative(xx, xy)], [2, 0, 0])
})

test("no weight can be moved, within what is allowed, to come nearer to y", () => {
  const column = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), column, (x, y) => {
      const { xx, xy } = products(x, y)
      const w = nonNegative(xx, xy)
      for (let j = 0; j < x.length; j++) {
        let slope = xy[j]!
        for (let k = 0; k < x.length; k++) slope -= xx[j * x.length + k]! * w[k]!
        assert.ok(w[j]! >= 0)
        // Kuhn and Tucker: flat where the weight is above 0, downhill where it is 0.
        assert.ok(w[j]! > 0 ? Math.abs(slope) < 1e-6 : slope < 1e-6, JSON.stringify({ j, slope, w: [...w] }))
      }
    }),
    { numRuns: 200, seed: 5 },
  )
})

test("a column that is there twice is weighed once", () => {
  const a = [1, 2, 3]
  const { xx, xy } = products([a, a], [2, 4, 6])
  const w = nonNegative(xx, xy)
  assert.ok(Math.abs(w[0]! + w[1]! - 2) < 1e-12)
  assert.equal(w[0]! * w[1]!, 0)
})
