import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { normalise } from "../../src/engine/index.ts"
import {
  type Cap,
  type Direction,
  type Normalisation,
  type Range,
  type Ties,
  type Transform,
  unitId,
} from "../../src/model/index.ts"

const seed = 20190201

interface How {
  readonly normalise?: Normalisation
  readonly direction?: Direction
  readonly transform?: Transform
  readonly round?: number | null
}

function run(values: readonly number[], how: How, reference = -1) {
  const { normalise: kind = { kind: "none" }, direction = 1, transform = { kind: "none" }, round = null } = how
  const out = new Float64Array(values.length)
  const method = { normalise: kind, direction, transform, round }
  const outcome = normalise(Float64Array.from(values), method, out, new Float64Array(values.length), reference)
  return { outcome, scores: [...out] }
}

const unit = { low: 0, high: 1 }
const minMax = { kind: "min-max", to: unit } as const
const zScore = { kind: "z-score", mean: 0, sd: 1 } as const
const ranks = { kind: "rank", ties: "min" } as const
const toTarget = (target: number, cap = false) => ({ kind: "distance-to-target", target, cap, to: unit }) as const
const toReference = (cap = false) =>
  ({ kind: "distance-to-reference", unit: unitId("a"), cap, to: { low: 0, high: 10 } }) as const
const bands = {
  kind: "categories",
  scores: Array.from({ length: 199 }, (_, i) => ({ value: i - 99, score: Math.floor(i / 50) })),
} as const
const log = { kind: "log" } as const
const posts = (low: number, high: number, cap: Cap = "none") =>
  ({ kind: "goalposts", low, high, cap, to: unit }) as const
const kinds: readonly Normalisation[] = [
  { kind: "none" },
  minMax,
  { kind: "min-max", to: { low: 1, high: 100 } },
  zScore,
  { kind: "z-score", mean: 10, sd: 2 },
  ranks,
  { kind: "rank", ties: "average" },
  { kind: "rank", ties: "max" },
  { kind: "borda", ties: "min" },
  { kind: "borda", ties: "average" },
  { kind: "percentile-rank", ties: "max", to: { low: 1, high: 7 } },
  { kind: "fraction-of-max", to: { low: 0, high: 100 } },
  toReference(),
  toReference(true),
  toTarget(30),
  toTarget(-30, true),
  posts(-40, 60),
  posts(-40, 60, "both"),
]
const column = fc.array(
  fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -99, max: 99 }) }, fc.constant(Number.NaN)),
  {
    maxLength: 30,
  },
)
const close = (a: number, b: number, tolerance = 1e-12) =>
  Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))

test("min-max sends the lowest city to 0, the highest to 1, and leaves a gap a gap", () => {
  assert.deepEqual(run([12, Number.NaN, 30, 21], { normalise: minMax }).scores, [0, Number.NaN, 1, 0.5])
})

test("min-max on 1 to 100 with less being better sends the highest city to 1", () => {
  const how = { kind: "min-max", to: { low: 1, high: 100 } } as const
  assert.deepEqual(run([10, 30, 20], { normalise: how, direction: -1 }).scores, [100, 1, 50.5])
})

test("a z-score is 0 at the mean and 1 a sample standard deviation above", () => {
  const { scores } = run([2, 4, 4, 4, 5, 5, 7, 9], { normalise: zScore })
  assert.ok(close(scores[0]!, -3 / Math.sqrt(32 / 7)))
  assert.equal(scores[4], 0)
})

test("a rank score is 1 for the worst and the number of values for the best; equals share the smaller", () => {
  assert.deepEqual(run([5, Number.NaN, 9, 5, 7], { normalise: ranks }).scores, [1, Number.NaN, 4, 1, 3])
  assert.deepEqual(run([5, Number.NaN, 9, 5, 7], { normalise: ranks, direction: -1 }).scores, [3, Number.NaN, 1, 3, 2])
})

test("equal values may share the mean or the largest of the ranks that they take up", () => {
  const of = (ties: Ties) => run([5, Number.NaN, 9, 5, 7], { normalise: { kind: "rank", ties } }).scores
  assert.deepEqual(of("average"), [1.5, Number.NaN, 4, 1.5, 3])
  assert.deepEqual(of("max"), [2, Number.NaN, 4, 2, 3])
})

