import assert from "node:assert/strict"
import { test } from "node:test"
import { glided, keptOrder, topsIn } from "../../../explorer/live/row-motion.ts"

test("a row comes nearer to its place however the frames fall, and arrives", () => {
  const inOne = glided(100, 0, 48)
  const inThree = glided(glided(glided(100, 0, 16), 0, 16), 0, 16)
  assert.ok(Math.abs(inOne - inThree) < 1e-9)
  assert.ok(inOne > 0 && inOne < 100)
  assert.equal(glided(100, 0, 1000), 0)
  assert.equal(glided(7, 7, 16), 7)
  assert.equal(glided(0, 100, 0), 0)
})

test("rows of unequal height stand below each other in any order", () => {
  assert.deepEqual(topsIn([10, 20, 30], [2, 0, 1]), [30, 40, 0])
  assert.deepEqual(topsIn([], []), [])
})

test("the order in the document stays while it holds the same rows, and only then", () => {
  const kept = [3, 1, 2]
  assert.equal(keptOrder(kept, [1, 2, 3]), kept)
  assert.deepEqual(keptOrder(kept, [1, 2]), [1, 2])
  assert.deepEqual(keptOrder(kept, [1, 2, 4]), [1, 2, 4])
  assert.deepEqual(keptOrder(null, [1]), [1])
})
