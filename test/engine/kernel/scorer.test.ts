import assert from "node:assert/strict"
import { test } from "node:test"
import type { MakeKernels } from "../../../src/engine/kernel/kernels.ts"
import { plainKernels } from "../../../src/engine/kernel/plain.ts"
import { fastScorer } from "../../../src/engine/kernel/scorer.ts"
import { acceleratedKernels } from "../../../src/engine/kernel/wasm/load.ts"
import type { Batch, Scheme } from "../../../src/engine/robustness/scheme.ts"
import type { Aggregation } from "../../../src/model/index.ts"
import { plainDraw } from "../plain-scorer.ts"
import { type Filling, filled, type Likeness, madeUp } from "./schemes.ts"

const arithmetic: Aggregation = { kind: "arithmetic" }
const geometric: Aggregation = { kind: "geometric" }
const sum: Aggregation = { kind: "sum" }
const all = (scheme: Scheme) => Array.from({ length: scheme.m + scheme.dimensions.length }, () => true)

const makes = [plainKernels, acceleratedKernels()]

test("this machine has the accelerator, so that both are held to the same bits here", () => {
  assert.ok(makes.every((make) => make !== null))
})

/** Scores that are not the twin's to the last bit, by either make of kernels. */
const differences = (scheme: Scheme, batch: Batch, wanted = all(scheme)): string[] =>
  makes.flatMap((make) => (make === null ? [] : differencesOf(make, scheme, batch, wanted)))

function differencesOf(make: MakeKernels, scheme: Scheme, batch: Batch, wanted: readonly boolean[]): string[] {
  const scorer = fastScorer(scheme, wanted, batch.capacity, make)
  scorer.score(batch)
  const found: string[] = []
  for (let b = 0; b < batch.size; b++) {
    for (const [node, expected] of plainDraw(scheme, batch, b).entries()) {
      const rows = scorer.scores[node]
      assert.equal(rows === null, !wanted[node])
      if (rows === undefined) throw new Error(`no node ${node}`)
      if (rows === null) continue
      for (let i = 0; i < scheme.n; i++) {
        const seen = rows[i * scorer.stride + b]!
        if (!Object.is(seen, expected[i]!)) found.push(`draw ${b} node ${node} unit ${i}: ${seen}, not ${expected[i]}`)
      }
    }
  }
  return found
}

const same = (like: Partial<Likeness>, filling: Partial<Filling> = {}) => {
  const scheme = madeUp({
    seed: 1,
    n: 11,
    m: 14,
    levels: [4, 2, 1],
    states: 2,
    variants: [[arithmetic], [geometric]],
    ...like,
  })
  assert.deepEqual(differences(scheme, filled(scheme, { seed: 2, capacity: 40, size: 37, ...filling })).slice(0, 5), [])
}

test("means, geometric means and sums of any mix, state and variant have the bits of one draw after the other", () => {
  same({})
  same({ variants: [[arithmetic, geometric, sum], [sum, arithmetic, arithmetic, geometric], [geometric]], states: 3 })
  for (const n of [1, 2, 3, 4, 5, 51]) same({ n })
  for (const size of [0, 1, 2, 31, 32, 33, 40]) same({}, { size })
})

test("gaps are passed or barred as each rule says", () => {
  const missing = [{ kind: "all" }, { kind: "available", least: 0.5 }, { kind: "members", least: 0.66 }] as const
  for (const rule of missing) same({ gaps: 0.2, missing: [rule] })
  same({ gaps: 0.4, missing, variants: [[arithmetic, geometric, sum], [geometric]] })
  same({ gaps: 1, missing })
})

test("a weight of 0 leaves its member out, and its gap with it", () => {
  same({}, { zeros: 0.2 })
  same({ gaps: 0.3, missing: [{ kind: "available", least: 0.6 }] }, { zeros: 0.4 })
  same({ gaps: 0.3, missing: [{ kind: "members", least: 0.6 }] }, { zeros: 0.9 })
})

test("what is rounded is rounded before the next level takes it up", () => {
  same({ round: [1, null, 3] })
  same({ round: [0], gaps: 0.1, missing: [{ kind: "available", least: 0 }] })
})

test("scores of 0, below 0, huge and tiny go the long way, with the same result", () => {
  const odd = [0, -1, 1e300, -1e300, 1e-300, 5e-324, 7, 1, 1, 30]
  const score = (u: number) => odd[Math.floor(u * odd.length)]!
  same({ score, variants: [[arithmetic], [geometric], [sum], [geometric, arithmetic]] }, { score })
  same({ score, drawn: [0, 5, 13], gaps: 0.1, missing: [{ kind: "available", least: 0.3 }] }, { score })
})

test("indicators drawn anew move what rests on them", () => {
  same({ drawn: [0, 3, 4, 13] })
  same({
    drawn: [0, 3, 4, 13],
    variants: [
      [geometric, arithmetic],
      [sum, geometric],
    ],
    gaps: 0.1,
  })
})

test("every aggregation may stand at any level", () => {
  const others: Aggregation[] = [
    { kind: "harmonic" },
    { kind: "generalised", power: 0 },
    { kind: "generalised", power: 2 },
    { kind: "median" },
    { kind: "minimum" },
    { kind: "owa", weights: [3, 2, 1] },
    { kind: "mazziotta-pareto", penalty: "down", standardise: true },
    { kind: "adjusted-mazziotta-pareto", penalty: "up", from: null },
    { kind: "inverse-geometric", top: 200 },
    { kind: "copeland" },
  ]
  for (const other of others) {
    const variants = [[other], [other, arithmetic], [geometric, geometric, geometric, geometric, other], [arithmetic]]
    same({ variants, gaps: 0.1, missing: [{ kind: "available", least: 0.4 }] }, { zeros: 0.1 })
  }
})

test("which nodes are wanted, and what else is in the batch, changes no bit", () => {
  const scheme = madeUp({
    seed: 3,
    n: 9,
    m: 14,
    levels: [4, 2, 1],
    states: 3,
    variants: [[geometric], [arithmetic], [geometric, arithmetic]],
  })
  const batch = filled(scheme, { seed: 4, capacity: 64, size: 64 })
  const only = (wanted: (node: number) => boolean) => all(scheme).map((_, node) => wanted(node))
  for (const wanted of [only((node) => node === 20), only((node) => node === 15 || node === 2), only(() => false)]) {
    assert.deepEqual(differences(scheme, batch, wanted), [])
  }
})

test("units that are equal in every indicator tie in every draw", () => {
  const scheme = madeUp({ seed: 5, n: 9, m: 14, levels: [4, 2, 1], states: 2, variants: [[arithmetic], [geometric]] })
  const [first, second] = [2, 8]
  for (const state of scheme.states) for (const x of state) x[second] = x[first]!
  const batch = filled(scheme, { seed: 6, capacity: 40, size: 40 })
  const scorer = fastScorer(scheme, all(scheme), 40)
  scorer.score(batch)
  const top = scorer.scores.at(-1)!
  for (let b = 0; b < 40; b++) assert.equal(top[first * scorer.stride + b], top[second * scorer.stride + b])
})

test("no units, and one that has nothing, are scored without failure", () => {
  same({ n: 0 })
  same({ n: 1, gaps: 1 })
})
