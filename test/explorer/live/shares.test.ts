import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { isStuck, mostFor, moveShare, scaleEnd, tenths, typedShare, whole } from "../../../explorer/live/shares.ts"
import { sharesOf } from "../../../src/query/index.ts"

const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
const free = (n: number) => Array<boolean>(n).fill(false)

test("the others give way in proportion, and the shares are a hundred per cent again", () => {
  assert.deepEqual(moveShare([250, 250, 500], free(3), 0, 400), [400, 200, 400])
  assert.deepEqual(moveShare([125, 125, 125, 125, 125, 125, 125, 125], free(8), 0, 300), [300, ...Array(7).fill(100)])
})

test("what is locked stays, and what it leaves is the most that another may have", () => {
  assert.deepEqual(moveShare([250, 250, 500], [false, true, false], 0, 900), [750, 250, 0])
  assert.equal(mostFor([250, 250, 500], [false, true, false], 0), 750)
})

test("a weight cannot move when it is locked or when all others are", () => {
  assert.ok(isStuck([true, false, false], 0))
  assert.ok(isStuck([false, true, true], 0))
  assert.deepEqual(moveShare([250, 250, 500], [false, true, true], 0, 400), [250, 250, 500])
})

test("others that have nothing share evenly what is given back to them", () => {
  assert.deepEqual(moveShare([1000, 0, 0], free(3), 0, 400), [400, 300, 300])
})

test("any movement keeps the sum, the locked ones, the sign, and the weight asked for as far as it may go", () => {
  const group = fc.integer({ min: 2, max: 15 }).chain((n) =>
    fc.record({
      weights: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: n, maxLength: n }),
      locked: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
      k: fc.nat(n - 1),
      to: fc.integer({ min: -200, max: 1300 }),
    }),
  )
  fc.assert(
    fc.property(group, ({ weights, locked, k, to }) => {
      const base = tenths(weights)
      const moved = moveShare(base, locked, k, to)
      assert.equal(sum(base), whole)
      assert.equal(sum(moved), whole)
      assert.ok(moved.every((part) => part >= 0 && Number.isInteger(part)))
      for (const [i, is] of locked.entries()) if (is) assert.equal(moved[i], base[i])
      if (!isStuck(locked, k)) assert.equal(moved[k], Math.min(mostFor(base, locked, k), Math.max(0, to)))
      assert.deepEqual(moveShare(base, locked, k, base[k] ?? 0), base, "no movement moves nothing")
    }),
    { seed: 7, numRuns: 500 },
  )
})

test("thirds print as 33.4, 33.3 and 33.3, and stay thirds", () => {
  assert.deepEqual(tenths([1, 1, 1]), [334, 333, 333])
  assert.deepEqual(sharesOf([1, 1, 1]), [1 / 3, 1 / 3, 1 / 3])
  assert.deepEqual(sharesOf([0, 0]), [0.5, 0.5], "nothing at all is shared evenly")
})

test("the track is long enough for three times an equal share, and whole once a weight goes beyond", () => {
  const eight = Array<number>(8).fill(0.125)
  assert.equal(scaleEnd(eight, tenths(eight)), 400)
  assert.equal(scaleEnd(eight, [450, 550, 0, 0, 0, 0, 0, 0]), whole)
  assert.equal(scaleEnd([0.5, 0.5], [500, 500]), whole)
})

test("a share may be typed with a point or a comma, with its sign or without", () => {
  assert.equal(typedShare("12.5"), 125)
  assert.equal(typedShare(" 12,5 % "), 125)
  assert.equal(typedShare("40"), 400)
  for (const wrong of ["", "abc", "-3", "101", "1e2", "NaN"]) assert.equal(typedShare(wrong), null, wrong)
})
