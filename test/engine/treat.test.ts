import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { robustness, treat } from "../../src/engine/index.ts"
import { nodeId, type Treatment, type TreatmentStep } from "../../src/model/index.ts"
import { moments } from "../../src/stats/index.ts"
import { ready } from "./methods.ts"
import { cities, redrawn } from "./redrawn.ts"

const seed = 20190302

const outliers = { skew: 2, kurtosis: 3.5 }
const winsorise = (most: number | null = 5, force = false): TreatmentStep => ({
  kind: "winsorise",
  most,
  test: outliers,
  force,
})
const boxCox = (lambda: number | null, shift = true): TreatmentStep => ({ kind: "box-cox", lambda, shift })
type Stages = Extract<Treatment, { kind: "two-stage" }>
const stages = (rest: Partial<Stages> = {}): Stages => ({
  kind: "two-stage",
  test: outliers,
  first: winsorise(),
  second: { kind: "log-range" },
  chain: false,
  force: false,
  ...rest,
})

function run(values: readonly number[], how: Treatment = stages()) {
  const out = new Float64Array(values.length)
  const ends = new Int8Array(values.length)
  const { taken, before, after } = treat(Float64Array.from(values), how, out, ends)
  return { taken, before, after, values: [...out], ends: [...ends] }
}

const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const steps: readonly TreatmentStep[] = [
  { kind: "none" },
  winsorise(),
  winsorise(null),
  winsorise(2, true),
  { kind: "log-range" },
  { kind: "log-one" },
  { kind: "log-mirrored" },
  { kind: "log-gii" },
  boxCox(null),
  boxCox(0),
  boxCox(0.25),
  boxCox(null, false),
]

test("an indicator that passes the test stays as it is", () => {
  const found = run(ten)
  assert.deepEqual(found.values, ten)
  assert.equal(found.taken, "none")
  assert.equal(found.before, found.after)
  assert.equal(found.before.passed, true)
})

test("an outlier is drawn in to its neighbour, and one is enough", () => {
  const found = run([...ten, 30, 100, Number.NaN])
  assert.deepEqual(found.values, [...ten, 30, 30, Number.NaN])
  assert.deepEqual(found.ends, [...ten.map(() => 0), 0, 1, 0])
  assert.equal(found.taken, "first")
  assert.ok(found.before.skew > 3 && found.after.skew < 2)
})

test("an outlier below is drawn in from below", () => {
  const found = run([...ten, -30, -100])
  assert.deepEqual(found.values.slice(10), [-30, -30])
  assert.deepEqual(found.ends.slice(10), [0, -1])
})

test("equal outliers move together, even beyond the limit", () => {
  const many = [...ten, ...ten, ...ten, ...ten]
  const found = run([...many, 100, 100], stages({ first: winsorise(1), second: { kind: "none" } }))
  assert.deepEqual(found.values.slice(40), [10, 10])
})

test("where winsorising does not help, the logarithm is taken of the values themselves, or of what it made if chained", () => {
  const common = [...ten, ...ten, ...ten]
  const values = [...common, 100, 1000, 10000]
  const log = (x: readonly number[]) => {
    const [low, high] = [Math.min(...x), Math.max(...x)]
    return x.map((value) => Math.log(value - low + 0.01 * (high - low)))
  }
  const first = winsorise(1)
  const apart = run(values, stages({ first }))
  assert.equal(apart.taken, "second")
  assert.deepEqual(apart.values, log(values))
  assert.deepEqual(new Set(apart.ends), new Set([0]))
  const chained = run(values, stages({ first, chain: true }))
  assert.equal(chained.taken, "both")
  assert.deepEqual(chained.values, log([...common, 100, 1000, 1000]))
  assert.equal(chained.ends.at(-1), 1)
})

test("the second step is kept even where the test is failed after it too", () => {
  const values = [...ten, 1e9, 1e15, 1e24]
  const found = run(
    values,
    stages({ first: { kind: "none" }, second: { kind: "log-one" }, test: { skew: 0.1, kurtosis: -5 } }),
  )
  assert.equal(found.taken, "second")
  assert.equal(found.after.passed, false)
  assert.equal(found.values[10], Math.log(1e9))
})

