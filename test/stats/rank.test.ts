import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { rank, rerank } from "../../src/stats/index.ts"

const seed = 20190102

function ranks(values: readonly number[]): number[] {
  const out = new Int32Array(values.length)
  rank(Float64Array.from(values), new Float64Array(values.length), out)
  return [...out]
}

const plain = (values: readonly number[]) =>
  values.map((v) => (Number.isNaN(v) ? 0 : 1 + values.filter((other) => other > v).length))

test("the largest is first, equals share the smaller rank, and the next one skips a place", () => {
  assert.deepEqual(ranks([3, 8, 8, 1]), [3, 1, 1, 4])
})

test("a gap has no rank and takes none from the others", () => {
  assert.deepEqual(ranks([Number.NaN, 2, Number.NaN, 5]), [0, 2, 0, 1])
  assert.deepEqual(ranks([Number.NaN]), [0])
  assert.deepEqual(ranks([]), [])
})

test("0 and −0 are the same score", () => {
  assert.deepEqual(ranks([-0, 0, 1]), [2, 2, 1])
})

test("ranks equal counting, one by one, who is better", () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constant(Number.NaN))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 40 }), (values) => assert.deepEqual(ranks(values), plain(values))),
    { seed },
  )
})

test("ranks do not care about the order of the units", () => {
  const value = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(fc.array(value), (values) => {
      assert.deepEqual(ranks(values.toReversed()), ranks(values).toReversed())
    }),
    { seed },
  )
})

test("starting from another order changes no rank, and nor does a start that is far off", () => {
  const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double(), fc.constant(Number.NaN))
  const start = fc.array(value, { minLength: 1, maxLength: 120 }).chain((values) =>
    fc.tuple(
      fc.constant(values),
      fc.shuffledSubarray(
        values.map((_, i) => i),
        { minLength: values.length },
      ),
    ),
  )
  fc.assert(
    fc.property(start, ([values, places]) => {
      const x = Float64Array.from(values)
      const order = Int32Array.from(places)
      for (let again = 0; again < 3; again++) {
        const out = new Int32Array(values.length)
        rerank(x, order, new Float64Array(values.length), out)
        assert.deepEqual([...out], plain(values))
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          [...values.keys()],
        )
      }
    }),
    { seed },
  )
})
