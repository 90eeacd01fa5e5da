import { type Lang, langs } from "../../model/index.ts"
import { type Csv, readCsv } from "../csv/read.ts"
import type { GridCell } from "../import/sheets/grid.ts"
import { Report } from "../report.ts"
import type { EditionSource } from "../source.ts"
import { decodeUtf8 } from "../utf8.ts"
import { frameworkSheet } from "./framework-sheet.ts"
import { isReferredTo } from "./referred.ts"
import { isMap, type SettingMap, settingsIn } from "./setting.ts"
import { settingsSheet } from "./settings-sheet.ts"
import { type EditionSheet, sheetNames, sheetOf } from "./sheet.ts"
import { cellOfText, valuesSheets } from "./values-sheets.ts"

/** Why a file of an edition has no place in a workbook; null: all have one. */
export function whyNoSheets(source: EditionSource): string | null {
  const isText = (path: string) =>
    /\.(?:csv|ya?ml|md|txt|json)$/i.test(path) && "text" in decodeUtf8(source.read(path) ?? new Uint8Array())
  const other = source.list().find((path) => !isText(path))
  return other === undefined ? null : `${other} is neither a table in CSV nor a text in UTF-8`
}

/**
 * A whole edition as sheets: settings, framework, values with units in rows and indicators in columns, every other table as
 * it is, and the lines of whatever else is text. `editionOfSheets` makes the edition of them again, but for comments and
 * the way index.yaml is laid out.
 *
 * @param source an edition that can be read, all of it text
 */
export function sheetsOfEdition(source: EditionSource): readonly EditionSheet[] {
  const index = settingsIn(textOf(source, "index.yaml"))
  const unitsFile = textAt(index.get("units"), "file")
  const tables = source.list().filter((path) => /\.csv$/i.test(path) && path !== "values.csv")
  const csvs = new Map(tables.map((path) => [path, tableOf(source, path)]))
  const units = csvs.get(unitsFile)
  if (units === undefined) throw new Error("a readable edition has its units file")
  const values = source.list().includes("values.csv") ? withIds(tableOf(source, "values.csv"), source) : null
  const names = sheetNames(
    tables.map((path) => path.replace(/\.csv$/i, "")),
    Object.values(sheetOf),
  )
  const texts = source.list().filter((path) => !/\.csv$/i.test(path) && path !== "index.yaml")
  const lines = texts.flatMap((path) =>
    textOf(source, path)
      .split(/\r?\n/)
      .map((line): GridCell[] => [path, line]),
  )
  return [
    settingsSheet(index),
    frameworkSheet(index, languagesOf(index)),
    ...valuesSheets(values, units, valuedIndicators(index)),
    ...[...csvs.values()].map((csv, k) => ({ name: names[k] ?? "", rows: rowsOf(csv) })),
    { name: sheetOf.files, rows: [["file", "sheet"], ...tables.map((path, k) => [path, names[k] ?? ""])] },
    ...(lines.length === 0 ? [] : [{ name: sheetOf.texts, rows: [["file", "text"], ...lines] }]),
  ]
}

/** The text of a file that is there. */
function textOf(source: EditionSource, path: string): string {
  const decoded = decodeUtf8(source.read(path) ?? new Uint8Array())
  return "text" in decoded ? decoded.text : ""
}

const textAt = (value: ReturnType<SettingMap["get"]>, key: string): string =>
  isMap(value) ? String(value.get(key) ?? "") : ""

/** A CSV file that `check` accepts, or a table of the author's own that nothing reads. */
function tableOf(source: EditionSource, path: string): Csv {
  const text = textOf(source, path)
  const csv = text.trim() === "" ? null : readCsv(text, path, new Report())
  return (
    csv ?? {
      file: path,
      header: [],
      rows: 0,
      dropped: 0,
      cells: [],
      lines: new Uint32Array(),
      span: startOf(path),
      rowSpan: startOf(path),
    }
  )
}

const startOf = (file: string) => () => ({ file, line: 1, column: 1, length: 1 })

/** The table with the ids that its rows have by their lines, if something refers to one of them. */
function withIds(values: Csv, source: EditionSource): Csv {
  const place = values.header.indexOf("id")
  const ids = Array.from(values.lines, (line, i) => values.cells[place]?.[i] || String(line))
  const unnamed = new Set(ids.filter((_, i) => !values.cells[place]?.[i]))
  const yaml = ["findings.yaml", "charts.yaml", "relations.yaml"].filter((path) => source.list().includes(path))
  if (
    !isReferredTo(
      yaml.map((path) => textOf(source, path)),
      unnamed,
    )
  )
    return values
  const [header, cells] = [[...values.header], [...values.cells]]
  const at = place < 0 ? header.length : place
  header[at] = "id"
  cells[at] = ids
  return { ...values, header, cells }
}

const rowsOf = ({ header, rows, cells }: Csv): readonly (readonly GridCell[])[] => [
  header,
  ...Array.from({ length: rows }, (_, i) => cells.map((column) => cellOfText(column[i] ?? ""))),
]

function languagesOf(index: SettingMap): readonly Lang[] {
  const given = index.get("languages")
  return langs.filter((lang) => Array.isArray(given) && given.includes(lang))
}

/** Indicators that are not counted over records. */
function valuedIndicators(index: SettingMap): readonly string[] {
  const all = index.get("indicators")
  return isMap(all) ? [...all].flatMap(([id, node]) => (isMap(node) && node.has("measured") ? [] : [String(id)])) : []
}