test("an indicator can be forced to be treated", () => {
  const found = run(ten, stages({ force: true, first: { kind: "log-one" } }))
  assert.equal(found.taken, "first")
  assert.deepEqual(found.values, ten.map(Math.log))
  const drawn = run([...ten, 30, 100], stages({ first: winsorise(3, true) }))
  // With both outliers at 10 the tail is below, so that the third point is drawn in there.
  assert.deepEqual(drawn.values, [2, ...ten.slice(1), 10, 10])
})

test("an indicator of which the test says nothing stays as it is, forced or not", () => {
  for (const values of [[], [3], [1, 9], [4, 4, 4, 4], [Number.NaN, 5, Number.NaN], [Number.NaN]])
    for (const first of steps)
      for (const force of [false, true]) {
        const found = run(values, stages({ first, force }))
        assert.deepEqual(found.values, values)
        assert.equal(found.before.passed, null)
        assert.equal(found.taken, "none")
      }
})

test("a step that would make all values equal, or cannot be taken, leaves them as they are", () => {
  const mostlyZero = [...Array<number>(20).fill(0), 1, 5, 100]
  const found = run(mostlyZero, stages({ first: winsorise(null) }))
  assert.deepEqual(found.values, mostlyZero)
  assert.equal(found.taken, "none")
  assert.equal(found.after.passed, false)
  assert.deepEqual(new Set(found.ends), new Set([0]))
  const small = mostlyZero.map((x) => x / 1000)
  assert.deepEqual(run(small, stages({ first: { kind: "log-gii" } })).values, small)
  assert.deepEqual(run(mostlyZero, stages({ first: boxCox(0, false) })).values, mostlyZero)
})

test("the mirrored logarithm pulls in a tail below as the plain one pulls in a tail above", () => {
  const up = [...ten, 100]
  const down = up.map((x) => -x)
  const how = stages({ first: { kind: "log-mirrored" }, force: true })
  assert.deepEqual(
    run(down, how).values,
    run(up, how).values.map((x) => 0 - x),
  )
  assert.deepEqual(run(up, how).values, run(up, stages({ first: { kind: "log-range" }, force: true })).values)
})

/** Profile log-likelihood of λ up to a constant, as the textbook has it. */
function likelihood(x: readonly number[], lambda: number): number {
  const n = x.length
  const y = x.map((value) => (lambda === 0 ? Math.log(value) : (value ** lambda - 1) / lambda))
  const mean = y.reduce((sum, value) => sum + value, 0) / n
  const variance = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n
  return (-n / 2) * Math.log(variance) + (lambda - 1) * x.reduce((sum, value) => sum + Math.log(value), 0)
}

test("no λ is more likely than the one that Box–Cox finds", () => {
  const value = fc.integer({ min: 1, max: 200 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 5, maxLength: 20 }), (x) => {
      fc.pre(new Set(x).size > 3)
      const found = run(
        x,
        stages({ first: boxCox(null, false), second: { kind: "none" }, force: true, test: { skew: 9, kurtosis: 9 } }),
      )
      // The transformed range gives λ away; a finer one than the grid's must be at least as likely.
      const lambda = lambdaOf(x, found.values)
      const best = likelihood(x, lambda)
      for (let other = -5; other <= 5; other += 0.01) assert.ok(likelihood(x, other) <= best + 1e-6, `${other} of ${x}`)
    }),
    { seed, numRuns: 50 },
  )
})

/** The λ that made these values, by bisection: the transformed range rises with λ where values are above 1. */
function lambdaOf(x: readonly number[], made: readonly number[]): number {
  const high = Math.max(...x)
  const range = Math.max(...made)
  let [from, to] = [-5, 5]
  for (let k = 0; k < 100; k++) {
    const lambda = (from + to) / 2
    const here = lambda === 0 ? Math.log(high) : (high ** lambda - 1) / lambda
    if (here < range) from = lambda
    else to = lambda
  }
  return (from + to) / 2
}

/** The two stages with winsorising, by sorting, one round after the other. */
function plainTwin(values: readonly number[], most: number): readonly number[] {
  const passes = (x: readonly number[]) => {
    const { skew, kurtosis } = moments(Float64Array.from(x))
    if (Math.abs(skew) < 2 || kurtosis < 3.5) return true
    return Number.isNaN(skew + kurtosis) ? null : false
  }
  let x = [...values]
  let moved = { high: 0, low: 0 }
  if (passes(x) !== false) return values
  while (passes(x) === false && moved.high + moved.low < most) {
    const known = [...new Set(x.filter((value) => !Number.isNaN(value)))].sort((a, b) => a - b)
    const isHigh = moments(Float64Array.from(x)).skew >= 0
    const [from, to] = isHigh ? known.slice(-2).reverse() : known.slice(0, 2)
    const count = x.filter((value) => value === from).length
    moved = isHigh ? { ...moved, high: count } : { ...moved, low: count }
    x = x.map((value) => (value === from ? to! : value))
  }
  if (passes(x) === null) return values
  if (passes(x)) return x
  const known = values.filter((value) => !Number.isNaN(value))
  const [low, high] = [Math.min(...known), Math.max(...known)]
  return values.map((value) => Math.log(value - low + 0.01 * (high - low)))
}

