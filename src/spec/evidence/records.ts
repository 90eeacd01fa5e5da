import type { Source, Span, TableData, Unit, Variable } from "../../model/index.ts"
import { readNumber } from "../csv/number.ts"
import type { Csv } from "../csv/read.ts"
import { readCsv } from "../csv/read.ts"
import type { Reading } from "../csv/table.ts"
import { isDate, isPeriod } from "../dates.ts"
import { find, type Lookup } from "../lookup.ts"
import { nearest } from "../nearest.ts"
import { type Report, unknown } from "../report.ts"
import { readText } from "../source.ts"
import { type CodebookLookup, type LocatedTable, whyWrongFile } from "./codebook.ts"

interface Names {
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  readonly periods: Lookup<string>
  readonly lists: CodebookLookup["lists"]
}

/**
 * The records of one table, every cell held against the codebook. A Parquet file is only looked for: its columns and
 * cells are checked by the store that reads it.
 *
 * @returns null after a mistake that leaves no usable table
 */
export function readRecords(table: LocatedTable, names: Names, reading: Reading): TableData | null {
  const { source, report } = reading
  const { spec, settings } = table
  if (whyWrongFile(spec.file) !== null) return null
  const needed = { at: settings.file.at, by: `table "${spec.id}"` }
  if (spec.file.endsWith(".parquet")) {
    if (source.size(spec.file) !== null) return { kind: "parquet", path: spec.file }
    const why = source.trouble?.(spec.file) ?? null
    if (why !== null) report.error("file-unreadable", needed.at, { file: spec.file, why })
    else
      report.error("file-missing", needed.at, {
        file: spec.file,
        neededBy: needed.by,
        closest: nearest(spec.file, source.list()),
      })
    return null
  }
  const text = readText(source, spec.file, "csv", report, needed)
  const csv = text === null ? null : readCsv(text, spec.file, report)
  if (!csv) return null
  checkColumns(csv, table, report)
  checkRoles(csv, table, names, reading)
  for (const variable of spec.variables) {
    const j = csv.header.indexOf(variable.id)
    if (j >= 0) checkCells(csv, j, variable, names, report)
  }
  return {
    kind: "columns",
    rows: csv.rows,
    columns: new Map(csv.header.map((name, j) => [name, csv.cells[j]!])),
    lines: csv.lines,
  }
}

/** Columns that a table's settings name, each with the place where it is named. */
function namedColumns({ settings }: LocatedTable): readonly { readonly column: string; readonly at: Span }[] {
  const { key, unit, name, description, source, also, place, time, variables } = settings
  const texts = [name, description].flatMap((columns) =>
    !columns ? [] : columns.kind === "scalar" ? [columns.value] : [columns.value.en, columns.value.ko],
  )
  const roles = [key, unit, ...texts, ...(source.kind === "map" ? [source.value.column] : []), also, place, time]
  const coded = variables.filter((variable) => variable.value.type !== "rubric")
  return [
    ...roles.flatMap((role) => (role && role.value !== "" ? [{ column: role.value, at: role.at }] : [])),
    ...coded.map((variable) => ({ column: variable.key, at: variable.at })),
  ]
}

const strangersCure = "describe it under `variables` of the table in codebook.yaml, or remove it"

function checkColumns(csv: Csv, table: LocatedTable, report: Report): void {
  const wanted = namedColumns(table)
  const names = new Set(wanted.map((role) => role.column))
  const absent = [...names].filter((other) => !csv.header.includes(other))
  const strangers = csv.header.filter((name) => !names.has(name))
  const said = new Set<string>()
  const meant = new Set<string>()
  for (const { column, at } of wanted) {
    if (csv.header.includes(column) || said.has(column)) continue
    said.add(column)
    const closest = nearest(column, strangers)
    meant.add(closest)
    report.error("column-missing", at, { column, file: csv.file, closest })
  }
  csv.header.forEach((name, j) => {
    // Misspelt here or there: one mistake, one message, which names both.
    if (!names.has(name) && !meant.has(name))
      report.error("column-unknown", csv.span(-1, j), { ...unknown(name, absent), cure: strangersCure })
  })
}

function checkRoles(csv: Csv, { spec }: LocatedTable, names: Names, { report, languages }: Reading): void {
  const { roles } = spec
  each(csv, roles.key, (cells, j) => {
    const seen = new Map<string, number>()
    cells.forEach((cell, i) => {
      const first = seen.get(cell)
      if (cell === "") report.error("cell-empty", csv.span(i, j), { column: roles.key })
      else if (first === undefined) seen.set(cell, i)
      else report.error("id-twice", csv.span(i, j), { what: "record", given: cell, line: csv.lines[first]! })
    })
  })
  each(csv, roles.unit, (cells, j) =>
    checkWords(csv, j, cells, (word, at) => find(names.units, word, at, report), names.units.all),
  )
  if ("column" in roles.source) {
    const { column } = roles.source
    each(csv, column, (cells, j) =>
      cells.forEach((cell, i) => {
        if (cell === "") report.error("cell-empty", csv.span(i, j), { column })
        else if (!names.sources.all.has(cell)) find(names.sources, cell, csv.span(i, j), report)
      }),
    )
  }
  each(csv, roles.also, (cells, j) =>
    checkWords(csv, j, cells, (word, at) => find(names.sources, word, at, report), names.sources.all),
  )
  each(csv, roles.time, (cells, j) => checkPeriods(csv, j, cells, spec.id, names.periods, report))
  const { description } = roles
  if (description && description.en !== description.ko && languages.length > 1)
    checkTranslated(csv, description, report)
}

