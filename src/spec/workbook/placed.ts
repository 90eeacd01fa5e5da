import { isMap, isScalar, LineCounter, parseDocument } from "yaml"
import type { Span } from "../../model/index.ts"

/** A file that was written from sheets, and the cell that a place in it came from. */
export interface PlacedFile {
  readonly text: string
  /** Line and column from 1. */
  readonly cellAt: (line: number, column: number) => Span
}

/** A row of a table to be written: its cells, and where each of them came from. */
export interface PlacedRow {
  readonly cells: readonly string[]
  readonly at: readonly Span[]
}

/** CSV text whose places lead back to sheets. The first row is the header. */
export function placedCsv(rows: readonly PlacedRow[]): PlacedFile {
  const lines: string[] = []
  const starts: { readonly line: number; readonly row: PlacedRow; readonly columns: readonly number[] }[] = []
  let line = 1
  for (const row of rows) {
    let column = 1
    const columns: number[] = []
    const cells = row.cells.map((cell) => {
      const text = /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
      columns.push(column)
      column += text.length + 1
      return text
    })
    starts.push({ line, row, columns })
    lines.push(cells.join(","))
    line += lines.at(-1)?.split("\n").length ?? 1
  }
  const cellAt = (at: number, column: number): Span => {
    const found = starts[upTo(starts.length, (k) => (starts[k]?.line ?? 0) <= at)] ?? starts[0]
    if (found === undefined) throw new Error("a table has a header")
    // In a cell of several lines, columns count from each of them.
    const cell = found.line === at ? upTo(found.columns.length, (k) => (found.columns[k] ?? 0) <= column) : 0
    return found.row.at[cell] ?? found.row.at[0] ?? nowhere
  }
  return { text: `${lines.join("\n")}\n`, cellAt }
}

/** The last of `count` things in their order for which it holds; the first where it holds for none. */
function upTo(count: number, holds: (k: number) => boolean): number {
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Lines of a text, each from a row of a sheet. */
export function placedLines(lines: readonly { readonly text: string; readonly at: Span }[]): PlacedFile {
  return {
    text: lines.map(({ text }) => text).join("\n"),
    cellAt: (line) => lines[Math.min(line, lines.length) - 1]?.at ?? nowhere,
  }
}

/**
 * A YAML file that was written from cells. A place leads to the cell of the innermost setting around it that has one.
 *
 * @param cells cells by the keys that lead to a setting, joined by line breaks; "" is the file
 */
export function placedYaml(text: string, cells: ReadonlyMap<string, Span>): PlacedFile {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const ranges: { readonly from: number; readonly to: number; readonly at: Span }[] = []
  const walk = (node: unknown, path: string) => {
    if (!isMap(node)) return
    for (const { key, value } of node.items) {
      const [name, range] = isScalar(key) ? [String(key.value), key.range] : ["", null]
      const own = path === "" ? name : `${path}\n${name}`
      const at = cells.get(own)
      const end = (value as { readonly range?: readonly number[] | null } | null)?.range?.[1] ?? range?.[1] ?? 0
      if (at !== undefined && range) ranges.push({ from: range[0], to: end, at })
      walk(value, own)
    }
  }
  walk(document.contents, "")
  return {
    text,
    cellAt: (line, column) => {
      const offset = (counter.lineStarts[line - 1] ?? 0) + column - 1
      // Settings are walked from the outer to the inner: the last that holds the place is the innermost.
      return ranges.findLast(({ from, to }) => offset >= from && offset <= to)?.at ?? cells.get("") ?? nowhere
    },
  }
}

const nowhere: Span = { file: "index.yaml", line: 1, column: 1, length: 1 }
