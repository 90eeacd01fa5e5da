import { rank } from "../../stats/index.ts"
import type { Plan } from "../plan.ts"
import { scoreAll } from "../score-all.ts"

/** Scores and ranks of the method as published: what draws are compared with. */
export interface Published {
  /** Per node, n scores; NaN: a gap. */
  readonly scores: readonly Float64Array[]
  /** Per node, n ranks; 0: not ranked. */
  readonly ranks: readonly Int32Array[]
}

export function published(plan: Plan): Published {
  const { scores, scratch } = scoreAll(plan)
  const ranks = scores.map((column) => {
    const out = new Int32Array(plan.n)
    rank(column, scratch, out)
    return out
  })
  return { scores, ranks }
}

/** Numbers of the nodes that no dimension holds: the index, or the dimensions that stand side by side. */
export function topsOf({ m, dimensions }: Plan): readonly number[] {
  const held = new Set(dimensions.flatMap(({ members }) => members))
  return dimensions.flatMap((_, d) => (held.has(m + d) ? [] : [m + d]))
}

/**
 * Mean absolute difference of the ranks of the units that have one in both; NaN where no unit has. Source: Saisana,
 * Saltelli & Tarantola (2005), "average shift in rank".
 */
export function meanRankChange(ranks: Int32Array, nominal: Int32Array): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < ranks.length; i++) {
    if (ranks[i] === 0 || nominal[i] === 0) continue
    sum += Math.abs(ranks[i]! - nominal[i]!)
    count++
  }
  return count === 0 ? Number.NaN : sum / count
}