/** Records of other periods may stand beside those that are computed; a table with nothing else is a mistake. */
function checkPeriods(
  csv: Csv,
  j: number,
  cells: readonly string[],
  table: string,
  periods: Lookup<string>,
  report: Report,
): void {
  cells.forEach((cell, i) => {
    if (cell !== "" && !isPeriod(cell)) report.error("period-malformed", csv.span(i, j), { given: cell })
  })
  if (cells.length > 0 && !periods.partial && !cells.some((cell) => cell === "" || periods.all.has(cell)))
    report.warning("records-outside-periods", csv.span(-1, j), { table, periods: [...periods.all.keys()].join(", ") })
}

/** A description stands in both languages or in none. A name may stand in one: proper names often do. */
function checkTranslated(csv: Csv, columns: { readonly en: string; readonly ko: string }, report: Report): void {
  const [en, ko] = [csv.header.indexOf(columns.en), csv.header.indexOf(columns.ko)]
  if (en < 0 || ko < 0) return
  for (let i = 0; i < csv.rows; i++) {
    const [hasEn, hasKo] = [csv.cells[en]![i] !== "", csv.cells[ko]![i] !== ""]
    if (hasEn === hasKo) continue
    const lang = hasEn ? "ko" : "en"
    report.error("translation-missing", csv.span(i, hasEn ? ko : en), { of: `"${columns[lang]}"`, lang })
  }
}

function each(csv: Csv, column: string | null, check: (cells: readonly string[], j: number) => void): void {
  const j = column === null ? -1 : csv.header.indexOf(column)
  if (j >= 0) check(csv.cells[j]!, j)
}

function checkCells(csv: Csv, j: number, { id, type }: Variable, names: Names, report: Report): void {
  const cells = csv.cells[j]!
  if (type.kind === "code" || type.kind === "codes") {
    const list = names.lists.all.get(type.list)
    if (!list) return
    const wrong = (given: string, at: Span) =>
      report.error("code-unknown", at, () => ({ list: type.list, ...unknown(given, list) }))
    if (type.kind === "codes") checkWords(csv, j, cells, wrong, list)
    else
      cells.forEach((cell, i) => {
        if (cell !== "" && !list.has(cell)) wrong(cell, csv.span(i, j))
      })
    return
  }
  const check = checks[type.kind]
  if (!check) return
  cells.forEach((cell, i) => {
    if (cell !== "") check(cell, id, () => csv.span(i, j), report)
  })
}

type Check = (cell: string, column: string, at: () => Span, report: Report) => void

const checks: Readonly<Partial<Record<Variable["type"]["kind"], Check>>> = {
  number: (cell, of, at, report) => {
    const read = readNumber(cell)
    if ("cure" in read) report.error("cell-not-number", at(), { given: cell, of, cure: read.cure })
  },
  year: (cell, of, at, report) => {
    if (!/^\d{4}$/.test(cell)) report.error("date-malformed", at(), { given: cell, of })
  },
  date: (cell, of, at, report) => {
    if (!isDate(cell)) report.error("date-malformed", at(), { given: cell, of })
  },
  boolean: (cell, of, at, report) => {
    if (cell !== "true" && cell !== "false")
      report.error("word-unknown", at(), { of: `"${of}"`, given: cell, closest: "", known: "true, false" })
  },
  url: (cell, _, at, report) => {
    if (!/^https?:\/\/\S+$/.test(cell))
      report.error("text-malformed", at(), {
        of: "an address",
        given: cell,
        expected: "an address that starts with https://",
      })
  },
}

/** Cells of several words: whole cells are remembered, since most rows repeat what others hold. */
function checkWords(
  csv: Csv,
  j: number,
  cells: readonly string[],
  wrong: (word: string, at: Span) => void,
  known: { has(word: string): boolean },
): void {
  const good = new Set<string>([""])
  cells.forEach((cell, i) => {
    if (good.has(cell)) return
    const words = cell.split(";")
    let offset = 0
    let isGood = true
    for (const raw of words) {
      const word = raw.trim()
      if (word !== "" && !known.has(word)) {
        isGood = false
        const at = csv.span(i, j)
        const quoted = at.length > cell.length ? 1 : 0
        wrong(word, { ...at, column: at.column + quoted + offset + raw.indexOf(word), length: word.length })
      }
      offset += raw.length + 1
    }
    if (isGood) good.add(cell)
  })
}
