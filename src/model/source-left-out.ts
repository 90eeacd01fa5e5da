import type { NodeId, SourceId, UnitId } from "./ids.ts"
import type { Ranking } from "./ranking.ts"

/** What becomes of an index, in its own period, if a source were not there. */
export interface SourceLeftOut {
  readonly source: SourceId
  /** Cells of scored indicators that become gaps, "not covered"; indicators without such a cell are left out. */
  readonly gaps: readonly { readonly node: NodeId; readonly units: readonly UnitId[] }[]
  /** How many cells have another number. */
  readonly changed: number
  /** Every dimension. */
  readonly nodes: readonly RankingWithout[]
}

export interface RankingWithout extends Ranking {
  readonly node: NodeId
  /** The unit whose rank changes most, the first of several; null: no rank changes. */
  readonly largest: { readonly unit: UnitId; readonly from: number; readonly to: number } | null
  /** Units that lose their rank. */
  readonly lost: readonly UnitId[]
}
