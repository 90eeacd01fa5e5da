import type { Diagnostic, Lang, Span } from "../../model/index.ts"
import { remarks } from "../import/remarks.ts"
import type { Grid } from "../import/sheets/grid.ts"
import { jsonSchemas } from "../json-schema.ts"
import { readEdition } from "../read-edition.ts"
import { Report } from "../report.ts"
import { encodeUtf8 } from "../utf8.ts"
import { indexText } from "./index-text.ts"
import { isPathOfEdition } from "./paths.ts"
import { type PlacedFile, placedCsv, placedLines } from "./placed.ts"
import { readFramework } from "./read-framework.ts"
import { readSettings } from "./read-settings.ts"
import { readValues } from "./read-values.ts"
import { exactText, Rows } from "./rows.ts"
import { isMap, type Setting } from "./setting.ts"
import { sheetOf } from "./sheet.ts"

/** What came of sheets that hold an edition. */
interface FromSheets {
  /** Files of the edition by path; null after a mistake. */
  readonly files: ReadonlyMap<string, string> | null
  /** Mistakes with sheet, row and column. */
  readonly diagnostics: readonly Diagnostic[]
}

const columns = {
  edition: ["setting", "value"],
  framework: ["id", "kind", "parent"],
  data: ["unit", "time"],
  files: ["file", "sheet"],
} as const

/** Whether the sheets are those that `sheetsOfEdition` writes, whatever was changed in them. */
export const holdEdition = (grids: readonly Grid[]): boolean =>
  Object.entries(columns).every(([name, wanted]) => {
    const grid = grids.find(({ sheet }) => sheet === name)
    return grid !== undefined && wanted.every((column) => new Rows(grid).header.includes(column))
  })

/**
 * The edition that sheets hold: its id, languages and method are those of the workbook. What is wrong in it is told where
 * it stands in the sheets.
 *
 * @param source what a person calls the workbook
 */
export function editionOfSheets(grids: readonly Grid[], source: string): FromSheets {
  const report = new Report()
  const sheetOfName = (name: string) => {
    const grid = grids.find(({ sheet }) => sheet === name)
    return grid === undefined ? null : new Rows(grid)
  }
  const placed = new Map<string, PlacedFile>()
  const cells = new Map<string, Span>()
  const settings = sheetOfName(sheetOf.edition)!
  const root = readSettings(settings, cells, report)
  const { dimensions, indicators } = readFramework(sheetOfName(sheetOf.framework)!, cells, report)
  if (dimensions.size > 0) root.set("dimensions", dimensions)
  root.set("indicators", indicators)
  const say = remarks[languageOf(root.get("languages"))]
  placed.set("index.yaml", indexText(root, [say.fromOne(source), say.check], cells))
  const isCoded = (id: string) => {
    const node = indicators.get(id)
    const normalise = isMap(node) ? node.get("normalise") : undefined
    return isMap(normalise) && normalise.has("categories")
  }
  placed.set("values.csv", readValues(sheetOfName(sheetOf.data)!, sheetOfName(sheetOf.cells), isCoded))
  addTables(sheetOfName(sheetOf.files)!, sheetOfName, placed, report)
  addTexts(sheetOfName(sheetOf.texts), placed, report)
  if (report.hasErrors) return { files: null, diagnostics: report.list() }
  const wrong = mistakesIn(placed).filter(({ severity }) => severity === "error")
  if (wrong.length > 0) return { files: null, diagnostics: [...report.list(), ...wrong] }
  const schemas = [...jsonSchemas()].map(([schema, text]) => [`.schema/${schema}`, text] as const)
  const files = new Map([...[...placed].map(([path, { text }]) => [path, text] as const), ...schemas])
  return { files, diagnostics: report.list() }
}

const languageOf = (languages: Setting | undefined): Lang =>
  Array.isArray(languages) && languages[0] === "ko" ? "ko" : "en"

/** Tables as they are, from the sheets that the sheet `files` names. */
function addTables(
  list: Rows,
  sheetOfName: (name: string) => Rows | null,
  placed: Map<string, PlacedFile>,
  report: Report,
): void {
  for (const row of list.body) {
    const [path, name] = [list.text(row, "file"), list.text(row, "sheet")]
    const sheet = sheetOfName(name)
    if (!isPathOfEdition(path)) report.error("workbook-path", list.at(row, "file"), { given: path })
    else if (sheet === null && name !== "") {
      // A table without a row leaves an empty sheet, which no reader hands on.
      placed.set(path, placedCsv([{ cells: [""], at: [list.at(row, "sheet")] }]))
    } else if (sheet !== null && !placed.has(path)) placed.set(path, tableOf(sheet))
  }
}

function tableOf(sheet: Rows): PlacedFile {
  const columns = sheet.header.flatMap((name, column) => (name === "" ? [] : [{ name, column }]))
  const rows = [0, ...sheet.body].map((row) => ({
    cells: columns.map(({ column }) => exactText(sheet.grid.rows[row]?.[column])),
    at: columns.map(({ name }) => sheet.at(row, name)),
  }))
  return placedCsv(rows)
}

/** Files line by line, from the sheet `texts`. */
function addTexts(sheet: Rows | null, placed: Map<string, PlacedFile>, report: Report): void {
  if (sheet === null) return
  for (const [path, rows] of Map.groupBy(sheet.body, (row) => sheet.text(row, "file"))) {
    if (!isPathOfEdition(path)) report.error("workbook-path", sheet.at(rows[0]!, "file"), { given: path })
    else if (!placed.has(path))
      placed.set(
        path,
        placedLines(rows.map((row) => ({ text: exactText(sheet.cell(row, "text")), at: sheet.at(row, "text") }))),
      )
  }
}

/** What `check` says of the files, each where it came from in the sheets; what one cell causes more than once is said once. */
function mistakesIn(placed: ReadonlyMap<string, PlacedFile>): readonly Diagnostic[] {
  const bytes = new Map([...placed].map(([path, { text }]) => [path, encodeUtf8(text)]))
  const { diagnostics } = readEdition({
    list: () => [...bytes.keys()],
    size: (path) => bytes.get(path)?.length ?? null,
    read: (path) => bytes.get(path) ?? null,
  })
  const led = diagnostics.map((each) => ({
    ...each,
    at: placed.get(each.at.file)?.cellAt(each.at.line, each.at.column) ?? each.at,
  }))
  const said = new Set<string>()
  return led.filter(({ code, at, params }) => {
    const key = `${code} ${at.file}:${at.line}:${at.column} ${JSON.stringify(params)}`
    return said.size < said.add(key).size
  })
}
