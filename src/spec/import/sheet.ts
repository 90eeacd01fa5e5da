import type { Csv } from "../csv/read.ts"
import { readCsv } from "../csv/read.ts"
import type { Delimiter } from "../csv/scanner.ts"
import { type Reading, Table } from "../csv/table.ts"
import { readText } from "../source.ts"

/** Columns in which "NA" is a word like any other: Namibia has this code. */
const names = new Set(["uCode", "uName", "iCode", "iName"])

/**
 * One of the two tables, whatever stands between its cells: commas, semicolons or tabs. Space around a cell is left out,
 * "NA" is an empty cell, and so are rows without any text and the row numbers that R writes in front.
 *
 * @returns null after a mistake that leaves nothing to read
 */
export function openSheet(file: string, reading: Reading): Table | null {
  const text = readText(reading.source, file, "csv", reading.report)
  const csv = text === null ? null : readCsv(text, file, reading.report, delimiterOf(text))
  return csv === null ? null : new Table(cleaned(csv), reading)
}

/** What stands most often in the header, outside quotes. */
function delimiterOf(text: string): Delimiter {
  const header = (/\S.*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "")
  const count = (sign: Delimiter) => header.split(sign).length
  return (["\t", ";"] as const).reduce<Delimiter>((best, sign) => (count(sign) > count(best) ? sign : best), ",")
}

function cleaned(csv: Csv): Csv {
  const cells = csv.header.map((name, j) => {
    const isName = names.has(name.trim())
    return csv.cells[j]!.map((cell) => (cell.trim() === "NA" && !isName ? "" : cell.trim()))
  })
  const kept = Array.from({ length: csv.rows }, (_, i) => i).filter((i) => cells.some((column) => column[i] !== ""))
  return {
    ...csv,
    header: csv.header.map((name) => name.trim()),
    rows: kept.length,
    cells: cells.map((column) => kept.map((i) => column[i]!)),
    lines: Uint32Array.from(kept, (i) => csv.lines[i]!),
    span: (row, column) => csv.span(row < 0 ? row : kept[row]!, column),
    rowSpan: (row) => csv.rowSpan(row < 0 ? row : kept[row]!),
  }
}

/** Reports the columns that a table must have and has not. */
export function needColumns(table: Table, columns: readonly string[]): boolean {
  const missing = columns.filter((column) => !table.columns.has(column))
  for (const column of missing) {
    const closest = table.csv.header.find((name) => name.toLowerCase() === column.toLowerCase()) ?? ""
    table.reading.report.error("column-missing", table.csv.span(-1, 0), { column, file: table.csv.file, closest })
  }
  return missing.length === 0
}

/** Why a text cannot be a code, of a unit or of what a column holds; null: it can. */
export function whyNoCode(code: string, isColumn: boolean): string | null {
  if (/\s/.test(code)) return "it holds a space"
  if (isColumn && /^\d/.test(code)) return "it begins with a digit"
  return /^[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?$/.test(code)
    ? null
    : "it holds other signs than letters a to z, digits, and - _ . between them"
}
