import type { NodeId, UnitId } from "./ids.ts"
import type { TreatmentStep } from "./preparation.ts"

/** What screening saw of the units, in the edition's own period: arrays per unit. */
export interface ScreeningReport {
  /** Number of indicators without a value, and of values that are 0, when screening had its turn. */
  readonly missing: readonly number[]
  readonly zeros: readonly number[]
  /** Share of the indicators that have a value, and of the values that are not 0; null: there is none to be a share of. */
  readonly available: readonly (number | null)[]
  readonly nonzero: readonly (number | null)[]
  readonly included: readonly boolean[]
  /** By dimension, the share of the indicators below it that have a value. */
  readonly dimensions: Readonly<Record<NodeId, readonly (number | null)[]>>
}

/** What treatment did to one indicator, in the edition's own period. */
export interface TreatmentReport {
  readonly node: NodeId
  /** Steps that made the values, in order; empty: they are as they were. */
  readonly steps: readonly TreatmentStep["kind"][]
  readonly before: OutlierReport
  readonly after: OutlierReport
  /** Values that changed. */
  readonly points: readonly TreatedPoint[]
}

interface OutlierReport {
  /** Null: too few values, or no two differ. */
  readonly skew: number | null
  readonly kurtosis: number | null
  /** Null: the test cannot say. */
  readonly passed: boolean | null
}

interface TreatedPoint {
  readonly unit: UnitId
  /** At which end the value was drawn in; null: it was transformed like all others. */
  readonly end: "high" | "low" | null
  readonly before: number
  readonly after: number
}
