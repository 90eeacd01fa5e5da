import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { prepare, robustness, score, scorePrepared, study } from "../../src/engine/index.ts"
import { stepsBetween } from "../../src/engine/robustness/changes.ts"
import { never } from "../../src/engine/robustness/variation.ts"
import type { Factor, IndicatorMatrix, Method, Sampling, UnitId } from "../../src/model/index.ts"
import { nodeId } from "../../src/model/index.ts"
import { byHand, without } from "./by-hand.ts"
import { drawsOf } from "./drawn.ts"
import { choice, dirichlet, leaving, noise, option, set, values, weights } from "./factors.ts"
import { type Cell, dimension, indicator, matrix, method, ready } from "./methods.ts"
import { cities } from "./redrawn.ts"

const seed = 20190309
const minMax = { kind: "min-max", to: { low: 1, high: 100 } } as const
const zScore = { kind: "z-score", mean: 50, sd: 10 } as const
const rankScore = { kind: "rank", ties: "min" } as const

/** The example of twelve cities with these factors. */
function tried(...factors: readonly Factor[]): { how: Method; table: IndicatorMatrix } {
  const { how, table } = cities()
  const dimensions = how.dimensions.map((each) => ({ ...each, round: null }))
  return { how: { ...how, dimensions, robustness: { ...how.robustness, factors } }, table }
}

/** Draws some points and holds every node's scores against those of the same draw by hand. */
function holdByHand(how: Method, table: IndicatorMatrix, draws = 40): void {
  const drawn = drawsOf(how, table)
  const u = new Float64Array(drawn.varied.coordinates)
  for (let k = 0; k < draws; k++) {
    for (let c = 0; c < u.length; c++) u[c] = ((k * 37 + c * 101 + 13) % 997) / 997
    drawn.at(u)
    const anew = [...byHand(how, table, drawn.varied, u).nodes.values()]
    for (const [number, node] of anew.entries()) {
      // A dimension whose last member is left out has no scores of its own; by hand it keeps them, and is itself left out.
      if (node.node !== "overall" && drawn.scores[number]!.every(Number.isNaN)) continue
      for (const [i, x] of node.score.entries()) {
        const found = drawn.scores[number]![i]!
        const isSame = Object.is(found, x) || Math.abs(found - x) <= 1e-11 * Math.max(1, Math.abs(x))
        assert.ok(isSame, `${node.node}, unit ${i}, draw ${k}: ${found}, ${x}`)
      }
    }
  }
}

const scale = choice(
  "scale",
  option("min-max", set("normalise", minMax, "a", "b", "c")),
  option("z", set("normalise", zScore, "a", "c")),
  option("rank", set("normalise", rankScore, "a", "b", "c")),
)
const mean = choice(
  "mean",
  option("arithmetic", set("aggregate", { kind: "arithmetic" }, "d", "overall")),
  option("median", set("aggregate", { kind: "median" }, "overall")),
  option("minimum", set("aggregate", { kind: "minimum" }, "d")),
)
const experts = choice(
  "experts",
  option("as given"),
  option("first", weights("d", { a: 1, b: 5 })),
  option("second", weights("d", { a: 3, b: 0 }), weights("overall", { d: 1, c: 4 })),
)

test("a draw is another method and other values: choices, weights, intervals and what is left out, all together", () => {
  const { how, table } = tried(values, scale, mean, experts, noise(0.4, "d", "overall"), leaving("a", "b", "c", "d"))
  holdByHand(how, table, 200)
})

test("each factor alone is the method with that one thing changed", () => {
  for (const factor of [values, scale, mean, experts, noise(0.9, "overall"), leaving("c", "a")]) {
    const { how, table } = tried(factor)
    holdByHand(how, table)
  }
})

