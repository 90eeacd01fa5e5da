import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { score } from "../../src/engine/index.ts"
import { type Aggregation, type MissingRule, nodeId, obsStatusCodes } from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

const seed = 20190202
const available: MissingRule = { kind: "available", least: 0 }

/** Aggregates columns of scores as the members of one dimension, through the whole engine. */
function run(
  how: Aggregation,
  columns: readonly (readonly number[])[],
  weights: readonly number[] = columns.map(() => 1),
  missing: MissingRule = available,
) {
  const names = columns.map((_, j) => `x${j}`)
  const members = Object.fromEntries(names.map((name, j) => [name, weights[j]!]))
  const scored = score(
    method(
      names.map((name) => indicator(name)),
      [dimension("d", members, { aggregate: how, missing })],
    ),
    matrix(Object.fromEntries(names.map((name, j) => [name, columns[j]!]))),
  )
  const node = scored.nodes.get(nodeId("d"))!
  return { scores: [...node.score], ranks: [...node.rank], states: [...node.states].map((s) => obsStatusCodes[s]) }
}

const arithmetic = { kind: "arithmetic" } as const
const geometric = { kind: "geometric" } as const
const sum = { kind: "sum" } as const
const inverse = { kind: "inverse-geometric", top: 10 } as const
const all = [arithmetic, geometric, sum, inverse]

const close = (a: number, b: number, tolerance = 1e-12) =>
  Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))

const cell = fc.oneof({ weight: 8, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) }, fc.constant(Number.NaN))
/** Two to five members of up to eight units with scores on 0 to 10, and their weights. */
const table = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.nat(8)).chain(([m, n]) =>
  fc.record({
    columns: fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: m, maxLength: m }),
  }),
)

test("the arithmetic mean weighs, and whole numbers give whole sums", () => {
  assert.deepEqual(
    run(
      arithmetic,
      [
        [6, 1],
        [3, 4],
      ],
      [2, 1],
    ).scores,
    [5, 2],
  )
})

test("a sum with weights of 1 is the plain sum, and other weights multiply", () => {
  assert.deepEqual(
    run(sum, [
      [0.1, 3],
      [0.2, 4],
    ]).scores,
    [0.1 + 0.2, 7],
  )
  assert.deepEqual(run(sum, [[6], [3]], [2, 0.5]).scores, [13.5])
})

test("the geometric mean of 2 and 8 is 4, and of anything and 0 it is 0", () => {
  const { scores } = run(geometric, [
    [2, 5],
    [8, 0],
  ])
  assert.ok(close(scores[0]!, 4))
  assert.equal(scores[1], 0)
})

test("a negative member has no geometric mean: a gap, not applicable, also where gaps would be passed over", () => {
  const { scores, states, ranks } = run(geometric, [
    [2, -1, 0],
    [8, 4, -3],
  ])
  assert.ok(Number.isNaN(scores[1]!) && Number.isNaN(scores[2]!))
  assert.deepEqual(states, ["A", "M", "M"])
  assert.deepEqual(ranks, [1, 0, 0])
})

test("the inverse geometric mean is INFORM's: it keeps 0 and 10, and pulls towards the higher member", () => {
  const formula = (...x: number[]) =>
    ((10 - x.reduce((product, v) => product * (((10 - v) / 10) * 9 + 1) ** (1 / x.length), 1)) / 9) * 10
  const { scores } = run(inverse, [
    [0, 10, 8, 2.4],
    [0, 10, 2, 6.2],
  ])
  assert.equal(scores[0], 0)
  assert.ok(close(scores[1]!, 10))
  assert.ok(close(scores[2]!, formula(8, 2)) && close(scores[3]!, formula(2.4, 6.2)))
  assert.ok(scores[2]! > 5)
})

test("the inverse geometric mean has no result where a member lies too far above the top", () => {
  assert.deepEqual(run(inverse, [[11.2], [3]]), { scores: [Number.NaN], ranks: [0], states: ["M"] })
})

test("members that are gaps leave their weight to the others", () => {
  assert.deepEqual(run(arithmetic, [[6], [Number.NaN], [3]], [1, 5, 2]).scores, [4])
  assert.deepEqual(run(sum, [[6], [Number.NaN], [3]], [1, 5, 2]).scores, [32])
  assert.ok(close(run(geometric, [[2], [Number.NaN], [8]]).scores[0]!, 4))
  for (const how of all) assert.deepEqual(run(how, [[Number.NaN], [Number.NaN]]).scores, [Number.NaN])
})

