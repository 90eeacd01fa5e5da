import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { correlationRatio, pearson, Stream } from "../../src/stats/index.ts"
import { close, column, columns, hostile, seed } from "./columns.ts"

const grid = Float64Array.from({ length: 101 }, (_, i) => (i - 50) / 25)

test("a straight line is explained as far as Pearson's r² says", () => {
  close(
    correlationRatio(
      grid,
      grid.map((x) => 3 - 2 * x),
    ),
    1,
    1e-9,
  )
  const stream = new Stream(1)
  const y = grid.map((x) => x + 3 * stream.uniform())
  const [ratio, r] = [correlationRatio(grid, y), pearson(grid, y)]
  assert.ok(Math.abs(ratio - r * r) < 0.05, `${ratio} ${r * r}`)
})

test("a U has no correlation, and a ratio near 1", () => {
  const y = grid.map((x) => x * x)
  close(pearson(grid, y), 0, 1e-12)
  assert.ok(correlationRatio(grid, y) > 0.97)
})

test("noise explains little", () => {
  const stream = new Stream(7)
  assert.ok(
    correlationRatio(
      grid,
      grid.map(() => stream.uniform()),
    ) < 0.15,
  )
})

test("the ratio of a known function: x explains V(E(y | x)) / V(y) of y = x² + noise", () => {
  // x even on [−2, 2]: V(x²) = 64/45; noise even on [−2, 2]: V = 4/3. η² = 1.4222 / (1.4222 + 1.3333) = 0.516.
  const stream = new Stream(11)
  const x = Float64Array.from({ length: 800 }, () => 4 * stream.uniform() - 2)
  const ratio = correlationRatio(
    x,
    x.map((value) => value * value + 4 * stream.uniform() - 2),
  )
  assert.ok(Math.abs(ratio - 0.516) < 0.05, `${ratio}`)
})

test("the ratio lies between 0 and 1; order of rows, measure and sign change nothing", () => {
  fc.assert(
    fc.property(columns(2), ([x, y]) => {
      const ratio = correlationRatio(x!, y!)
      assert.ok(Number.isNaN(ratio) || (ratio >= 0 && ratio <= 1))
      assert.ok(!Number.isNaN(ratio) || Number.isNaN(pearson(x!, y!)) || completeCount(x!, y!) < 3)
      close(
        correlationRatio(
          x!.map((v) => -8 * v),
          y!.map((v) => v / 4),
        ),
        ratio,
        1e-6,
      )
      close(correlationRatio(x!.toReversed(), y!.toReversed()), ratio, 1e-6)
    }),
    { seed, numRuns: 60 },
  )
})
const completeCount = (x: Float64Array, y: Float64Array) => x.filter((v, i) => !Number.isNaN(v + y[i]!)).length

test("two columns of the same two values explain each other; values that hurt give a ratio or none", () => {
  const halves = column(0, 0, 0, 1, 1, 1)
  close(correlationRatio(halves, halves), 1, 1e-9)
  for (const values of hostile) {
    const x = column(...values)
    const ratio = correlationRatio(x, x)
    const known = x.filter((v) => !Number.isNaN(v))
    const has = known.length >= 3 && known.every(Number.isFinite) && new Set(known).size > 1
    assert.equal(!Number.isNaN(ratio), has, `${values}`)
    if (has) close(ratio, 1, 1e-6)
  }
})
