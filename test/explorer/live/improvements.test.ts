import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { improvements } from "../../../explorer/live/improvements.ts"
import { asPublished } from "../../../explorer/live/own-weights.ts"
import { type IndicatorMatrix, type Method, nodeId } from "../../../src/model/index.ts"
import { liveEngine } from "../../../src/query/index.ts"
import { dimension, indicator, matrix, method } from "../../engine/methods.ts"

const index = nodeId("index")
const posts = (low: number, high: number) =>
  ({ kind: "goalposts", low, high, cap: "both", to: { low: 0, high: 100 } }) as const

function ask(how: Method, table: IndicatorMatrix, unit: number, places: number) {
  const input = { method: how, matrices: [table], own: 0, readings: [], orders: new Map() }
  const engine = liveEngine(input)
  return { engine, found: improvements(engine, input, { node: index, own: asPublished, unit, places }) }
}

const mean = method(
  [indicator("up", { normalise: posts(0, 100) }), indicator("down", { direction: -1, normalise: posts(100, 0) })],
  [dimension("index", { up: 1, down: 1 })],
)

test("the value found is the nearest that is enough: one step less is not", () => {
  const table = matrix({ up: [50, 40, 30], down: [50, 50, 50] })
  const { found } = ask(mean, table, 2, 1)
  assert.equal(found.rank, 3)
  assert.equal(found.wanted, 2)
  const [up] = found.rows
  assert.equal(up?.needed, 40, "level with the second is second")
})

test("against a grid: nothing nearer is enough, and where nothing is found nothing on the grid is", () => {
  const value = fc.integer({ min: 0, max: 20 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 6 }),
      fc.nat(5),
      fc.integer({ min: 1, max: 3 }),
      (pairs, at, places) => {
        const unit = at % pairs.length
        const how = method(
          [indicator("up", { normalise: posts(0, 20) }), indicator("other", { normalise: posts(0, 20) })],
          [dimension("index", { up: 2, other: 1 })],
        )
        const table = matrix({ up: pairs.map(([x]) => x), other: pairs.map(([, y]) => y) })
        const { engine, found } = ask(how, table, unit, places)
        if (found.rank === null || found.wanted < 1) return
        const { wanted, rows } = found
        for (const { indicator: node, now, needed, limit } of rows) {
          const enough = Array.from({ length: 21 }, (_, x) => x).filter(
            (x) => x > (now ?? 0) && x <= limit && engine.rankIf(index, asPublished, unit, node, x) <= wanted,
          )
          assert.equal(needed, enough[0] ?? null)
        }
      },
    ),
    { seed: 5, numRuns: 100 },
  )
})

test("where even the best value there is would not do, it says how many places that would gain", () => {
  const one = method([indicator("x"), indicator("y")], [dimension("index", { x: 1, y: 9 })])
  const { found } = ask(one, matrix({ x: [9, 1, 0], y: [9, 8, 1] }), 2, 1)
  assert.deepEqual(found.rows[0], { indicator: "x", now: 0, needed: null, limit: 9, gained: 0, decimals: 0 })
  assert.equal(found.rows[1]?.needed, 9)
})

test("a category is answered with a category, and a value that is the best already with nothing", () => {
  const scores = [0, 1, 2].map((value) => ({ value, score: value * 10 }))
  const how = method(
    [indicator("kind", { normalise: { kind: "categories", scores } }), indicator("x")],
    [dimension("index", { kind: 1, x: 1 })],
  )
  const { found } = ask(how, matrix({ kind: [2, 0, 2], x: [5, 9, -2] }), 1, 1)
  assert.equal(found.rows[0]?.needed, 1)
  assert.deepEqual([found.rows[1]?.needed, found.rows[1]?.limit, found.rows[1]?.gained], [null, 9, 0])
})

test("a gap cannot be improved, and who has no rank or nobody above gains nothing", () => {
  const how = method(
    [indicator("x"), indicator("y")],
    [dimension("index", { x: 1, y: 1 }, { missing: { kind: "available", least: 0.5 } })],
  )
  const table = matrix({ x: [1, 5, Number.NaN], y: [Number.NaN, 5, Number.NaN] })
  assert.equal(ask(how, table, 0, 1).found.rows[1]?.now, null)
  assert.deepEqual(ask(how, table, 1, 1).found, { rank: 1, wanted: 0, rows: [] })
  assert.equal(ask(how, table, 2, 1).found.rank, null)
})
