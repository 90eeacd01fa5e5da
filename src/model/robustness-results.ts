import type { NodeId, UnitId } from "./ids.ts"
import type { Ranking } from "./ranking.ts"
import type { SourceLeftOut } from "./source-left-out.ts"

/** What draws of the uncertain inputs tell of the index as a whole, beside the intervals of its nodes. */
export interface RobustnessResults {
  /** For the index, or each dimension at the top where several stand side by side. */
  readonly nodes: readonly NodeStudy[]
  /** The index without each of its sources; null: too much for a document that is loaded whole, and in robustness.json. */
  readonly sources: readonly SourceLeftOut[] | null
}

export interface NodeStudy {
  readonly node: NodeId
  readonly failures: Failures
  /** Null: not asked for, or nothing is uncertain. */
  readonly sensitivity: Sensitivity | null
  /** What becomes of the ranks without one element, for each node below. */
  readonly leaveOut: readonly LeftOut[]
  /** What becomes of them under each way to settle the choices; null: there is no choice. */
  readonly scenarios: Scenarios | null
}

/** Draws in which a unit that has a score as published got none. They count: such a unit has no interval. */
export interface Failures {
  readonly draws: number
  /** Units that lost their score, and in how many draws. */
  readonly units: readonly { readonly unit: UnitId; readonly draws: number }[]
  /** How many of these draws had each option of each choosing factor; options without such a draw are left out. */
  readonly options: readonly { readonly factor: string; readonly option: string; readonly draws: number }[]
}

/** Sobol' indices: shares of the variance of a result that factors are answerable for. */
export interface Sensitivity {
  readonly samples: number
  /** Samples without a result in one of their computations, which the indices leave out. */
  readonly failed: number
  /** Mean and variance of the mean absolute rank change against the ranks as published. */
  readonly mean: number | null
  readonly variance: number | null
  readonly factors: readonly FactorEffect[]
  /** The same indices of every unit's own rank and score, by factor and unit; null: they never change, or are missing. */
  readonly units: {
    readonly rank: readonly UnitEffects[]
    readonly score: readonly UnitEffects[]
  }
}

/** Indices of the mean absolute rank change; null: it never changes. */
export interface FactorEffect {
  readonly factor: string
  /** Share of the variance that goes if this factor alone were known. */
  readonly first: Estimate | null
  /** Share of the variance that stays if all factors but this were known. */
  readonly total: Estimate | null
}

/** An estimate with the 90 % interval of its bootstrap. It may lie outside 0 to 1 by its error. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface UnitEffects {
  readonly factor: string
  readonly first: readonly (number | null)[]
  readonly total: readonly (number | null)[]
}

export interface LeftOut extends Ranking {
  readonly element: NodeId
}

export interface Scenarios {
  /** Every combination of options; or each option alone, the rest as published, where there are too many. */
  readonly how: "combinations" | "one-at-a-time"
  readonly factors: readonly string[]
  readonly rows: readonly (Ranking & {
    /** Per factor the option; null: as published. */
    readonly options: readonly (string | null)[]
  })[]
}
