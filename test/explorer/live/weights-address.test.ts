import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { parseSearch, stringifySearch, textParam } from "../../../explorer/app/search-params.ts"
import { asPublished, equalWeights } from "../../../explorer/live/own-weights.ts"
import { readLocks, readWeights, weightsText } from "../../../explorer/live/weights-address.ts"
import { nodeId } from "../../../src/model/index.ts"
import { groupOf } from "./groups.ts"

const groups = [
  groupOf("index", ["health", "education", "income"]),
  groupOf("education", ["expected", "mean"], [0.6, 0.4]),
]
const index = nodeId("index")

test("an address names every weight of a changed group, and nothing of the others", () => {
  const own = new Map([[index, [40, 30, 30]]])
  assert.equal(weightsText(groups, own), "v1,health:40,education:30,income:30")
  assert.deepEqual(readWeights(groups, "v1,health:40,education:30,income:30"), own)
  assert.equal(weightsText(groups, asPublished), undefined)
})

test("equal weights have a name of their own, so that they are equal and not 33.3, 33.3 and 33.4", () => {
  const equal = equalWeights(groups)
  assert.equal(weightsText(groups, equal), "v1,equal")
  assert.deepEqual(readWeights(groups, "v1,equal"), equal)
})

test("the address is readable: colons and commas stand in it as they are", () => {
  const query = stringifySearch({ w: "v1,health:40,education:30.5,income:29.5" })
  assert.equal(query, "?w=v1,health:40,education:30.5,income:29.5")
  assert.equal(textParam(parseSearch(query), "w"), "v1,health:40,education:30.5,income:29.5")
})

test("what cannot be read is left out part by part", () => {
  const read = (text: string) => readWeights(groups, text)
  assert.deepEqual(read("v2,health:40"), asPublished, "another version")
  assert.deepEqual(read("v1,atlantis:40"), asPublished, "a node that is not there")
  assert.deepEqual(read("v1,health:x,education:,income"), asPublished, "no numbers")
  assert.deepEqual(read("v1,health:-1,education:1e5,income:Infinity"), asPublished, "no weights")
  assert.deepEqual(read("v1,expected:0,mean:0"), asPublished, "weights that come to nothing")
  assert.deepEqual(read("v1,expected:60,mean:40,health:x"), asPublished, "the published weights in other words")
  assert.deepEqual(
    read("v1,expected:10,mean:oops,health:"),
    new Map([[nodeId("education"), [10, 40]]]),
    "a member without a number keeps its published percentage",
  )
})

test("whatever stands in the address is read without failing", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `v1,${text}`),
      ),
      (text) => {
        for (const weights of readWeights(groups, text).values()) {
          assert.ok(weights.every((weight) => Number.isFinite(weight) && weight >= 0))
          assert.ok(weights.some((weight) => weight > 0))
        }
      },
    ),
    { seed: 11, numRuns: 500 },
  )
})

test("weights come back from their address to the last digit that is shown", () => {
  const part = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(fc.tuple(part, part, part), ([a, b, c]) => {
      const own = new Map([[index, [a / 10, b / 10, c / 10]]])
      const text = weightsText(groups, own)
      assert.deepEqual(readWeights(groups, text).get(index), own.get(index))
    }),
    { seed: 12, numRuns: 200 },
  )
})

test("locks name members that exist", () => {
  assert.deepEqual(readLocks(groups, ["health", "atlantis", ""]), new Set(["health"]))
})
