import type { SourceId, UnitId } from "./ids.ts"
import type { MeasureRef } from "./measures.ts"
import type { LocalText } from "./text.ts"

/** What the linter holds against each other; each is the code of a diagnostic and a section of docs/lint.md. */
export const remarkRules = [
  "quantity-differs",
  "parts-against-whole",
  "share-impossible",
  "count-impossible",
  "pooled-share-differs",
  "ratio-differs",
  "mean-impossible",
  "statement-against-mean",
  "items-miscounted",
  "order-broken",
  "classes-overlap",
  "part-above-whole",
  "names-differ",
  "units-not-shown",
  "base-unsaid",
  "rank-against-values",
  "rank-against-score",
] as const
export type RemarkRule = (typeof remarkRules)[number]

/** A row of the edition that a remark is about. `id` is the row's id, or `unit node period` of published.csv. */
export interface RemarkRow {
  readonly kind: "figure" | "value" | "statement" | "chart" | "published"
  readonly id: string
}

/**
 * What came out when printed numbers and sentences were held against each other. `found` is what the rows come to,
 * `expected` what they must come to; both null where the rule compares no numbers. Rounding is inside them.
 */
export interface Remark {
  readonly rule: RemarkRule
  /** The row it points at comes first. */
  readonly rows: readonly RemarkRow[]
  /** Units it is about, where the rule is about units. */
  readonly units: readonly UnitId[]
  readonly found: RemarkNumber | null
  readonly expected: RemarkNumber | null
  /** What `found` and `expected` count. */
  readonly measure: MeasureRef
  /** Names that the source gives one number; empty for other rules. */
  readonly names: readonly LocalText[]
  readonly reading: LocalText | null
  /** Places of the relation, and where they are; "" without a relation. */
  readonly places: readonly string[]
  readonly source: SourceId | ""
  /** Findings of the edition that declare it. */
  readonly findings: readonly string[]
  /** True: the rows agree. Kept only where a finding says so. */
  readonly holds: boolean
}

/** A printed or computed number as an extent that JSON can hold: null is unbounded. */
export interface RemarkNumber {
  readonly low: number | null
  readonly high: number | null
}
