import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import {
  type NotWeighted,
  nearestAbove,
  nearestLeader,
  rankRanges,
  scorePrepared,
  type WeightedForm,
  weightedForm,
} from "../../src/engine/index.ts"
import { type Aggregation, type Method, nodeId, unitId } from "../../src/model/index.ts"
import { asem, scores } from "./asem.ts"
import { dimension, indicator, matrix, method, ready } from "./methods.ts"

const seed = 20190108
const close = (a: number, b: number, by = 1e-9) => Math.abs(a - b) <= by

function formOf(how: Method, table: Parameters<typeof ready>[1], top: string, level: number | null = null) {
  return weightedForm(how, scorePrepared(how, ready(how, table)), nodeId(top), level)
}

function flat(
  columns: readonly (readonly number[])[],
  weights = columns.map(() => 1),
  aggregate: Aggregation = { kind: "arithmetic" },
): WeightedForm {
  const names = columns.map((_, j) => `m${j}`)
  const how = method(
    names.map((name) => indicator(name)),
    [dimension("d", Object.fromEntries(names.map((name, j) => [name, weights[j]!])), { aggregate })],
  )
  const form = formOf(how, matrix(Object.fromEntries(columns.map((x, j) => [names[j]!, x]))), "d")
  assert.ok("columns" in form)
  return form
}

/** Every way to hand out weights in steps, above the floors. */
function* grid(k: number, steps: number, floors: readonly number[]): Generator<readonly number[]> {
  const room = 1 - floors.reduce((sum, floor) => sum + floor, 0)
  function* parts(left: number, of: number): Generator<readonly number[]> {
    if (of === 1) return yield [left]
    for (let own = 0; own <= left; own++) for (const rest of parts(left - own, of - 1)) yield [own, ...rest]
  }
  for (const part of parts(steps, k)) yield part.map((own, e) => floors[e]! + (own / steps) * room)
}

const scoresOf = ({ columns, units }: WeightedForm, weights: readonly number[]) =>
  units.map((_, i) => weights.reduce((sum, w, k) => sum + w * columns[k]![i]!, 0))

/** The rank of unit i: 1 + the units that are ahead by more than half of what the engine takes for level. */
function rankOf(form: WeightedForm, weights: readonly number[], i: number): number {
  const all = scoresOf(form, weights)
  const size = Math.max(1, ...form.columns.flatMap((x) => [...x].map(Math.abs)))
  return 1 + all.filter((score) => score - all[i]! > 0.5e-9 * size).length
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 1, max: 7 }))
  .chain(([k, n]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: n, maxLength: n }), { minLength: k, maxLength: k }),
  )
const floorOf = fc.constantFrom(0, 0.1, 0.25)

test("who is best in something can be first, who is worst in everything is last whatever the weights", () => {
  const form = flat([
    [9, 1, 5, 0],
    [1, 9, 6, 0],
  ])
  const ranges = rankRanges(form).map(({ best, worst }) => [best.rank, worst.rank])
  assert.deepEqual(ranges, [
    [1, 3],
    [1, 3],
    [1, 2],
    [4, 4],
  ])
})

test("ranges are exact: a rank at the end is reached by the weights that are named, and no grid finds one beyond", () => {
  fc.assert(
    fc.property(table, floorOf, (columns, floor) => {
      const form = flat(columns)
      const floors = columns.map(() => floor)
      const all = [...grid(columns.length, 40, floors)]
      for (const [i, { best, worst }] of rankRanges(form, floor).entries()) {
        assert.equal(best.rank, best.bound)
        assert.equal(worst.rank, worst.bound)
        for (const { weights, rank } of [best, worst]) {
          assert.ok(
            close(
              weights.reduce((sum, w) => sum + w, 0),
              1,
            ) && weights.every((w) => w >= floor - 1e-9),
          )
          assert.equal(rankOf(form, weights, i), rank)
        }
        for (const weights of all) {
          const rank = rankOf(form, weights, i)
          assert.ok(best.rank <= rank && rank <= worst.rank)
        }
      }
    }),
    { seed, numRuns: 150 },
  )
})

test("without effort a range is a bound that holds: nobody stands beyond it", () => {
  fc.assert(
    fc.property(table, (columns) => {
      const form = flat(columns)
      const exact = rankRanges(form)
      for (const [i, { best, worst }] of rankRanges(form, 0, 0).entries()) {
        assert.ok(best.bound <= exact[i]!.best.rank && exact[i]!.best.rank <= best.rank)
        assert.ok(worst.bound >= exact[i]!.worst.rank && exact[i]!.worst.rank >= worst.rank)
      }
    }),
    { seed, numRuns: 100 },
  )
})