test("a number between two settings goes its way from one to the other, whole numbers in whole steps", () => {
  const power = (p: number) => [set("aggregate", { kind: "generalised", power: p }, "d", "overall")]
  const compensation: Factor = {
    id: "p",
    title: { en: "p", ko: "p" },
    kind: "parameter",
    between: [power(1), power(2)],
  }
  const { how, table } = tried(compensation)
  const positive = { ...how, indicators: how.indicators.map((each) => ({ ...each, normalise: minMax })) }
  holdByHand(positive, table)
  const powers = stepsBetween(compensation.between).map(([change]) => (change!.to as { power: number }).power)
  assert.equal(powers.length, 100)
  assert.ok(Math.abs(powers[0]! - 1.005) < 1e-12 && Math.abs(powers[99]! - 1.995) < 1e-12)

  const winsorise = (most: number, skew: number) => {
    const test = { skew, kurtosis: 3.5 }
    const step = { kind: "winsorise", most, test, force: false } as const
    const second = { kind: "none" } as const
    return [
      set(
        "treat",
        { kind: "two-stage", test: { skew: 2, kurtosis: 3.5 }, first: step, second, chain: false, force: false },
        "a",
      ),
    ]
  }
  const mosts = (steps: ReturnType<typeof stepsBetween>) =>
    steps.map(([change]) => (change!.to as { first: { most: number } }).first.most)
  assert.deepEqual(mosts(stepsBetween([winsorise(1, 2), winsorise(5, 2)])), [1, 2, 3, 4, 5])
  assert.deepEqual(mosts(stepsBetween([winsorise(4, 2), winsorise(2, 1)])), [4, 3, 2])
  assert.equal(stepsBetween([winsorise(1, 2), winsorise(1, 2)]).length, 1)
})

test("too many states to be kept are computed draw by draw, with the same scores", () => {
  const many = Array.from({ length: 5 }, (_, f) =>
    choice(
      `f${f}`,
      ...Array.from({ length: 7 }, (_, k) =>
        option(`o${k}`, set("normalise", { kind: "min-max", to: { low: f, high: 50 + k } }, f % 2 ? "a" : "c")),
      ),
    ),
  )
  const { how, table } = tried(values, ...many)
  const { scheme } = drawsOf(how, table).varied
  assert.equal(scheme.states.length, 1)
  assert.deepEqual(scheme.drawn, [0, 2])
  holdByHand(how, table)
})

test("a member without weight as published counts where a set gives it one, and only there", () => {
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 0 })], {
    factors: [choice("w", option("given"), option("other", weights("d", { a: 1, b: 1 })))],
  })
  const draws = drawsOf(how, matrix({ a: [2, 4], b: [10, Number.NaN] }))
  draws.at(Float64Array.of(0.25))
  assert.deepEqual([...draws.scores[2]!], [2, 4])
  draws.at(Float64Array.of(0.75))
  assert.deepEqual([...draws.scores[2]!], [6, Number.NaN])
})

test("a dimension that loses its only member is left out of the one above", () => {
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1 }), dimension("top", { d: 1, b: 3 })], {
    factors: [leaving("a")],
  })
  const table = matrix({ a: [2, 4], b: [10, 20] })
  const draws = drawsOf(how, table)
  draws.at(Float64Array.of(0.75))
  assert.deepEqual([...draws.scores[3]!], [10, 20])
  assert.deepEqual(draws.scores[3], score(without(how, nodeId("a")), table).nodes.get(nodeId("top"))!.score)
})

test("Dirichlet shares have the shares as given for their mean, and the variance that the concentration says", () => {
  const concentration = 12
  const how = method(
    ["a", "b", "c"].map((id) => indicator(id)),
    [dimension("d", { a: 3, b: 2, c: 1 }, { aggregate: { kind: "sum" } })],
    { factors: [dirichlet(concentration, "d")], sampling: "sobol" },
  )
  // Unit i has 1 in member i alone: its score is that member's weight.
  const draws = drawsOf(how, matrix({ a: [1, 0, 0], b: [0, 1, 0], c: [0, 0, 1] }))
  const moments = [0, 1, 2].map(() => ({ sum: 0, squares: 0 }))
  const count = 4096
  for (let k = 0; k < count; k++) {
    draws.draw(k)
    const shares = Array.from(draws.scores[3]!, (weight) => weight / 6)
    assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-12)
    for (const [p, share] of shares.entries()) {
      moments[p]!.sum += share / count
      moments[p]!.squares += (share * share) / count
    }
  }
  for (const [p, share] of [1 / 2, 1 / 3, 1 / 6].entries()) {
    const { sum, squares } = moments[p]!
    assert.ok(Math.abs(sum - share) < 1e-3, `mean ${sum}, ${share}`)
    const variance = (share * (1 - share)) / (concentration + 1)
    assert.ok(Math.abs((squares - sum * sum) / variance - 1) < 0.02, `variance of member ${p}`)
  }
})

