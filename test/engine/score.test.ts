import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type ScoredIndex, score } from "../../src/engine/index.ts"
import {
  type Method,
  type MissingRule,
  nodeId,
  type ObsStatus,
  obsStatusCodes,
  stateOf,
  unitId,
} from "../../src/model/index.ts"
import { type Cell, dimension, indicator, matrix, method } from "./methods.ts"

const seed = 20190203

const node = (scored: ScoredIndex, id: string) => {
  const { score, rank, coverage, states, outcome } = scored.nodes.get(nodeId(id))!
  return {
    score: [...score],
    rank: [...rank],
    coverage: [...coverage],
    status: [...states].map((state) => obsStatusCodes[state]),
    outcome,
  }
}

/** Two indicators in one dimension, a third beside it: overall = (d, c) with weights 3 and 1. */
const nested = (missing: MissingRule): Method =>
  method(
    [indicator("a"), indicator("b"), indicator("c")],
    [dimension("d", { a: 1, b: 1 }, { missing }), dimension("overall", { d: 3, c: 1 }, { missing })],
  )
const all: MissingRule = { kind: "all" }
const available = (least: number): MissingRule => ({ kind: "available", least })

test("a dimension of dimensions is scored from the bottom up", () => {
  const scored = score(nested(all), matrix({ a: [2, 4], b: [4, 8], c: [1, 9] }))
  assert.deepEqual(node(scored, "d").score, [3, 6])
  assert.deepEqual(node(scored, "overall"), {
    score: [2.5, 6.75],
    rank: [2, 1],
    coverage: [1, 1],
    status: ["A", "A"],
    outcome: "ok",
  })
})

test("each level is rounded before the next one takes it up", () => {
  const rounded = method(
    [indicator("a", { round: 0 }), indicator("b", { round: 0 })],
    [dimension("d", { a: 1, b: 1 }, { round: 0 })],
  )
  const scored = score(rounded, matrix({ a: [1.4, 0.5], b: [2.4, 0.4] }))
  assert.deepEqual(node(scored, "a").score, [1, 1])
  assert.deepEqual(node(scored, "d").score, [2, 1]) // of 1 and 2; unrounded 1.4 and 2.4 would make 1.9, and 0.45 makes 0
})

test("cities with the same rounded score share the smaller rank, and a city without a score has none", () => {
  const rounded = method([indicator("a", { round: 1 })], [])
  const scored = score(rounded, matrix({ a: [0.24, 0.23, "L", 0.25, 0.1] }))
  assert.deepEqual(node(scored, "a").rank, [2, 2, 0, 1, 4])
})

test("under the rule `all` one gap among the members is a gap of the dimension, and of those above it", () => {
  const scored = score(nested(all), matrix({ a: [2, 4], b: ["Q", 8], c: [1, 9] }))
  assert.deepEqual(node(scored, "d").status, ["Q", "A"])
  assert.deepEqual(node(scored, "overall").score, [Number.NaN, 6.75])
  assert.deepEqual(node(scored, "overall").rank, [0, 1])
})

test("under the rule `available` the members at hand stand in, as long as they hold the least share of the weight", () => {
  const table = matrix({ a: [2, 4], b: ["Q", 8], c: [1, 9] })
  assert.deepEqual(node(score(nested(available(0.5)), table), "d").score, [2, 6])
  assert.deepEqual(node(score(nested(available(0.51)), table), "d").score, [Number.NaN, 6])
})

test("seven of ten equal members hold seven tenths of the weight, rounding or not", () => {
  const names = Array.from({ length: 10 }, (_, j) => `x${j}`)
  const ten = method(
    names.map((name) => indicator(name)),
    [dimension("d", Object.fromEntries(names.map((name) => [name, 1])), { missing: available(0.7) })],
  )
  const cells = (present: number) =>
    Object.fromEntries(names.map((name, j) => [name, [j < present ? 1 : "L"] as const]))
  assert.deepEqual(node(score(ten, matrix(cells(7))), "d").score, [1])
  assert.deepEqual(node(score(ten, matrix(cells(6))), "d").score, [Number.NaN])
})

