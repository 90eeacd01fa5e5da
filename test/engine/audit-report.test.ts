import assert from "node:assert/strict"
import { test } from "node:test"
import { auditSteps } from "../../src/model/index.ts"
import { audited, auditOf, cleanColumns, groupsOf, of, weighty } from "./audited.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

/** Pearson's correlation as textbooks write it. */
function plainPearson(x: readonly number[], y: readonly number[]): number {
  const mean = (z: readonly number[]) => z.reduce((sum, each) => sum + each, 0) / z.length
  const [mx, my] = [mean(x), mean(y)]
  const sum = (f: (i: number) => number) => x.reduce((total, _, i) => total + f(i), 0)
  const [dx, dy] = [(i: number) => x[i]! - mx, (i: number) => y[i]! - my]
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2))
}

test("an index whose parts go together is sound, and every step but the outside measures applies", () => {
  const clean = auditOf()
  assert.deepEqual(weighty(clean), [])
  assert.equal(clean.verdict.kind, "sound")
  assert.deepEqual(
    clean.steps.map(({ id }) => id),
    auditSteps,
  )
  assert.deepEqual(
    clean.steps.flatMap((step) => (step.applied ? [] : [[step.id, step.why]])),
    [["outside", "no-outside"]],
  )
})

test("an indicator turned upside down works against each of its siblings, with the correlation that a pencil gives", () => {
  const columns = cleanColumns()
  columns.a2 = columns.a2!.map((x) => -x)
  const found = auditOf((all) => Object.assign(all, { a2: columns.a2 }))
  assert.deepEqual(
    of(found, "negative-pair").map((params) => "pair" in params && params.pair.join()),
    ["a1,a2", "a2,a3", "a2,a4"],
  )
  for (const params of of(found, "negative-pair")) {
    assert.ok("pair" in params && "r" in params)
    const [a, b] = params.pair
    assert.ok(Math.abs(params.r - plainPearson(columns[a]!, columns[b]!)) < 1e-12)
  }
  assert.ok(of(found, "low-alpha").some((params) => "group" in params && params.group === "a"))
  assert.equal(found.verdict.kind, "doubt")
})

test("a copy of an indicator is redundant beside it, and in another dimension a twin", () => {
  const beside = auditOf((all) => Object.assign(all, { a2: all.a1!.map((x) => 3 * x + 1) }))
  const [pair] = of(beside, "redundant-pair")
  assert.ok(pair && "pair" in pair && "r" in pair)
  assert.deepEqual(pair.pair, ["a1", "a2"])
  assert.ok(Math.abs(pair.r - 1) < 1e-12)
  const across = auditOf((all) => Object.assign(all, { b1: all.a1!.slice() }))
  assert.deepEqual(
    of(across, "redundant-across").map((params) => "pair" in params && params.pair),
    [["a1", "b1"]],
  )
  assert.ok(of(across, "nearer-elsewhere").length <= 2)
})

test("an indicator of another dimension is told to be nearer there", () => {
  const found = auditOf((all) => Object.assign(all, { a1: all.b1, b1: all.a1 }))
  const nodes = of(found, "nearer-elsewhere").map(
    (params) => "other" in params && [params.node, params.own, params.other],
  )
  assert.deepEqual(nodes, [
    ["a1", "a", "b"],
    ["b1", "b", "a"],
  ])
})

test("one unit far out is an outlier, named; with a scale of ranks it is taken care of", () => {
  const far = (all: Record<string, number[]>) => {
    all.c3![17] = 900
  }
  const [outlier] = of(auditOf(far), "outliers")
  assert.ok(outlier && "unit" in outlier && "node" in outlier)
  assert.deepEqual([outlier.node, outlier.unit], ["c3", "u18"])
  const ranked = auditOf(far, (how) => ({
    ...how,
    indicators: how.indicators.map((each) => ({ ...each, normalise: { kind: "borda", ties: "min" } })),
  }))
  assert.deepEqual(of(ranked, "outliers"), [])
  assert.equal(of(ranked, "outliers-tamed").length, 1)
})