test("a Borda score is the number of units below, a percentile rank that as a share of the others", () => {
  const values = [5, Number.NaN, 9, 5, 7]
  assert.deepEqual(run(values, { normalise: { kind: "borda", ties: "min" } }).scores, [0, Number.NaN, 3, 0, 2])
  const share = { kind: "percentile-rank", ties: "min", to: { low: 0, high: 30 } } as const
  assert.deepEqual(run(values, { normalise: share }).scores, [0, Number.NaN, 30, 0, 20])
  assert.deepEqual(run([7, Number.NaN], { normalise: share }).outcome, "constant")
})

test("a z-score with mean 50 and standard deviation 10 puts the mean city at 50, and better ones above", () => {
  const how = { kind: "z-score", mean: 50, sd: 10 } as const
  assert.deepEqual(run([1, 2, 3], { normalise: how }).scores, [40, 50, 60])
  assert.deepEqual(run([1, 2, 3], { normalise: how, direction: -1 }).scores, [60, 50, 40])
})

test("as a fraction of the maximum the largest value is 1, or 0 where less is better", () => {
  const how = { kind: "fraction-of-max", to: unit } as const
  assert.deepEqual(run([0, 20, 80], { normalise: how }).scores, [0, 0.25, 1])
  assert.deepEqual(run([0, 20, 80], { normalise: how, direction: -1 }).scores, [1, 0.75, 0])
})

test("values that are all 0 or below have no fraction of their maximum", () => {
  for (const values of [
    [-5, -1],
    [0, 0],
    [-5, 0],
  ]) {
    assert.equal(run(values, { normalise: { kind: "fraction-of-max", to: unit } }).outcome, "unanchored")
  }
})

test("the distance to a unit of reference is 10 of 10 at that unit, and more beyond it unless capped", () => {
  const values = [30, 10, 20, 60]
  assert.deepEqual(run(values, { normalise: toReference() }, 0).scores, [10, 0, 5, 25])
  assert.deepEqual(run(values, { normalise: toReference(true) }, 0).scores, [10, 0, 5, 10])
  assert.deepEqual(run(values, { normalise: toReference(true), direction: -1 }, 0).scores, [10, 10, 10, 0])
})

test("a reference without a value, or that is itself the worst, measures nothing", () => {
  assert.equal(run([Number.NaN, 10, 20], { normalise: toReference() }, 0).outcome, "unanchored")
  assert.equal(run([10, 10, 20], { normalise: toReference() }, 0).outcome, "unanchored")
  assert.equal(run([10, 20], { normalise: toReference() }).outcome, "unanchored")
})

test("the distance to a target is 1 at the target; a target that all have reached measures nothing", () => {
  assert.deepEqual(run([10, 20, 40], { normalise: toTarget(30) }).scores, [0, 0.5, 1.5])
  assert.deepEqual(run([10, 20, 40], { normalise: toTarget(30, true) }).scores, [0, 0.5, 1])
  assert.deepEqual(run([10, 20, 40], { normalise: toTarget(0), direction: -1 }).scores, [0.75, 0.5, 0])
  assert.equal(run([10, 20, 40], { normalise: toTarget(10) }).outcome, "unanchored")
  assert.equal(run([10, 20, 40], { normalise: toTarget(50), direction: -1 }).outcome, "unanchored")
})

test("the logarithm is taken of a target too", () => {
  const { scores } = run([1, 10, 1000], { normalise: toTarget(100), transform: log })
  assert.ok(scores.every((score, i) => close(score, [0, 0.5, 1.5][i]!)))
})

test("a category has the score of its table, whichever direction; a value outside the table has none", () => {
  const scores = [1, 2, 3].map((value) => ({ value, score: [0, 100, 50][value - 1]! }))
  for (const direction of [1, -1] as const) {
    const how = { normalise: { kind: "categories", scores }, direction } as const
    assert.deepEqual(run([3, 2, Number.NaN, 1, 2.5], how).scores, [50, 100, Number.NaN, 0, Number.NaN])
  }
})

test("no normalisation keeps the value, and turns its sign where less is better", () => {
  assert.deepEqual(run([3, 0, Number.NaN], {}).scores, [3, 0, Number.NaN])
  assert.deepEqual(run([3, 0, Number.NaN], { direction: -1 }).scores, [-3, 0, Number.NaN])
})

test("goalposts give 0 at the lower and 1 at the upper, and go beyond both unless capped", () => {
  const at = (cap: Cap) => run([10, 20, 85, 98], { normalise: posts(20, 85, cap) }).scores
  assert.deepEqual(at("none"), [-10 / 65, 0, 1, 78 / 65])
  assert.deepEqual(at("upper"), [-10 / 65, 0, 1, 1])
  assert.deepEqual(at("lower"), [0, 0, 1, 78 / 65])
  assert.deepEqual(at("both"), [0, 0, 1, 1])
})

