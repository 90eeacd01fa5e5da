import type { LocalText } from "../../src/model/index.ts"
import type { Outline } from "../../src/spec/index.ts"

/** A mistake or a remark of the importer, in its own words. Line and column from 1. */
export interface Problem {
  readonly severity: "error" | "warning"
  /** The file, with its sheet in brackets where it has some. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly hint: string
}

/** What was read, and where. */
export interface Facts {
  /** What the files are called. */
  readonly source: string
  /** Sheets, or files, that the values may be in, by name. */
  readonly sheets: readonly string[]
  /** The one they were taken from. */
  readonly sheet: string
  readonly units: number
  readonly indicators: number
  /** Ascending; empty where the table has none. */
  readonly periods: readonly string[]
  /** Of all periods. */
  readonly values: number
  /** Cells without a value, of all periods. */
  readonly missing: number
  /** By code of the indicator: its unit of measurement as written, "" for none, and units without a value in the last period. */
  readonly columns: Readonly<Record<string, { readonly measure: string; readonly gaps: number }>>
}

/** The ranking of the last period at the top. Units that have no rank stand at the end. */
export interface Ranking {
  readonly node: string
  readonly rows: readonly RankingRow[]
}

interface RankingRow {
  readonly unit: string
  readonly name: LocalText
  readonly score: number | null
  readonly rank: number | null
  /** Share of the weight that has values, 0 to 1. */
  readonly coverage: number
}

/** By unit, the ranks that 90 % of the draws stay within; null: without one. */
export type Intervals = Readonly<Record<string, { readonly low: number; readonly high: number } | null>>

/** What an outline comes to. */
interface Scored {
  /** Number of the adjustment that it answers. */
  readonly turn: number
  /** Null where nothing is aggregated, or after a mistake. */
  readonly ranking: Ranking | null
  readonly notes: readonly LocalText[]
  /** Mistakes: the outline makes no edition. */
  readonly problems: readonly Problem[]
  /** Draws that the intervals will be of; 0: too much to be drawn here. */
  readonly draws: number
}

export type Ask =
  | {
      readonly kind: "read"
      readonly files: readonly Blob[]
      /** Of each file. */
      readonly names: readonly string[]
      readonly sheet: string | null
      /** The period of a table that has none. */
      readonly time: string
    }
  | { readonly kind: "adjust"; readonly turn: number; readonly outline: Outline }
  | { readonly kind: "save" }

export type Told =
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }
  | {
      readonly kind: "understood"
      readonly facts: Facts
      readonly outline: Outline
      readonly problems: readonly Problem[]
    }
  | { readonly kind: "scored"; readonly scored: Scored }
  | { readonly kind: "drawn"; readonly turn: number; readonly intervals: Intervals }
  | { readonly kind: "saved"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
