import assert from "node:assert/strict"
import { test } from "node:test"
import type { Imputation } from "../../src/model/index.ts"
import { indicator, matrix, method, ready } from "./methods.ts"

const ways: readonly Imputation[] = [
  { kind: "units", average: "mean", within: null },
  { kind: "indicators", average: "mean", level: null, rescale: true },
  { kind: "nearest", k: 3, distance: "euclidean", level: null },
  { kind: "regression", on: null, level: null },
  { kind: "em", level: null },
]

test("gaps of an indicator in which no two units differ are filled with that value, to the last bit", () => {
  const columns = {
    a: [7.5, 7.5, "L", 7.5, "L", 7.5, 7.5, 7.5],
    b: [0.1, 0.7, 0.3, 0.9, 0.2, 0.35, 0.81, 0.44],
    c: [3, 1, 4, 1, 5, 9, 2, 6],
  } as const
  for (const impute of ways)
    for (const direction of [1, -1] as const) {
      const how = method([indicator("a", { impute, direction }), indicator("b"), indicator("c")], [])
      const preparation = { ...how.preparation, multiple: { count: 5, seed: 1 } }
      const { values, completed } = ready({ ...how, preparation }, matrix(columns))
      for (const table of [values, ...completed])
        for (const value of table[0]!) if (!Number.isNaN(value)) assert.equal(value, 7.5, impute.kind)
    }
})
