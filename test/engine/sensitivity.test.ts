import assert from "node:assert/strict"
import { test } from "node:test"
import { prepare, robustness, study } from "../../src/engine/index.ts"
import { published } from "../../src/engine/robustness/published.ts"
import { sensitivity } from "../../src/engine/robustness/sensitivity.ts"
import { addSample, indicesOf, noSums } from "../../src/engine/robustness/sobol-indices.ts"
import { variation } from "../../src/engine/robustness/variation.ts"
import { type Factor, type Method, nodeId } from "../../src/model/index.ts"
import { SobolPoints, Stream } from "../../src/stats/index.ts"
import { choice, leaving, noise, option, set, values } from "./factors.ts"
import { dimension, indicator, matrix, method, ready } from "./methods.ts"
import { cities } from "./redrawn.ts"

/** Ishigami's function of three numbers from 0 to 1, and its exact indices. */
const ishigami = (u: readonly number[]) => {
  const [a, b, c] = u.map((x) => Math.PI * (2 * x - 1))
  return Math.sin(a!) + 7 * Math.sin(b!) ** 2 + 0.1 * c! ** 4 * Math.sin(a!)
}
const exact = { first: [0.3139, 0.4424, 0], total: [0.5576, 0.4424, 0.2437] }

/** Indices of a function from points of six coordinates; `peers` is the first-order estimator that is not centred. */
function indices(points: (k: number, out: Float64Array) => void, samples: number) {
  const out = new Float64Array(6)
  const sums = [noSums(), noSums(), noSums()]
  const products = [0, 0, 0]
  for (let k = 0; k < samples; k++) {
    points(k, out)
    const a = [out[0]!, out[2]!, out[4]!]
    const b = [out[1]!, out[3]!, out[5]!]
    const [ya, yb] = [ishigami(a), ishigami(b)]
    for (const [i, each] of sums.entries()) {
      const moved = ishigami(a.map((x, at) => (at === i ? b[at]! : x)))
      addSample(each, ya, yb, moved)
      products[i]! += (yb * (moved - ya)) / samples
    }
  }
  const { count, aa, bb, a, b } = sums[0]!
  const variance = (aa + bb) / (2 * count) - ((a + b) / (2 * count)) ** 2
  return { found: sums.map(indicesOf), peers: products.map((product) => product / variance) }
}

const random = (seed: number) => (k: number, out: Float64Array) => {
  const stream = new Stream(seed, k)
  for (let d = 0; d < out.length; d++) out[d] = stream.uniform()
}

test("the indices of Ishigami's function are found, and Sobol points find them far better than random ones", () => {
  const points = new SobolPoints(1, 6)
  const even = indices((k, out) => points.point(k, out), 4096).found
  const errors = (found: typeof even) =>
    found.flatMap(({ first, total }, i) => [Math.abs(first - exact.first[i]!), Math.abs(total - exact.total[i]!)])
  assert.ok(Math.max(...errors(even)) < 0.01, errors(even).join())
  assert.ok(Math.max(...errors(indices(random(1), 4096).found)) < 0.1)
})

test("over many random samples the first-order index errs less than the one that is not centred", () => {
  const squares = { ours: 0, peers: 0 }
  for (let seed = 0; seed < 60; seed++) {
    const { found, peers } = indices(random(seed), 500)
    for (let i = 0; i < 3; i++) {
      squares.ours += (found[i]!.first - exact.first[i]!) ** 2
      squares.peers += (peers[i]! - exact.first[i]!) ** 2
    }
  }
  assert.ok(squares.ours < squares.peers, `${squares.ours}, ${squares.peers}`)
})

test("a result that never changes has no indices, also where it is large or rounding moves it", () => {
  for (const at of [0, 1e12, 1e300]) {
    const sums = noSums()
    for (let k = 0; k < 100; k++) addSample(sums, at, at, at)
    assert.ok(Number.isNaN(indicesOf(sums).first) && Number.isNaN(indicesOf(sums).total))
  }
})

const asked = { samples: 512, bootstrap: 50 }
function indicesOfCities(factors: readonly Factor[]) {
  const { how, table } = cities()
  const varied = variation(how, ready(how, table), factors)
  return sensitivity(varied, published(varied.plan), varied.plan.nodes.length - 1, asked, 7)
}

