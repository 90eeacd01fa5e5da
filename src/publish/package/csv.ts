import { type CsvCell, csv } from "../../model/index.ts"
import type { PackageTable } from "./table.ts"

/** A table as CSV: RFC 4180 in UTF-8 with "\n", an empty cell for a gap; text that would run as a formula is defused. */
export const tableCsv = ({ columns, rows }: PackageTable): string =>
  csv(
    columns.map(({ name }) => name),
    rowsOf(columns, rows),
  )

function* rowsOf(columns: PackageTable["columns"], rows: number): Generator<CsvCell[]> {
  for (let row = 0; row < rows; row++) {
    yield columns.map(({ cells }) => {
      const cell = cells[row] ?? null
      return typeof cell === "boolean" ? String(cell) : cell
    })
  }
}
