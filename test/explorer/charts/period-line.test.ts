import assert from "node:assert/strict"
import { test } from "node:test"
import { periodLine } from "../../../explorer/charts/period-line-state.ts"

const points = (...pairs: [string, number | null][]) => pairs.map(([period, value]) => ({ period, value }))

test("years stand at their distance in time: 1990, 2000, 2022 are not equally far apart", () => {
  const { points: placed } = periodLine(points(["1990", 0.5], ["2000", 0.6], ["2022", 0.7]))
  assert.deepEqual(
    placed.map((point) => Math.round(point.x * 32)),
    [0, 10, 32],
  )
})

test("quarters, which are no numbers, stand at equal distances", () => {
  const { points: placed } = periodLine(points(["2019-Q1", 1], ["2019-Q2", 2], ["2020-Q1", 3]))
  assert.deepEqual(
    placed.map((point) => point.x),
    [0, 0.5, 1],
  )
})

test("a gap breaks the line instead of being bridged", () => {
  const state = periodLine(points(["1990", 1], ["1991", 2], ["1992", null], ["1993", 2], ["1994", 3]))
  assert.equal(state.path.match(/M/g)?.length, 2)
  assert.equal(state.points.length, 4)
})

test("a higher score stands higher", () => {
  const { first, last } = periodLine(points(["1990", 0.4], ["2022", 0.9]))
  assert.ok(first && last && last.y < first.y)
})

test("one single value is a point, and no value at all draws nothing", () => {
  assert.equal(periodLine(points(["2022", 0.9])).points.length, 1)
  assert.deepEqual(periodLine(points(["1990", null])).points, [])
  assert.equal(periodLine([]).last, null)
})
