import type { PrintedColumn, PrintedTable } from "../../model/index.ts"
import type { Grid } from "../import/sheets/grid.ts"
import { type Cells, splitCells } from "./cells.ts"
import { isMissing, type Point, pointOf, readPrinted } from "./numbers.ts"

/**
 * Reads a published table as it stands: any delimiter, title lines above the header, percent signs, thousands, decimal
 * commas, footnote marks, gaps of every kind. What is no number in a column of numbers is a gap.
 *
 * @returns null where there are not a header and a row
 */
export const readPrintedTable = (text: string, file: string): PrintedTable | null =>
  tableOf(splitCells(text.replace(/^\uFEFF/, "")), file)

/** The same of a sheet, whose numbers have all the digits that they are stored with. Lines are its rows, from 1. */
export function readPrintedSheet({ rows }: Pick<Grid, "rows">, file: string): PrintedTable | null {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell).trim())))
  const lines = cells.flatMap((row, i) => (row.some((cell) => cell !== "") ? [i + 1] : []))
  return tableOf({ rows: lines.map((line) => cells[line - 1] ?? []), lines }, file)
}

function tableOf({ rows, lines }: Cells, file: string): PrintedTable | null {
  const width = usualWidth(rows)
  const top = rows.findIndex((row) => filled(row) >= Math.max(1, width / 2))
  const first = rows[top]
  if (first === undefined) return null
  const hasHeader = first.filter((cell) => isText(cell)).length * 2 >= filled(first)
  const count = Math.max(width, hasHeader ? first.length : 0)
  const numbers = rows.flatMap((row, i) => (i > top - (hasHeader ? 0 : 1) && (filled(row) > 1 || width < 3) ? [i] : []))
  if (numbers.length === 0) return null
  const names = namesOf(hasHeader ? first : [], count)
  const texts = names.map((_, j) => numbers.map((i) => rows[i]?.[j] ?? ""))
  const usual: Point = texts.some((cells) => pointOf(cells, ".") === ",") ? "," : "."
  const columns = names.map((name, j) => columnOf(name, texts[j] ?? [], usual))
  const naming = namingColumn(columns, texts)
  return {
    file,
    rows: numbers.length,
    lines: Uint32Array.from(numbers, (i) => lines[i] ?? 0),
    columns,
    units: numbers.map((_, i) => texts[naming]?.[i] || `row ${i + 1}`),
    names: names[naming] ?? null,
  }
}

const filled = (row: readonly string[]) => row.filter((cell) => cell !== "").length
const isText = (cell: string) => cell !== "" && readPrinted(cell, ".") === null && readPrinted(cell, ",") === null

/** The number of filled cells that most of the first rows have. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows.slice(0, 300)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/** Header cells, each once: a second "score" is "score (2)". */
function namesOf(header: readonly string[], count: number): readonly string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: count }, (_, j) => {
    const name = (header[j] ?? "").replaceAll(/\s+/g, " ") || `column ${j + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

function columnOf(name: string, cells: readonly string[], usual: Point): PrintedColumn {
  const values = new Float64Array(cells.length).fill(Number.NaN)
  const half = new Float64Array(cells.length)
  const point = pointOf(cells, usual)
  const read = cells.map((cell) => readPrinted(cell, point))
  const present = cells.filter((cell) => !isMissing(cell)).length
  const found = read.filter((number) => number !== null).length
  if (found === 0 || found < 0.6 * present) return { name, kind: "text", values, half, decimals: 0 }
  // Spreadsheets drop zeros at the end: the longest number says how far the column is rounded.
  const decimals = read.reduce(
    (most, number) => Math.max(most, number !== null && number.digits < 14 ? number.decimals : -30),
    -30,
  )
  const longest = read.reduce((most, number) => Math.max(most, number?.decimals ?? 0), 0)
  const isAnswer = read.every((number) => number === null || number.value === 0 || number.value === 1) && longest === 0
  for (const [i, number] of read.entries()) {
    if (number === null) continue
    values[i] = number.value
    // 0 and 1 are answers, no numbers that somebody rounded.
    if (isAnswer) continue
    // Some fourteen digits are all that a double shows: such a number was not rounded by a person.
    const own = number.digits >= 14 ? number.decimals : longest > 13 ? Math.max(13, decimals) : decimals
    half[i] = Math.max(0.5 * 10 ** -own, Math.abs(number.value) * 2 ** -49)
  }
  const kind = isRank(name, values) ? "rank" : "number"
  return { name, kind, values, half, decimals: Math.max(0, longest) }
}

const rankName = /(?:^|[^a-z])(?:rang|rank\w*|position|puesto|rango)(?:[^a-z]|$)|순위|등수|排名|順位|ランク/i
/** Names that say so only by themselves: "No. of students" and "Place of birth" are no ranks. */
const wholeRankName = /^(?:place|pos\.?|#|no\.?|nr\.?)$/i

/** Whole numbers and halves from 1 on, named a rank. */
function isRank(name: string, values: Float64Array): boolean {
  const words = name.replaceAll(/[_-]/g, " ").trim()
  if (!rankName.test(words) && !wholeRankName.test(words)) return false
  return values.every((x) => Number.isNaN(x) || (x >= 1 && x * 2 === Math.round(x * 2)))
}

/** The first column of text, of those whose cells differ most. */
function namingColumn(columns: readonly PrintedColumn[], texts: readonly (readonly string[])[]): number {
  let best = -1
  let most = 0
  for (const [j, { kind }] of columns.entries()) {
    if (kind !== "text") continue
    const distinct = new Set(texts[j]?.filter((cell) => !isMissing(cell))).size
    if (distinct > most * 1.1) {
      best = j
      most = distinct
    }
  }
  return best
}
