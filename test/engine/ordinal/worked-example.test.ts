import assert from "node:assert/strict"
import { test } from "node:test"
import { constraints, contradiction, countOrders } from "../../../src/engine/ordinal/index.ts"
import type { RankDistribution } from "../../../src/model/index.ts"
import { evidence, type Said } from "./statements.ts"

// The example of docs/methods/ordinal-evidence.md.
const said: Said[] = [
  { id: "above", kind: "above-mean", units: "A" },
  { id: "below", kind: "below-mean", units: "D" },
]
const problemOf = (statements: readonly Said[]) =>
  constraints(
    evidence(["A", "B", "C", "D"], statements, [
      ["B", 40, 40],
      ["C", 30, 30],
    ]),
  )
const sixths = (numbers: Float64Array) => Array.from(numbers, (p) => Math.round(p * 6 * 1e9) / 1e9)

test("the method page's four cities have six admissible orders and the tables printed there", () => {
  const d = countOrders(problemOf(said)) as RankDistribution
  assert.ok(Math.abs(10 ** d.log10Orders - 6) < 1e-12)
  assert.deepEqual(sixths(d.rank), [3, 2, 1, 0, 3, 2, 1, 0, 0, 1, 2, 3, 0, 1, 2, 3])
  assert.deepEqual(sixths(d.above), [0, 3, 5, 6, 3, 0, 6, 5, 1, 0, 0, 3, 0, 1, 3, 0])
})

test("that C is first contradicts the two values, and the statements about A and D have no part in it", () => {
  const problem = problemOf([...said, { id: "first", kind: "rank", units: "C", rank: 1 }])
  const found = contradiction(problem)
  assert.deepEqual(
    found?.reasons
      .map((r) => problem.reasons[r])
      .map((reason) => (reason?.kind === "value" ? reason.unit : reason?.id)),
    ["first", "B", "C"],
  )
})
