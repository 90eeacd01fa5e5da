import assert from "node:assert/strict"
import { test } from "node:test"
import { weightTable } from "../../src/engine/index.ts"
import { dimension, indicator, method } from "./methods.ts"

test("a node carries its share of its parent's share of the top", () => {
  const rows = weightTable(
    method(
      [indicator("a"), indicator("b"), indicator("c")],
      [dimension("d", { a: 1, b: 3 }), dimension("overall", { d: 2, c: 2 })],
    ),
  )
  assert.deepEqual(
    rows.map(({ node, parent, top, weight, share, effective }) => [node, parent, top, weight, share, effective]),
    [
      ["overall", null, "overall", 1, 1, 1],
      ["d", "overall", "overall", 2, 0.5, 0.5],
      ["a", "d", "overall", 1, 0.25, 0.125],
      ["b", "d", "overall", 3, 0.75, 0.375],
      ["c", "overall", "overall", 2, 0.5, 0.5],
    ],
  )
})

test("without a composite every dimension is the top of its own tree, and an indicator beside them is one too", () => {
  const rows = weightTable(method([indicator("a"), indicator("b"), indicator("c")], [dimension("d", { a: 1, b: 1 })]))
  assert.deepEqual(
    rows.map(({ node, top, effective }) => [node, top, effective]),
    [
      ["d", "d", 1],
      ["a", "d", 0.5],
      ["b", "d", 0.5],
      ["c", "c", 1],
    ],
  )
})

test("the members of a reconstruction have weights too", () => {
  const { members } = dimension("overall", { openness: 1, talent: 1 })
  const reconstructed = { ...method([], []), reconstructions: [{ node: dimension("overall", {}).node, members }] }
  assert.deepEqual(
    weightTable(reconstructed).map(({ node, effective }) => [node, effective]),
    [
      ["overall", 1],
      ["openness", 0.5],
      ["talent", 0.5],
    ],
  )
})
