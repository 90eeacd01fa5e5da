import assert from "node:assert/strict"
import { test } from "node:test"
import { scaleLinear } from "d3-scale"
import fc from "fast-check"
import { place, ticks } from "../../../explorer/charts/place.ts"
import { roundValues, widened } from "../../../explorer/charts/round-values.ts"

const numbers = fc.oneof(
  fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, 0.1, 0.3, 1e-300, 5e-324, -1e300, 1e300, 1e15),
)
const spans = fc.tuple(numbers, numbers).filter(([a, b]) => b - a > 1e-280)

test("round ends and round values are those of d3-scale, to the last bit", () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 2, max: 12 }), ([low, high], count) => {
      const scale = scaleLinear([low, high], [0, 1])
      assert.deepEqual(roundValues(low, high, count), scale.ticks(count))
      assert.deepEqual(widened(low, high, count), scale.nice(count).domain())
    }),
    { seed: 2019, numRuns: 2000 },
  )
})

test("a value is placed as d3-scale places it, on scales of either direction", () => {
  fc.assert(
    fc.property(spans, numbers, fc.boolean(), ([low, high], value, isDown) => {
      const domain = isDown ? ([high, low] as const) : ([low, high] as const)
      // + 0: of the two zeros either will do
      assert.equal(place(domain, value) + 0, scaleLinear(domain, [0, 1]).clamp(true)(value) + 0)
      assert.deepEqual(
        ticks(domain, 5).map((tick) => tick.value + 0),
        scaleLinear(domain, [0, 1])
          .ticks(5)
          .map((tick) => tick + 0),
      )
    }),
    { seed: 2019, numRuns: 2000 },
  )
})

test("where a step would be beyond a double, ends stay as they are and no value is made up", () => {
  assert.deepEqual(widened(0, 5e-324, 5), [0, 5e-324])
  assert.deepEqual(roundValues(0, 5e-324, 5), [])
  assert.equal(place([0, 5e-324], 5e-324), 1)
})