test("weights that promise more or less than members say are told, and weights of 0 too", () => {
  const found = auditOf(
    (all) => Object.assign(all, { b4: all.b4!.map((x, i) => (i % 2 === 0 ? 50 : 50.001) + 0 * x) }),
    (how) => ({
      ...how,
      indicators: how.indicators.map((each) => ({ ...each, normalise: { kind: "none" } })),
    }),
  )
  assert.ok(of(found, "says-less").some((params) => "node" in params && params.node === "b4"))
  const weighing = (c4: number) =>
    auditOf(
      () => {},
      (how) => ({
        ...how,
        dimensions: how.dimensions.map((each) =>
          each.node === "c" ? dimension("c", { c1: 1, c2: 1, c3: 1, c4 }, { missing: each.missing }) : each,
        ),
      }),
    )
  assert.deepEqual(of(weighing(0), "no-weight"), [{ node: "c4", group: "c" }])
  assert.deepEqual(of(weighing(1e-9), "no-effect"), [{ node: "top", element: "c4" }])
})

test("gaps are told by indicator, by unit, and where a unit lacks a whole dimension", () => {
  const found = auditOf((all) => {
    all.a1 = all.a1!.map((x, i) => (i < 40 ? Number.NaN : x))
    for (const name of ["b1", "b2", "b3", "b4"]) all[name]![50] = Number.NaN
    for (const name of Object.keys(all)) if (name !== "c1") all[name]![60] = Number.NaN
  })
  assert.deepEqual(of(found, "indicator-gaps"), [{ node: "a1", values: 39, units: 80 }])
  assert.deepEqual(of(found, "unit-gaps"), [{ unit: "u61", values: 1, indicators: 12 }])
  assert.deepEqual(of(found, "block-missing"), [
    { unit: "u51", group: "b", indicators: 4 },
    { unit: "u61", group: "a", indicators: 4 },
    { unit: "u61", group: "b", indicators: 4 },
  ])
})

test("a dimension of two subjects has two components, and one of constants no scores", () => {
  const columns = cleanColumns()
  const halves = auditOf((all) => {
    // Two indicators of one subject and two of an unrelated one: the same units in another order.
    for (const name of ["a3", "a4"]) all[name] = all[name]!.map((_, i, x) => x[(i * 37 + 11) % 80]!)
  })
  assert.ok(of(halves, "several-components").some((params) => "group" in params && params.group === "a"))
  const constant = audited(groupsOf(columns), matrix({ ...columns, a1: columns.a1!.map(() => 5) }))
  assert.deepEqual(of(constant, "no-scores"), [{ node: "a1", why: "constant" }])
})

test("compensation is the rank change from the arithmetic to the geometric mean of members rescaled to 1–100", () => {
  const scores = { x1: [100, 60, 0, 40], x2: [0, 50, 90, 45] }
  const how = method(
    Object.keys(scores).map((name) => indicator(name)),
    [dimension("top", { x1: 1, x2: 1 })],
  )
  const { tables } = audited(how, matrix(scores))
  const to100 = (x: readonly number[]) =>
    x.map((each) => 1 + (99 * (each - Math.min(...x))) / (Math.max(...x) - Math.min(...x)))
  const [a, b] = [to100(scores.x1), to100(scores.x2)]
  const ranksOf = (x: readonly number[]) => x.map((each) => 1 + x.filter((other) => other > each + 1e-9).length)
  assert.deepEqual(
    tables.compensation[0]?.rows.map(({ arithmetic, geometric }) => [arithmetic, geometric]),
    ranksOf(a.map((x, i) => x + b[i]!)).map((rank, i) => [rank, ranksOf(a.map((x, k) => x * b[k]!))[i]]),
  )
})

test("hard numbers, one unit, none, and nothing but gaps: an audit, and no number that is none", () => {
  const names = Object.keys(cleanColumns())
  const hard = [1e300, 1e-300, 5e-324, -1e300, 0, 7]
  const tables = [
    names.map((_, j) => hard.map((x, i) => (i === j % 6 ? -x : x))),
    names.map(() => [1]),
    names.map(() => []),
    names.map(() => Array.from({ length: 6 }, () => Number.NaN)),
    names.map(() => [3, 3, 3, 3, 3]),
  ]
  for (const columns of tables) {
    const found = auditOf((all) => {
      for (const [j, name] of names.entries()) all[name] = columns[j]!
    })
    const text = JSON.stringify(found, (_, value) => {
      assert.ok(typeof value !== "number" || Number.isFinite(value), `a number that is none: ${value}`)
      return value
    })
    assert.ok(text.length > 0)
  }
})
