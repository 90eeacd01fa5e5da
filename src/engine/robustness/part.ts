import { rank } from "../../stats/index.ts"
import { planFiller } from "../kernel/fill.ts"
import type { MakeKernels } from "../kernel/kernels.ts"
import { Layout } from "../kernel/memory.ts"
import { planScorer } from "../kernel/scorer.ts"
import { type NodeCounts, planTallier } from "../kernel/tally.ts"
import { bestKernels } from "../kernel/wasm/load.ts"
import { capacityOf } from "./batch.ts"
import { countFailures, type FailureCount, failureCount, mergeFailures } from "./failures.ts"
import { sourceOf } from "./points.ts"
import type { Published } from "./published.ts"
import type { Batch } from "./scheme.ts"
import { collectStates, keptOf, mergeTails, type Tails, tails } from "./tails.ts"
import { count, mergeTally, mostPaired, type Tally, tally } from "./tally.ts"
import type { Variation } from "./variation.ts"

/** What some of the draws say of every node whose scores can differ: plain data, which threads can hand to each other. */
export interface Part {
  /** How many draws. */
  readonly draws: number
  readonly nodes: readonly NodePart[]
}

export interface NodePart {
  /** The node's number. */
  readonly number: number
  readonly tally: Tally
  readonly tails: Tails
  readonly failures: FailureCount
}

/** Numbers of the nodes that draws are counted of: those whose scores can differ. */
const moving = ({ varies }: Variation): readonly number[] => varies.flatMap((is, node) => (is ? [node] : []))

/**
 * Computes and counts the draws from number `first` to before number `end`.
 *
 * @param total how many draws there are in all, for which interval ends are kept
 */
export function drawPart(
  variation: Variation,
  nominal: Published,
  first: number,
  end: number,
  total: number,
  make: MakeKernels = bestKernels(),
): Part {
  const { scheme, varies, plan, inputs } = variation
  const { n, m } = scheme
  const nodes = moving(variation).map((number) => ({
    number,
    tally: tally(n, end - first, total),
    tails: tails(n, total),
    failures: failureCount(variation),
    orders: [] as NodeCounts["orders"],
  }))
  const counted = nodes.map(({ orders: _, ...part }) => part)
  const byState = nodes.filter(({ number }) => number < m && !scheme.drawn.includes(number))
  const byDraw = nodes.filter((node) => !byState.includes(node))
  if (nodes.length === 0 || end <= first) return { draws: end - first, nodes: counted }
  const capacity = capacityOf(scheme, end - first)
  const layout = new Layout()
  const filling = planFiller(variation, sourceOf(plan.method.robustness, inputs), capacity, layout)
  const scoring = planScorer(
    scheme,
    varies.map((_, node) => byDraw.some(({ number }) => number === node)),
    capacity,
    layout,
  )
  const tallying = planTallier(n, capacity, n <= mostPaired, scheme.variants.length, layout)
  const kernels = make(layout.doubles)
  const filler = filling.start(kernels)
  const scorer = scoring.start(kernels, filling.weights)
  const tallier = tallying.start(kernels)
  const states = stateCounter(variation, nominal, total, byState)
  for (let k = first; k < end; k += capacity) {
    filler.fill(k, Math.min(capacity, end - k))
    scorer.score(filler.batch)
    const numbers = (b: number) => filler.numbers(b)
    states.add(filler.batch, numbers)
    for (const node of byDraw) {
      const rows = scoring.rows[node.number]!
      tallier.add(node, filler.batch, rows, scoring.stride)
      const scores = kernels.memory.f64.subarray(rows)
      const published = nominal.scores[node.number]!
      countFailures(node.failures, inputs, filler.batch.size, scores, scoring.stride, published, numbers)
    }
  }
  states.finish()
  return { draws: end - first, nodes: counted }
}

/**
 * Counts indicators that differ between states and not between the draws of one: how often a state was drawn says all, but
 * for draws that fail.
 */
function stateCounter(
  { scheme, inputs }: Variation,
  nominal: Published,
  total: number,
  nodes: readonly NodePart[],
): {
  readonly add: (batch: Batch, numbers: (b: number) => Float64Array) => void
  readonly finish: () => void
} {
  const times = new Int32Array(scheme.states.length)
  /** Of these draws scores are kept. */
  const kept = new Int32Array(scheme.states.length)
  const fails = scheme.states.map((state) =>
    nodes.filter(({ number }) =>
      state[number]!.some((x, i) => Number.isNaN(x) && !Number.isNaN(nominal.scores[number]![i]!)),
    ),
  )
  return {
    add({ size, state, draw }, numbers) {
      if (nodes.length === 0) return
      for (let b = 0; b < size; b++) {
        const s = state[b]!
        times[s]! += 1
        if (draw[b]! < keptOf(total)) kept[s]! += 1
        for (const { number, failures } of fails[s]!) {
          const scores = scheme.states[s]![number]!
          countFailures(failures, inputs, 1, scores, 1, nominal.scores[number]!, () => numbers(b))
        }
      }
    },
    finish() {
      const scratch = new Float64Array(scheme.n)
      const ranks = new Int32Array(scheme.n)
      for (const [s, state] of scheme.states.entries()) {
        if (times[s] === 0) continue
        for (const { number, tally } of nodes) {
          rank(state[number]!, scratch, ranks)
          count(tally, ranks, times[s]!)
        }
      }
      for (const { number, tails } of nodes) {
        collectStates(
          tails,
          scheme.states.map((state) => state[number]!),
          times,
          kept,
        )
      }
    },
  }
}

/** Puts the parts of all draws together, whichever thread they come from: the first one is added to. */
export function mergeParts(parts: readonly Part[]): Part {
  const [into, ...others] = parts
  if (into === undefined) throw new Error("there are no draws to put together")
  const draws = parts.reduce((sum, part) => sum + part.draws, 0)
  for (const { nodes } of others) {
    for (const [p, node] of into.nodes.entries()) {
      mergeTally(node.tally, nodes[p]!.tally, draws)
      mergeTails(node.tails, nodes[p]!.tails)
      mergeFailures(node.failures, nodes[p]!.failures)
    }
  }
  return { draws, nodes: into.nodes }
}
