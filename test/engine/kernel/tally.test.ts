import assert from "node:assert/strict"
import { test } from "node:test"
import { plainKernels } from "../../../src/engine/kernel/plain.ts"
import { type NodeCounts, tallierOf } from "../../../src/engine/kernel/tally.ts"
import { bestKernels } from "../../../src/engine/kernel/wasm/load.ts"
import type { Batch } from "../../../src/engine/robustness/scheme.ts"
import { collect, intervalOf, mergeTails, tails } from "../../../src/engine/robustness/tails.ts"
import { count, tally } from "../../../src/engine/robustness/tally.ts"
import { rank, Stream } from "../../../src/stats/index.ts"

const counts = (n: number, draws: number): NodeCounts => ({
  tally: tally(n, draws),
  tails: tails(n, draws),
  orders: [],
})

function batchOf(first: number, size: number, capacity: number, groups: number): Batch {
  const random = new Stream(9, first)
  const state = Int32Array.from({ length: capacity }, () => random.integer(groups))
  const none = new Float64Array(0)
  const draw = Int32Array.from({ length: capacity }, (_, b) => first + b)
  return { draw, size, capacity, state, variant: new Int32Array(capacity), weights: none, columns: [] }
}

/** Rows of scores: whole numbers, so that there are ties, and gaps. */
function rowsOf(n: number, capacity: number, k: number, gaps: number, highest: number): Float64Array {
  const random = new Stream(10, k)
  return Float64Array.from({ length: n * capacity }, () =>
    random.uniform() < gaps ? Number.NaN : random.integer(highest) - highest / 2,
  )
}

test("counts of batches are those of their draws one after the other, with ties and gaps", () => {
  for (const [n, highest, gaps] of [
    [0, 9, 0],
    [1, 9, 0.5],
    [2, 2, 0.2],
    [51, 30, 0.1],
    [51, 1e9, 0],
    [256, 1e9, 0],
    [64, 9, 0],
    [65, 9, 1],
    [130, 1e6, 0.02],
    [301, 1e4, 0.01],
  ] as const) {
    const [capacity, draws] = [40, 97]
    const fast = [counts(n, draws), counts(n, draws)] as const
    const plain = counts(n, draws)
    const talliers = [plainKernels, bestKernels()].map((make) => tallierOf(n, capacity, n <= 300, 1, make))
    const [scores, scratch, ranks] = [new Float64Array(n), new Float64Array(n), new Int32Array(n)]
    for (let first = 0; first < draws; first += capacity) {
      const batch = batchOf(first, Math.min(capacity, draws - first), capacity, 20)
      const rows = rowsOf(n, capacity, first, gaps, highest)
      for (const [t, tallier] of talliers.entries()) tallier(fast[t]!, batch, rows, capacity)
      for (let b = 0; b < batch.size; b++) {
        for (let i = 0; i < n; i++) scores[i] = rows[i * capacity + b]!
        rank(scores, scratch, ranks)
        count(plain.tally, ranks, 1)
        collect(plain.tails!, first + b, scores)
      }
    }
    for (const each of fast) {
      assert.deepEqual(each.tally, plain.tally)
      assert.deepEqual(intervalOf(each.tails!), intervalOf(plain.tails!))
    }
  }
})

test("the tails of two halves of the draws, put together, are those of all draws", () => {
  const [n, draws, capacity] = [5, 12_000, 100]
  const whole = tails(n, draws)
  const parts = [tails(n, draws), tails(n, draws)] as const
  const scores = new Float64Array(n)
  for (let k = 0; k < draws; k++) {
    scores.set(rowsOf(n, 1, k, k === 7 ? 0.3 : 0, 1e6))
    collect(whole, k, scores)
    collect(parts[Math.floor(k / capacity) % 2]!, k, scores)
  }
  mergeTails(parts[0], parts[1])
  assert.deepEqual(intervalOf(parts[0]), intervalOf(whole))
  assert.deepEqual(parts[0].scored, whole.scored)
})