test("higher floors leave less room, and floors that leave none give everyone one rank", () => {
  fc.assert(
    fc.property(table, (columns) => {
      const form = flat(columns)
      const [wide, narrow, none] = [0, 0.15, 1 / columns.length].map((floor) => rankRanges(form, floor))
      for (const i of form.units.keys()) {
        assert.ok(wide![i]!.best.rank <= narrow![i]!.best.rank && narrow![i]!.worst.rank <= wide![i]!.worst.rank)
        assert.equal(none![i]!.best.rank, none![i]!.worst.rank)
      }
    }),
    { seed, numRuns: 100 },
  )
})

test("the nearest weights put a unit level with another, and none on a grid is nearer", () => {
  fc.assert(
    fc.property(table, floorOf, fc.nat(), fc.nat(), (columns, floor, a, b) => {
      const form = flat(
        columns,
        columns.map((_, j) => j + 1),
      )
      const [j, i] = [a % form.units.length, b % form.units.length]
      const found = nearestAbove(form, form.units[j]!, form.units[i]!, floor)
      let twin = Number.POSITIVE_INFINITY
      for (const weights of grid(
        columns.length,
        60,
        columns.map(() => floor),
      )) {
        const all = scoresOf(form, weights)
        if (all[j]! < all[i]! - 1e-9) continue
        twin = Math.min(
          twin,
          weights.reduce((sum, w, e) => sum + Math.abs(w - form.weights[e]!), 0),
        )
      }
      if (found === null) return assert.equal(twin, Number.POSITIVE_INFINITY)
      const all = scoresOf(form, found.weights)
      assert.ok(all[j]! >= all[i]! - 1e-8)
      assert.ok(
        close(
          found.weights.reduce((sum, w) => sum + w, 0),
          1,
        ) && found.weights.every((w) => w >= floor - 1e-9),
      )
      assert.ok(found.change <= twin + 1e-9, `${found.change} ${twin}`)
      // A grid of 60 steps is nowhere further from any weights than this, but for corners that it misses.
      if (twin < Number.POSITIVE_INFINITY && floor === 0 && columns.length === 2) assert.ok(twin - found.change < 0.05)
    }),
    { seed, numRuns: 250 },
  )
})

test("the nearest change of the leader is the least that lets anyone draw level with it", () => {
  fc.assert(
    fc.property(table, floorOf, (columns, floor) => {
      const form = flat(columns)
      const all = scoresOf(form, form.weights)
      const leader = all.indexOf(Math.max(...all))
      const found = nearestLeader(form, floor)
      const others = form.units.flatMap((unit, j) =>
        j === leader ? [] : [nearestAbove(form, unit, form.units[leader]!, floor)?.change ?? Number.POSITIVE_INFINITY],
      )
      if (found === null) return assert.ok(others.every((change) => change === Number.POSITIVE_INFINITY))
      assert.ok(close(found.change, Math.min(...others)))
      const after = scoresOf(form, found.weights)
      const drawn = form.units.indexOf(found.unit)
      assert.ok(after[drawn]! >= Math.max(...after) - 1e-7)
    }),
    { seed, numRuns: 150 },
  )
})

test("the leader of two members changes where their shares do: 3 to 1 against 1 to 4 turns at 3/5 of the first", () => {
  // 3 w + 1 (1 − w) = 1 w + 4 (1 − w) at w = 3/5.
  const found = nearestLeader(
    flat([
      [3, 1],
      [1, 4],
    ]),
  )!
  assert.equal(found.unit, unitId("u1"))
  assert.ok(close(found.weights[0]!, 0.6) && close(found.change, 0.2))
})

test("means that are linear in what they add up are asked in that: geometric in logarithms, harmonic turned around", () => {
  for (const aggregate of [
    { kind: "geometric" },
    { kind: "harmonic" },
    { kind: "generalised", power: -2 },
    { kind: "generalised", power: 3 },
    { kind: "sum" },
  ] as const) {
    const columns = [
      [9, 1, 5, 2],
      [1, 9, 6, 2],
    ]
    const form = flat(columns, [3, 1], aggregate)
    const how = method(
      ["m0", "m1"].map((name) => indicator(name)),
      [dimension("d", { m0: 3, m1: 1 }, { aggregate })],
    )
    const table1 = matrix({ m0: columns[0]!, m1: columns[1]! })
    const { rank } = scorePrepared(how, ready(how, table1)).nodes.get(nodeId("d"))!
    for (const i of rank.keys()) assert.equal(rankOf(form, form.weights, i), rank[i], aggregate.kind)
  }
})

