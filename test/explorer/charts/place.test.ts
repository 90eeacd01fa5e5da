import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { niceDomain, percent, place, rankSpan, rankTicks, round, ticks } from "../../../explorer/charts/place.ts"

test("a scale of ranks may run downwards, so that the best rank stands at the right", () => {
  assert.equal(place([20, 1], 1), 1)
  assert.equal(place([20, 1], 20), 0)
  assert.equal(place([0, 100], 25), 0.25)
})

test("a value outside the scale is held at its edge", () => {
  assert.equal(place([0, 100], 140), 1)
  assert.equal(place([20, 1], 25), 0)
})

test("values that are all equal stand in the middle and not nowhere", () => {
  assert.equal(place([7, 7], 7), 0.5)
})

test("a domain holds every number, and gaps do not pull it to zero", () => {
  const values = fc.array(fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), { minLength: 1 })
  fc.assert(
    fc.property(values, (given) => {
      const [left, right] = niceDomain(given)
      assert.ok(left < right)
      for (const x of given)
        if (x !== null) assert.ok(x >= left - 1e-9 && x <= right + 1e-9, `${x} in ${left}…${right}`)
    }),
    { seed: 2019 },
  )
  const [left] = niceDomain([62, null, 78])
  assert.ok(left >= 60)
})

test("without any number the scale runs from 0 to 1", () => {
  assert.deepEqual(niceDomain([null, undefined, Number.POSITIVE_INFINITY]), [0, 1])
})

test("ticks of ranks name the first and the last and do not crowd them", () => {
  assert.deepEqual(rankTicks(20), [1, 5, 10, 15, 20])
  assert.deepEqual(rankTicks(193), [1, 50, 100, 150, 193])
  assert.deepEqual(rankTicks(1), [1])
  assert.deepEqual(rankTicks(11), [1, 5, 11])
})

test("ranks 1 to n span the whole plot", () => {
  assert.deepEqual(rankSpan(1, 20, 20), [0, 1])
})

test("ticks lie where their values lie", () => {
  for (const tick of ticks([0, 40], 4)) assert.equal(tick.x, tick.value / 40)
})

test("places are written with three decimals and without a minus zero", () => {
  assert.equal(percent(1 / 3), "33.333%")
  assert.ok(Object.is(round(-0.00001), 0))
})
