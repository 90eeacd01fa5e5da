import { type Lang, type LocalText, langs, type Span } from "../../model/index.ts"
import { isDate, isPeriod } from "../dates.ts"
import { find, type Lookup } from "../lookup.ts"
import { type Report, unknown } from "../report.ts"
import { type EditionSource, isThere, readText } from "../source.ts"
import { readNumber, type Written } from "./number.ts"
import { type Csv, readCsv } from "./read.ts"

/** Columns by name. A `text` is one column (`note`) or one for each language (`note_en`, `note_ko`). */
export type Columns = Readonly<Record<string, "required" | "optional" | "text" | "optional text">>

/** Files are read with the report that mistakes go to and the languages that texts must have. */
export interface Reading {
  readonly source: EditionSource
  readonly report: Report
  readonly languages: readonly Lang[]
}

/**
 * A CSV file with the declared columns.
 *
 * @param cure what to do about a column that is not among them, where it is not to remove it
 * @returns the rows; "absent" if there is no such file (said only if `needed`); null if it could not be used
 */
export function openTable(
  reading: Reading,
  file: string,
  columns: Columns,
  needed?: { readonly at: Span; readonly by: string },
  cure?: string,
): Table | "absent" | null {
  const { source, report } = reading
  if (!needed && !isThere(source, file)) return "absent"
  const text = readText(source, file, "csv", report, needed)
  const csv = text === null ? null : readCsv(text, file, report)
  if (!csv || !checkColumns(csv, columns, reading, cure)) return null
  return new Table(csv, reading)
}

function checkColumns(csv: Csv, columns: Columns, { report, languages }: Reading, cure?: string): boolean {
  const allowed = Object.entries(columns).flatMap(([name, kind]) =>
    kind.endsWith("text") ? [name, ...langs.map((lang) => `${name}_${lang}`)] : [name],
  )
  const header = csv.header
  const absent = allowed.filter((other) => !header.includes(other))
  const meant = new Set<string>()
  header.forEach((name, j) => {
    if (!allowed.includes(name)) {
      const found = unknown(name, absent)
      meant.add(found.closest)
      report.error("column-unknown", csv.span(-1, j), cure === undefined ? found : { ...found, cure })
    }
    const isText = Object.hasOwn(columns, name) && columns[name]?.endsWith("text")
    const other = isText && langs.find((lang) => header.includes(`${name}_${lang}`))
    if (other) report.error("column-conflict", csv.span(-1, j), { column: name, other: `${name}_${other}` })
  })
  let complete = true
  const miss = (column: string) => {
    // A misspelt name was reported where it stands, with this one as the nearest: one mistake, one message.
    if (!meant.has(column)) report.error("column-missing", headerSpan(csv), { column, file: csv.file, closest: "" })
    complete = false
  }
  for (const [name, kind] of Object.entries(columns)) {
    if (kind === "required" && !header.includes(name)) miss(name)
    if (!kind.endsWith("text") || header.includes(name)) continue
    const given = languages.filter((lang) => header.includes(`${name}_${lang}`))
    if (kind === "text" || given.length > 0)
      for (const lang of languages) if (!given.includes(lang)) miss(`${name}_${lang}`)
  }
  return complete
}

function headerSpan(csv: Csv): Span {
  const first = csv.span(-1, 0)
  const last = csv.span(-1, csv.header.length - 1)
  return { ...first, length: last.line === first.line ? last.column + last.length - first.column : first.length }
}

export class Table {
  readonly csv: Csv
  readonly reading: Reading
  readonly columns: ReadonlyMap<string, number>

  constructor(csv: Csv, reading: Reading) {
    this.csv = csv
    this.reading = reading
    // Of two columns of one name, which was reported, the first counts.
    this.columns = new Map(csv.header.map((name, j) => [name, j] as const).reverse())
  }

  *rows(): Generator<Row> {
    for (let i = 0; i < this.csv.rows; i++) yield new Row(this, i)
  }
}

/** One row, read by column. Every reading reports what is wrong with the cell and gives a stand-in for it. */
export class Row {
  readonly #table: Table
  readonly #row: number

  constructor(table: Table, row: number) {
    this.#table = table
    this.#row = row
  }

  get report(): Report {
    return this.#table.reading.report
  }
  get line(): number {
    return this.#table.csv.lines[this.#row]!
  }
  get at(): Span {
    return this.#table.csv.rowSpan(this.#row)
  }
  span(column: string): Span {
    const j = this.#table.columns.get(column)
    return j === undefined ? this.at : this.#table.csv.span(this.#row, j)
  }

  has(column: string): boolean {
    return this.#table.columns.has(column)
  }

  /** The cell as written; "" for an empty one or a column that the file does not have. */
  text(column: string): string {
    const j = this.#table.columns.get(column)
    return j === undefined ? "" : this.#table.csv.cells[j]![this.#row]!
  }