test("with less being better the caps stay where the values are: the upper one stops the worst score", () => {
  assert.deepEqual(run([0, 5, 20], { normalise: posts(0, 10, "upper"), direction: -1 }).scores, [1, 0.5, 0])
})

test("the logarithm is taken of the value and of both goalposts", () => {
  const { scores } = run([100, 75_000, 13_185.56419], { normalise: posts(100, 75_000), transform: log })
  assert.deepEqual(scores.slice(0, 2), [0, 1])
  assert.ok(close(scores[2]!, (Math.log(13_185.56419) - Math.log(100)) / (Math.log(75_000) - Math.log(100))))
})

test("a value of 0 has no logarithm and no score, unless a lower cap lifts it to the goalpost first", () => {
  assert.deepEqual(run([0, -5, 100], { normalise: posts(100, 1000), transform: log }).scores, [
    Number.NaN,
    Number.NaN,
    0,
  ])
  assert.deepEqual(run([0, -5, 100], { normalise: posts(100, 1000, "lower"), transform: log }).scores, [0, 0, 0])
})

test("an indicator equal everywhere gets no scores from min-max or z-scores, rather than invented ones", () => {
  for (const how of [minMax, zScore]) {
    assert.deepEqual(run([7, 7, Number.NaN], { normalise: how }), {
      outcome: "constant",
      scores: [Number.NaN, Number.NaN, Number.NaN],
    })
    assert.deepEqual(run([7], { normalise: how }).outcome, "constant")
  }
  assert.deepEqual(run([7, 7], { normalise: ranks }), { outcome: "ok", scores: [1, 1] })
})

test("no units and only gaps give no scores and no failure", () => {
  for (const how of kinds) {
    assert.deepEqual(run([], { normalise: how }).scores, [])
    assert.deepEqual(run([Number.NaN, Number.NaN], { normalise: how }).scores, [Number.NaN, Number.NaN])
  }
})

test("scores are rounded half up at the decimals asked for", () => {
  assert.deepEqual(run([0, 1, 8], { normalise: minMax, round: 2 }).scores, [0, 0.13, 1])
})

test("min-max, z-scores, ranks and distances survive the smallest and the largest doubles", () => {
  for (const values of [
    [1e-300, 3e-300, 2e-300],
    [5e-324, 1.5e-323, 1e-323],
    [1e300, 3e300, 2e300],
    [-1.7e308, 1.7e308, 0],
  ]) {
    const expected = [
      [minMax, [0, 1, 0.5]],
      [ranks, [1, 3, 2]],
      [zScore, [-1, 1, 0]],
      [{ kind: "percentile-rank", ties: "min", to: unit }, [0, 1, 0.5]],
      [{ kind: "distance-to-reference", unit: unitId("b"), cap: true, to: unit }, [0, 1, 0.5]],
    ] as const
    for (const [how, scores] of expected) {
      for (const [i, score] of run(values, { normalise: how }, 1).scores.entries()) assert.ok(close(score, scores[i]!))
    }
  }
})

test("a score beyond the range of doubles is no score", () => {
  assert.deepEqual(run([1e308, 0.5e-10], { normalise: posts(0, 1e-10) }).scores, [Number.NaN, 0.5])
})

