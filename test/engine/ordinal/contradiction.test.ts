import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { contradiction } from "../../../src/engine/ordinal/index.ts"
import type { OrderProblem } from "../../../src/model/index.ts"
import { admissibleOrders, anyProblem } from "./brute-force.ts"

const settings = { seed: 2019, numRuns: 400 }

const holding = (problem: OrderProblem, reasons: readonly number[]) => ({
  n: problem.n,
  before: problem.before.filter((c) => c.reasons.every((r) => reasons.includes(r))),
  windows: problem.windows.filter((c) => c.reasons.every((r) => reasons.includes(r))),
})

test("a contradiction is found exactly when none of the n! orders is admissible", () => {
  let contradictory = 0
  fc.assert(
    fc.property(anyProblem(6), (problem) => {
      const none = admissibleOrders(problem).length === 0
      if (none) contradictory++
      assert.equal(contradiction(problem) !== null, none)
    }),
    settings,
  )
  // The generator must have tried both sides.
  assert.ok(contradictory > 80 && contradictory < 320, `${contradictory} of 400 contradictory`)
})

test("the reasons named contradict each other, and none of them can be left out", () => {
  fc.assert(
    fc.property(anyProblem(6), (problem) => {
      const found = contradiction(problem)
      if (found === null) return
      assert.equal(admissibleOrders(holding(problem, found.reasons)).length, 0)
      for (const reason of found.reasons) {
        const without = found.reasons.filter((r) => r !== reason)
        assert.ok(admissibleOrders(holding(problem, without)).length > 0, `reason ${reason} can be left out`)
      }
    }),
    settings,
  )
})

test("of two cycles the shorter one is named, unit by unit", () => {
  const edge = (first: number, second: number, reason: number) => ({ first, second, reasons: [reason] })
  const problem = {
    n: 5,
    before: [edge(0, 1, 10), edge(1, 2, 11), edge(2, 3, 12), edge(3, 0, 13), edge(2, 4, 14), edge(4, 1, 15)],
    windows: [],
  }
  assert.deepEqual(contradiction(problem), { kind: "contradiction", units: [1, 2, 4], reasons: [11, 14, 15] })
})

test("a unit said to stand before itself contradicts itself", () => {
  const problem = { n: 2, before: [{ first: 1, second: 1, reasons: [0] }], windows: [] }
  assert.deepEqual(contradiction(problem), { kind: "contradiction", units: [1], reasons: [0] })
})

test("three units for two positions are the crowd", () => {
  const window = (unit: number, reason: number) => ({ unit, low: 1, high: 2, reasons: [reason] })
  const problem = {
    n: 5,
    before: [],
    windows: [window(0, 0), window(1, 0), window(3, 1), { unit: 4, low: 1, high: 4, reasons: [2] }],
  }
  assert.deepEqual(contradiction(problem), { kind: "contradiction", units: [0, 1, 3], reasons: [0, 1] })
})

test("a unit pushed out of its window is named together with the one that pushes", () => {
  const problem = {
    n: 4,
    before: [{ first: 2, second: 0, reasons: [7] }],
    windows: [{ unit: 0, low: 1, high: 1, reasons: [3] }],
  }
  assert.deepEqual(contradiction(problem), { kind: "contradiction", units: [0, 2], reasons: [3, 7] })
})

test("a rank beyond the number of units, or below 1, is a contradiction of that one statement", () => {
  for (const rank of [4, 1e12, 0, -1e12]) {
    const problem = { n: 3, before: [], windows: [{ unit: 1, low: rank, high: rank, reasons: [2] }] }
    assert.deepEqual(contradiction(problem), { kind: "contradiction", units: [1], reasons: [2] })
  }
})