  /** A cell that must not be empty. */
  need(column: string): string {
    const text = this.text(column)
    if (text === "") this.report.error("cell-empty", this.span(column), { column })
    return text
  }

  /** Several words in one cell, separated by ";". */
  list(column: string): readonly string[] {
    return this.text(column)
      .split(";")
      .map((word) => word.trim())
      .filter((word) => word !== "")
  }

  /** Place of one word of a list. */
  spanIn(column: string, word: string): Span {
    const cell = this.span(column)
    const found = this.text(column)
      .split(";")
      .findIndex((part) => part.trim() === word)
    const parts = this.text(column).split(";").slice(0, found)
    const raw = this.text(column).split(";")[found] ?? ""
    const before = parts.reduce((sum, part) => sum + part.length + 1, 0) + (raw.length - raw.trimStart().length)
    const quoted = cell.length > this.text(column).length ? 1 : 0
    return { ...cell, column: cell.column + quoted + before, length: Math.max(1, word.length) }
  }

  /** A number; null for an empty cell or after a mistake. */
  written(column: string): Written | null {
    const text = this.text(column)
    if (text === "") return null
    const read = readNumber(text)
    if ("value" in read) return read
    this.report.error("cell-not-number", this.span(column), { given: text, of: column, cure: read.cure })
    return null
  }

  /** A number from `min` to `max`, or above `above`; null for an empty cell or after a mistake. */
  number(
    column: string,
    {
      min = Number.NEGATIVE_INFINITY,
      max = Number.POSITIVE_INFINITY,
      above = Number.NEGATIVE_INFINITY,
      whole = false,
    } = {},
  ) {
    const value = this.written(column)?.value
    if (value === undefined) return null
    if (value >= min && value <= max && value > above && (!whole || Number.isSafeInteger(value))) return value
    const bounds =
      above > Number.NEGATIVE_INFINITY
        ? `above ${above}`
        : max === Number.POSITIVE_INFINITY
          ? `${min} or more`
          : `from ${min} to ${max}`
    this.report.error("cell-outside", this.span(column), {
      given: this.text(column),
      of: column,
      expected: `a ${whole ? "whole " : ""}number, ${bounds}`,
    })
    return null
  }

  /** A text in every declared language; null if all its cells are empty. */
  local(column: string): LocalText | null {
    const { columns, reading } = this.#table
    if (columns.has(column)) {
      const text = this.text(column)
      return text === "" ? null : { en: text, ko: text }
    }
    const texts = new Map(reading.languages.map((lang) => [lang, this.text(`${column}_${lang}`)]))
    const given = [...texts.values()].find((text) => text !== "")
    if (given === undefined) return null
    for (const [lang, text] of texts)
      if (text === "")
        this.report.error("translation-missing", this.span(`${column}_${lang}`), { of: `"${column}"`, lang })
    return { en: texts.get("en") ?? given, ko: texts.get("ko") ?? given }
  }

  needLocal(column: string): LocalText {
    const text = this.local(column)
    if (text) return text
    const named = this.#table.columns.has(column) ? column : `${column}_${this.#table.reading.languages[0] ?? "en"}`
    this.report.error("cell-empty", this.span(named), { column: named })
    return { en: "", ko: "" }
  }

  /** One of a few words; null for an empty cell or after a mistake. */
  word<W extends string>(column: string, words: readonly W[]): W | null {
    const text = this.text(column)
    if (text === "") return null
    const found = words.find((candidate) => candidate === text)
    if (found === undefined)
      this.report.error("word-unknown", this.span(column), () => ({ of: `"${column}"`, ...unknown(text, words) }))
    return found ?? null
  }

  /** The thing that the cell names; undefined for an empty cell or after a mistake. */
  find<T>(column: string, lookup: Lookup<T>): T | undefined {
    const text = this.text(column)
    return lookup.all.get(text) ?? find(lookup, text, this.span(column), this.report)
  }

  date(column: string): string {
    const text = this.text(column)
    if (text !== "" && !isDate(text))
      this.report.error("date-malformed", this.span(column), { given: text, of: column })
    return text
  }

  /** The period in the cell, one of the edition's; "" for an empty cell. */
  period(column: string, periods: Lookup<string>): string {
    const text = this.text(column)
    if (text === "") return ""
    if (!isPeriod(text)) this.report.error("period-malformed", this.span(column), { given: text })
    else this.find(column, periods)
    return text
  }
}

/** Reports a key that stood in an earlier row. */
export class Keys {
  readonly #seen = new Map<string, number>()

  /** The line where the key stood first; null for a new key, which is then remembered. */
  first(key: string, line: number): number | null {
    const first = this.#seen.get(key)
    if (first === undefined) this.#seen.set(key, line)
    return first ?? null
  }
}
