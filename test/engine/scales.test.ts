import assert from "node:assert/strict"
import { test } from "node:test"
import { robustness } from "../../src/engine/index.ts"
import type { Factor, Normalisation } from "../../src/model/index.ts"
import { choice, noise, option, set } from "./factors.ts"
import { dimension, indicator, matrix, method, ready } from "./methods.ts"

const percent: Normalisation = { kind: "min-max", to: { low: 0, high: 100 } }
const ranks: Normalisation = { kind: "percentile-rank", ties: "min", to: { low: 0, high: 100 } }
const spread: Normalisation = { kind: "z-score", mean: 0, sd: 1 }

/** Nodes whose scores have an interval when this varies, beside all weights. */
function withInterval(...factors: readonly Factor[]): readonly string[] {
  const how = method(
    ["a", "b", "c"].map((node) => indicator(node, { normalise: percent })),
    [dimension("low", { a: 1, b: 2 }), dimension("other", { c: 1 }), dimension("top", { low: 1, other: 1 })],
    { factors: [noise(0.2, "low", "other", "top"), ...factors] },
  )
  const table = matrix({ a: [1, 2, 4], b: [9, 4, 1], c: [2, 3, 1] })
  return [...robustness(how, ready(how, table))].flatMap(([node, { scores }]) => (scores === null ? [] : [node]))
}

test("scores have intervals where all draws score on one scale, and only there", () => {
  assert.deepEqual(withInterval(), ["low", "other", "top"])
  // Ways to normalise that end on the same scale compare.
  const alike = choice(
    "scale",
    option("one", set("normalise", percent, "a")),
    option("two", set("normalise", ranks, "a")),
  )
  assert.deepEqual(withInterval(alike), ["a", "low", "other", "top"])
  // Of others, what lies beside them keeps its interval.
  const unlike = choice(
    "scale",
    option("one", set("normalise", percent, "a")),
    option("two", set("normalise", spread, "a")),
  )
  assert.deepEqual(withInterval(unlike), ["other"])
  // An option that leaves the node as it is is an option, too.
  assert.deepEqual(withInterval(choice("scale", option("own"), option("two", set("normalise", spread, "c")))), ["low"])
})

test("means have the scale of their members, a Copeland score has its own", () => {
  const means = choice("mean", option("own"), option("other", set("aggregate", { kind: "median" }, "top")))
  assert.deepEqual(withInterval(means), ["low", "other", "top"])
  const duels = choice("mean", option("own"), option("other", set("aggregate", { kind: "copeland" }, "top")))
  assert.deepEqual(withInterval(duels), ["low", "other"])
})
