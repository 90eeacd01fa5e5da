import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { optimiseWeights, resolveWeights, robustness, score } from "../../src/engine/index.ts"
import { type DimensionMethod, nodeId, type Weighting } from "../../src/model/index.ts"
import { pearson } from "../../src/stats/index.ts"
import { dimension, indicator, matrix, method, ready } from "./methods.ts"

const seed = 20190106
const close = (a: number, b: number, by = 1e-9) => Math.abs(a - b) <= by * Math.max(1, Math.abs(b))
const pca: Weighting = { kind: "pca", squared: true, computed: false }
const plainPca: Weighting = { kind: "pca", squared: false, computed: false }
const entropy: Weighting = { kind: "entropy", computed: false }
const critic: Weighting = { kind: "critic", computed: false }
const fromData = [pca, plainPca, entropy, critic] as const

/** A dimension over these columns, with weights as written. */
function one(weighting: Weighting, columns: readonly (readonly number[])[], weights = columns.map(() => 1)) {
  const names = columns.map((_, j) => `m${j}`)
  const how = method(
    names.map((name) => indicator(name)),
    [
      dimension("d", Object.fromEntries(names.map((name, j) => [name, weights[j]!])), {
        weighting,
        missing: { kind: "available", least: 0 },
      }),
    ],
  )
  const table = matrix(Object.fromEntries(columns.map((x, j) => [names[j]!, x])))
  return { how, table, prepared: ready(how, table) }
}

function shares(weighting: Weighting, columns: readonly (readonly number[])[], weights?: number[]): readonly number[] {
  const { how, prepared } = one(weighting, columns, weights)
  return resolveWeights(how, prepared).dimensions[0]!.members.map(({ share }) => share)
}

const optimised = (importance: readonly number[], aim: "balance" | "infomax" = "balance"): Weighting => ({
  kind: "optimised",
  aim,
  correlation: "pearson",
  level: null,
  importance: importance.map((share, j) => ({ node: nodeId(`m${j}`), share })),
  computed: false,
})

const whole = fc.integer({ min: 0, max: 20 })
/** Members without gaps that vary, two to four of them. */
const varied = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 5, max: 12 }))
  .chain(([m, n]) =>
    fc
      .array(fc.array(whole, { minLength: n, maxLength: n }), { minLength: m, maxLength: m })
      .filter((columns) => columns.every((x) => new Set(x).size > 1)),
  )

test("entropy is one less the entropy of a member's parts, as the formula is printed", () => {
  const told = (x: readonly number[]) => {
    const sum = x.reduce((total, value) => total + value, 0)
    const terms = x.map((value) => (value === 0 ? 0 : (value / sum) * Math.log(value / sum)))
    return 1 + terms.reduce((total, term) => total + term, 0) / Math.log(x.length)
  }
  fc.assert(
    fc.property(varied, (columns) => {
      const twin = columns.map(told)
      const total = twin.reduce((sum, x) => sum + x, 0)
      for (const [j, share] of shares(entropy, columns).entries()) assert.ok(close(share, twin[j]! / total))
    }),
    { seed, numRuns: 200 },
  )
})

test("CRITIC is spread times what a member does not repeat, as the formula is printed", () => {
  fc.assert(
    fc.property(varied, (columns) => {
      const scaled = columns.map((x) => {
        const [low, high] = [Math.min(...x), Math.max(...x)]
        return Float64Array.from(x, (value) => (value - low) / (high - low))
      })
      const twin = scaled.map((x) => {
        const mean = x.reduce((sum, value) => sum + value, 0) / x.length
        const sd = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (x.length - 1))
        return sd * scaled.reduce((sum, other) => sum + (other === x ? 0 : 1 - pearson(x, other)), 0)
      })
      const total = twin.reduce((sum, x) => sum + x, 0)
      if (total < 1e-9) return
      for (const [j, share] of shares(critic, columns).entries()) assert.ok(close(share, twin[j]! / total))
    }),
    { seed, numRuns: 200 },
  )
})

