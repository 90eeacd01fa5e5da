import type { IndexDocument, RankUncertainty, ScoreInterval } from "./document.ts"
import type { NodeId, Period, UnitId } from "./ids.ts"
import type { RobustnessMethod } from "./robustness.ts"
import type { Failures, NodeStudy } from "./robustness-results.ts"
import type { SourceLeftOut } from "./source-left-out.ts"

/** `robustness.json`: what the draws of one edition say, in full. Arrays "per unit" follow `units`. */
export interface RobustnessDocument {
  readonly format: "cityindex-robustness/1"
  /** The method with the draws, seed and samples that were asked for. */
  readonly hashes: IndexDocument["hashes"]
  readonly edition: { readonly id: string; readonly version: string; readonly time: Period }
  readonly units: readonly UnitId[]
  readonly robustness: RobustnessMethod
  /** Every dimension, and every indicator whose scores can vary. */
  readonly nodes: readonly {
    readonly node: NodeId
    /** As published; null: a gap. */
    readonly scores: readonly (number | null)[]
    readonly ranks: readonly (number | null)[]
    /** Null: draws score the node on different scales. */
    readonly scoreInterval: ScoreInterval | null
    readonly uncertainty: RankUncertainty
    readonly failures: Failures
  }[]
  /** For the index, or each dimension at the top. */
  readonly studies: readonly NodeStudy[]
  /** The index without each of its sources that a cell rests on; none where there is only one. */
  readonly sources: readonly SourceLeftOut[]
}
