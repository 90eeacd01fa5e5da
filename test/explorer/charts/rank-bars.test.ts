import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { rankBars } from "../../../explorer/charts/rank-bars-state.ts"
import { rankFigure } from "../../../explorer/view/rank-figure.ts"

test("each rank that has half a per cent or more gets a bar, the likeliest as high as the plot", () => {
  const state = rankBars({ from: 3, p: [0.2, 0.6, 0.197, 0.003] }, { low: 3, high: 5, at: 4 })
  assert.deepEqual(
    state.bars.map(({ rank, height }) => [rank, height]),
    [
      [3, 0.333],
      [4, 1],
      [5, 0.328],
    ],
  )
  assert.deepEqual([state.from, state.to], [3, 5])
  assert.deepEqual(state.interval, [0, 1])
  assert.equal(state.at, 0.5)
})

test("the scale holds the rank as computed even where no draw gave it", () => {
  const state = rankBars({ from: 5, p: [1] }, { low: 5, high: 5, at: 2 })
  assert.deepEqual([state.from, state.to], [2, 5])
})

test("whatever the probabilities, bars stay inside the plot and are numbers", () => {
  const p = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 50 }), fc.integer({ min: 1, max: 1000 }), (strip, from) => {
      const { bars } = rankBars({ from, p: strip }, { low: null, high: null, at: null })
      for (const { x, width, height } of bars) assert.ok(x >= 0 && x + width <= 1 + 1e-9 && height >= 0 && height <= 1)
    }),
    { seed: 4 },
  )
})

test("the takeaway of a distribution names the likeliest rank, or says that several are alike", () => {
  const told = (p: readonly number[]) => rankFigure("Seoul", { from: 1, p }, "en").title
  assert.equal(told([0.3, 0.7]), "Seoul stands 2nd most often (70%)")
  assert.equal(told([1]), "Seoul always stands 1st")
  assert.equal(told([0.25, 0.25, 0.25, 0.25]), "Seoul is as likely to stand anywhere from 1st to 4th (25% each)")
  assert.equal(told([0.4, 0.4, 0.2]), "Seoul stands 1st to 2nd most often, each alike (40%)")
})

test("ranks too rare to be drawn are counted together", () => {
  const { data, rare } = rankFigure("서울", { from: 1, p: [0.996, 0.002, 0.002] }, "ko")
  assert.equal(data.rows.length, 1)
  assert.ok(Math.abs(rare - 0.004) < 1e-12)
})