test("a member with a weight of 0 changes nothing, not even where it is a gap", () => {
  for (const how of all) {
    const without = run(how, [
      [2, 3],
      [5, 7],
    ])
    assert.deepEqual(
      run(
        how,
        [
          [2, 3],
          [5, 7],
          [Number.NaN, 0],
        ],
        [1, 1, 0],
        { kind: "all" },
      ),
      without,
    )
  }
  assert.deepEqual(run(arithmetic, [[2]], [0]), { scores: [Number.NaN], ranks: [0], states: ["M"] })
})

test("every aggregation equals its plain twin", () => {
  const plain = (how: Aggregation, x: readonly number[], w: readonly number[]): number => {
    const at = x.flatMap((v, j) => (Number.isNaN(v) ? [] : [j]))
    const total = w.reduce((a, b) => a + b, 0)
    const held = at.reduce((a, j) => a + w[j]!, 0)
    if (at.length === 0) return Number.NaN
    const mean = at.reduce((a, j) => a + (w[j]! / held) * x[j]!, 0)
    if (how.kind === "arithmetic") return mean
    if (how.kind === "sum") return mean * total
    if (how.kind === "geometric") return at.reduce((a, j) => a * x[j]! ** (w[j]! / held), 1)
    const product = at.reduce((a, j) => a * (((how.top - x[j]!) / how.top) * (how.top - 1) + 1) ** (w[j]! / held), 1)
    return ((how.top - product) / (how.top - 1)) * how.top
  }
  fc.assert(
    fc.property(table, fc.constantFrom(...all), ({ columns, weights }, how) => {
      for (const [i, result] of run(how, columns, weights).scores.entries()) {
        const expected = plain(
          how,
          columns.map((x) => x[i]!),
          weights,
        )
        assert.ok(close(result, expected, 1e-9), `${how.kind}: ${result}, ${expected}`)
      }
    }),
    { seed, numRuns: 500 },
  )
})

test("weights on another scale change nothing but the scale of a sum", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...all), fc.constantFrom(1e-6, 0.1, 3, 1e6), ({ columns, weights }, how, by) => {
      const scaled = run(
        how,
        columns,
        weights.map((w) => w * by),
      )
      for (const [i, result] of run(how, columns, weights).scores.entries()) {
        assert.ok(close(how.kind === "sum" ? result * by : result, scaled.scores[i]!, 1e-9))
      }
    }),
    { seed },
  )
})

test("a better value of one member never makes its unit's rank worse", () => {
  const gain = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(table, fc.constantFrom(...all), gain, fc.nat(7), ({ columns, weights }, how, share, unit) => {
      const before = run(how, columns, weights).ranks
      const better = columns.map((x, j) => x.map((v, i) => (i === unit && j === 0 ? v + (10 - v) * share : v)))
      const after = run(how, better, weights).ranks
      if (unit < before.length) assert.ok(after[unit]! <= before[unit]!)
    }),
    { seed, numRuns: 500 },
  )
})

test("the geometric mean is at most the arithmetic one, the inverse geometric at least, and all lie among the members", () => {
  fc.assert(
    fc.property(table, ({ columns, weights }) => {
      const [a, g, v] = [arithmetic, geometric, inverse].map((how) => run(how, columns, weights).scores)
      for (const [i, mean] of a!.entries()) {
        const members = columns.map((x) => x[i]!).filter((x) => !Number.isNaN(x))
        if (members.length === 0) continue
        const order = [Math.min(...members), g![i]!, mean, v![i]!, Math.max(...members)]
        // exp(ln x) and the turn around are off by some 10⁻¹⁴.
        for (const [p, value] of order.slice(1).entries()) assert.ok(order[p]! <= value + 1e-12, `${order}`)
      }
    }),
    { seed, numRuns: 500 },
  )
})

test("the order of units and of members does not matter", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(...all), ({ columns, weights }, how) => {
      const result = run(how, columns, weights).scores
      const turned = run(
        how,
        columns.toReversed().map((x) => x.toReversed()),
        weights.toReversed(),
      ).scores.toReversed()
      for (const [i, value] of result.entries()) assert.ok(close(value, turned[i]!))
    }),
    { seed },
  )
})

test("means survive the smallest and the largest scores", () => {
  for (const x of [5e-324, 1e-300, 1e300]) {
    assert.deepEqual(run(arithmetic, [[x], [x]]).scores, [x])
    assert.ok(Math.abs(run(geometric, [[x], [x]]).scores[0]! / x - 1) < 1e-12 || x === 5e-324)
  }
  assert.deepEqual(run(sum, [[1.5e308], [1.5e308]]).scores, [Number.NaN])
})
