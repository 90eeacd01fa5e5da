import { type Cell, type CellValue, readXlsx, type Sheet } from "hucre/xlsx"
import type { Grid, GridCell } from "../spec/index.ts"
import { cellKey } from "../spec/index.ts"
import { importLimits } from "./limits.ts"
import type { Fault } from "./unpack.ts"

/**
 * The sheets of an unpacked workbook that hold anything.
 *
 * @param file its name
 */
export async function gridsOf(bytes: Uint8Array, file: string): Promise<readonly Grid[] | Fault> {
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  const grids: Grid[] = []
  for (const sheet of sheets) {
    const grid = gridOf(sheet, file)
    const cells = grid.rows.reduce((sum, { length }) => sum + length, 0)
    if (cells > importLimits.cells)
      return {
        why: `its sheet "${grid.sheet}" spans ${cells} cells, and at most ${importLimits.cells} are read`,
        cure: "remove what stands far from the table, or save the table as CSV",
      }
    if (cells > 0) grids.push(grid)
  }
  return grids.length > 0 ? grids : { why: "none of its sheets holds a cell", cure: "check that it was saved" }
}

function gridOf(sheet: Sheet, file: string): Grid {
  const percent = new Set<number>()
  const saved: { row: number; column: number }[] = []
  const unsaved: { row: number; column: number }[] = []
  const emptied = new Set<number>()
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number)
    if (typeof cell.value === "number" && isPercent(cell)) percent.add(cellKey(row, column))
    if (cell.formula === undefined) continue
    const value = sheet.rows[row]?.[column] ?? null
    const hasValue = value !== null && value !== ""
    ;(hasValue ? saved : unsaved).push({ row, column })
    if (!hasValue) emptied.add(cellKey(row, column))
  }
  const rows = sheet.rows.map((cells, row) => {
    const read = cells.map((cell, column) => (emptied.has(cellKey(row, column)) ? null : cellOf(cell)))
    let length = read.length
    while (length > 0 && (read[length - 1] === null || read[length - 1] === "")) length--
    return read.slice(0, length)
  })
  while (rows.at(-1)?.length === 0) rows.pop()
  return {
    file,
    sheet: sheet.name,
    rows,
    lines: null,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    percent,
    formulas: { saved, unsaved },
    isCommaFree: false,
  }
}

/** A format with a sign of per cent that is not a text of its own. */
const isPercent = ({ style }: Cell): boolean => /%/.test((style?.numFmt ?? "").replaceAll(/"[^"]*"|\\./g, ""))

function cellOf(cell: CellValue | undefined): GridCell {
  if (cell === null || cell === undefined) return null
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10)
  if (typeof cell === "boolean") return String(cell)
  return typeof cell === "number" && !Number.isFinite(cell) ? null : cell
}
