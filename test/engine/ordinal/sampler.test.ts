import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { countOrders, orderSampler, rankDistribution } from "../../../src/engine/ordinal/index.ts"
import type { OrderProblem, RankDistribution } from "../../../src/model/index.ts"
import { Stream } from "../../../src/stats/index.ts"
import { assertAgrees } from "./agreement.ts"
import { admissibleOrders, soluble } from "./brute-force.ts"

const chainsOnly = { states: 0 }

/** How often each admissible order was drawn, in the order of `admissibleOrders`; throws on any other. */
function tally(problem: OrderProblem, draws: number, limits: { states?: number }): number[] {
  const sampler = orderSampler(problem, limits)
  assert.equal(sampler.kind, "sampler")
  if (sampler.kind !== "sampler") return []
  const counts = new Map(admissibleOrders(problem).map((order) => [order.join(), 0]))
  const positions = new Int32Array(problem.n)
  const stream = new Stream(2019)
  for (let k = 0; k < draws; k++) {
    stream.restart(k)
    sampler.draw(stream, positions)
    const order = new Array<number>(problem.n)
    positions.forEach((position, unit) => {
      order[position - 1] = unit
    })
    const seen = counts.get(order.join())
    assert.ok(seen !== undefined, `${order.join()} is not admissible`)
    counts.set(order.join(), seen + 1)
  }
  return [...counts.values()]
}

/** Five standard deviations above the mean of chi-square: passes by chance all but once in some 100,000 seeds. */
function assertUniform(counts: readonly number[]) {
  const expected = counts.reduce((sum, c) => sum + c, 0) / counts.length
  const chi2 = counts.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0)
  const freedom = counts.length - 1
  assert.ok(chi2 <= freedom + 5 * Math.sqrt(2 * freedom), `chi-square ${chi2} at ${freedom} degrees of freedom`)
}

const edge = (first: number, second: number) => ({ first, second, reasons: [] })
const window = (unit: number, low: number, high: number) => ({ unit, low, high, reasons: [] })
const problems: Readonly<Record<string, OrderProblem>> = {
  "an N of five units": { n: 5, before: [edge(0, 2), edge(1, 2), edge(1, 3)], windows: [] },
  "units that are alike": { n: 5, before: [edge(0, 1), edge(0, 2)], windows: [window(3, 1, 3)] },
  "a fixed position amid precedences": { n: 5, before: [edge(0, 1), edge(1, 4)], windows: [window(3, 3, 3)] },
  "windows that reject": { n: 5, before: [edge(0, 1)], windows: [window(2, 2, 4), window(3, 1, 4)] },
  "two blocks": {
    n: 6,
    before: [edge(0, 1), edge(3, 5)],
    windows: [window(0, 1, 3), window(1, 1, 3), window(2, 1, 3)],
  },
}

for (const [name, problem] of Object.entries(problems)) {
  test(`orders drawn from the count are admissible and equally frequent: ${name}`, () => {
    assertUniform(tally(problem, 20_000, {}))
  })
  test(`orders drawn by walking are admissible and equally frequent: ${name}`, () => {
    assertUniform(tally(problem, 20_000, chainsOnly))
  })
}

test("walks of any problem stay admissible", () => {
  fc.assert(
    fc.property(soluble(6), (problem) => {
      const sampler = orderSampler(problem, chainsOnly)
      if (sampler.kind === "sampler") tally(problem, 20, chainsOnly)
      else assert.equal(sampler.kind, "refusal")
    }),
    { seed: 2019, numRuns: 200 },
  )
})

test("draw 417 is the same alone and after 416 others", () => {
  for (const limits of [{}, chainsOnly]) {
    const sampler = orderSampler(problems["windows that reject"]!, limits)
    assert.ok(sampler.kind === "sampler")
    const [alone, after] = [new Int32Array(5), new Int32Array(5)]
    sampler.draw(new Stream(7, 417), alone)
    for (let k = 0; k <= 417; k++) sampler.draw(new Stream(7, k), after)
    assert.deepEqual(after, alone)
  }
})

test("a sampled distribution agrees with the counted one, for 20 units and some 50 random precedences", () => {
  const random = new Stream(5)
  const before = []
  for (let i = 0; i < 20; i++) for (let j = i + 1; j < 20; j++) if (random.uniform() < 0.1) before.push(edge(i, j))
  const problem = { n: 20, before, windows: [] }
  const exact = countOrders(problem) as RankDistribution
  const sampled = rankDistribution(problem, { draws: 2000, seed: 2019 }, chainsOnly) as RankDistribution
  assert.equal(sampled.how, "sampled")
  assert.ok(Number.isNaN(sampled.log10Orders))
  assertAgrees(sampled.rank, exact.rank, sampled.draws)
  assertAgrees(sampled.above, exact.above, sampled.draws)
  assert.deepEqual(rankDistribution(problem, { draws: 2000, seed: 2019 }, chainsOnly), sampled)
})

test("what can be counted is counted, whatever the draws", () => {
  const counted = rankDistribution({ n: 20, before: [], windows: [] }, { draws: 100, seed: 1 }) as RankDistribution
  assert.equal(counted.how, "exact")
  assert.equal(counted.draws, 0)
})

test("windows that nearly all orders miss are refused, not sampled with a bias", () => {
  // Each of eight units in the first half of 20 and in a window of its own: one order in thousands.
  const windows = Array.from({ length: 8 }, (_, unit) => window(unit, 1, 10 + (unit % 3)))
  const before = [edge(0, 12), edge(3, 9), edge(9, 15)]
  const refused = rankDistribution({ n: 20, before, windows }, { draws: 100, seed: 1 }, chainsOnly)
  assert.equal(refused.kind, "refusal")
  if (refused.kind !== "refusal") return
  assert.equal(refused.why, "acceptance")
  assert.ok(refused.acceptance < 0.02)
})

test("a walk that would take too many steps is refused before it starts", () => {
  const before = Array.from({ length: 999 }, (_, k) => edge(k, 500 + ((k * 7) % 500))).filter((e) => e.first < 500)
  const refused = rankDistribution({ n: 1000, before, windows: [] }, { draws: 1000, seed: 1 }, { states: 1000 })
  assert.ok(refused.kind === "refusal" && refused.why === "steps" && refused.steps > 5e9)
})
