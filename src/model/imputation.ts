import type { NodeId, Period } from "./ids.ts"
import type { Denomination, PreparationMethod } from "./preparation.ts"
import type { ObsStatus } from "./status.ts"

export type Average = "mean" | "median"

/**
 * Where the value of a gap comes from. Every estimate rests on values that were there before any was imputed, so neither
 * the order of indicators nor that of units matters. A gap that is "not applicable" stays one.
 */
export type Imputation =
  | { readonly kind: "none" }
  | ImputationStep
  /** One after the other: each fills what those before it left. */
  | { readonly kind: "chain"; readonly steps: readonly ImputationStep[] }

/** One way to fill gaps. `level`: over the indicators below the same dimension of that level; null: over all. */
export type ImputationStep =
  /** Of the units that have a value: all, or those of the same code in a group scheme. */
  | { readonly kind: "units"; readonly average: Average; readonly within: string | null }
  /** Of the unit's other indicators. `rescale`: after a min-max of each with its direction, which is then undone. */
  | { readonly kind: "indicators"; readonly average: Average; readonly level: number | null; readonly rescale: boolean }
  /** The unit's last value before, at most so many periods old; null: of any age. */
  | { readonly kind: "latest"; readonly most: number | null }
  /** The unit's own values over time, as steps; the first is carried back. */
  | { readonly kind: "constant" }
  /** Lines between the unit's own values over time, level beyond the ends. `alone`: what a single value does. */
  | { readonly kind: "linear"; readonly alone: "gap" | "constant" }
  /** Mean of the k units that are most like it. */
  | { readonly kind: "nearest"; readonly k: number; readonly distance: Distance; readonly level: number | null }
  /** Least squares on other indicators: those named, or those of the level; both null: on all. */
  | { readonly kind: "regression"; readonly on: readonly NodeId[] | null; readonly level: number | null }
  /** Conditional mean under a multivariate normal distribution, by expectation and maximisation. */
  | { readonly kind: "em"; readonly level: number | null }

/** Mean absolute difference in units of each indicator's range, or root of the mean squared difference in units of each
 *  indicator's standard deviation; over the indicators that both units have. */
export type Distance = "gower" | "euclidean"

/** One gap that was filled. */
export interface ImputedValue {
  /** As imputation hands it on: denominated, where the indicator is and that came first. */
  readonly value: number
  readonly how: ImputationStep
  /** Status of the cell before: why there is no value; A for a value that has no denominator. */
  readonly before: ObsStatus
  /** The period whose value it is, for `latest` and `constant`; else null. */
  readonly from: Period | null
}

/** Whether an indicator's estimates are denominated: whether denomination comes first, in a method that divides it. */
export const imputesDenominated = (
  { order }: Pick<PreparationMethod, "order">,
  { denominate }: { readonly denominate: Denomination | null },
): boolean => denominate !== null && order.indexOf("denominate") < order.indexOf("impute")

/** The ways of an imputation, in the order in which they are tried; none for `none`. */
export function imputationSteps(how: Imputation): readonly ImputationStep[] {
  if (how.kind === "none") return []
  return how.kind === "chain" ? how.steps : [how]
}