test("one of the completed tables is taken, each as often, and draws of intervals go on top", () => {
  const how = method([indicator("a")], [], {
    factors: [{ id: "i", title: { en: "i", ko: "i" }, kind: "imputations" }],
    sampling: "sobol",
    draws: 300,
  })
  const prepared = ready(how, matrix({ a: [1, 5, 9] }))
  const completed = [4, 5, 10].map((x) => [Float64Array.of(1, x, 9)])
  const { ranks } = robustness(how, { ...prepared, completed }).get(nodeId("a"))!
  assert.deepEqual(ranks.strips[1]!.from, 1)
  assert.ok(Math.abs(ranks.strips[1]!.p[0]! - 1 / 3) < 0.01)
  assert.equal(robustness(how, prepared).size, 0)
})

test("a choice of how to impute prepares the values anew, once for each way", () => {
  const nothing = { kind: "none" } as const
  const average = { kind: "units", average: "mean", within: null } as const
  const factor = choice(
    "impute",
    option("none", set("impute", nothing, "a")),
    option("mean", set("impute", average, "a")),
  )
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 1 }, { missing: { kind: "all" } })], {
    factors: [factor],
  })
  const table = matrix({ a: [1, Number.NaN, 3], b: [1, 1, 1] })
  let calls = 0
  const draws = drawsOf(how, table, (other) => {
    calls++
    const filled = other.indicators[0]!.impute.kind === "units"
    return ready(other, filled ? matrix({ a: [1, 2, 3], b: [1, 1, 1] }) : table)
  })
  draws.at(Float64Array.of(0.1))
  assert.deepEqual([...draws.scores[2]!], [1, Number.NaN, 2])
  draws.at(Float64Array.of(0.9))
  assert.deepEqual([...draws.scores[2]!], [1, 1.5, 2])
  assert.equal(calls, 2)
  assert.throws(() => drawsOf(how, table), /impute/)
})

test("where periods are normalised together, draws treat and normalise all of them by the method at hand", () => {
  const second = { kind: "none" } as const
  const test = { skew: 0.5, kurtosis: 0.1 }
  const first = { kind: "winsorise", most: 2, test, force: true } as const
  const treat = { kind: "two-stage", test, first, second, chain: false, force: true } as const
  const factors = [
    values,
    choice("treat", option("as it is"), option("winsorised", set("treat", treat, "a"))),
    choice("scale", option("z", set("normalise", zScore, "a")), option("min-max", set("normalise", minMax, "a"))),
  ]
  const how = { ...method([indicator("a")], [], { factors }), panel: "together" as const }
  const now = matrix({ a: [1, 2, [2, 3, 4], 4, 30] })
  const before = matrix({ a: [2, 100, 4, 5, 6] })
  const [prepared] = prepare(how, [now, before])
  const draws = drawsOf(how, now, never, prepared!)
  for (const [t, treated] of [how.indicators[0]!.treat, treat].entries())
    for (const [s, normalise] of [zScore, minMax].entries()) {
      draws.at(Float64Array.of(0.75, t / 2, s / 2))
      const other = { ...how, indicators: [indicator("a", { treat: treated, normalise })] }
      const [anew] = prepare(other, [matrix({ a: [1, 2, 3.5, 4, 30] }), before])
      assert.deepEqual(draws.scores[0], scorePrepared(other, anew!).nodes.get(nodeId("a"))!.score)
    }
})

test("draws that lose a score are counted, with the units that lost it and the options they had", () => {
  const how = method([indicator("a"), indicator("b")], [dimension("d", { a: 1, b: 1 })], {
    draws: 400,
    sampling: "sobol",
    factors: [
      choice("scale", option("as it is"), option("z", set("normalise", { kind: "z-score", mean: 0, sd: 1 }, "a", "b"))),
      choice("mean", option("arithmetic"), option("geometric", set("aggregate", { kind: "geometric" }, "d"))),
    ],
  })
  const prepared = ready(how, matrix({ a: [1, 2, 3], b: [2, 3, 7] }))
  const drawn = robustness(how, prepared)
  const { failures, ranks } = drawn.get(nodeId("d"))!
  // A z-score below the mean has no geometric mean: a quarter of the draws.
  assert.ok(Math.abs(failures.draws - 100) <= 2)
  assert.deepEqual(
    failures.units.map(({ unit }) => unit),
    ["u1", "u2"] as UnitId[],
  )
  assert.deepEqual(
    failures.options.map(({ factor, option: name }) => `${factor}: ${name}`),
    ["scale: z", "mean: geometric"],
  )
  assert.deepEqual(ranks.low.slice(0, 2), [null, null])
  assert.deepEqual(study(how, prepared, drawn)[0]!.failures, failures)
})

