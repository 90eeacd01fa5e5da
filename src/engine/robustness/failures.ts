import type { Failures } from "../../model/index.ts"
import { optionOf } from "./inputs.ts"
import type { Variation } from "./variation.ts"

/** Counts of the draws in which units of one node lose the score that they have as published. */
export interface FailureCount {
  /** In how many draws some unit did. */
  draws: number
  /** In how many each unit did. */
  readonly lost: Int32Array
  /** Per input and option, in how many of those draws it was chosen. */
  readonly options: readonly Int32Array[]
}

export const failureCount = ({ inputs, plan }: Variation): FailureCount => ({
  draws: 0,
  lost: new Int32Array(plan.n),
  options: inputs.map((input) => new Int32Array(input.options)),
})

/**
 * Counts the failures of a batch.
 *
 * @param rows      n rows of `stride` scores
 * @param published n scores as published
 * @param numbers   gives the coordinates of the draw at place b
 */
export function countFailures(
  count: FailureCount,
  inputs: Variation["inputs"],
  size: number,
  rows: Float64Array,
  stride: number,
  published: Float64Array,
  numbers: (b: number) => Float64Array,
): void {
  const failed = new Set<number>()
  for (let i = 0; i < published.length; i++) {
    if (Number.isNaN(published[i]!)) continue
    for (let b = 0; b < size; b++) {
      if (!Number.isNaN(rows[i * stride + b]!)) continue
      count.lost[i]! += 1
      failed.add(b)
    }
  }
  for (const b of failed) {
    count.draws++
    const u = numbers(b)
    for (const [f, input] of inputs.entries()) if (input.options > 0) count.options[f]![optionOf(input, u)]! += 1
  }
}

/** Adds what was counted of other draws. */
export function mergeFailures(into: FailureCount, from: FailureCount): void {
  into.draws += from.draws
  for (let i = 0; i < into.lost.length; i++) into.lost[i]! += from.lost[i]!
  for (const [f, options] of into.options.entries()) {
    for (let option = 0; option < options.length; option++) options[option]! += from.options[f]![option]!
  }
}

export function failuresOf({ draws, lost, options }: FailureCount, { inputs, plan }: Variation): Failures {
  return {
    draws,
    units: plan.prepared.units.flatMap((unit, i) => (lost[i]! > 0 ? [{ unit, draws: lost[i]! }] : [])),
    options: inputs.flatMap(({ factor }, f) =>
      Array.from(options[f]!).flatMap((times, option) =>
        times > 0 ? [{ factor: factor.id, option: optionName(factor, option), draws: times }] : [],
      ),
    ),
  }
}

/** An option as its author named it; of those without a name the number. */
function optionName(factor: Variation["inputs"][number]["factor"], option: number): string {
  if (factor.kind === "choice") return factor.options[option]!.id
  if (factor.kind === "leave-out") return option === 0 ? "none" : factor.nodes[option - 1]!
  return String(option + 1)
}