test("coverage is the share of the weight below a node whose indicators have values, whatever the rule for gaps", () => {
  for (const rule of [all, available(0)]) {
    const scored = score(nested(rule), matrix({ a: [2, "L", "L"], b: ["Q", 8, "L"], c: [1, "L", "L"] }))
    assert.deepEqual(node(scored, "a").coverage, [1, 0, 0])
    assert.deepEqual(node(scored, "d").coverage, [0.5, 0.5, 0])
    assert.deepEqual(node(scored, "overall").coverage, [0.625, 0.375, 0])
  }
})

test("a unit that has everything is covered to exactly 1, in thirds and tenths too", () => {
  const names = Array.from({ length: 10 }, (_, j) => `x${j}`)
  const members = Object.fromEntries(names.map((name, j) => [name, j === 0 ? 0.3 : 0.1]))
  const how = method(
    names.map((name) => indicator(name)),
    [dimension("d", members)],
  )
  assert.deepEqual(node(score(how, matrix(Object.fromEntries(names.map((name) => [name, [1]])))), "d").coverage, [1])
})

test("a gap keeps its reason upwards while all that is missing shares it, and is `not collected` otherwise", () => {
  const scored = score(
    nested(all),
    matrix({ a: ["Q", "Q", "M", 1, "O"], b: ["Q", "O", 1, "M", "O"], c: [1, 1, "M", "L", "O"] }),
  )
  assert.deepEqual(node(scored, "d").status, ["Q", "L", "M", "M", "O"])
  assert.deepEqual(node(scored, "overall").status, ["Q", "L", "M", "L", "O"])
})

test("imputed and estimated values mark every score they went into; imputed is said first", () => {
  const table = matrix({ a: [1, 1, 1, 1], b: [1, 1, 1, 1], c: [1, 1, 1, 1] })
  const mark = (i: number, j: number, status: ObsStatus) => {
    table.states[j * 4 + i] = stateOf(status)
  }
  mark(0, 0, "E")
  mark(1, 0, "E")
  mark(1, 1, "I")
  mark(2, 2, "P")
  const scored = score(nested(all), table)
  assert.deepEqual(node(scored, "d").status, ["E", "I", "A", "A"])
  assert.deepEqual(node(scored, "overall").status, ["E", "I", "P", "A"])
})

test("an indicator equal everywhere says so, has no scores, and its cells are `not applicable` rather than missing", () => {
  const flat = method(
    [indicator("a", { normalise: { kind: "z-score", mean: 0, sd: 1 } }), indicator("b")],
    [dimension("d", { a: 1, b: 1 }, { missing: available(0.5) })],
  )
  const scored = score(flat, matrix({ a: [7, 7, "L"], b: [1, 2, 3] }))
  assert.deepEqual(node(scored, "a"), {
    score: [Number.NaN, Number.NaN, Number.NaN],
    rank: [0, 0, 0],
    coverage: [1, 1, 0],
    status: ["M", "M", "L"],
    outcome: "constant",
  })
  assert.deepEqual(node(scored, "d").score, [1, 2, 3])
})

test("a unit of reference without a value leaves the indicator without scores, and says why", () => {
  const how = (unit: string) =>
    ({ kind: "distance-to-reference", unit: unitId(unit), cap: false, to: { low: 0, high: 1 } }) as const
  const against = (unit: string) => {
    const scored = score(method([indicator("a", { normalise: how(unit) })], []), matrix({ a: [2, "O", 4, 3] }))
    return node(scored, "a")
  }
  assert.deepEqual(against("u3").score, [0, Number.NaN, 1, 0.5])
  for (const unit of ["u2", "u1", "nowhere"]) {
    assert.deepEqual([against(unit).outcome, against(unit).status], ["unanchored", ["M", "O", "M", "M"]])
  }
})

test("an income of 0 has no logarithm: the score is a gap, not applicable", () => {
  const how = method([indicator("a", { transform: { kind: "log" } })], [])
  assert.deepEqual(node(score(how, matrix({ a: [0, 1] })), "a").status, ["M", "A"])
})

