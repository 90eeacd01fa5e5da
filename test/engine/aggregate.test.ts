import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { outranking, score } from "../../src/engine/index.ts"
import { type Aggregation, type MissingRule, nodeId, obsStatusCodes } from "../../src/model/index.ts"
import { drawsOf } from "./drawn.ts"
import { dimension, indicator, matrix, method } from "./methods.ts"
import { cities, redrawn } from "./redrawn.ts"

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
const harmonic = { kind: "harmonic" } as const
const median = { kind: "median" } as const
const minimum = { kind: "minimum" } as const
const copeland = { kind: "copeland" } as const
const power = (p: number) => ({ kind: "generalised", power: p }) as const
const owa = (...weights: number[]) => ({ kind: "owa", weights }) as const
const penalised = { kind: "mazziotta-pareto", penalty: "down", standardise: true } as const
const adjusted = { kind: "adjusted-mazziotta-pareto", penalty: "down", from: null } as const
/** A unit's score follows from its own members. */
// biome-ignore format: one line for each family
const alone: readonly Aggregation[] = [
  arithmetic, geometric, sum, inverse, harmonic, power(2), power(-0.5), power(0.05), power(0), power(1),
  median, minimum, owa(1, 2, 3), owa(3, 0, 1, 0, 2),
]
const monotone: readonly Aggregation[] = [...alone, copeland]
const all: readonly Aggregation[] = [...monotone, penalised, adjusted]

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

