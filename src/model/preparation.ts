import type { UnitId } from "./ids.ts"

/** Steps between the values as they were collected and their treatment, which comes right before normalisation. */
export type PreparationStep = "denominate" | "screen" | "impute"

/** What is done to values before they are treated and normalised. */
export interface PreparationMethod {
  /** Every step once, in the order in which they are taken; one that has nothing to do changes nothing. */
  readonly order: readonly PreparationStep[]
  /** Null: every unit is kept. */
  readonly screen: Screening | null
  /** How many completed tables are drawn where imputation knows how uncertain it is (regression, em), and from which seed;
   *  null: none, there is the best guess alone. */
  readonly multiple: { readonly count: number; readonly seed: number } | null
}

/** Nothing is done beyond what single indicators ask for. */
export const asCollected: PreparationMethod = {
  order: ["denominate", "screen", "impute"],
  screen: null,
  multiple: null,
}

/** value ÷ (denominator ÷ scale): per 1,000 persons is the scale 1,000. `by` is a column of the units file. */
export interface Denomination {
  readonly by: string
  readonly scale: number
}

/** Which units have too little to be scored. A unit is left out if a share is below, not at, its threshold. */
export interface Screening {
  readonly by: "missing" | "zeros" | "missing-and-zeros"
  /** Least share of the indicators that have a value, 0 to 1. */
  readonly available: number
  /** Least share of the values that are not 0, 0 to 1. */
  readonly nonzero: number
  /** Units that are kept, or left out, whatever their shares are. */
  readonly include: readonly UnitId[]
  readonly exclude: readonly UnitId[]
}

/** How outliers are taken care of, in two stages after COINr: values in their own measure, before any direction. */
export type Treatment =
  | { readonly kind: "none" }
  | {
      readonly kind: "two-stage"
      readonly test: OutlierTest
      readonly first: TreatmentStep
      /** Taken where the first leaves the test unpassed. */
      readonly second: TreatmentStep
      /** Whether the second goes on from the first, or starts from the values again. */
      readonly chain: boolean
      /** Whether the first is taken even where the test is passed without it. */
      readonly force: boolean
    }

/** An indicator passes with |skewness| below `skew`, or excess kurtosis below `kurtosis`. */
export interface OutlierTest {
  readonly skew: number
  readonly kurtosis: number
}

export type TreatmentStep =
  | { readonly kind: "none" }
  /** Draws the outermost values to their neighbours, until the indicator passes `test` or `most` are drawn in; null: as
   *  many as it takes. */
  | {
      readonly kind: "winsorise"
      readonly most: number | null
      readonly test: OutlierTest
      /** Whether `most` points are drawn in even where the test is passed before. */
      readonly force: boolean
    }
  /** ln(x − min + 0.01 (max − min)). */
  | { readonly kind: "log-range" }
  /** ln(x − min + 1). */
  | { readonly kind: "log-one" }
  /** `log-range` where the skewness is above 0, else its mirror image. */
  | { readonly kind: "log-mirrored" }
  /** ln((max − 1)(x − min) / (max − min) + 1), as the Global Innovation Index does. */
  | { readonly kind: "log-gii" }
  /** (x^λ − 1) / λ, ln x for λ = 0; null: λ by maximum likelihood. `shift`: x − min + 1 in place of x. */
  | { readonly kind: "box-cox"; readonly lambda: number | null; readonly shift: boolean }
