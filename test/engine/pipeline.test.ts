import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { score } from "../../src/engine/index.ts"
import {
  type Aggregation,
  type DimensionMethod,
  type Imputation,
  type IndicatorMatrix,
  type IndicatorMethod,
  type Method,
  type Normalisation,
  nodeId,
  obsStatus,
  statusOf,
  type Treatment,
} from "../../src/model/index.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"

/** What the handbook promises of an index, held against whole random methods: every step together. */

const seed = 20261127
const to = { low: 1, high: 100 }
const twoStage: Treatment = {
  kind: "two-stage",
  test: { skew: 2, kurtosis: 3.5 },
  first: { kind: "winsorise", most: 5, test: { skew: 2, kurtosis: 3.5 }, force: false },
  second: { kind: "log-range" },
  chain: false,
  force: false,
}

const normalisation = fc.constantFrom<Normalisation>(
  { kind: "min-max", to },
  { kind: "z-score", mean: 10, sd: 2 },
  { kind: "rank", ties: "average" },
  { kind: "borda", ties: "min" },
  { kind: "percentile-rank", ties: "max", to },
)
const aggregation = fc.constantFrom<Aggregation>(
  { kind: "arithmetic" },
  { kind: "geometric" },
  { kind: "harmonic" },
  { kind: "generalised", power: 0.5 },
  { kind: "median" },
  { kind: "minimum" },
  { kind: "owa", weights: [1, 2, 3] },
  { kind: "copeland" },
)
const imputation = fc.constantFrom<Imputation>(
  { kind: "none" },
  { kind: "units", average: "mean", within: null },
  { kind: "units", average: "median", within: null },
  { kind: "indicators", average: "mean", level: null, rescale: true },
  { kind: "nearest", k: 2, distance: "gower", level: null },
  { kind: "regression", on: null, level: null },
  { kind: "em", level: null },
)

/** Measurements like those of cities: some alike, some far out, some not there. */
const ordinary = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -20, max: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2_000, max: 90_000 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
)
const hurtful = fc.constantFrom(1e300, -1e300, 1e-300, 5e-324, -5e-324, 0, -0, 1, Number.NaN, 1.7e308, -1.7e308, 3, 3)

interface Case {
  readonly how: Method
  readonly columns: readonly (readonly number[])[]
}

/** An index of three levels over 2 to 6 indicators and 0 to 14 units. */
function cases(value: fc.Arbitrary<number>, least = 0): fc.Arbitrary<Case> {
  return fc
    .record({ n: fc.integer({ min: least, max: 14 }), m: fc.integer({ min: 2, max: 6 }) })
    .chain(({ n, m }) =>
      fc.record({
        columns: fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
        steps: fc.array(
          fc.record({
            direction: fc.constantFrom(1 as const, -1 as const),
            normalise: normalisation,
            impute: imputation,
            treat: fc.constantFrom<Treatment>({ kind: "none" }, twoStage),
          }),
          { minLength: m, maxLength: m },
        ),
        weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: m + 2, maxLength: m + 2 }),
        ways: fc.tuple(aggregation, aggregation, aggregation),
        missing: fc.constantFrom<DimensionMethod["missing"]>({ kind: "all" }, { kind: "available", least: 0 }),
      }),
    )
    .map(({ columns, steps, weights, ways, missing }) => {
      const indicators = steps.map((step, j) => indicator(`i${j}`, step))
      const of = (from: number, end: number) =>
        Object.fromEntries(indicators.slice(from, end).map(({ node }, k) => [node, weights[from + k]!]))
      const dimensions = [
        dimension("first", of(0, 1), { aggregate: ways[0], missing }),
        dimension("second", of(1, steps.length), { aggregate: ways[1], missing }),
        dimension("top", { first: weights.at(-2)!, second: weights.at(-1)! }, { aggregate: ways[2], missing }),
      ]
      return { how: method(indicators, dimensions), columns }
    })
}

const tableOf = (columns: Case["columns"]): IndicatorMatrix =>
  matrix(Object.fromEntries(columns.map((column, j) => [`i${j}`, column])))
const top = (how: Method, columns: Case["columns"]) => score(how, tableOf(columns)).nodes.get(nodeId("top"))!

/** Sums in another order differ in their last digits; scores are of the size of 100. */
const alike = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a))
const check = (property: Parameters<typeof fc.assert>[0], numRuns = 300) => fc.assert(property, { seed, numRuns })

/** Ties are decided by equality, and equality by the last digit: methods that jump at a tie are held to whole weights. */
const isSmooth = ({ how }: Case) =>
  how.dimensions.every(({ aggregate }) => aggregate.kind !== "copeland") &&
  how.indicators.every(({ impute }) => impute.kind !== "nearest")