test("the steps hold the raw values, the scores of indicators, and all scores in the method's order", () => {
  const how = method(
    [indicator("a", { normalise: { kind: "min-max", to: { low: 0, high: 1 } } }), indicator("b", { direction: -1 })],
    [dimension("d", { a: 1, b: 1 })],
  )
  const { steps } = score(how, matrix({ a: [2, 4], b: [1, 2] }))
  assert.deepEqual(
    steps.map(({ name }) => name),
    ["raw", "normalised", "aggregated"],
  )
  const plain = (step: string) =>
    steps.flatMap(({ name, nodes, columns }) => (name === step ? nodes.map((id, j) => [id, ...columns[j]!]) : []))
  assert.deepEqual(plain("raw"), [
    ["a", 2, 4],
    ["b", 1, 2],
  ])
  assert.deepEqual(plain("normalised"), [
    ["a", 0, 1],
    ["b", -1, -2],
  ])
  assert.deepEqual(plain("aggregated"), [
    ["a", 0, 1],
    ["b", -1, -2],
    ["d", -0.5, -0.5],
  ])
})

test("scoring leaves the matrix as it was", () => {
  const table = matrix({ a: [2, "L"], b: [4, 8], c: [1, 9] })
  const before = structuredClone(table)
  score(nested(all), table)
  assert.deepEqual(table, before)
})

test("the matrix may hold its columns in any order and more of them than the method uses", () => {
  const straight = score(nested(all), matrix({ a: [2, 4], b: [4, 8], c: [1, 9] }))
  const mixed = score(nested(all), matrix({ other: [0, 0], c: [1, 9], b: [4, 8], a: [2, 4] }))
  assert.deepEqual(mixed.nodes, straight.nodes)
})

test("one unit, no units, and only gaps are scored without failure", () => {
  assert.deepEqual(node(score(nested(all), matrix({ a: [2], b: [4], c: [1] })), "overall").rank, [1])
  assert.deepEqual(node(score(nested(all), matrix({ a: [], b: [], c: [] })), "overall").score, [])
  const gaps = node(score(nested(available(0)), matrix({ a: ["L"], b: ["L"], c: ["L"] })), "overall")
  assert.deepEqual(gaps, { score: [Number.NaN], rank: [0], coverage: [0], status: ["L"], outcome: "ok" })
})

test("a method whose members come after their dimension, or miss a column, is our mistake and is not scored", () => {
  const upsideDown = method([indicator("a")], [dimension("top", { d: 1 }), dimension("d", { a: 1 })])
  assert.throws(() => score(upsideDown, matrix({ a: [1] })), /"top" comes before its member "d"/)
  assert.throws(() => score(nested(all), matrix({ a: [1] })), /no column for the indicator "b"/)
})

test("a gap code stands exactly where there is no score, and scores and ranks are gaps together", () => {
  const cell = fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom<Cell[]>("L", "M", "O", "Q"))
  const column = fc.array(cell, { minLength: 6, maxLength: 6 })
  const aggregate = fc.constantFrom(
    { kind: "arithmetic" } as const,
    { kind: "geometric" } as const,
    { kind: "sum" } as const,
    { kind: "inverse-geometric", top: 10 } as const,
  )
  fc.assert(
    fc.property(column, column, column, aggregate, fc.constantFrom(all, available(0.5)), (a, b, c, how, missing) => {
      const scored = score(
        method(
          [
            indicator("a"),
            indicator("b", { transform: { kind: "log" } }),
            indicator("c", { normalise: { kind: "rank", ties: "min" } }),
          ],
          [
            dimension("d", { a: 1, b: 2 }, { aggregate: how, missing }),
            dimension("e", { d: 1, c: 1 }, { aggregate: how, missing, round: 1 }),
          ],
        ),
        matrix({ a, b, c }),
      )
      for (const { score, rank, states } of scored.nodes.values()) {
        for (const [i, value] of score.entries()) {
          const gap = Number.isNaN(value)
          assert.equal(["L", "M", "O", "Q"].includes(obsStatusCodes[states[i]!]!), gap)
          assert.equal(rank[i] === 0, gap)
        }
      }
    }),
    { seed, numRuns: 300 },
  )
})
