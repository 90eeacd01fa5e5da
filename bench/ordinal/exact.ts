/**
 * Counting orders against a plain twin with a map of texts, and against sampling until the root mean square error of
 * the rank probabilities is 0.001. Run: `node bench/ordinal/exact.ts`; the ratios are the numbers to look at.
 */
import { blocks } from "../../src/engine/ordinal/blocks.ts"
import { countBlocks } from "../../src/engine/ordinal/count.ts"
import { countOrders, rankDistribution } from "../../src/engine/ordinal/index.ts"
import { tighten } from "../../src/engine/ordinal/tighten.ts"
import type { OrderProblem, RankDistribution } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { plainRanks } from "./plain-twin.ts"

const wanted = 0.001

const upperHalf = (named: number): OrderProblem => ({
  n: 20,
  before: [],
  windows: Array.from({ length: named }, (_, unit) => ({ unit, low: 1, high: 10, reasons: [] })),
})

function randomPrecedences(n: number, pairs: number, seed: number): OrderProblem {
  const random = new Stream(seed)
  const before = Array.from({ length: pairs }, () => {
    const first = random.integer(n - 1)
    return { first, second: first + 1 + random.integer(n - 1 - first), reasons: [] }
  })
  return { n, before, windows: [] }
}

/** 3 to the power of `pairs` ideals: no two units are alike. */
const orderedPairs = (pairs: number): OrderProblem => ({
  n: 2 * pairs,
  before: Array.from({ length: pairs }, (_, k) => ({ first: k, second: k + pairs, reasons: [] })),
  windows: [],
})

const cases: readonly (readonly [string, OrderProblem])[] = [
  ["20 units, nothing known", upperHalf(0)],
  ["20 units, 8 in the upper half", upperHalf(8)],
  ["20 units, 15 random precedences", randomPrecedences(20, 15, 1)],
  ["26 units, 24 random precedences", randomPrecedences(26, 24, 2)],
  ["26 units in 13 ordered pairs", orderedPairs(13)],
]

function best<T>(rounds: number, run: () => T): { ms: number; result: T } {
  let ms = Number.POSITIVE_INFINITY
  let result = run()
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    result = run()
    ms = Math.min(ms, performance.now() - start)
  }
  return { ms, result }
}

const rmse = (a: Float64Array, b: Float64Array) =>
  Math.sqrt(a.reduce((sum, p, k) => sum + (p - b[k]!) ** 2, 0) / a.length)

for (const [name, problem] of cases) {
  const exact = best(3, () => countOrders(problem) as RankDistribution)
  const states = countBlocks(blocks(tighten(problem)!)).reduce((sum, part) => sum + part!.ideals.states, 0)
  const line = [name.padEnd(32), `${states} states`.padStart(15), `${exact.ms.toFixed(1)} ms`.padStart(10)]

  const sampled = best(0, () => {
    const start = performance.now()
    const result = rankDistribution(problem, { draws: 1000, seed: 1 }, { states: 0 })
    return { result, ms: performance.now() - start }
  }).result
  if (sampled.result.kind === "distribution") {
    const error = rmse(sampled.result.rank, exact.result.rank)
    const needed = sampled.ms * (error / wanted) ** 2
    line.push(`sampling ${needed.toFixed(0)} ms (${(needed / exact.ms).toFixed(0)} ×)`.padStart(28))
  } else line.push("sampling refused".padStart(28))

  // The twin tells all units apart, so it has 2ⁿ states where nothing is known.
  if (states > 20 && states < 200_000) {
    const start = performance.now()
    const plain = plainRanks(problem)
    const ms = performance.now() - start
    line.push(`plain ${ms.toFixed(0)} ms, ${plain.states} states (${(ms / exact.ms).toFixed(0)} ×)`)
    if (rmse(plain.rank, exact.result.rank) > 1e-12) throw new Error(`${name}: the twin disagrees`)
  }
  console.log(line.join("  "))
}