test("the order of the units changes no score", () => {
  check(
    fc.property(cases(ordinary, 1), fc.infiniteStream(fc.nat()), (each, chance) => {
      fc.pre(isSmooth(each))
      const { how, columns } = each
      const order = columns[0]!.map((_, i) => i)
      for (let i = order.length - 1; i > 0; i--) {
        const other = chance.next().value % (i + 1)
        ;[order[i], order[other]] = [order[other]!, order[i]!]
      }
      const straight = top(how, columns).score
      const turned = top(
        how,
        columns.map((column) => order.map((i) => column[i]!)),
      ).score
      for (const [place, i] of order.entries()) assert.ok(alike(straight[i]!, turned[place]!))
    }),
  )
})

test("the order of the members of a dimension changes no score", () => {
  check(
    fc.property(cases(ordinary, 1), (each) => {
      fc.pre(isSmooth(each))
      const { how, columns } = each
      const turned = {
        ...how,
        dimensions: how.dimensions.map((d) => ({ ...d, members: d.members.toReversed() })),
      }
      const straight = top(how, columns).score
      const other = top(turned, columns).score
      for (const [i, score] of straight.entries()) assert.ok(alike(score, other[i]!))
    }),
  )
})

test("weights on another scale are the same weights", () => {
  check(
    fc.property(cases(ordinary), fc.constantFrom(0.25, 2, 1024), ({ how, columns }, by) => {
      const rescaled = {
        ...how,
        dimensions: how.dimensions.map((d) => ({
          ...d,
          members: d.members.map((member) => ({ ...member, weight: member.weight * by })),
        })),
      }
      // A power of two moves no digit, so that even ties stay.
      assert.deepEqual(top(rescaled, columns), top(how, columns))
    }),
  )
})

test("a measure on another scale is the same measure: km or miles, °C or °F", () => {
  check(
    fc.property(cases(ordinary), fc.constantFrom(0.25, 2, 1024), ({ how, columns }, by) => {
      // A power of two again: what the first digits say, all digits say.
      const rescaled = columns.map((column) => column.map((value) => value * by))
      const [a, b] = [top(how, columns), top(how, rescaled)]
      for (const [i, score] of a.score.entries()) assert.ok(alike(score, b.score[i]!))
    }),
  )
})

const monotone = fc.constantFrom<Aggregation>(
  { kind: "arithmetic" },
  { kind: "geometric" },
  { kind: "harmonic" },
  { kind: "generalised", power: 2 },
  { kind: "median" },
  { kind: "minimum" },
  { kind: "owa", weights: [1, 2, 3] },
)

test("a better value never worsens a rank, where normalisation and aggregation are monotone", () => {
  const whole = fc.integer({ min: 0, max: 30 })
  const normalise = fc.constantFrom<Normalisation>(
    { kind: "min-max", to },
    { kind: "percentile-rank", ties: "min", to },
  )
  const gains = fc.record({ how: monotone, normalise, place: fc.nat(), gain: fc.integer({ min: 1, max: 40 }) })
  check(
    fc.property(cases(whole, 2), gains, ({ how, columns }, { how: aggregate, normalise, place, gain }) => {
      const plain: Method = {
        ...how,
        indicators: how.indicators.map(
          (each): IndicatorMethod => ({ ...each, normalise, treat: { kind: "none" }, impute: { kind: "none" } }),
        ),
        dimensions: how.dimensions.map((each): DimensionMethod => ({ ...each, aggregate, missing: { kind: "all" } })),
      }
      const n = columns[0]!.length
      const [i, j] = [place % n, place % columns.length]
      const better = columns.map((column, at) =>
        at === j ? column.with(i, column[i]! + gain * plain.indicators[j]!.direction) : column,
      )
      const [before, after] = [top(plain, columns), top(plain, better)]
      fc.pre(before.rank[i]! > 0 && after.rank[i]! > 0)
      // Who was ahead by more than rounding stays behind, and who was behind does not get ahead.
      for (let k = 0; k < n; k++)
        if (before.score[i]! >= before.score[k]! + 1e-9) assert.ok(after.score[i]! > after.score[k]! - 1e-9)
    }),
    600,
  )
})

test("no numbers, however they hurt, make an error, a score that is no number, or a rank without a score", () => {
  check(
    fc.property(fc.oneof(cases(hurtful), cases(fc.constant(Number.NaN)), cases(fc.constant(7))), ({ how, columns }) => {
      const { nodes, steps } = score(how, tableOf(columns))
      for (const { score, rank, states, coverage } of nodes.values()) {
        for (let i = 0; i < score.length; i++) {
          assert.ok(Number.isFinite(score[i]!) || Number.isNaN(score[i]!))
          assert.equal(rank[i]! > 0, !Number.isNaN(score[i]!))
          assert.equal(obsStatus[statusOf(states[i]!)].gap, Number.isNaN(score[i]!))
          assert.ok(coverage[i]! >= 0 && coverage[i]! <= 1)
        }
      }
      for (const { columns } of steps)
        for (const column of columns) assert.ok(!column.includes(Number.POSITIVE_INFINITY))
    }),
    1000,
  )
})
