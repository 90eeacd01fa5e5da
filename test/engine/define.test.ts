import assert from "node:assert/strict"
import { test } from "node:test"
import { defineIndex, robustness, score } from "../../src/engine/index.ts"
import { nodeId } from "../../src/model/index.ts"
import { ready } from "./methods.ts"

const two = {
  units: ["a", "b"],
  indicators: { x: { values: [1, 3] }, y: { values: [4, 2], direction: -1 } },
  dimensions: { all: { members: { x: 3, y: 1 } } },
} as const

test("what a definition leaves out is min-max to 0–100, an arithmetic mean, and every member needed", () => {
  const { method, matrix } = defineIndex(two)
  assert.deepEqual([...score(method, matrix).nodes.get(nodeId("all"))!.score], [0, 100])
  assert.deepEqual(method.dimensions[0]!.missing, { kind: "all" })
})

test("dimensions stand in any order", () => {
  const { method, matrix } = defineIndex({
    ...two,
    dimensions: { top: { members: ["below"] }, below: { members: ["x", "y"] } },
  })
  assert.deepEqual(
    method.dimensions.map(({ node }) => node),
    ["below", "top"],
  )
  assert.deepEqual([...score(method, matrix).nodes.get(nodeId("top"))!.score], [0, 100])
})

test("a null is a gap, and intervals reach the ranks", () => {
  const { method, matrix } = defineIndex({
    units: ["a", "b", "c"],
    indicators: { x: { values: [1, 2, null], lower: [0, 2, null], upper: [5, 2, null] } },
    dimensions: { all: { members: ["x"] } },
  })
  assert.equal(score(method, matrix).nodes.get(nodeId("all"))!.rank[2], 0)
  assert.deepEqual(robustness(method, ready(method, matrix)).get(nodeId("all"))!.ranks.low, [1, 1, null])
})

test("everything that is wrong with a definition is said at once", () => {
  const wrong = () =>
    defineIndex({
      units: ["a", "b", "a"],
      indicators: { x: { values: [1, 3] }, y: { values: [1, 2, 3] } },
      dimensions: {
        one: { members: { x: -1, nothing: 1 } },
        two: { members: ["three", "x"] },
        three: { members: ["two"] },
        y: { members: { y: 0 } },
      },
    })
  assert.throws(wrong, (error: Error) => {
    assert.ok(error instanceof RangeError)
    for (const part of [
      'the unit "a" stands twice',
      '"x" has 2 entries for 3 units',
      'the weight of "x" is -1',
      '"one" has an unknown member "nothing"',
      '"x" is a member of "one" and of "two"',
      '"y" is an indicator and a dimension',
      '"y" has no member with a weight above 0',
      "members lead in a circle: two, three",
    ])
      assert.ok(error.message.includes(part), `${part} is missing in: ${error.message}`)
    return true
  })
})
