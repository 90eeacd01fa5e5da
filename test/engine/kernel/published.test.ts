import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { score } from "../../../src/engine/index.ts"
import { fastScorer } from "../../../src/engine/kernel/scorer.ts"
import { bestKernels } from "../../../src/engine/kernel/wasm/load.ts"
import { batchOf } from "../../../src/engine/robustness/batch.ts"
import { put, variation } from "../../../src/engine/robustness/variation.ts"
import type { Aggregation } from "../../../src/model/index.ts"
import { dimension, indicator, matrix, method, ready } from "../methods.ts"

const seed = 20261127
const aggregation = fc.constantFrom<Aggregation>(
  { kind: "arithmetic" },
  { kind: "geometric" },
  { kind: "sum" },
  { kind: "harmonic" },
  { kind: "median" },
  { kind: "generalised", power: 0 },
)
const cell = fc.oneof(
  { weight: 9, arbitrary: fc.double({ min: -1, max: 100, noNaN: true }) },
  fc.constant("L" as const),
)
const columns = fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 6, maxLength: 6 })
const weight = fc.integer({ min: 0, max: 3 })

test("a draw with the author's weights has the bits of the published score, in every node", () => {
  const decimals = fc.constantFrom(null, null, 1)
  fc.assert(
    fc.property(
      columns,
      fc.array(aggregation, { minLength: 4, maxLength: 4 }),
      fc.array(decimals, { minLength: 4, maxLength: 4 }),
      fc.array(weight, { minLength: 6, maxLength: 6 }),
      (cells, how, round, weights) => {
        const rest = (d: number) =>
          ({ aggregate: how[d]!, round: round[d]!, missing: { kind: "available", least: 0.5 } }) as const
        const [a, b, c, d, e, f] = weights as [number, number, number, number, number, number]
        const own = method(
          cells.map((_, j) => indicator(`x${j}`)),
          [
            dimension("p", { x0: 1 + a, x1: b }, rest(0)),
            dimension("q", { x2: 1 + c, x3: d, x4: 1 }, rest(1)),
            dimension("r", { p: 2, q: 1 + e, x5: f }, rest(2)),
            dimension("s", { r: 1, x0: 1 }, rest(3)),
          ],
        )
        const table = matrix(Object.fromEntries(cells.map((column, j) => [`x${j}`, column])))
        const varied = variation(own, ready(own, table), [])
        const batch = batchOf(varied.scheme, 8)
        batch.size = 5
        for (let b = 0; b < batch.size; b++) put(varied, batch, b, new Float64Array(0))
        const {
          score: scoreBatch,
          scores,
          stride,
        } = fastScorer(
          varied.scheme,
          varied.varies.map(() => true),
          8,
          bestKernels(),
        )
        scoreBatch(batch)
        for (const [number, published] of [...score(own, table).nodes.values()].entries()) {
          for (const [i, x] of published.score.entries()) assert.ok(Object.is(scores[number]![i * stride + 3], x))
        }
      },
    ),
    { seed, numRuns: 300 },
  )
})

test("a geometric mean of geometric means is that of all members, by the products of their shares", () => {
  const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
  fc.assert(
    fc.property(fc.array(positive, { minLength: 4, maxLength: 4 }), (x) => {
      const geometric = { aggregate: { kind: "geometric" } } as const
      const own = method(
        x.map((_, j) => indicator(`x${j}`)),
        [
          dimension("p", { x0: 1, x1: 3 }, geometric),
          dimension("q", { x2: 1, x3: 1 }, geometric),
          dimension("r", { p: 1, q: 2 }, geometric),
        ],
      )
      const [top] = [
        ...score(own, matrix(Object.fromEntries(x.map((value, j) => [`x${j}`, [value]])))).nodes.values(),
      ].at(-1)!.score
      const shares = [1 / 12, 1 / 4, 1 / 3, 1 / 3]
      const whole = Math.exp(x.reduce((sum, value, j) => sum + shares[j]! * Math.log(value), 0))
      assert.ok(Math.abs(top! - whole) <= 1e-13 * whole)
    }),
    { seed, numRuns: 200 },
  )
})
