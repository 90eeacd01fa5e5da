import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { normalise } from "../../src/engine/index.ts"
import type { Cap, Direction, Normalisation, Transform } from "../../src/model/index.ts"

const seed = 20190201

interface How {
  readonly normalise?: Normalisation
  readonly direction?: Direction
  readonly transform?: Transform
  readonly round?: number | null
}

function run(values: readonly number[], how: How) {
  const { normalise: kind = { kind: "none" }, direction = 1, transform = { kind: "none" }, round = null } = how
  const out = new Float64Array(values.length)
  const method = { normalise: kind, direction, transform, round }
  const outcome = normalise(Float64Array.from(values), method, out, new Float64Array(values.length))
  return { outcome, scores: [...out] }
}

const unit = { low: 0, high: 1 }
const minMax = { kind: "min-max", to: unit } as const
const log = { kind: "log" } as const
const posts = (low: number, high: number, cap: Cap = "none") =>
  ({ kind: "goalposts", low, high, cap, to: unit }) as const
const kinds: readonly Normalisation[] = [
  { kind: "none" },
  minMax,
  { kind: "min-max", to: { low: 1, high: 100 } },
  { kind: "z-score" },
  { kind: "rank" },
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
  const { scores } = run([2, 4, 4, 4, 5, 5, 7, 9], { normalise: { kind: "z-score" } })
  assert.ok(close(scores[0]!, -3 / Math.sqrt(32 / 7)))
  assert.equal(scores[4], 0)
})

test("a rank score is 1 for the worst and the number of values for the best; equals share the smaller", () => {
  const ranks = { kind: "rank" } as const
  assert.deepEqual(run([5, Number.NaN, 9, 5, 7], { normalise: ranks }).scores, [1, Number.NaN, 4, 1, 3])
  assert.deepEqual(run([5, Number.NaN, 9, 5, 7], { normalise: ranks, direction: -1 }).scores, [3, Number.NaN, 1, 3, 2])
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
  for (const how of [minMax, { kind: "z-score" } as const]) {
    assert.deepEqual(run([7, 7, Number.NaN], { normalise: how }), {
      outcome: "constant",
      scores: [Number.NaN, Number.NaN, Number.NaN],
    })
    assert.deepEqual(run([7], { normalise: how }).outcome, "constant")
  }
  assert.deepEqual(run([7, 7], { normalise: { kind: "rank" } }), { outcome: "ok", scores: [1, 1] })
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

test("min-max, z-scores and ranks survive the smallest and the largest doubles", () => {
  for (const values of [
    [1e-300, 3e-300, 2e-300],
    [5e-324, 1.5e-323, 1e-323],
    [1e300, 3e300, 2e300],
    [-1.7e308, 1.7e308, 0],
  ]) {
    const expected = [
      [minMax, [0, 1, 0.5]],
      [{ kind: "rank" }, [1, 3, 2]],
      [{ kind: "z-score" }, [-1, 1, 0]],
    ] as const
    for (const [how, scores] of expected) {
      for (const [i, score] of run(values, { normalise: how }).scores.entries()) assert.ok(close(score, scores[i]!))
    }
  }
})

test("a score beyond the range of doubles is no score", () => {
  assert.deepEqual(run([1e308, 0.5e-10], { normalise: posts(0, 1e-10) }).scores, [Number.NaN, 0.5])
})

test("every normalisation equals its plain twin", () => {
  const plain = (values: readonly number[], how: Normalisation, direction: Direction): number[] => {
    const known = values.filter((v) => !Number.isNaN(v))
    const turned = (share: number) => (direction === 1 ? share : 1 - share)
    const mean = known.reduce((sum, v) => sum + v, 0) / known.length
    const sd = Math.sqrt(known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (known.length - 1))
    const [low, high] = [Math.min(...known), Math.max(...known)]
    return values.map((v) => {
      if (Number.isNaN(v)) return Number.NaN
      switch (how.kind) {
        case "none":
          return v * direction + 0
        case "rank":
          return 1 + known.filter((other) => (direction === 1 ? other < v : other > v)).length
        case "z-score":
          return high > low ? ((v - mean) / sd) * direction + 0 : Number.NaN
        case "min-max":
          return high > low ? how.to.low + turned((v - low) / (high - low)) * (how.to.high - how.to.low) : Number.NaN
        default: {
          const kept = how.cap === "both" ? Math.min(Math.max(v, how.low), how.high) : v
          return turned((kept - how.low) / (how.high - how.low))
        }
      }
    })
  }
  fc.assert(
    fc.property(column, fc.constantFrom(...kinds), fc.constantFrom<Direction[]>(1, -1), (values, how, direction) => {
      const expected = plain(values, how, direction)
      for (const [i, score] of run(values, { normalise: how, direction }).scores.entries()) {
        assert.ok(close(score, expected[i]!), `${how.kind} ${score} ${expected[i]}`)
      }
    }),
    { seed, numRuns: 500 },
  )
})

test("a better value never gets a worse score, whichever direction is better", () => {
  fc.assert(
    fc.property(column, fc.constantFrom(...kinds), fc.constantFrom<Direction[]>(1, -1), (values, how, direction) => {
      const { scores } = run(values, { normalise: how, direction })
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
  const how = fc.constantFrom<Normalisation[]>(minMax, { kind: "z-score" }, { kind: "rank" })
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
