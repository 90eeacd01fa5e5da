import type { Csv } from "../../csv/read.ts"
import { type Reading, Table } from "../../csv/table.ts"
import { cellSpan, type Grid, gridName, textAt, widthOf } from "./grid.ts"

/** COINr's two tables among the sheets, by the columns that each must have; null: they are not there. */
export function coinrSheets(grids: readonly Grid[]): { readonly data: Grid; readonly metadata: Grid } | null {
  const has = (grid: Grid, ...names: readonly string[]) => {
    const header = new Set((grid.rows[0] ?? []).map((_, column) => textAt(grid, 0, column)))
    return names.every((name) => header.has(name))
  }
  const metadata = grids.find((grid) => has(grid, "Level", "Parent", "Direction", "Type"))
  const data = grids.find((grid) => grid !== metadata && (has(grid, "uCode") || has(grid, "uName")))
  return metadata && data ? { data, metadata } : null
}

/** A sheet as a table with its header in the first row. Empty rows, empty columns and "NA" are left out, as in text. */
export function tableOf(grid: Grid, reading: Reading): Table {
  const isName = (name: string) => ["uCode", "uName", "iCode", "iName"].includes(name)
  const all = Array.from({ length: widthOf(grid) }, (_, column) => column)
  const columns = all.filter((column) => grid.rows.some((_, row) => textAt(grid, row, column) !== ""))
  const rows = grid.rows.flatMap((cells, row) =>
    row > 0 && cells.some((_, column) => textAt(grid, row, column) !== "") ? [row] : [],
  )
  const header = columns.map((column) => textAt(grid, 0, column))
  header.forEach((name, j) => {
    const first = header.indexOf(name)
    if (first < j)
      reading.report.error("column-twice", cellSpan(grid, 0, columns[j]!), { column: name, first: columns[first]! + 1 })
  })
  const csv: Csv = {
    file: gridName(grid),
    header,
    rows: rows.length,
    dropped: 0,
    cells: columns.map((column, j) =>
      rows.map((row) => {
        const text = textAt(grid, row, column)
        return (text === "NA" || text === "#N/A") && !isName(header[j]!) ? "" : text
      }),
    ),
    lines: Uint32Array.from(rows, (row) => cellSpan(grid, row, 0).line),
    span: (row, j) => cellSpan(grid, row < 0 ? 0 : rows[row]!, columns[j] ?? 0),
    rowSpan: (row) => cellSpan(grid, row < 0 ? 0 : rows[row]!, 0),
  }
  return new Table(csv, reading)
}
