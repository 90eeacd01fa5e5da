import type { NodeId, SourceId } from "./ids.ts"

/** How many records of a measured cell two lists name, per unit. */
export interface ListCounts {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly both: Float64Array
}

/** Part `completeness` of index.json: what two lists that name the same kind of thing tell of how many there are. */
export interface CompletenessDocument {
  readonly nodes: readonly CompletenessOfNode[]
}

/** One measured indicator in the edition's own period. Arrays are per unit. */
export interface CompletenessOfNode {
  readonly node: NodeId
  readonly lists: readonly [SourceId, SourceId]
  /** Records that the first list names, that the second names, that both name. */
  readonly first: readonly number[]
  readonly second: readonly number[]
  readonly both: readonly number[]
  /** Chapman's estimate of how many there are; null where the lists share none, or one of them is empty. */
  readonly estimate: readonly (number | null)[]
  /** Ends of its 90 % interval. Null as `low`: a list is empty. Null as `high` beside a `low`: open above. */
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}