test("what has no weights in it has no form, and says why", () => {
  const refused = (how: Method, top: string, level: number | null = null) =>
    formOf(how, matrix({ a: [1, 2], b: [2, 1], c: [3, 3] }), top, level) as NotWeighted
  const nodes = ["a", "b", "c"].map((name) => indicator(name))
  const low = dimension("low", { a: 1, b: 1 })
  const top = dimension("top", { low: 1, c: 1 })
  for (const aggregate of [{ kind: "median" }, { kind: "minimum" }, { kind: "copeland" }] as const)
    assert.deepEqual(refused(method(nodes, [{ ...low, aggregate }]), "low"), { reason: "aggregation", node: "low" })
  const even = dimension("even", { c: 1 })
  const deep = [low, even, dimension("top", { low: 1, even: 1 })]
  assert.ok("columns" in formOf(method(nodes, deep), matrix({ a: [1, 2], b: [2, 1], c: [3, 3] }), "top", 1))
  const geometric = { kind: "geometric" } as const
  assert.deepEqual(refused(method(nodes, [{ ...low, aggregate: geometric }, even, deep[2]!]), "top", 1), {
    reason: "aggregation",
    node: "low",
  })
  assert.deepEqual(refused(method(nodes, [{ ...low, round: 1 }, even, deep[2]!]), "top", 1), {
    reason: "rounding",
    node: "low",
  })
  assert.deepEqual(refused(method(nodes, [low, top]), "top", 2), { reason: "elements", node: "top" })
  assert.deepEqual(refused(method(nodes, deep), "top", 3), { reason: "elements", node: "top" })
})

test("units with a gap or without a logarithm are left out, by name", () => {
  const form = flat(
    [
      [9, Number.NaN, 5, 0],
      [1, 9, 6, 2],
    ],
    [1, 1],
    { kind: "geometric" },
  )
  assert.deepEqual(form.units, ["u1", "u3"])
  assert.deepEqual(form.left, ["u2", "u4"])
})

test("numbers that hurt: sizes beyond squares, all equal, one unit, none", () => {
  for (const size of [1e-300, 1e300]) {
    const ranges = rankRanges(
      flat(
        [
          [9, 1, 5, 0],
          [1, 9, 6, 0],
        ].map((x) => x.map((value) => value * size)),
      ),
    )
    assert.deepEqual(
      ranges.map(({ best, worst }) => [best.rank, worst.rank]),
      [
        [1, 3],
        [1, 3],
        [1, 2],
        [4, 4],
      ],
    )
  }
  assert.ok(
    rankRanges(
      flat([
        [4, 4],
        [4, 4],
      ]),
    ).every(({ best, worst }) => best.rank === 1 && worst.rank === 1),
  )
  assert.deepEqual(
    rankRanges(flat([[4], [2]])).map(({ best, worst }) => [best.rank, worst.rank]),
    [[1, 1]],
  )
  assert.deepEqual(rankRanges(flat([[], []])), [])
  assert.equal(nearestLeader(flat([[4], [2]])), null)
  assert.equal(nearestLeader(flat([[], []])), null)
})

test("floors that sum to more than 1, or are negative, are refused", () => {
  const form = flat([
    [1, 2],
    [2, 1],
  ])
  for (const floors of [0.6, -0.1, [0.1], [Number.NaN, 0]]) assert.throws(() => rankRanges(form, floors), RangeError)
  assert.throws(() => nearestAbove(form, unitId("u1"), unitId("nobody")), RangeError)
})

test("the pillars of the ASEM example: exact ranges for 51 countries, around the rank that each has", () => {
  const how = asem([{ kind: "arithmetic" }])
  const form = formOf(how, scores("input_norm_0_100.csv").matrix, "Index", 2)
  assert.ok("columns" in form)
  assert.equal(form.elements.length, 8)
  for (const [i, { best, worst }] of rankRanges(form, 0.05).entries()) {
    const rank = rankOf(form, form.weights, i)
    assert.ok(best.rank <= rank && rank <= worst.rank)
    assert.equal(best.rank, best.bound)
    assert.equal(worst.rank, worst.bound)
  }
})