/** Few values, equal ones, gaps, and outliers of all sizes. */
const skewed = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
    { weight: 2, arbitrary: fc.constantFrom(50, 51, 200, -70, -4000, 1e5, 1e12) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  ),
  { maxLength: 30 },
)

test("two stages equal their plain twin", () => {
  let treated = 0
  fc.assert(
    fc.property(skewed, fc.integer({ min: 1, max: 6 }), (values, most) => {
      const found = run(values, stages({ first: winsorise(most) }))
      if (found.taken !== "none") treated++
      assert.deepEqual(found.values, plainTwin(values, most))
    }),
    { seed, numRuns: 2000 },
  )
  assert.ok(treated > 100)
})

const anyStages = fc
  .record({
    first: fc.constantFrom(...steps),
    second: fc.constantFrom(...steps),
    chain: fc.boolean(),
    force: fc.boolean(),
  })
  .map(stages)

test("treatment keeps the order of the units, gives gaps to none and takes none away", () => {
  fc.assert(
    fc.property(skewed, anyStages, (values, how) => {
      const found = run(values, how).values
      for (const [i, x] of values.entries()) {
        assert.equal(Number.isFinite(found[i]!), Number.isFinite(x))
        for (const [k, other] of values.entries()) if (x > other) assert.ok(found[i]! >= found[k]!)
      }
    }),
    { seed, numRuns: 2000 },
  )
})

test("the order of the rows says nothing, nor does the measure where no step depends on it", () => {
  fc.assert(
    fc.property(skewed, anyStages, (values, how) => {
      // One outlier among four has a skewness of 2, the threshold, less what rounding decides.
      fc.pre(values.filter((x) => !Number.isNaN(x)).length !== 4)
      const turned = run(values.toReversed(), how).values.toReversed()
      const found = run(values, how).values
      for (const [i, x] of found.entries()) {
        const isSame = Object.is(turned[i], x) || Math.abs(turned[i]! - x) <= 1e-6 * Math.max(1, Math.abs(x))
        assert.ok(isSame, `${turned[i]} is not ${x}`)
      }
      const drawn = stages({ first: winsorise(3), second: { kind: "none" } })
      assert.deepEqual(
        run(
          values.map((x) => x * 1024),
          drawn,
        ).values,
        run(values, drawn).values.map((x) => x * 1024),
      )
    }),
    { seed, numRuns: 500 },
  )
})

test("a draw treats the values that it drew", () => {
  const { how, table } = cities({ draws: 100 })
  const treated = stages({ test: { skew: 0.2, kurtosis: -2 }, first: winsorise(2) })
  const indicators = how.indicators.map((each) => (each.node === "c" ? { ...each, treat: treated } : each))
  const varied = { ...how, indicators }
  const { ranks } = robustness(varied, ready(varied, table)).get(nodeId("overall"))!
  const sums = Array<number>(12).fill(0)
  for (let k = 0; k < 100; k++)
    for (const [i, rank] of redrawn(varied, table, k).nodes.get(nodeId("overall"))!.rank.entries()) sums[i]! += rank
  for (const [i, sum] of sums.entries()) assert.ok(Math.abs(ranks.expected[i]! - sum / 100) < 1e-9)
  assert.notDeepEqual(ranks, robustness(how, ready(how, table)).get(nodeId("overall"))!.ranks)
})

test("numbers that hurt are treated or left, and never become something that is no number", () => {
  const hard = [0, -0, 5e-324, 1e-310, 1e-300, 1, 1e30, 1e300, -1e300, 1e308, -1e308]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...hard), { maxLength: 25 }), anyStages, (values, how) => {
      for (const x of run(values, how).values) assert.ok(Number.isFinite(x))
    }),
    { seed, numRuns: 2000 },
  )
})
