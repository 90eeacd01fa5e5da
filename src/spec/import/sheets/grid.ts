import type { Span } from "../../../model/index.ts"

/** What a cell holds. A date is its day as text, "2018-04-30"; what a formula gave is its saved value. Null: nothing. */
export type GridCell = string | number | null

/** Cells that are one on the screen. Rows and columns from 0, the last ones included. */
interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** One sheet of a workbook, or a file of delimited text: cells as they stand, before anybody asked what they mean. */
export interface Grid {
  /** Name of the file. */
  readonly file: string
  /** Name of the sheet; "" for a file that has only one table. */
  readonly sheet: string
  /** Rows of cells, each as long as its last cell that holds something. */
  readonly rows: readonly (readonly GridCell[])[]
  /** Line of the file that each row begins on; null: rows have numbers, as in a workbook. */
  readonly lines: readonly number[] | null
  readonly merges: readonly Merge[]
  /** Numbers that are shown as per cent, as `cellKey`: 0.5 reads 50%. */
  readonly percent: ReadonlySet<number>
  /** Cells with a formula that have a saved value, and those that have none. */
  readonly formulas: { readonly saved: readonly CellPlace[]; readonly unsaved: readonly CellPlace[] }
  /** Whether commas between the cells were ruled out, so that a comma in a number is likely a decimal one. */
  readonly isCommaFree: boolean
}

interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Columns of the widest sheet that there is. */
const mostColumns = 16_384

/** One number for a cell of any sheet. */
export const cellKey = (row: number, column: number): number => row * mostColumns + column

/** Letters of a column from 0: "A", "Z", "AA". */
export function columnName(column: number): string {
  let name = ""
  for (let k = column + 1; k > 0; k = Math.floor((k - 1) / 26)) name = String.fromCharCode(65 + ((k - 1) % 26)) + name
  return name
}

/** The name that a spreadsheet shows for a cell: "C5". */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** Where a cell is: the file with its sheet, the row (of text, the line) and the column, from 1. */
export const cellSpan = (grid: Grid, row: number, column: number): Span => ({
  file: gridName(grid),
  line: grid.lines === null ? row + 1 : (grid.lines[row] ?? 1),
  column: column + 1,
  length: 1,
})

/** What messages call a sheet: "cities.xlsx [Data]", or the file alone. */
export const gridName = ({ file, sheet }: Grid): string => (sheet === "" ? file : `${file} [${sheet}]`)

/** What `place` says of a cell: its name, or the line of a text file. */
export const cellPlace = (grid: Grid, row: number, column: number): string =>
  grid.lines === null ? cellName(row, column) : String(grid.lines[row] ?? 1)

const longest = 300

/** A cell as a text of one line, without signs that no text of an edition may hold. */
export function cellText(cell: GridCell | undefined): string {
  if (cell === null || cell === undefined) return ""
  if (typeof cell === "number") return String(cell)
  return (
    cell
      .toWellFormed()
      .normalize("NFC")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
      .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, " ")
      .replace(/\s+/gu, " ")
      .trim()
      .slice(0, longest)
      .toWellFormed()
  )
}

/** The cell at a place, null outside of the sheet. */
export const at = ({ rows }: Grid, row: number, column: number): GridCell => rows[row]?.[column] ?? null

/** The text at a place. */
export const textAt = (grid: Grid, row: number, column: number): string => cellText(at(grid, row, column))

/** Columns that the widest row has. */
export const widthOf = ({ rows }: Grid): number => rows.reduce((most, { length }) => Math.max(most, length), 0)