test("the first component of two members is their diagonal; three with one alone weigh the two that go together", () => {
  assert.ok(
    shares(pca, [
      [1, 2, 4, 3],
      [2, 1, 4, 5],
    ]).every((share) => close(share, 0.5)),
  )
  const [a, b, c] = shares(plainPca, [
    [1, 2, 3, 4],
    [2, 4, 6, 8],
    [1, -1, -1, 1],
  ])
  assert.ok(close(a!, 0.5) && close(b!, 0.5) && close(c!, 0))
})

test("a member that runs against the others has no weight by loadings, and its part by squared ones", () => {
  const columns = [
    [1, 2, 3, 5],
    [2, 3, 5, 6],
    [9, 8, 5, 4],
  ]
  assert.equal(shares(plainPca, columns)[2], 0)
  assert.ok(shares(pca, columns)[2]! > 0.3)
})

test("weights from data sum to 1, are never negative, and do not care about the order of units and members", () => {
  fc.assert(
    fc.property(varied, fc.constantFrom(...fromData), (columns, weighting) => {
      const found = shares(weighting, columns)
      assert.ok(
        close(
          found.reduce((sum, x) => sum + x, 0),
          1,
        ) && found.every((share) => share >= 0),
      )
      const turned = shares(weighting, columns.map((x) => x.toReversed()).toReversed()).toReversed()
      // Squared or not, a component that is not alone with its eigenvalue depends on the order.
      if (weighting.kind !== "pca") assert.ok(found.every((share, j) => close(share, turned[j]!)))
    }),
    { seed, numRuns: 200 },
  )
})

test("another measure of the scores changes no weight by components or CRITIC", () => {
  fc.assert(
    fc.property(varied, fc.constantFrom(plainPca, critic), (columns, weighting) => {
      const moved = columns.map((x, j) => x.map((value) => value * [2, 0.5, 64, 8][j]! + 16))
      const [found, again] = [shares(weighting, columns), shares(weighting, moved)]
      assert.ok(found.every((share, j) => close(share, again[j]!, 1e-6)))
    }),
    { seed, numRuns: 100 },
  )
})

test("a constant member has no weight; where nothing varies, or one unit stands alone, weights are equal", () => {
  for (const weighting of fromData) {
    const [a, b, c] = shares(weighting, [
      [1, 2, 3, 7],
      [4, 4, 4, 4],
      [2, 9, 1, 3],
    ])
    assert.ok(b === 0 && close(a! + c!, 1), weighting.kind)
    assert.deepEqual(
      shares(weighting, [
        [3, 3],
        [5, 5],
      ]),
      [0.5, 0.5],
      weighting.kind,
    )
    assert.deepEqual(shares(weighting, [[3], [5]]), [0.5, 0.5], weighting.kind)
    assert.deepEqual(shares(weighting, [[], []]), [0.5, 0.5], weighting.kind)
    assert.deepEqual(
      shares(weighting, [
        [Number.NaN, Number.NaN],
        [Number.NaN, Number.NaN],
      ]),
      [0.5, 0.5],
      weighting.kind,
    )
    assert.deepEqual(shares(weighting, [[3, 1, 2]]), [1], weighting.kind)
  }
  assert.deepEqual(
    shares(critic, [
      [1, 2, 4],
      [1, 2, 4],
    ]),
    [0.5, 0.5],
  )
})

test("sizes from 1e-300 to 1e300 make no difference", () => {
  const columns = [
    [1, 2, 4, 5],
    [3, 1, 2, 9],
  ]
  for (const weighting of fromData) {
    const expected = shares(weighting, columns)
    for (const size of [1e-300, 1e300]) {
      const found = shares(
        weighting,
        columns.map((x) => x.map((value) => value * size)),
      )
      assert.ok(
        found.every((share, j) => close(share, expected[j]!)),
        `${weighting.kind} ${size}`,
      )
    }
  }
})

