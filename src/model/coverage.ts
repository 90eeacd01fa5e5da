import type { Span } from "./diagnostics.ts"
import type { NodeId, SourceId, TableId, UnitId, VariableId } from "./ids.ts"
import type { LocalText } from "./text.ts"

/**
 * What a source can say of one kind of thing in one unit, the words of `coverage.csv`.
 *
 * - `complete`: it lists all there are, so none listed is a true zero
 * - `partial`: what it lists is there; what it does not list may be there as well
 * - `not-covered`: it holds nothing for this unit, whatever there is
 * - `not-searched`: nobody has looked
 * - `withheld`: it lists some, and its licence does not allow to show them
 */
export const coverageStatuses = ["complete", "partial", "not-covered", "not-searched", "withheld"] as const
export type CoverageStatus = (typeof coverageStatuses)[number]

/** A row of `coverage.csv`. */
export interface CoverageRow {
  /** Code of the variable that `coverage: by` in codebook.yaml names. */
  readonly kind: string
  readonly unit: UnitId
  /** The sources that this is true of; none where nobody has looked. */
  readonly sources: readonly SourceId[]
  readonly status: CoverageStatus
  /** How many records the sources hold, where they are more than the edition shows (withheld); null: as many. */
  readonly records: number | null
  readonly note: LocalText | null
  readonly at: Span
}

/** Which table of records `coverage.csv` speaks of, and by which of its variables. */
export interface CoverageScheme {
  readonly table: TableId
  /** A variable that holds one code. */
  readonly by: VariableId
}

/**
 * What is known of one kind of thing in one unit, all sources taken together.
 *
 * `found`: records. `zero`: none, and a source is complete. `unknown`: none in a partial list. The others as the sources
 * say, the one most worth knowing first: withheld, not covered, not searched.
 */
export const coverageStates = ["found", "zero", "unknown", "withheld", "not-covered", "not-searched"] as const
export type CoverageState = (typeof coverageStates)[number]

/** Part `coverage` of index.json: per kind, what is known in each unit. Arrays are per unit. */
export interface CoverageDocument {
  readonly kinds: readonly CoverageOfKind[]
}

export interface CoverageOfKind {
  readonly id: string
  readonly label: LocalText
  readonly definition: LocalText | null
  /** Indicators that are measured over this kind, in reading order. */
  readonly nodes: readonly NodeId[]
  readonly states: readonly CoverageState[]
  /** Records in the edition. */
  readonly shown: readonly number[]
  /** Records that sources hold and the edition may not show. */
  readonly withheld: readonly number[]
  readonly sources: readonly (readonly SourceId[])[]
  /** Whether one of the sources is complete for the unit: a count is then the count, else at least that many. */
  readonly complete: readonly boolean[]
  readonly notes: readonly (readonly LocalText[])[]
}
