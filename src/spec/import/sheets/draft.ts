import type { Span } from "../../../model/index.ts"
import type { Note } from "./notes.ts"

/** A dimension that a table names. Two with one key are one. */
export interface DraftGroup {
  readonly key: string
  readonly name: string
  /** The Korean name, where both are given; `name` is then the English one. */
  readonly ko?: string
  /** Within its group; ≥ 0. */
  readonly weight: number
}

/** Why an indicator has its direction: it is written, a word of its name says so, or nothing does. */
type DirectionBy = "stated" | { readonly word: string }

/** An indicator as a table tells of it. */
export interface DraftIndicator {
  readonly name: string
  /** The Korean name, where both are given; `name` is then the English one. */
  readonly ko?: string
  /** "" : an id is made of the name. */
  readonly code: string
  /** Dimensions that hold it, the highest first; none: the top holds it. */
  readonly groups: readonly DraftGroup[]
  /** In the author's words; "" for none. */
  readonly measure: string
  readonly direction: 1 | -1
  /** `word` is "" where more is taken to be better for want of a sign. */
  readonly directionBy: DirectionBy
  readonly weight: number
  /** The lowest and the highest value, as written; null: none. */
  readonly goalposts: readonly [string, string] | null
  readonly definition: string
  readonly at: Span
}

/** How exactly a cell gives its number, in the words of values.csv. */
export type LooseQualifier = "approx" | "at_least" | "more_than"

export interface DraftCell {
  /** As an edition writes numbers; "" for a gap. */
  readonly text: string
  /** Reason of a gap. */
  readonly gap: string
  readonly place: string
  /** "" for a number as it stands. */
  readonly qualifier: LooseQualifier | ""
  /** What the cell says, where number or gap do not; "" for nothing. */
  readonly note: string
}

/** A unit, or a unit in a period. */
export interface DraftRow {
  readonly name: string
  /** The Korean name, where both are given; `name` is then the English one. */
  readonly ko?: string
  /** "" : an id is made of the name. */
  readonly code: string
  /** "" where the table has no periods. */
  readonly time: string
  /** Row of the sheet, or line of the file. */
  readonly line: number
  readonly at: Span
  readonly timeAt: Span
  /** One for each indicator. */
  readonly cells: readonly DraftCell[]
  /** One for each property. */
  readonly properties: readonly string[]
}

/** What a table says of units beside its indicators. */
export interface DraftProperty {
  readonly name: string
  readonly type: "Group" | "Other"
  readonly at: Span
}

/** What a table of whatever shape was understood to say. */
export interface Draft {
  /** What it is called where it stands; "" for nothing. */
  readonly title: string
  readonly top: { readonly name: string; readonly key: string }
  readonly indicators: readonly DraftIndicator[]
  readonly rows: readonly DraftRow[]
  readonly properties: readonly DraftProperty[]
  /** What a person should look at next. */
  readonly notes: readonly Note[]
}
