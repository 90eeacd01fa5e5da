import type { Failures } from "../../model/index.ts"
import { optionOf } from "./inputs.ts"
import type { Published } from "./published.ts"
import type { Variation } from "./variation.ts"

/** Counts the draws in which units of one node lose the score that they have as published. */
export interface FailureCount {
  readonly add: (scores: Float64Array, u: Float64Array) => void
  readonly result: () => Failures
}

export function failureCount({ inputs, plan }: Variation, nominal: Published, node: number): FailureCount {
  const lost = new Int32Array(plan.n)
  const options = inputs.map((input) => new Int32Array(input.options))
  const published = nominal.scores[node]!
  let draws = 0
  return {
    add(scores, u) {
      let failed = false
      for (let i = 0; i < scores.length; i++) {
        if (!Number.isNaN(scores[i]!) || Number.isNaN(published[i]!)) continue
        lost[i]! += 1
        failed = true
      }
      if (!failed) return
      draws++
      for (const [f, input] of inputs.entries()) if (input.options > 0) options[f]![optionOf(input, u)]! += 1
    },
    result: () => ({
      draws,
      units: plan.prepared.units.flatMap((unit, i) => (lost[i]! > 0 ? [{ unit, draws: lost[i]! }] : [])),
      options: inputs.flatMap(({ factor }, f) =>
        Array.from(options[f]!).flatMap((times, option) =>
          times > 0 ? [{ factor: factor.id, option: optionName(factor, option), draws: times }] : [],
        ),
      ),
    }),
  }
}

/** An option as its author named it; of those without a name the number. */
function optionName(factor: Variation["inputs"][number]["factor"], option: number): string {
  if (factor.kind === "choice") return factor.options[option]!.id
  if (factor.kind === "leave-out") return option === 0 ? "none" : factor.nodes[option - 1]!
  return String(option + 1)
}