test("gaps: components leave the unit out, CRITIC and entropy the pair or the cell", () => {
  const gap = Number.NaN
  const columns = [
    [1, 2, 4, 5, gap],
    [3, 1, 2, 9, 7],
  ]
  const without = columns.map((x) => x.slice(0, 4))
  assert.deepEqual(shares(plainPca, columns), shares(plainPca, without))
  for (const weighting of [entropy, critic])
    assert.ok(shares(weighting, columns).some((share, j) => !close(share, shares(weighting, without)[j]!)))
})

test("entropy of a negative score does not exist, and neither do scores by it", () => {
  const { how, table } = one(entropy, [
    [-1, 2],
    [3, 4],
  ])
  const node = score(how, table).nodes.get(nodeId("d"))!
  assert.deepEqual([...node.score], [Number.NaN, Number.NaN])
})

test("a member whose weight is written as 0 stays out", () => {
  for (const weighting of fromData) {
    const [a, b, c] = shares(
      weighting,
      [
        [1, 2, 4, 5],
        [3, 1, 2, 9],
        [6, 6, 1, 2],
      ],
      [1, 0, 1],
    )
    assert.ok(b === 0 && close(a! + c!, 1), weighting.kind)
    const [alone, other] = shares(weighting, [
      [1, 2, 4, 5],
      [6, 6, 1, 2],
    ])
    assert.ok(close(a!, alone!) && close(c!, other!))
  }
})

test("a method whose weights are computed is one like any other: they stand, also for other data, and give the scores", () => {
  fc.assert(
    fc.property(varied, fc.constantFrom(...fromData, optimised([0.7, 0.3])), (columns, weighting) => {
      const used = weighting.kind === "optimised" ? columns.slice(0, 2) : columns
      const { how, table, prepared } = one(weighting, used)
      const resolved = resolveWeights(how, prepared)
      assert.deepEqual(resolveWeights(resolved, prepared), resolved)
      const [d] = resolved.dimensions
      const given: DimensionMethod = { ...d!, weighting: { kind: "given" } }
      const by = (dimensions: readonly DimensionMethod[]) => [
        ...score({ ...how, dimensions }, table).nodes.get(nodeId("d"))!.score,
      ]
      assert.deepEqual(by(how.dimensions), by([given]))
    }),
    { seed, numRuns: 40 },
  )
})

test("weights are computed from the bottom up: those of the top from scores by those below", () => {
  const columns = { a: [1, 2, 4, 5], b: [3, 1, 2, 9], c: [7, 6, 1, 2] }
  const how = method(
    Object.keys(columns).map((name) => indicator(name)),
    [dimension("low", { a: 1, b: 1 }, { weighting: pca }), dimension("top", { low: 1, c: 1 }, { weighting: critic })],
  )
  const table = matrix(columns)
  const [low, top] = resolveWeights(how, ready(how, table)).dimensions
  const below = columns.a.map((x, i) => low!.members[0]!.share * x + low!.members[1]!.share * columns.b[i]!)
  const expected = shares(critic, [below, columns.c])
  assert.ok(top!.members.every(({ share }, j) => close(share, expected[j]!)))
})

test("balance gives two members the shares of the correlations that were asked for", () => {
  const { how, prepared } = one(optimised([0.6, 0.4]), [
    [1, 2, 4, 5, 3],
    [3, 1, 2, 9, 4],
  ])
  const { weighting } = how.dimensions[0]!
  assert.ok(weighting.kind === "optimised")
  const { objective, correlations, weights } = optimiseWeights(how, prepared, nodeId("d"), weighting)
  assert.ok(objective < 1e-12)
  assert.ok(close(correlations[0]! / (correlations[0]! + correlations[1]!), 0.6, 1e-5))
  assert.ok(weights.every((weight) => weight > 0))
})