test("every aggregation of a unit's own members equals its plain twin", () => {
  const plain = (how: Aggregation, x: readonly number[], w: readonly number[]): number => {
    const at = x.flatMap((v, j) => (Number.isNaN(v) ? [] : [j]))
    const total = w.reduce((a, b) => a + b, 0)
    const held = at.reduce((a, j) => a + w[j]!, 0)
    if (at.length === 0) return Number.NaN
    const mean = at.reduce((a, j) => a + (w[j]! / held) * x[j]!, 0)
    if (how.kind === "arithmetic") return mean
    if (how.kind === "sum") return mean * total
    const raised = (p: number) => at.reduce((a, j) => a + (w[j]! / held) * x[j]! ** p, 0) ** (1 / p)
    const lined = at.toSorted((a, b) => x[b]! - x[a]!)
    switch (how.kind) {
      case "geometric":
        return at.reduce((a, j) => a * x[j]! ** (w[j]! / held), 1)
      case "harmonic":
        return raised(-1)
      case "generalised":
        return how.power === 0 ? at.reduce((a, j) => a * x[j]! ** (w[j]! / held), 1) : raised(how.power)
      case "minimum":
        return Math.min(...at.map((j) => x[j]!))
      case "median": {
        // Every member as often as its weight says, in a line: the plain median.
        const line = lined.flatMap((j) => Array.from({ length: w[j]! }, () => x[j]!))
        return (line[Math.floor((line.length - 1) / 2)]! + line[Math.ceil((line.length - 1) / 2)]!) / 2
      }
      case "owa": {
        // Both lines cut into the same small pieces: member by weight, place by ordered weight.
        const pieces = how.weights.length * held
        const line = lined.flatMap((j) => Array.from({ length: w[j]! * how.weights.length }, () => x[j]!))
        const ordered = line.map((_, piece) => how.weights[Math.floor((piece * how.weights.length) / pieces)]!)
        const sum = ordered.reduce((a, b) => a + b, 0)
        return line.reduce((a, value, piece) => a + (value * ordered[piece]!) / sum, 0)
      }
    }
    if (how.kind !== "inverse-geometric") throw new Error(`no twin of ${how.kind}`)
    const product = at.reduce((a, j) => a * (((how.top - x[j]!) / how.top) * (how.top - 1) + 1) ** (w[j]! / held), 1)
    return ((how.top - product) / (how.top - 1)) * how.top
  }
  fc.assert(
    fc.property(table, fc.constantFrom(...alone), ({ columns, weights }, how) => {
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

test("a better value of one member never makes its unit's rank worse, but where unequal members cost", () => {
  const gain = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(table, fc.constantFrom(...monotone), gain, fc.nat(7), ({ columns, weights }, how, share, unit) => {
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

test("the harmonic mean of 2 and 6 is 3, and a 0 makes it 0; power 0 is the geometric mean, −1 the harmonic", () => {
  const columns = [
    [2, 0, 5e-324],
    [6, 7, 1],
  ]
  const [three, zero, least] = run(harmonic, columns).scores
  assert.ok(close(three!, 3))
  assert.deepEqual([zero, least], [0, 1e-323])
  assert.deepEqual(run(power(-1), columns).scores, run(harmonic, columns).scores)
  assert.deepEqual(run(power(0), columns).scores, run(geometric, columns).scores)
  assert.deepEqual(run(power(1), columns).scores, run(arithmetic, columns).scores)
})

test("a negative member has no power mean, whatever the power, but for the arithmetic mean", () => {
  for (const how of [harmonic, power(2), power(3), power(-2), power(0.05), power(0)])
    assert.deepEqual(
      run(how, [
        [-1, -1],
        [4, 4],
        [2, Number.NaN],
      ]),
      { scores: [Number.NaN, Number.NaN], ranks: [0, 0], states: ["M", "L"] },
    )
  assert.deepEqual(run(power(1), [[-1], [4]]).scores, [1.5])
})

test("a power mean rises with its power, from the lowest member to the highest", () => {
  const powers = [-300, -3, -1, -0.05, 0, 0.05, 0.5, 1, 2, 3, 300]
  fc.assert(
    fc.property(table, ({ columns, weights }) => {
      const rising = powers.map((p) => run(power(p), columns, weights).scores)
      const lowest = run(minimum, columns, weights).scores
      for (const [i, low] of lowest.entries()) {
        const members = columns.map((x) => x[i]!).filter((x) => !Number.isNaN(x))
        if (members.length === 0) continue
        const order = [low, ...rising.map((each) => each[i]!), Math.max(...members)]
        for (const [p, value] of order.slice(1).entries()) assert.ok(order[p]! <= value + 1e-11, `${order}`)
      }
    }),
    { seed },
  )
})

test("power means survive powers that leave the range of doubles", () => {
  for (const x of [5e-324, 1e-300, 1e300]) {
    for (const p of [2, 300, -2, -300, -1]) assert.deepEqual(run(power(p), [[x], [x]]).scores, [x])
    assert.deepEqual(run(median, [[x], [x]]).scores, [x])
    assert.deepEqual(run(owa(1, 3), [[x], [x]]).scores, [x])
  }
  assert.ok(close(run(power(2), [[3e300], [4e300]]).scores[0]! / 1e300, Math.sqrt(12.5)))
})

test("the weighted median has half of the weight on either side, and lies in the middle where a member ends there", () => {
  assert.deepEqual(run(median, [[1], [2], [9]]).scores, [2])
  assert.deepEqual(run(median, [[1], [2], [9]], [1, 1, 2]).scores, [5.5])
  assert.deepEqual(run(median, [[1], [2], [9]], [0.1, 0.2, 0.3]).scores, [5.5])
  assert.deepEqual(run(median, [[1], [2], [9]], [1, 1, 3]).scores, [9])
  assert.deepEqual(run(median, [[1], [Number.NaN], [9]]).scores, [5])
})

test("ordered weights go to places: the first to the best member", () => {
  const columns = [
    [4, 1],
    [1, 8],
    [7, Number.NaN],
  ]
  assert.deepEqual(run(owa(1, 0, 0), columns).scores, [7, 8])
  assert.deepEqual(run(owa(0, 0, 1), columns).scores, [1, 1])
  assert.deepEqual(run(owa(0, 1, 0), columns).scores, [4, 4.5])
  assert.deepEqual(run(owa(0.5, 0.25, 0.25), [[4], [1], [7]]).scores, [4.75])
})

test("an ordered weighted average with equal places is the weighted mean", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 6 }), ({ columns, weights }, places) => {
      const flat = run(owa(...Array.from({ length: places }, () => 1)), columns, weights).scores
      const mean = run(arithmetic, columns, weights).scores
      for (const [i, x] of mean.entries()) assert.ok(close(x, flat[i]!, 1e-9))
    }),
    { seed },
  )
})

test("Mazziotta–Pareto equals its plain twin: standardised to 100 and 10, or rescaled to 70–130, less what is unequal", () => {
  const plain = (
    columns: readonly (readonly number[])[],
    weights: readonly number[],
    how: "z" | "range",
    sign: 1 | -1,
  ) => {
    const moved = columns.map((x) => {
      const there = x.filter((value) => !Number.isNaN(value))
      const mean = there.reduce((a, b) => a + b, 0) / there.length
      const sd = Math.sqrt(there.reduce((a, b) => a + (b - mean) ** 2, 0) / there.length)
      const [low, high] = [Math.min(...there), Math.max(...there)]
      if (low === high) return x.map(() => Number.NaN)
      return x.map((value) =>
        how === "z" ? 100 + (10 * (value - mean)) / sd : 70 + (60 * (value - low)) / (high - low),
      )
    })
    return columns[0]!.map((_, i) => {
      const at = columns.flatMap((x, j) => (Number.isNaN(x[i]!) ? [] : [j]))
      const total = at.reduce((a, j) => a + weights[j]!, 0)
      const mean = at.reduce((a, j) => a + (weights[j]! / total) * moved[j]![i]!, 0)
      const sd = Math.sqrt(at.reduce((a, j) => a + (weights[j]! / total) * (moved[j]![i]! - mean) ** 2, 0))
      return at.length === 0 ? Number.NaN : mean + sign * sd * (sd / mean)
    })
  }
  fc.assert(
    fc.property(table, fc.boolean(), fc.boolean(), ({ columns: drawn, weights }, isZ, isDown) => {
      // Two decimals: the mean of 0 and the smallest double is no double, and the standard deviation neither.
      const columns = drawn.map((x) => x.map((value) => Math.round(value * 100) / 100))
      const penalty = isDown ? "down" : "up"
      const how: Aggregation = isZ
        ? { kind: "mazziotta-pareto", penalty, standardise: true }
        : { kind: "adjusted-mazziotta-pareto", penalty, from: null }
      const expected = plain(columns, weights, isZ ? "z" : "range", isDown ? -1 : 1)
      for (const [i, x] of run(how, columns, weights).scores.entries()) {
        assert.ok(close(x, expected[i]!, 1e-9), `${x}, ${expected[i]}`)
      }
    }),
    { seed },
  )
})

test("Mazziotta–Pareto: of two units with the same mean the more even one stands higher, or lower with the penalty up", () => {
  const columns = [
    [5, 1, 3],
    [5, 9, 3],
  ]
  for (const [penalty, ranks] of [
    ["down", [1, 2]],
    ["up", [2, 1]],
  ] as const) {
    const how = { kind: "adjusted-mazziotta-pareto", penalty, from: { low: 0, high: 10 } } as const
    assert.deepEqual(run(how, columns).ranks.slice(0, 2), ranks)
  }
  const even = { kind: "adjusted-mazziotta-pareto", penalty: "down", from: { low: 0, high: 10 } } as const
  assert.equal(run(even, columns).scores[0], 100)
})

test("Mazziotta–Pareto takes members as they are where they are normalised before", () => {
  const raw = { kind: "mazziotta-pareto", penalty: "down", standardise: false } as const
  assert.deepEqual(
    run(raw, [
      [90, 0, 0, -1],
      [110, 0, 4, 5],
    ]).scores,
    [99, 0, 0, Number.NaN],
  )
  assert.deepEqual(run({ ...raw, penalty: "up" }, [[90], [110]]).scores, [101])
})

test("Mazziotta–Pareto has no result where a member is the same everywhere", () => {
  for (const how of [penalised, adjusted])
    assert.deepEqual(
      run(how, [
        [1, 2],
        [3, 3],
      ]).states,
      ["M", "M"],
    )
})

test("Copeland: duels won less duels lost, draws for neither, and a gap counts for neither of two", () => {
  const { scores, ranks } = run(copeland, [
    [3, 2, 1, 2],
    [3, 1, 2, Number.NaN],
    [3, 2, 2, 2],
  ])
  assert.deepEqual(scores, [3, -1, -2, 0])
  assert.deepEqual(ranks, [1, 3, 4, 2])
})

test("Copeland compares nobody with a unit that the rule for gaps leaves without a score", () => {
  const columns = [
    [3, 2, 9],
    [3, 1, Number.NaN],
  ]
  assert.deepEqual(run(copeland, columns, [1, 1], { kind: "all" }).scores, [1, -1, Number.NaN])
  assert.deepEqual(run(copeland, columns).scores, [0, -2, 2])
})

test("Copeland: weights that add up to the same make a draw, in binary too", () => {
  assert.deepEqual(
    run(
      copeland,
      [
        [1, 0],
        [1, 0],
        [0, 1],
      ],
      [0.1, 0.2, 0.3],
    ).scores,
    [0, 0],
  )
})

test("Copeland equals its plain twin over the outranking matrix, and its scores sum to 0", () => {
  fc.assert(
    fc.property(table, ({ columns, weights }) => {
      const { scores } = run(copeland, columns, weights)
      const { matrix: o } = outranking(
        columns.map((x) => Float64Array.from(x)),
        Float64Array.from(weights),
      )
      const n = scores.length
      const there = scores.map((_, i) => columns.some((x) => !Number.isNaN(x[i]!)))
      for (const [i, score] of scores.entries()) {
        if (!there[i]) {
          assert.ok(Number.isNaN(score))
          continue
        }
        let expected = 0
        for (let k = 0; k < n; k++) {
          const share = o[i * n + k]!
          if (k !== i && there[k]) expected += share > 0.5 + 1e-9 ? 1 : share < 0.5 - 1e-9 ? -1 : 0
        }
        assert.equal(score, expected)
      }
      assert.equal(
        scores.reduce((sum, x) => sum + (Number.isNaN(x) ? 0 : x), 0),
        0,
      )
    }),
    { seed },
  )
})

test("a threshold may count weight or members", () => {
  const columns = [
    [1, 1],
    [2, Number.NaN],
    [Number.NaN, Number.NaN],
  ]
  const asked = (missing: MissingRule) =>
    run(arithmetic, columns, [8, 1, 1], missing).scores.map((x) => !Number.isNaN(x))
  assert.deepEqual(asked({ kind: "available", least: 0.85 }), [true, false])
  assert.deepEqual(asked({ kind: "available", least: 0.8 }), [true, true])
  assert.deepEqual(asked({ kind: "members", least: 2 / 3 }), [true, false])
  assert.deepEqual(asked({ kind: "members", least: 0.66 }), [true, false])
  assert.deepEqual(asked({ kind: "members", least: 0.67 }), [false, false])
  assert.deepEqual(run(arithmetic, [[Number.NaN]], [1], { kind: "members", least: 0 }).scores, [Number.NaN])
})

test("each draw of every aggregation is the index scored anew with its weights and values", () => {
  // A sum keeps its scale from draw to draw, which the shares here do not know of.
  for (const aggregate of all.filter(({ kind }) => kind !== "sum")) {
    const { how, table } = cities()
    const varied = { ...how, dimensions: how.dimensions.map((each) => ({ ...each, aggregate, round: null })) }
    const draws = drawsOf(varied, table)
    for (const k of [0, 3, 11]) {
      draws.draw(k)
      for (const [number, { score }] of [...redrawn(varied, table, k).nodes.values()].entries())
        for (const [i, x] of score.entries())
          assert.ok(
            close(draws.scores[number]![i]!, x, 1e-9),
            `${aggregate.kind}, draw ${k}: ${draws.scores[number]![i]}, ${x}`,
          )
    }
  }
})
