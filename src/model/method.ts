import type { Measure } from "./evidence.ts"
import type { NodeId, StatementId, UnitId } from "./ids.ts"
import type { Imputation } from "./imputation.ts"
import type { Denomination, Treatment } from "./preparation.ts"
import type { Weighting } from "./weighting.ts"

/** +1: more is better. -1: less is better. Applied by normalisation, so scores always read "more is better". */
export type Direction = 1 | -1

/**
 * How the periods of an index are normalised. `apart`: each by itself, so that scores compare units within a period.
 * `together`: an indicator's values of all periods are one sample, so that its scores compare over time, too.
 */
export type Panel = "apart" | "together"

/** Applied to the raw value before anything else. */
export type Transform = { readonly kind: "none" } | { readonly kind: "log" }

export type Normalisation =
  | { readonly kind: "none" }
  | { readonly kind: "min-max"; readonly to: Range }
  /** Standardised to this mean and standard deviation (above 0). */
  | { readonly kind: "z-score"; readonly mean: number; readonly sd: number }
  /** 0 at `low`, 1 at `high` (in the indicator's own measure, before the transform), mapped to `to`. */
  | { readonly kind: "goalposts"; readonly low: number; readonly high: number; readonly cap: Cap; readonly to: Range }
  /** 1 for the worst. */
  | { readonly kind: "rank"; readonly ties: Ties }
  /** The rank less 1: the number of units that stand below. */
  | { readonly kind: "borda"; readonly ties: Ties }
  /** 0 for the first rank, 1 for the last possible one, mapped to `to`. */
  | { readonly kind: "percentile-rank"; readonly ties: Ties; readonly to: Range }
  /** 0 at a value of 0, 1 at the largest value, mapped to `to`. */
  | { readonly kind: "fraction-of-max"; readonly to: Range }
  /** 0 at the worst value, 1 at that of the unit of reference, mapped to `to`. */
  | {
      readonly kind: "distance-to-reference"
      readonly unit: UnitId
      /** Whether a unit beyond the reference gets its score. */
      readonly cap: boolean
      readonly to: Range
    }
  /** 0 at the worst value, 1 at the target (in the indicator's own measure, before the transform), mapped to `to`. */
  | { readonly kind: "distance-to-target"; readonly target: number; readonly cap: boolean; readonly to: Range }
  /** A score for each value that there is, by ascending value. */
  | { readonly kind: "categories"; readonly scores: readonly Category[] }

/** Which rank equal values share: the smallest, the mean or the largest of those that they take up together. */
export type Ties = "min" | "average" | "max"
export interface Category {
  readonly value: number
  readonly score: number
}
export type Cap = "none" | "upper" | "lower" | "both"
export interface Range {
  readonly low: number
  readonly high: number
}

/** How members' scores become one. Weights are rescaled among the members at hand. */
export type Aggregation =
  | { readonly kind: "arithmetic" }
  | { readonly kind: "geometric" }
  | { readonly kind: "harmonic" }
  /** (Σ w x^power)^(1 / power): 1 is the arithmetic, −1 the harmonic, 0 the geometric mean. */
  | { readonly kind: "generalised"; readonly power: number }
  | { readonly kind: "median" }
  /** The lowest member; weights above 0 are all one to it. */
  | { readonly kind: "minimum" }
  /** A mean with weights by place: `weights` are those of the best member, the next, … the worst; ≥ 0, not all 0. */
  | { readonly kind: "owa"; readonly weights: readonly number[] }
  /** Mean of the members, standardised first or as they are, changed by how unequal they are. */
  | { readonly kind: "mazziotta-pareto"; readonly penalty: Penalty; readonly standardise: boolean }
  /** The same with members rescaled: `from`, or else each member's own lowest and highest score, becomes 70 to 130. */
  | { readonly kind: "adjusted-mazziotta-pareto"; readonly penalty: Penalty; readonly from: Range | null }
  | { readonly kind: "sum" }
  /** 10 − geometric mean of the reversed scores on 1–10, as INFORM does: high members count for more. */
  | { readonly kind: "inverse-geometric"; readonly top: number }
  /** Duels won less duels lost, each unit against each other. */
  | { readonly kind: "copeland" }
  /** The best that a unit can get with weights of its own choice, under which no unit has more than 1. `shares`: what
   *  each member may make of the score, as many times as there are members at least 1; null: any. */
  | { readonly kind: "benefit-of-the-doubt"; readonly shares: Range | null }