test("draw k depends on seed and k alone, for random numbers and for Sobol points", () => {
  const { how, table } = tried(values, scale, mean, noise(0.4, "d", "overall"))
  for (const sampling of ["random", "sobol"] as Sampling[]) {
    const sampled = { ...how, robustness: { ...how.robustness, sampling } }
    const [run, alone] = [drawsOf(sampled, table), drawsOf(sampled, table)]
    for (let k = 0; k <= 61; k++) run.draw(k)
    alone.draw(61)
    assert.deepEqual(run.scores, alone.scores)
    alone.draw(60)
    assert.notDeepEqual(run.scores, alone.scores)
  }
})

test("Sobol draws come nearer to the mean rank than random ones of the same number", () => {
  const { how, table } = tried(scale, mean, experts)
  const ranks = (sampling: Sampling, draws: number, start: number) =>
    robustness({ ...how, robustness: { ...how.robustness, sampling, draws, seed: start } }, ready(how, table)).get(
      nodeId("overall"),
    )!.ranks.expected
  const exact = ranks("sobol", 16_384, 1)
  const error = (sampling: Sampling) =>
    [2, 3, 4]
      .flatMap((start) => ranks(sampling, 256, start).map((expected, i) => (expected! - exact[i]!) ** 2))
      .reduce((a, b) => a + b)
  assert.ok(error("sobol") * 4 < error("random"), `${error("sobol")}, ${error("random")}`)
})

test("the order of the units changes no draw, and neither does the scale of the weights", () => {
  const column = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(column, column, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, factor) => {
      const factors = [
        noise(0.5, "d"),
        leaving("a", "b"),
        choice("m", option("given"), option("median", set("aggregate", { kind: "median" }, "d"))),
      ]
      const of = (weight: number) =>
        method(
          [indicator("a", { normalise: rankScore }), indicator("b", { normalise: rankScore })],
          [dimension("d", { a: weight, b: 2 * weight }, { round: 9 })],
          { factors },
        )
      const straight = drawsOf(of(1), matrix({ a, b }))
      const turned = drawsOf(of(factor), matrix({ a: a.toReversed(), b: b.toReversed() }))
      for (const k of [0, 1, 2]) {
        straight.draw(k)
        turned.draw(k)
        assert.deepEqual([...straight.ranks[2]!].reverse(), [...turned.ranks[2]!])
      }
    }),
    { seed, numRuns: 60 },
  )
})

test("numbers that hurt make no draw fail, and no number where there is none", () => {
  const hurt: Readonly<Record<string, readonly Cell[]>> = {
    huge: [1e300, -1e300, 1e-300, 5e-324, 1e300],
    equal: [7, 7, 7, 7, 7],
    missing: ["L", "L", "L", "L", "L"],
    plain: [1, 2, "M", 4, 5],
  }
  const factors = [values, noise(0.99, "d"), leaving(...Object.keys(hurt)), dirichlet(0.01, "d")]
  const how = (missing: "all" | "available") =>
    method(
      Object.keys(hurt).map((id) => indicator(id, { normalise: minMax })),
      [
        dimension(
          "d",
          { huge: 1, equal: 1, missing: 1, plain: 1 },
          { missing: missing === "all" ? { kind: "all" } : { kind: "available", least: 0 } },
        ),
      ],
      { factors },
    )
  for (const rule of ["all", "available"] as const)
    for (const size of [5, 1, 0]) {
      const table = matrix(Object.fromEntries(Object.entries(hurt).map(([id, cells]) => [id, cells.slice(0, size)])))
      const asked = {
        ...how(rule),
        robustness: { ...how(rule).robustness, sensitivity: { samples: 64, bootstrap: 20 } },
      }
      const drawn = robustness(asked, ready(asked, table))
      for (const { scores } of drawn.values())
        for (const end of [...(scores?.low ?? []), ...(scores?.high ?? [])])
          assert.ok(end === null || Number.isFinite(end))
      assert.doesNotThrow(() => study(asked, ready(asked, table), drawn))
    }
})
