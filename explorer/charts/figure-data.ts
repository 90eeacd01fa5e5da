import { type CsvCell, csv, type Lang } from "../../src/model/index.ts"
import { chartText } from "./text.ts"

/** A cell as it is read, and the number behind it where there is one; null is a gap. */
export interface FigureCell {
  readonly text: string
  readonly value?: number | null
  /** Where it comes from. */
  readonly href?: string
}

/** One mark of the picture: its name first, then what the picture says of it. */
export interface FigureRow {
  readonly id: string
  readonly cells: readonly FigureCell[]
}

/** What a figure shows, as a table: the one source of its table, its reading by keyboard and its CSV. */
export interface FigureData {
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
}

/** What a figure carries with it wherever it goes. */
export interface FigureAbout {
  readonly title: string
  /** What was measured, of what, in which unit; "" for nothing to add. */
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly source: string
  /** Absolute address of the figure on its page. */
  readonly address: string
}

/** A mark in words: "Transport: 33%" with one number, "Seoul: rank 3, interval 1–5" with several. */
export function rowSentence({ columns }: FigureData, { cells: [name, ...cells] }: FigureRow): string {
  const said = cells
    .map(({ text }, i) => ({ head: columns[i + 1] ?? "", text }))
    .filter(({ text }) => text !== "")
    .map(({ head, text }) => (cells.length === 1 || head === "" ? text : `${head} ${text}`))
  return said.length === 0 ? (name?.text ?? "") : `${name?.text ?? ""}: ${said.join(", ")}`
}

/** How many marks there are, with the first and the last: what a reader who does not see it gets before the marks. */
export function figureDescription(data: FigureData, lang: Lang): string {
  const [first] = data.rows
  const last = data.rows.at(-1)
  if (!first || !last) return chartText.nothing[lang]
  const ends = [...new Set([first, last])].map((row) => rowSentence(data, row))
  return chartText.marks[lang](data.rows.length, ends[0] ?? "", ends[1] ?? "")
}

/**
 * CSV of a figure: its columns with exact numbers, then title, source and address on every row, so that no row loses
 * them. Texts that a spreadsheet would run are defused.
 */
export function figureCsv(data: FigureData, about: FigureAbout, lang: Lang): string {
  const { title, subtitle, notes, source, address } = about
  const carried = [title, subtitle, notes.join(" "), source, address]
  const heads = [chartText.figure, chartText.measure, chartText.note, chartText.source, chartText.address]
  return csv(
    [...data.columns, ...heads.map((head) => head[lang])],
    data.rows.map(({ cells }): readonly CsvCell[] => [
      ...cells.map(({ text, value }) => (value === undefined ? text : value)),
      ...carried,
    ]),
  )
}
