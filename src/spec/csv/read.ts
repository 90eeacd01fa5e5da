import type { Span } from "../../model/index.ts"
import type { Report } from "../report.ts"
import { placeOf } from "../source.ts"

/** A CSV file by columns, header names as written. Rows that do not fit the header were reported and left out. */
export interface Csv {
  readonly file: string
  readonly header: readonly string[]
  readonly rows: number
  /** One array of cells per header column. */
  readonly cells: readonly (readonly string[])[]
  /** File line of each row. */
  readonly lines: Uint32Array
  /** Place of a cell; row −1 is the header. Quotes belong to the cell. Found again in the text, so ask only to report. */
  readonly span: (row: number, column: number) => Span
  /** A row's first line. */
  readonly rowSpan: (row: number) => Span
}

const quote = 34
const comma = 44
const newline = 10
const carriageReturn = 13

/**
 * Reads RFC 4180: commas, quotes, line breaks inside quotes, LF or CRLF. Lines without any text are skipped.
 *
 * @returns null if the header itself cannot be used
 */
export function readCsv(text: string, file: string, report: Report): Csv | null {
  const at = (offset: number): Span => ({ file, line, column: offset - text.lastIndexOf("\n", offset - 1), length: 1 })
  let offset = 0
  let line = 1
  while (isBlankLine(text, offset)) {
    offset = text.indexOf("\n", offset) + 1
    line++
  }
  const headerStart = offset
  const header: string[] = []
  const starts: number[] = []
  const lines: number[] = []
  const cells: string[][] = []
  let row = -1

  while (offset < text.length) {
    if (isBlankLine(text, offset)) {
      const next = text.indexOf("\n", offset)
      offset = next < 0 ? text.length : next + 1
      line++
      continue
    }
    const start = offset
    const startLine = line
    let column = 0
    for (;;) {
      const from = offset
      let cell: string
      if (text.charCodeAt(offset) === quote) {
        offset = endOfQuoted(text, offset)
        if (offset < 0) {
          report.error("csv-quote", at(from), { problem: "this quote is never closed" })
          offset = text.length
        }
        cell = text.slice(from + 1, offset - 1)
        for (let i = cell.indexOf("\n"); i >= 0; i = cell.indexOf("\n", i + 1)) line++
        if (cell.includes('""')) cell = cell.replaceAll('""', '"')
        if (!isEnd(text, offset)) {
          report.error("csv-quote", at(offset), { problem: "text stands after the quote that closes this cell" })
          offset = endOfPlain(text, offset)
        }
      } else {
        offset = endOfPlain(text, offset)
        cell = text.slice(from, offset)
        const stray = cell.indexOf('"')
        if (stray >= 0)
          report.error("csv-quote", at(from + stray), { problem: "a quote stands inside a cell without quotes" })
      }
      if (row < 0) header.push(cell)
      else if (column < header.length) cells[column]!.push(cell)
      column++
      if (text.charCodeAt(offset) !== comma) break
      offset++
    }
    const end = offset
    if (text.charCodeAt(offset) === carriageReturn) offset++
    offset++
    line++
    if (row < 0) {
      row = 0
      if (!checkHeader(header, (j) => cellSpan(text, start, startLine, j, file), report)) return null
      for (let j = 0; j < header.length; j++) cells.push([])
    } else if (column !== header.length) {
      const length = Math.min(end, (text.indexOf("\n", start) + 1 || end + 1) - 1) - start
      report.error(
        "csv-ragged",
        { file, line: startLine, column: 1, length: Math.max(1, length) },
        { cells: column, columns: header.length },
      )
      for (const values of cells) values.length = row
    } else {
      starts.push(start)
      lines.push(startLine)
      row++
    }
  }
  const lineOf = Uint32Array.from(lines)
  return {
    file,
    header,
    rows: row,
    cells,
    lines: lineOf,
    span: (i, j) =>
      i < 0
        ? cellSpan(text, headerStart, placeOf(text, headerStart, 1, file).line, j, file)
        : cellSpan(text, starts[i]!, lineOf[i]!, j, file),
    rowSpan: (i) => {
      const end = text.indexOf("\n", starts[i]!)
      const length = (end < 0 ? text.length : end) - starts[i]!
      return { file, line: lineOf[i]!, column: 1, length: Math.max(1, length - (text[end - 1] === "\r" ? 1 : 0)) }
    },
  }
}

function checkHeader(header: readonly string[], span: (column: number) => Span, report: Report): boolean {
  const [only = ""] = header
  const found = header.length > 1 ? "" : only.includes(";") ? "semicolons" : only.includes("\t") ? "tabs" : ""
  if (found) report.error("csv-delimiter", span(0), { found })
  header.forEach((name, j) => {
    const first = header.indexOf(name)
    if (first < j) report.error("column-twice", span(j), { column: name, first: first + 1 })
  })
  return found === ""
}

/** Offset after the closing quote; −1 if there is none. */
function endOfQuoted(text: string, offset: number): number {
  for (let i = text.indexOf('"', offset + 1); i >= 0; i = text.indexOf('"', i + 2))
    if (text.charCodeAt(i + 1) !== quote) return i + 1
  return -1
}

function endOfPlain(text: string, offset: number): number {
  for (let i = offset; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === comma || c === newline)
      return c === newline && i > offset && text.charCodeAt(i - 1) === carriageReturn ? i - 1 : i
  }
  return text.length
}

function isEnd(text: string, offset: number): boolean {
  const c = text.charCodeAt(offset)
  return (
    offset >= text.length ||
    c === comma ||
    c === newline ||
    (c === carriageReturn && text.charCodeAt(offset + 1) === newline)
  )
}

function isBlankLine(text: string, offset: number): boolean {
  let i = offset
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === carriageReturn) i++
  return i < text.length ? text.charCodeAt(i) === newline : i > offset
}

function cellSpan(text: string, start: number, startLine: number, column: number, file: string): Span {
  let offset = start
  let end = start
  for (let j = 0; ; j++) {
    end = text.charCodeAt(offset) === quote ? endOfQuoted(text, offset) : offset
    end = endOfPlain(text, end < 0 ? text.length : end)
    if (j === column) break
    offset = end + 1
  }
  let line = startLine
  let lineStart = start
  for (let i = text.indexOf("\n", start); i >= 0 && i < offset; i = text.indexOf("\n", i + 1)) {
    line++
    lineStart = i + 1
  }
  const firstLineEnd = text.indexOf("\n", offset)
  const visible = firstLineEnd < 0 ? end : Math.min(end, firstLineEnd)
  return { file, line, column: offset - lineStart + 1, length: Math.max(1, visible - offset) }
}
