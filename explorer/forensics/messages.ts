import type { ForensicsDocument, PrintedTable } from "../../src/model/index.ts"

/** A table as it was given: a file that has not been read yet, or pasted text. */
export interface TableSource {
  /** What the table is called. */
  readonly name: string
  readonly content: Blob | string
}

/** What is known of a table once it is read. */
export interface TableHead {
  readonly rows: number
  /** Names of the columns that may be the composite. */
  readonly numbers: readonly string[]
  /** All of them. */
  readonly columns: number
}

/** Why a table is not examined. `broken`: by our fault, or for want of memory. */
export type TableFault =
  | { readonly why: "unreadable" | "no-text" | "bad-workbook" | "no-table" | "no-numbers" | "broken" }
  | { readonly why: "too-many-cells"; readonly rows: number; readonly columns: number; readonly most: number }

/** To the worker: first a table, then the column of it to explain, or null for the one that it takes itself. */
export type Task =
  | { readonly kind: "read"; readonly source: TableSource }
  | { readonly kind: "examine"; readonly composite: string | null }

/** From the worker. */
export type Told =
  | { readonly kind: "read"; readonly head: TableHead }
  | { readonly kind: "fault"; readonly fault: TableFault }
  /** A column is about to be looked at. */
  | { readonly kind: "looking"; readonly column: string }
  | { readonly kind: "found"; readonly document: ForensicsDocument }

export const headOf = ({ rows, columns }: PrintedTable): TableHead => ({
  rows,
  numbers: columns.filter(({ kind }) => kind !== "text").map(({ name }) => name),
  columns: columns.length,
})
