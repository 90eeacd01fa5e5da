import type { NodeId, Period, UnitId } from "./ids.ts"
import type { LocalText } from "./text.ts"

/** `diff.json`: what changed between two editions, or two periods of one, and why. Plain JSON: a gap is null. */
export interface DiffDocument {
  readonly format: "cityindex-diff/1"
  readonly from: DiffSide
  readonly to: DiffSide
  readonly units: {
    /** Named in both, by id. */
    readonly both: number
    readonly onlyFrom: readonly NamedUnit[]
    readonly onlyTo: readonly NamedUnit[]
  }
  readonly indicators: {
    /** Scored in both, of the same id and measure. */
    readonly both: readonly NodeId[]
    readonly onlyFrom: readonly NodeId[]
    readonly onlyTo: readonly NodeId[]
    /** Scored in both under one id, and measured otherwise: they are taken for two indicators. */
    readonly measuredOtherwise: readonly NodeId[]
  }
  /** Settings that differ, of everything that both have. Empty: both compute alike. */
  readonly method: readonly MethodDifference[]
  /** The index, or each dimension at the top; one entry for each that both have. Empty: there is none. */
  readonly nodes: readonly NodeDiff[]
}

/** One of the two that are compared. */
export interface DiffSide {
  readonly id: string
  readonly version: string
  readonly title: LocalText
  readonly time: Period
  /** SHA-256 over the edition's files, and of its resolved method, as in `index.json`. */
  readonly hashes: { readonly edition: string; readonly method: string }
  readonly units: number
}

export interface NamedUnit {
  readonly unit: UnitId
  readonly name: LocalText
}

/** One setting that two methods have otherwise. */
export interface MethodDifference {
  /** Null: the setting is of the whole method. */
  readonly node: NodeId | null
  /** As in `Method`: `normalise`, `aggregate`, `share of NODE`, … */
  readonly setting: string
  /** Null: there is none. */
  readonly from: unknown
  readonly to: unknown
}

/** Why a change is not split. `ordinal`: the node has ranks from statements, and no scores that could be computed anew.
 *  `nobody-in-both`: no unit has a rank in both. `nobody-recomputed`: no unit keeps a rank under the method of one over
 *  the data of the other. */
type WhyUnsplit = "ordinal" | "nobody-in-both" | "nobody-recomputed"

export interface NodeDiff {
  /** In either edition; the tops of two editions may have two names. */
  readonly node: { readonly from: NodeId; readonly to: NodeId }
  readonly title: { readonly from: LocalText; readonly to: LocalText }
  /** How many units have a rank, or an interval for it. */
  readonly ranked: { readonly from: number; readonly to: number; readonly both: number }
  readonly onlyFrom: readonly NamedUnit[]
  readonly onlyTo: readonly NamedUnit[]
  /** Mean size of the rank changes, and Pearson's correlation of the ranks; null: there is none. */
  readonly meanRankShift: number | null
  readonly rankCorrelation: number | null
  /** Null: the changes are split. */
  readonly unsplit: WhyUnsplit | null
  /** Units that have a rank, or an interval for it, in both; in the second's order of ranks. */
  readonly units: readonly UnitDiff[]
}

/** How sure a change of rank is. `moved`: the two 90 % intervals do not meet. `open`: they do, so that the two cannot be
 *  told apart. `unknown`: one of them is not known. */
export type Verdict = "moved" | "open" | "unknown"

/** One unit in both. Gains are positive where it does better: ranks before less ranks after, scores after less before. */
export interface UnitDiff extends NamedUnit {
  readonly from: Standing
  readonly to: Standing
  /** Among the units that both rank alone; null: not split. */
  readonly common: { readonly from: number; readonly to: number } | null
  readonly verdict: Verdict
  /** What each step gains, in this order: they add up to the whole change. Null: not split. */
  readonly bridge: {
    readonly leave: Gain
    readonly method: Gain
    readonly data: Gain
    readonly join: Gain
  } | null
  /** The same averaged over all orders that can be computed; these add up, too. */
  readonly split: { readonly sample: Gain; readonly method: Gain; readonly data: Gain } | null
}

export interface Standing {
  readonly score: number | null
  readonly rank: number | null
  /** 90 % interval of the rank. */
  readonly low: number | null
  readonly high: number | null
}

export interface Gain {
  readonly rank: number
  readonly score: number
}

/** Whether a rank is known to have changed: whether its two intervals are apart. */
export function verdictOf(from: Pick<Standing, "low" | "high">, to: Pick<Standing, "low" | "high">): Verdict {
  if (from.low === null || from.high === null || to.low === null || to.high === null) return "unknown"
  return from.high < to.low || to.high < from.low ? "moved" : "open"
}