/** The last value is that of the unit of reference. */
function plainTwin(values: readonly number[], how: Normalisation, direction: Direction): number[] {
  const none = values.map(() => Number.NaN)
  const known = values.filter((v) => !Number.isNaN(v))
  const turned = (share: number) => (direction === 1 ? share : 1 - share)
  const onto = (share: number, { low, high }: Range) => low + share * (high - low)
  const mean = known.reduce((sum, v) => sum + v, 0) / known.length
  const sd = Math.sqrt(known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (known.length - 1))
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const rankOf = (v: number, ties: Ties) => {
    const places = known
      .toSorted((a, b) => (a - b) * direction)
      .flatMap((other, place) => (other === v ? [place + 1] : []))
    const [first, last] = [places[0]!, places.at(-1)!]
    return ties === "min" ? first : ties === "max" ? last : (first + last) / 2
  }
  const distance = (end: number, { cap, to }: { readonly cap: boolean; readonly to: Range }) => {
    const worst = direction === 1 ? low : high
    const reaches = direction === 1 ? end > worst : end < worst
    if (!reaches) return none
    return values.map((v) => {
      const share = (v - worst) / (end - worst)
      return onto(cap && share > 1 ? 1 : share, to)
    })
  }
  const each = (f: (v: number) => number) => values.map((v) => (Number.isNaN(v) ? Number.NaN : f(v)))
  switch (how.kind) {
    case "none":
      return each((v) => v * direction + 0)
    case "rank":
      return each((v) => rankOf(v, how.ties))
    case "borda":
      return each((v) => rankOf(v, how.ties) - 1)
    case "percentile-rank":
      return known.length < 2 ? none : each((v) => onto((rankOf(v, how.ties) - 1) / (known.length - 1), how.to))
    case "z-score":
      return high > low ? each((v) => how.mean + how.sd * ((v - mean) / sd) * direction) : none
    case "min-max":
      return high > low ? each((v) => onto(turned((v - low) / (high - low)), how.to)) : none
    case "fraction-of-max":
      return high > 0 ? each((v) => onto(turned(v / high), how.to)) : none
    case "distance-to-reference":
      return distance(values.at(-1) ?? Number.NaN, how)
    case "distance-to-target":
      return distance(how.target, how)
    case "categories":
      return values.map((v) => how.scores.find(({ value }) => value === v)?.score ?? Number.NaN)
    case "goalposts": {
      const kept = (v: number) => (how.cap === "both" ? Math.min(Math.max(v, how.low), how.high) : v)
      return each((v) => onto(turned((kept(v) - how.low) / (how.high - how.low)), how.to))
    }
  }
}

test("every normalisation equals its plain twin", () => {
  fc.assert(
    fc.property(
      column,
      fc.constantFrom(...kinds, bands),
      fc.constantFrom<Direction[]>(1, -1),
      (values, how, direction) => {
        const expected = plainTwin(values, how, direction)
        const { outcome, scores } = run(values, { normalise: how, direction }, values.length - 1)
        for (const [i, score] of scores.entries()) {
          assert.ok(close(score, expected[i]!), `${how.kind} ${score} ${expected[i]}`)
        }
        if (outcome !== "ok") assert.ok(scores.every(Number.isNaN))
      },
    ),
    { seed, numRuns: 2000 },
  )
})

test("a better value never gets a worse score, whichever direction is better", () => {
  fc.assert(
    fc.property(column, fc.constantFrom(...kinds), fc.constantFrom<Direction[]>(1, -1), (values, how, direction) => {
      const { scores } = run(values, { normalise: how, direction }, 0)
      for (const [i, a] of values.entries()) {
        for (const [j, b] of values.entries()) {
          if (a * direction <= b * direction && !Number.isNaN(scores[i]!)) assert.ok(scores[i]! <= scores[j]!)
        }
      }
    }),
    { seed },
  )
})

test("min-max, z-scores and ranks do not care about the measure: °C and °F give the same scores", () => {
  const how = fc.constantFrom<Normalisation[]>(minMax, zScore, ranks, {
    kind: "percentile-rank",
    ties: "average",
    to: unit,
  })
  fc.assert(
    fc.property(column, how, (celsius, kind) => {
      const a = run(celsius, { normalise: kind }).scores
      const b = run(
        celsius.map((t) => t * 1.8 + 32),
        { normalise: kind },
      ).scores
      for (const [i, score] of a.entries()) assert.ok(close(score, b[i]!)) // rounding of × 1.8
    }),
    { seed },
  )
})

test("capped goalposts keep every score between their ends", () => {
  fc.assert(
    fc.property(fc.array(fc.double()), fc.constantFrom<Direction[]>(1, -1), (values, direction) => {
      const { scores } = run(values, { normalise: posts(-3, 11, "both"), direction })
      for (const [i, score] of scores.entries()) {
        assert.ok(Number.isNaN(values[i]!) ? Number.isNaN(score) : score >= 0 && score <= 1)
      }
    }),
    { seed },
  )
})

test("the order of the units does not matter", () => {
  fc.assert(
    fc.property(column, fc.constantFrom(...kinds), (values, how) => {
      const forwards = run(values, { normalise: how }).scores
      const backwards = run(values.toReversed(), { normalise: how }).scores.toReversed()
      for (const [i, score] of forwards.entries()) assert.ok(close(score, backwards[i]!, 1e-14))
    }),
    { seed },
  )
})