test("a factor that changes nothing has a total index of 0, and one alone has both indices 1", () => {
  const same = choice("same", option("a"), option("b"))
  const { factors, units } = indicesOfCities([noise(0.8, "d", "overall"), same])
  const [weights, nothing] = factors
  assert.equal(nothing!.total!.value, 0)
  assert.ok(Math.abs(nothing!.first!.value) < 0.1)
  assert.ok(Math.abs(weights!.first!.value - 1) < 1e-12 && Math.abs(weights!.total!.value - 1) < 0.1)
  assert.equal(units.rank.length, 2)
  for (const [i, total] of units.score[1]!.total.entries()) assert.ok(total === 0 || total === null, `unit ${i}`)
})

test("what acts together has a larger total than first-order index, and single units have indices of their own", () => {
  const scale = choice(
    "scale",
    option("narrow", set("normalise", { kind: "min-max", to: { low: 40, high: 60 } }, "c")),
    option("wide", set("normalise", { kind: "min-max", to: { low: 0, high: 100 } }, "c")),
  )
  const { factors, units, failed, mean, variance } = indicesOfCities([values, scale, noise(0.9, "overall")])
  assert.equal(failed, 0)
  assert.ok(mean! > 0 && variance! > 0)
  for (const { first, total } of factors) {
    assert.ok(total!.value > first!.value - 0.1)
    assert.ok(total!.low <= total!.value && total!.value <= total!.high)
  }
  // A unit whose third value is exact is moved by the others' intervals through the ends of the scale at most.
  const sum = (i: number) => units.score.reduce((total, { first }) => total + (first[i] ?? 0), 0)
  for (let i = 0; i < 12; i++) assert.ok(sum(i) < 1.1, `unit ${i}: ${sum(i)}`)
})

test("nothing that varies is null, and the same call gives the same indices", () => {
  const still = indicesOfCities([choice("same", option("a"), option("b"))])
  assert.deepEqual(still.factors, [{ factor: "same", first: null, total: null }])
  assert.equal(still.variance, 0)
  const twice = [1, 2].map(() => JSON.stringify(indicesOfCities([noise(0.3, "d")])))
  assert.equal(twice[0], twice[1])
})

test("samples without any result are left out and counted", () => {
  const losing = choice(
    "scale",
    option("given"),
    option("z", set("normalise", { kind: "z-score", mean: -100, sd: 1 }, "a")),
  )
  const how = method(
    [indicator("a"), indicator("b")],
    [dimension("d", { a: 1, b: 1 }, { aggregate: { kind: "geometric" } })],
    {
      factors: [losing, noise(0.5, "d")],
      sensitivity: asked,
    },
  )
  const table = matrix({ a: [1, 2, 3], b: [2, 3, 1] })
  const [prepared] = prepare(how, [table])
  const [found] = study(how, prepared!, robustness(how, prepared!))
  // A row is whole only where A and B both take the values as given: a quarter of them.
  assert.ok(Math.abs(found!.sensitivity!.failed - 0.75 * asked.samples) < 0.05 * asked.samples)
})

test("every combination of options is listed, or each option alone where there are too many", () => {
  const { how, table } = cities()
  const options = (count: number) =>
    Array.from({ length: count }, (_, k) =>
      option(`o${k}`, set("normalise", { kind: "min-max", to: { low: k, high: 100 } }, "a")),
    )
  const studied = (factors: readonly Factor[]) => {
    const varied: Method = {
      ...how,
      robustness: { ...how.robustness, factors, sensitivity: { samples: 64, bootstrap: 20 } },
    }
    return study(varied, ready(varied, table), robustness(varied, ready(varied, table)))[0]!
  }
  const few = studied([choice("f", ...options(2)), noise(0.1, "d"), choice("g", ...options(3))]).scenarios!
  assert.equal(few.how, "combinations")
  assert.deepEqual(few.factors, ["f", "g"])
  assert.deepEqual(
    few.rows.map((row) => row.options.join()),
    ["o0,o0", "o0,o1", "o0,o2", "o1,o0", "o1,o1", "o1,o2"],
  )
  const many = studied([choice("f", ...options(20)), choice("g", ...options(15))]).scenarios!
  assert.equal(many.how, "one-at-a-time")
  assert.equal(many.rows.length, 35)
  assert.deepEqual(many.rows[34]!.options, [null, "o14"])
  assert.equal(many.rows[0]!.meanChange, 0)
  assert.equal(studied([values, leaving("a")]).scenarios, null)
  const { leaveOut } = studied([values])
  assert.deepEqual(
    leaveOut.map(({ element }) => element),
    ["a", "b", "c", "d"].map(nodeId),
  )
})
