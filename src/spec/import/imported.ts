import type { Span } from "../../model/index.ts"

/** What a row of the metadata may describe. */
export const types = ["Indicator", "Aggregate", "Group", "Denominator", "Other"] as const

/** Whatever has a row in the table of metadata. */
export interface Described {
  readonly code: string
  /** The code where the table gives no name. */
  readonly name: string
  /** The Korean name, where both are given; `name` is then the English one. */
  readonly ko?: string
  readonly type: (typeof types)[number]
  /** Unit of measurement in the author's words; "" for none. */
  readonly unit: string
  /** Where its code stands. */
  readonly at: Span
  /** What the data call it: the code, or the name where codes are made up. */
  readonly heading: string
}

/** An indicator or an aggregate. */
export interface ImportedNode extends Described {
  readonly level: number
  /** Code of the aggregate that holds it; "" at the top. */
  readonly parent: string
  readonly direction: 1 | -1
  /** ≥ 0. */
  readonly weight: number
  /** As written; "" for none. */
  readonly target: string
  /** Code of a denominator; "" for none. */
  readonly denominator: string
  readonly definition: string
  /** The word that its direction was guessed from, "" where nothing spoke for either; left out: it is written. */
  readonly guessed?: string
  /** Lowest and highest value, for `goalposts`; they are told and not used. */
  readonly goalposts?: readonly [string, string]
  readonly parentAt: Span
  readonly denominatorAt: Span
}

/** The table of metadata, in its own order. */
export interface Metadata {
  readonly all: readonly Described[]
  readonly nodes: readonly ImportedNode[]
  /** Columns that no edition has a place for. */
  readonly ignored: readonly string[]
}

/** What holds for all indicators and dimensions of an edition. */
export interface ImportedMethod {
  readonly normalise: "min-max" | "z-score" | "rank"
  /** `geometric` asks for scores above 0: z-scores have none. */
  readonly aggregate: "arithmetic" | "geometric"
}

/** COINr's default. */
export const usualMethod: ImportedMethod = { normalise: "min-max", aggregate: "arithmetic" }

/** One row of the data: a unit in a period. */
export interface ImportedRow {
  readonly unit: string
  /** The code where the table gives no name. */
  readonly name: string
  /** The Korean name, where both are given; `name` is then the English one. */
  readonly ko?: string
  /** "" where the table has no periods. */
  readonly time: string
  readonly line: number
  /** What stands in each column, by code; "": a gap. */
  readonly cells: ReadonlyMap<string, string>
  readonly at: (code: string) => Span
  /** Where the value of a code stands; left out: on its line. */
  readonly place?: (code: string) => string
  /** Reason of a gap; left out: not-collected. */
  readonly gap?: (code: string) => string
  /** How exactly the value of a code is given; left out: exactly. */
  readonly qualifier?: (code: string) => string
  /** What is to be said of a value; left out: nothing. */
  readonly note?: (code: string) => string
}

export interface Data {
  readonly rows: readonly ImportedRow[]
  /** Ascending; empty where the table has no periods. */
  readonly periods: readonly string[]
}
