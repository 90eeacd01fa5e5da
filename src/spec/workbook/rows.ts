import type { Span } from "../../model/index.ts"
import { cellSpan, type Grid, type GridCell, widthOf } from "../import/sheets/grid.ts"

/** A cell as a text of a table: a number as it reads, a text to its last letter. */
export const exactText = (cell: GridCell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell)

/** A sheet with a header in its first row, read by the names of its columns. */
export class Rows {
  readonly grid: Grid
  readonly header: readonly string[]
  /** Numbers of the rows below the header that hold something. */
  readonly body: readonly number[]

  constructor(grid: Grid) {
    this.grid = grid
    this.header = Array.from({ length: widthOf(grid) }, (_, column) => exactText(grid.rows[0]?.[column]).trim())
    this.body = grid.rows.flatMap((cells, row) =>
      row > 0 && cells.some((cell) => exactText(cell) !== "") ? [row] : [],
    )
  }

  /** The cell under a heading; null where there is no such column. */
  cell(row: number, heading: string): GridCell {
    const column = this.header.indexOf(heading)
    return column < 0 ? null : (this.grid.rows[row]?.[column] ?? null)
  }

  /** The same as text, without space around it. */
  text(row: number, heading: string): string {
    return exactText(this.cell(row, heading)).trim()
  }

  /** Where the cell under a heading is; the first of its row where there is no such column. */
  at(row: number, heading: string): Span {
    return cellSpan(this.grid, row, Math.max(0, this.header.indexOf(heading)))
  }
}
