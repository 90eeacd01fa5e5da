import type { Span } from "../../model/index.ts"
import type { Report } from "../report.ts"

const quote = 34
const newline = 10
const carriageReturn = 13
const space = 32

/** What stands between cells. */
export type Delimiter = "," | ";" | "\t"

/** Walks through the text of a CSV file cell by cell. */
export class Scanner {
  readonly #text: string
  readonly #file: string
  readonly #report: Report
  readonly #delimiter: number
  #offset = 0
  #unclosed = false
  #line = 1

  constructor(text: string, file: string, report: Report, delimiter: Delimiter) {
    this.#text = text
    this.#file = file
    this.#report = report
    this.#delimiter = delimiter.charCodeAt(0)
  }

  /** Whether a quote was met that is never closed. */
  get unclosed(): boolean {
    return this.#unclosed
  }

  /** Goes to the next row that has text; null at the end of the file. */
  startRow(): { readonly offset: number; readonly line: number } | null {
    while (this.#offset < this.#text.length && isBlankLine(this.#text, this.#offset)) {
      const end = this.#text.indexOf("\n", this.#offset)
      this.#offset = end < 0 ? this.#text.length : end + 1
      this.#line++
    }
    return this.#offset < this.#text.length ? { offset: this.#offset, line: this.#line } : null
  }

  /** The cells of the row, which are also added to `columns`, as many as there are. */
  row(columns: readonly string[][] = []): string[] {
    const cells: string[] = []
    for (;;) {
      const cell = this.#text.charCodeAt(this.#offset) === quote ? this.#quoted() : this.#plain()
      columns[cells.length]?.push(cell)
      cells.push(cell)
      if (this.#text.charCodeAt(this.#offset) !== this.#delimiter) break
      this.#offset++
    }
    if (this.#text.charCodeAt(this.#offset) === carriageReturn) this.#offset++
    this.#offset++
    this.#line++
    return cells
  }

  #plain(): string {
    const from = this.#offset
    this.#offset = endOfPlain(this.#text, from, this.#delimiter)
    const cell = this.#text.slice(from, this.#offset)
    const stray = cell.indexOf('"')
    if (stray >= 0) this.#refuse(from + stray, "a quote stands inside a cell without quotes")
    return cell
  }

  #quoted(): string {
    const from = this.#offset
    const end = endOfQuoted(this.#text, from)
    if (end < 0) {
      this.#unclosed = true
      this.#refuse(from, "this quote is never closed")
    }
    this.#offset = end < 0 ? this.#text.length : end
    const cell = this.#text.slice(from + 1, end < 0 ? this.#text.length : end - 1)
    for (let i = cell.indexOf("\n"); i >= 0; i = cell.indexOf("\n", i + 1)) this.#line++
    if (!isEnd(this.#text, this.#offset, this.#delimiter)) {
      this.#refuse(this.#offset, "text stands after the quote that closes this cell")
      this.#offset = endOfPlain(this.#text, this.#offset, this.#delimiter)
    }
    return cell.includes('""') ? cell.replaceAll('""', '"') : cell
  }

  #refuse(offset: number, problem: string): void {
    const column = offset - this.#text.lastIndexOf("\n", offset - 1)
    this.#report.error("csv-quote", { file: this.#file, line: this.#line, column, length: 1 }, { problem })
  }
}

/** Place of a row's cell, quotes included; of a cell over several lines its first. */
export function spanOfCell(
  text: string,
  start: { readonly offset: number; readonly line: number },
  column: number,
  file: string,
  delimiter: Delimiter,
): Span {
  const between = delimiter.charCodeAt(0)
  let from = start.offset
  let end = endOfCell(text, from, between)
  for (let j = 0; j < column; j++) {
    from = end + 1
    end = endOfCell(text, from, between)
  }
  let { line, offset: lineStart } = start
  for (let i = text.indexOf("\n", lineStart); i >= 0 && i < from; i = text.indexOf("\n", i + 1)) {
    line++
    lineStart = i + 1
  }
  const lineEnd = text.indexOf("\n", from)
  const visible = lineEnd < 0 ? end : Math.min(end, lineEnd)
  return { file, line, column: from - lineStart + 1, length: Math.max(1, visible - from) }
}

function endOfCell(text: string, offset: number, delimiter: number): number {
  if (text.charCodeAt(offset) !== quote) return endOfPlain(text, offset, delimiter)
  const end = endOfQuoted(text, offset)
  return end < 0 ? text.length : endOfPlain(text, end, delimiter)
}

/** Offset after the closing quote; −1 if there is none. */
function endOfQuoted(text: string, offset: number): number {
  for (let i = text.indexOf('"', offset + 1); i >= 0; i = text.indexOf('"', i + 2))
    if (text.charCodeAt(i + 1) !== quote) return i + 1
  return -1
}

function endOfPlain(text: string, offset: number, delimiter: number): number {
  for (let i = offset; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === delimiter) return i
    if (c === newline) return i > offset && text.charCodeAt(i - 1) === carriageReturn ? i - 1 : i
  }
  return text.length
}

function isEnd(text: string, offset: number, delimiter: number): boolean {
  const c = text.charCodeAt(offset)
  if (c === carriageReturn) return text.charCodeAt(offset + 1) === newline
  return offset >= text.length || c === delimiter || c === newline
}

function isBlankLine(text: string, offset: number): boolean {
  let i = offset
  while (text.charCodeAt(i) === space || text.charCodeAt(i) === carriageReturn) i++
  return i >= text.length || text.charCodeAt(i) === newline
}
