import type { ListCounts } from "./completeness.ts"
import type { CoverageScheme } from "./coverage.ts"
import type { NodeId, SourceId, TableId, VariableId } from "./ids.ts"
import type { LocalText } from "./text.ts"

/** One allowed value of a coded variable. */
export interface Code {
  readonly id: string
  readonly label: LocalText
  readonly definition?: LocalText
}
export interface CodeList {
  readonly id: string
  readonly title: LocalText
  readonly codes: readonly Code[]
}

export type VariableType =
  /** One code of a list; an empty cell is a gap. */
  | { readonly kind: "code"; readonly list: string }
  /** Several codes in one cell, separated by ";". An empty cell is no code. */
  | { readonly kind: "codes"; readonly list: string }
  | { readonly kind: "number" }
  | { readonly kind: "year" }
  | { readonly kind: "date" }
  | { readonly kind: "boolean" }
  | { readonly kind: "url" }
  | { readonly kind: "text" }
  /** Several texts in one cell, separated by ";". */
  | { readonly kind: "texts" }
  /** Derived: the sum of the points that the codes of other variables earn. Not a column of the file. */
  | { readonly kind: "rubric"; readonly points: readonly RubricPoint[] }

/** `points` are earned by a record whose variable holds the code. */
export interface RubricPoint {
  readonly variable: VariableId
  readonly code: string
  readonly points: number
}

export interface Variable {
  readonly id: VariableId
  readonly title: LocalText
  readonly definition?: LocalText
  readonly type: VariableType
  /** Offered as a facet in the evidence browser. */
  readonly facet: boolean
}

/** The description of one table of coded records; its file's columns are the variables and the roles below. */
export interface TableSpec {
  readonly id: TableId
  readonly title: LocalText
  readonly description?: LocalText
  /** Path inside the edition folder, `.csv` or `.parquet`. */
  readonly file: string
  readonly roles: {
    /** Column with the record's key, unique in the table. */
    readonly key: string
    /** Column with the unit's id, or several ids separated by ";". Empty: the record is of no unit. */
    readonly unit: string
    /** Columns with the record's name, per language; both may be the same column. */
    readonly name: { readonly en: string; readonly ko: string } | null
    /** Columns with the record's description, per language. */
    readonly description: { readonly en: string; readonly ko: string } | null
    /** Column with a `sources.csv` id, or one source for the whole table. */
    readonly source: { readonly column: string } | { readonly all: SourceId }
    /** Column with further sources that list the same record, separated by ";"; null: each record has one source. */
    readonly also: string | null
    /** Column with the place inside the source (a line, a page, an address), or null. */
    readonly place: string | null
    /** Column with the period that the record belongs to, or null: it then belongs to every period. */
    readonly time: string | null
  }
  readonly variables: readonly Variable[]
  /** Whether every unit was searched: then a unit without records has a true zero, else a gap. */
  readonly complete: boolean
}

export interface Codebook {
  readonly lists: readonly CodeList[]
  readonly tables: readonly TableSpec[]
  /** What `coverage.csv` speaks of; null: the edition does not say what its sources cover. */
  readonly coverage: CoverageScheme | null
}

/**
 * Records as read from a CSV file, columns by file header, or the path of a Parquet file to read in place.
 * A cell is the text of the file; "" is an empty cell. `lines` gives the file line of each record.
 */
export type TableData =
  | {
      readonly kind: "columns"
      readonly rows: number
      readonly columns: ReadonlyMap<string, readonly string[]>
      readonly lines: Uint32Array
    }
  | { readonly kind: "parquet"; readonly path: string }

/** All conditions must hold. */
export type Filter = readonly Condition[]
export type Condition =
  /** The variable holds (one of) these codes or texts. */
  | { readonly variable: VariableId; readonly kind: "in"; readonly values: readonly string[] }
  | { readonly variable: VariableId; readonly kind: "not-in"; readonly values: readonly string[] }
  | { readonly variable: VariableId; readonly kind: "between"; readonly low: number; readonly high: number }

/** The 90 % interval that a counted number gets; without one it counts as exact. */
export const countIntervals = ["poisson", "capture-recapture"] as const
type CountInterval = (typeof countIntervals)[number]
export const shareIntervals = ["wilson"] as const
type ShareInterval = (typeof shareIntervals)[number]

/** How a number of records may be told apart from the number of things. */
interface Counted {
  readonly interval?: CountInterval
  /** Two sources that list the same kind of thing, each by itself: what they share tells what both miss. */
  readonly completeness?: { readonly lists: readonly [SourceId, SourceId] }
}

/** How an indicator is measured over the records of a unit. */
export type Measure = { readonly table: TableId } & (
  | ({ readonly kind: "count"; readonly where: Filter } & Counted)
  /** Records that pass `where` and `of`, over the records that pass `of`. 0 to 1. */
  | { readonly kind: "share"; readonly where: Filter; readonly of: Filter; readonly interval?: ShareInterval }
  /** Records per `times` of a denominator column of the units file (population, area). */
  | ({ readonly kind: "rate"; readonly where: Filter; readonly per: string; readonly times: number } & Counted)
  /** Hill number of order q over the codes of a variable: the effective number of codes. */
  | { readonly kind: "diversity"; readonly where: Filter; readonly by: VariableId; readonly q: number }
  | { readonly kind: "sum" | "mean" | "max"; readonly where: Filter; readonly of: VariableId }
  /** A DuckDB aggregate expression over the table's columns, grouped by unit. */
  | { readonly kind: "sql"; readonly where: Filter; readonly expression: string }
)

/** The records behind one measured cell, as row numbers of the table (from 0, in file order). */
export interface Drill {
  readonly numerator: readonly number[]
  /** null where the measure has no denominator of records. */
  readonly denominator: readonly number[] | null
}

/** One measured indicator for all units. Arrays have one entry per unit, in the order asked for. */
export interface Measured {
  readonly node: NodeId
  /** NaN: a gap. */
  readonly values: Float64Array
  /** The interval that the value is known as: the value itself, or an infinite upper end where records may be missing. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Index into `obsStatusCodes`. */
  readonly states: Uint8Array
  /** Numerator and denominator apart, where the measure has them (count: numerator only); NaN where not. */
  readonly numerators: Float64Array
  readonly denominators: Float64Array
  /** What its two lists name; null where the measure has none. */
  readonly lists: ListCounts | null
}
