import type { Span } from "../../model/index.ts"
import type { Report } from "../report.ts"
import { startOf as startOfFile } from "../source.ts"
import { type Delimiter, Scanner, spanOfCell } from "./scanner.ts"

/** A CSV file by columns, header names as written. */
export interface Csv {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: number
  /** Rows that do not fit the header: reported and left out, so that what they would have held is not known. */
  readonly dropped: number
  /** One array of cells per header column. */
  readonly cells: readonly (readonly string[])[]
  /** File line of each row. */
  readonly lines: Uint32Array
  /** Place of a cell; row −1 is the header. Quotes belong to the cell. Found again in the text, so ask only to report. */
  readonly span: (row: number, column: number) => Span
  /** A row's first line. */
  readonly rowSpan: (row: number) => Span
}

/** More columns than any table has: beyond, checking them would take long and help nobody. */
const widest = 10_000

interface RowStart {
  readonly offset: number
  readonly line: number
}

/**
 * Reads RFC 4180: commas, quotes, line breaks inside quotes, LF or CRLF. Lines without any text are skipped.
 *
 * @param text      not only blank lines
 * @param delimiter what stands between cells, where it is not the comma of RFC 4180
 * @returns null if the header itself cannot be used
 */
export function readCsv(text: string, file: string, report: Report, delimiter: Delimiter = ","): Csv | null {
  if (/\r[^\n]/.test(text) && !text.includes("\n")) {
    report.error("csv-line-ends", startOfFile(file), { file })
    return null
  }
  const columns = columnsInLine(text, delimiter)
  if (columns > widest) {
    report.error("csv-wide", startOfFile(file), { columns, limit: widest })
    return null
  }
  const scanner = new Scanner(text, file, report, delimiter)
  const top = scanner.startRow() ?? { offset: 0, line: 1 }
  const header = scanner.row()
  const spanIn = (start: RowStart, column: number) => spanOfCell(text, start, column, file, delimiter)
  if (!checkHeader(header, (column) => spanIn(top, column), report)) return null

  const width = header.length
  const cells: string[][] = header.map(() => [])
  const offsets: number[] = []
  const lines: number[] = []
  let dropped = 0
  for (let start = scanner.startRow(); start; start = scanner.startRow()) {
    const found = scanner.row(cells)
    if (found.length === width) {
      offsets.push(start.offset)
      lines.push(start.line)
    } else {
      dropped++
      for (const column of cells) column.length = offsets.length
      // What a quote that is never closed swallowed was no cell.
      if (!scanner.unclosed)
        report.error("csv-ragged", firstLine(text, start, file), { cells: found.length, columns: width })
    }
  }
  const lineOf = Uint32Array.from(lines)
  const startOf = (row: number): RowStart => (row < 0 ? top : { offset: offsets[row]!, line: lineOf[row]! })
  return {
    file,
    header,
    rows: offsets.length,
    dropped,
    cells,
    lines: lineOf,
    span: (row, column) => spanIn(startOf(row), column),
    rowSpan: (row) => firstLine(text, startOf(row), file),
  }
}

/** One more than the delimiters of the first line that has text: as many columns as it can have. */
function columnsInLine(text: string, delimiter: Delimiter): number {
  const start = text.search(/\S/)
  const newline = text.indexOf("\n", start)
  const end = newline < 0 ? text.length : newline
  let count = 1
  for (let i = text.indexOf(delimiter, start); i >= 0 && i < end; i = text.indexOf(delimiter, i + 1)) count++
  return count
}

function checkHeader(header: readonly string[], span: (column: number) => Span, report: Report): boolean {
  const [only = ""] = header
  const found = header.length > 1 ? "" : only.includes(";") ? "semicolons" : only.includes("\t") ? "tabs" : ""
  if (found) report.error("csv-delimiter", span(0), { found })
  const seen = new Map<string, number>()
  header.forEach((name, j) => {
    const first = seen.get(name)
    if (first === undefined) seen.set(name, j)
    else report.error("column-twice", span(j), { column: name, first: first + 1 })
  })
  return found === ""
}

function firstLine(text: string, { offset, line }: RowStart, file: string): Span {
  const newline = text.indexOf("\n", offset)
  const end = newline < 0 ? text.length : newline
  const length = end - offset - (text[end - 1] === "\r" ? 1 : 0)
  return { file, line, column: 1, length: Math.max(1, length) }
}