/** Which way unequal members move the score: down where more is better, up where a score counts a burden. */
export type Penalty = "down" | "up"

/**
 * `all`: one gap among the members is a gap of the dimension. `available`: the members at hand do, as long as they hold
 * at least `least` of the weight. `members`: as long as they are at least `least` of the members. 0 ≤ least ≤ 1; one
 * member must be there in any case. Members with a weight of 0 are not asked.
 */
export type MissingRule =
  | { readonly kind: "all" }
  | { readonly kind: "available"; readonly least: number }
  | { readonly kind: "members"; readonly least: number }

/** Half up at `decimals`, or null for none. */
export type Rounding = number | null

export interface IndicatorMethod {
  readonly node: NodeId
  /** Where the values come from: `values.csv`, or a measure over evidence records. */
  readonly from: { readonly kind: "values" } | { readonly kind: "measured"; readonly measure: Measure }
  /** Id of the reading of the evidence that its values are taken from; absent: as published. Draws choose between them. */
  readonly reading?: string
  readonly direction: Direction
  /** Null: values are taken in their own measure. */
  readonly denominate: Denomination | null
  readonly impute: Imputation
  readonly treat: Treatment
  readonly transform: Transform
  readonly normalise: Normalisation
  readonly round: Rounding
}

export interface Member {
  readonly node: NodeId
  /** As the author wrote it, ≥ 0. */
  readonly weight: number
  /** The weight rescaled to sum to 1 among its siblings. */
  readonly share: number
}

export interface DimensionMethod {
  readonly node: NodeId
  readonly members: readonly Member[]
  readonly weighting: Weighting
  readonly aggregate: Aggregation
  readonly missing: MissingRule
  readonly round: Rounding
}

/** What a statement kind says about the positions 1 (best) to n of a total order of the units. */
export type StatementMeaning =
  /** The k named units hold positions 1 to k, in no stated order. */
  | { readonly kind: "top-set" }
  /** The k named units hold the positions right after those of the set that the statement's `after` names. */
  | { readonly kind: "next-set" }
  /** The one named unit holds the position that the statement's `rank` gives. */
  | { readonly kind: "rank" }
  /** The named units stand in this order; with `rank` r they hold the positions r, r + 1, … */
  | { readonly kind: "ordered" }
  /** Each named unit is among the first `share` × n positions (rounded down), or the first `count`. */
  | { readonly kind: "among-first"; readonly share?: number; readonly count?: number }
  /** Each named unit stands before every unit that is said to be below the mean, and is not last. */
  | { readonly kind: "above-mean" }
  /** Each named unit stands behind every unit that is said to be above the mean, and is not first. */
  | { readonly kind: "below-mean" }
  /** Recorded and shown, and says nothing about positions. */
  | { readonly kind: "none" }

/** A node that rests on statements and known values: it gets ranks with intervals, and no score. */
export interface OrdinalMethod {
  readonly node: NodeId
  readonly direction: Direction
  /** Statements of this node that constrain positions. */
  readonly statements: readonly StatementId[]
  /** Whether values of this node (an ordinal indicator) order the units too: a before b when a.lower > b.upper. */
  readonly values: boolean
}

/** A composite over ordinal members, offered as the reader's reconstruction: weighted mean of their positions. */
export interface ReconstructionMethod {
  readonly node: NodeId
  readonly members: readonly Member[]
}