/** Plain twin: every pair of weights on a grid. */
function onGrid(columns: readonly (readonly number[])[], aim: "balance" | "infomax", importance: readonly number[]) {
  let best = Number.POSITIVE_INFINITY
  for (let s = 1; s < 400; s++) {
    const w = [s / 400, 1 - s / 400]
    const target = Float64Array.from(columns[0]!, (x, i) => w[0]! * x + w[1]! * columns[1]![i]!)
    const r = columns.map((x) => pearson(Float64Array.from(x), target))
    const sum = r[0]! + r[1]!
    const cost =
      aim === "infomax"
        ? -sum
        : sum > 0
          ? ((r[0]! / sum - importance[0]!) ** 2 + (r[1]! / sum - importance[1]!) ** 2) / 2
          : Number.POSITIVE_INFINITY
    if (cost < best) best = cost
  }
  return best
}

test("no weights on a grid do better than optimised ones where both members go together", () => {
  fc.assert(
    fc.property(
      varied,
      fc.constantFrom("balance", "infomax"),
      fc.integer({ min: 2, max: 8 }),
      (columns, aim, tenths) => {
        const two = columns.slice(0, 2)
        if (!(pearson(Float64Array.from(two[0]!), Float64Array.from(two[1]!)) > 0)) return
        const importance = [tenths / 10, 1 - tenths / 10]
        const weighting = optimised(importance, aim)
        const { how, prepared } = one(weighting, two)
        assert.ok(weighting.kind === "optimised")
        const { objective } = optimiseWeights(how, prepared, nodeId("d"), weighting)
        const twin = onGrid(two, aim, importance)
        assert.ok((aim === "balance" ? objective : -objective) <= twin + 1e-9, `${aim} ${objective} ${twin}`)
      },
    ),
    { seed, numRuns: 100 },
  )
})

test("optimised weights stay as written where nothing varies, and leave out a constant member", () => {
  assert.ok(
    shares(
      optimised([0.7, 0.3]),
      [
        [3, 3],
        [5, 5],
      ],
      [7, 3],
    ).every((share, j) => close(share, [0.7, 0.3][j]!)),
  )
  const found = shares(
    optimised([0.5, 0.25, 0.25]),
    [
      [1, 2, 4, 5],
      [3, 1, 2, 9],
      [4, 4, 4, 4],
    ],
    [2, 1, 1],
  )
  assert.ok(
    found.every((share) => share > 0) &&
      close(
        found.reduce((sum, x) => sum + x, 0),
        1,
      ),
  )
})

test("draws vary around the weights that were computed", () => {
  const { how, prepared } = one(plainPca, [
    [1, 2, 3, 4],
    [2, 4, 6, 8],
    [4, 1, 1, 4],
  ])
  const resolved = resolveWeights(how, prepared)
  const given = resolved.dimensions.map((d): DimensionMethod => ({ ...d, weighting: { kind: "given" } }))
  assert.deepEqual([...robustness(resolved, prepared)], [...robustness({ ...resolved, dimensions: given }, prepared)])
})

test("correlations with parent and top stand beside the weights; what does not vary has none", () => {
  const how = method(
    ["a", "b", "c"].map((name) => indicator(name)),
    [dimension("low", { a: 1, b: 1 }), dimension("top", { low: 1, c: 1 })],
  )
  const { weights, nodes } = score(how, matrix({ a: [1, 2, 4], b: [3, 1, 2], c: [5, 5, 5] }))
  const of = (name: string) => nodes.get(nodeId(name))!.score
  const row = (name: string) => weights.find(({ node }) => node === name)!
  assert.equal(row("a").correlation, pearson(of("a"), of("low")))
  assert.equal(row("a").correlationWithTop, pearson(of("a"), of("top")))
  assert.ok(Number.isNaN(row("c").correlation) && Number.isNaN(row("top").correlation))
})
