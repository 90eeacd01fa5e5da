import type { DimensionMethod } from "../../model/index.ts"

/** How one dimension makes a score of its members, apart from their weights. */
export type Way = Pick<DimensionMethod, "aggregate" | "missing" | "round">

/**
 * Everything that draws choose between, computed once. What a draw does is then: take one state (or its own columns for
 * drawn indicators), one variant, one set of weights. A node's number is its place among indicators, then dimensions, as
 * in `Plan`.
 */
export interface Scheme {
  readonly n: number
  readonly m: number
  /** Members before the dimensions that hold them. */
  readonly dimensions: readonly {
    /** Numbers of the members. */
    readonly members: readonly number[]
    /** Number of the edge to the first member; those to the others follow. */
    readonly edge: number
    /** The members' nominal shares: what rules for gaps ask, so that noise on weights makes and mends no gap. */
    readonly shares: Float64Array
  }[]
  /** From dimensions to members, all together: the length of one draw's weights. */
  readonly edges: number
  /** Per state and indicator, n scores after treatment, normalisation and rounding; NaN: a gap. States share the arrays
   *  of indicators in which they do not differ. At least one state. */
  readonly states: readonly (readonly Float64Array[])[]
  /** Per variant and dimension, the way to aggregate. At least one variant. */
  readonly variants: readonly (readonly Way[])[]
  /** Indicators whose scores are given anew in every draw: values drawn from intervals, parameters of a normalisation. */
  readonly drawn: readonly number[]
}

/** A number of draws, one beside the other: what varies between them. Draw b of `size` is at place b of each row. Draws may
 *  stand in any order; those of one state and variant are scored together where they stand together. */
export interface Batch {
  readonly capacity: number
  size: number
  /** Per draw, its number; the numbers of its state and its variant. */
  readonly draw: Int32Array
  readonly state: Int32Array
  readonly variant: Int32Array
  /** Per edge a row of `capacity` weights ≥ 0 on any scale: edge e of draw b is at e * capacity + b. A weight of 0 leaves
   *  the member out: it is asked for nothing, not for gaps either. */
  readonly weights: Float64Array
  /** Per indicator of `Scheme.drawn` n rows of `capacity` scores: unit i of draw b is at i * capacity + b. */
  readonly columns: readonly Float64Array[]
}

/** Scores batches of draws; makes no arrays while it does. */
export interface Scorer {
  /** Length of a row of scores: the batches' capacity, or more. */
  readonly stride: number
  /** Per node, n rows of scores, as rounded by the method: unit i of draw b is at i * stride + b. NaN: a gap. Null for
   *  nodes that are not wanted. */
  readonly scores: readonly (Float64Array | null)[]
  score(batch: Batch): void
}
