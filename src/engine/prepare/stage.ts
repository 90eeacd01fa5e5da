import type { ImputedValue, IndicatorMatrix, NodeId, UnitId } from "../../model/index.ts"
import type { Availability } from "./availability.ts"
import type { Pool } from "./pool.ts"

/**
 * The values of one period on their way from what was collected to what is treated, normalised and weighted. Each step
 * makes a new stage and leaves the arrays of the one before alone.
 */
export interface Stage {
  readonly units: readonly UnitId[]
  /** In the method's order, as all arrays over indicators are. */
  readonly indicators: readonly NodeId[]
  /** Per indicator, n values; NaN: a gap. */
  readonly values: readonly Float64Array[]
  /** Per indicator, where the truth may lie: n lowest and n highest values. */
  readonly lower: readonly Float64Array[]
  readonly upper: readonly Float64Array[]
  /** Per indicator, n numbers of observation statuses. */
  readonly states: readonly Uint8Array[]
  /** n: 1 for a unit that screening left out; all its values are gaps then. */
  readonly left: Uint8Array
  /** What screening saw of the units; null: they were not screened. */
  readonly screened: Availability | null
  readonly sides: IndicatorMatrix["sides"]
}

export type PreparedStep = "denominated" | "screened" | "imputed"

/** A gap that was filled: indicator j of unit i. */
export interface ImputedCell extends ImputedValue {
  readonly j: number
  readonly i: number
}

/** The values of one period, ready to be treated. */
export interface Prepared extends Stage {
  /** As collected: the first stage's values. */
  readonly observed: readonly Float64Array[]
  /** Values after each step that the method has, in the order in which they were taken. */
  readonly steps: ReadonlyMap<PreparedStep, readonly Float64Array[]>
  /** By indicator, then unit. */
  readonly imputed: readonly ImputedCell[]
  /** Completed tables where imputation knows how uncertain it is: per table and indicator n values. Empty: nothing is
   *  drawn. */
  readonly completed: readonly (readonly Float64Array[])[]
  /** The other periods that the values are normalised among, prepared and not treated; null: none. */
  readonly pool: Pool | null
}
