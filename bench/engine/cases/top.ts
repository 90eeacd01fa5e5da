import { planFiller } from "../../../src/engine/kernel/fill.ts"
import type { MakeKernels } from "../../../src/engine/kernel/kernels.ts"
import { Layout } from "../../../src/engine/kernel/memory.ts"
import { planScorer } from "../../../src/engine/kernel/scorer.ts"
import { type NodeCounts, planTallier } from "../../../src/engine/kernel/tally.ts"
import { capacityOf } from "../../../src/engine/robustness/batch.ts"
import { tally } from "../../../src/engine/robustness/tally.ts"
import { variation } from "../../../src/engine/robustness/variation.ts"
import { type Case, index, preparedOf } from "./index.ts"

/** What the C kernels do and nothing more: draws of one node, its rank histogram. */
export function topDraws(
  own: Case,
  make: MakeKernels,
): { readonly capacity: number; batch(first: number): void; hash(): number } {
  const varied = variation(own.method, preparedOf(own), own.method.robustness.factors)
  const { scheme, plan } = varied
  const node = plan.nodes.indexOf(index)
  const capacity = capacityOf(scheme, 1e6)
  const layout = new Layout()
  const filling = planFiller(varied, { seed: own.method.robustness.seed }, capacity, layout)
  const scoring = planScorer(
    scheme,
    plan.nodes.map((_, number) => number === node),
    capacity,
    layout,
  )
  const tallying = planTallier(scheme.n, capacity, false, scheme.variants.length, layout)
  const kernels = make(layout.doubles)
  const filler = filling.start(kernels)
  const scorer = scoring.start(kernels, filling.weights)
  const tallier = tallying.start(kernels)
  const counts: NodeCounts = { tally: { ...tally(scheme.n, 1e9), above: null }, tails: null, orders: [] }
  return {
    capacity,
    batch(first) {
      filler.fill(first, capacity)
      scorer.score(filler.batch)
      tallier.add(counts, filler.batch, scoring.rows[node]!, scoring.stride)
    },
    /** Of the histogram, so that two makes can be compared. */
    hash: () => counts.tally.rank.reduce((sum, times, at) => (Math.imul(sum, 31) + Math.imul(times, at + 1)) | 0, 0),
  }
}
