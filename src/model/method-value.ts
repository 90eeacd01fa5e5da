import type { Period } from "./ids.ts"
import type { DimensionMethod, IndicatorMethod, OrdinalMethod, Panel, ReconstructionMethod } from "./method.ts"
import type { PreparationMethod } from "./preparation.ts"
import type { RobustnessMethod } from "./robustness.ts"

/** Everything a computation needs besides the numbers: plain, frozen, serialisable, hashable. */
export interface Method {
  readonly preparation: PreparationMethod
  /** Indicators with scores, in reading order: column j of the matrix is indicator j here. */
  readonly indicators: readonly IndicatorMethod[]
  /** Dimensions with scores, members before the dimensions that hold them. */
  readonly dimensions: readonly DimensionMethod[]
  readonly ordinal: readonly OrdinalMethod[]
  readonly reconstructions: readonly ReconstructionMethod[]
  readonly robustness: RobustnessMethod
  readonly panel: Panel
  /** Periods to compute; the last of `periods` that equals the edition's `time` is the one published. */
  readonly periods: readonly Period[]
}
