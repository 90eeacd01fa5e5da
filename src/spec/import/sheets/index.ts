import type { Diagnostic } from "../../../model/index.ts"
import { type Report, unknown } from "../../report.ts"
import { editionOfSheets, holdEdition } from "../../workbook/read.ts"
import { readData } from "../data.ts"
import { editionFiles, languageOf } from "../edition-files.ts"
import { readMetadata } from "../metadata.ts"
import type { PlaceKind } from "../texts.ts"
import { assemble } from "./assemble.ts"
import { inBothLanguages } from "./both-languages.ts"
import { coinToolSheets, readCoinTool } from "./coin-tool.ts"
import { coinrSheets, tableOf } from "./coinr-sheets.ts"
import type { Draft } from "./draft.ts"
import { cellName, cellSpan, type Grid, gridName, widthOf } from "./grid.ts"
import { lookAt, readme } from "./guesses.ts"
import { type Layout, layoutOf } from "./layout.ts"
import { longColumns, readLong } from "./long.ts"
import type { Note } from "./notes.ts"
import { structureOf, withStructure } from "./structure.ts"
import { readWide } from "./wide.ts"

/** Sheets to be imported, and what they leave open. */
export interface Sheets {
  /** What a person calls them: the name of the workbook, file or folder. */
  readonly source: string
  readonly grids: readonly Grid[]
  /** The sheet, or the file of a folder, that holds the data; null: it is found. */
  readonly sheet: string | null
  /** What the edition is to be called, in any form. */
  readonly name: string
  /** The period of a table that has none. */
  readonly time: string
}

export interface ImportedSheets {
  /** Files of the edition by path; null after a mistake. */
  readonly files: ReadonlyMap<string, string> | null
  readonly diagnostics: readonly Diagnostic[]
  /** What to look at next; empty without files. */
  readonly notes: readonly Note[]
}

/** What an edition may have of each, so that its files stay within the limits of the format. */
const limits = { indicators: 2000, values: 500_000 } as const

/**
 * Makes an edition of sheets, whatever their shape: an edition that was written as a workbook, COINr's two tables, a COIN
 * Tool workbook, a row for each value, or a row for each unit.
 */
export function importSheets(sheets: Sheets, report: Report): ImportedSheets {
  if (sheets.sheet === null && holdEdition(sheets.grids)) {
    for (const grid of sheets.grids) tellFormulas(grid, report)
    const { files, diagnostics } = editionOfSheets(sheets.grids, sheets.source)
    return { files, diagnostics: [...report.list(), ...diagnostics], notes: [] }
  }
  if (sheets.sheet === null && isPackage(sheets.grids)) {
    const at = { file: sheets.source, line: 1, column: 1, length: 1 }
    report.error("sheet-file", at, {
      file: sheets.source,
      why: "it is the workbook of a data package, which holds results",
      cure: "take the folder edition/ of the package, or a workbook that `cityindex export` wrote",
    })
  }
  const made = report.hasErrors ? null : filesOf(sheets, report)
  const files = made === null || report.hasErrors ? null : made.files
  return { files, diagnostics: report.list(), notes: files === null ? [] : made!.notes }
}

/** The tables of a data package as sheets. */
const isPackage = (grids: readonly Grid[]) =>
  ["tables", "scores", "observations"].every((name) => grids.some(({ sheet }) => sheet === name))

function filesOf(sheets: Sheets, report: Report) {
  const { grids, source, name, time, sheet } = sheets
  for (const grid of grids) tellFormulas(grid, report)
  const pair = sheet === null ? coinrSheets(grids) : null
  if (pair !== null) {
    const reading = {
      source: { list: () => [], size: () => null, read: () => null },
      report,
      languages: ["en"] as const,
    }
    const metadata = readMetadata(tableOf(pair.metadata, reading))
    const data = metadata && readData(tableOf(pair.data, reading), metadata)
    if (!metadata || !data || report.hasErrors) return null
    const lang = languageOf([...metadata.nodes, ...data.rows].map((each) => each.name))
    const names = { data: gridName(pair.data), metadata: gridName(pair.metadata) }
    const files = editionFiles(
      {
        source: names,
        name,
        time,
        metadata,
        data,
        lang,
        title: "",
        places: pair.data.lines === null ? "row" : "line",
      },
      report,
    )
    return { files, notes: [] }
  }
  const draft = draftOf(sheets, report)
  if (draft === null || report.hasErrors) return null
  const lang = languageOf([...draft.indicators, ...draft.rows].map((each) => each.name))
  const title = draft.top.name || draft.title || name
  const { metadata, data } = assemble(draft, title, lang, report)
  if (report.hasErrors) return null
  const files = editionFiles(
    { source: { data: source, metadata: "" }, name, time, metadata, data, lang, title, places: placesOf(grids) },
    report,
  )
  if (files === null) return null
  const said = lookAt(draft)
  return { files: new Map([...files, ["README.md", readme(title, source, said, lang)]]), notes: said }
}

/** Places have cells in a workbook and lines in a file of text. */
const placesOf = (grids: readonly Grid[]): PlaceKind => (grids.every(({ lines }) => lines === null) ? "cell" : "line")

function draftOf({ grids, sheet, source }: Sheets, report: Report): Draft | null {
  const tool = sheet === null ? coinToolSheets(grids) : null
  if (tool !== null) {
    const read = limited(readCoinTool(tool.data, tool.frame, report), tool.data, report)
    return read && inBothLanguages(read)
  }
  const chosen = chooseSheet(grids, sheet, source, report)
  if (chosen === null) return null
  const { grid, layout } = chosen
  const long = longColumns(layout)
  const numeric = layout.columns.filter(({ isNumeric }) => isNumeric)
  const tooMany = numeric[limits.indicators + 5]
  const values = layout.body.length * (long === null ? numeric.length : long.values.length)
  if (tooMany !== undefined) tellLimit(grid, "indicators", numeric.length, limits.indicators, tooMany.column, report)
  else if (values > limits.values) tellLimit(grid, "values", values, limits.values, 0, report)
  if (report.hasErrors) return null
  const draft = long === null ? readWide(grid, layout, report) : readLong(grid, layout, long, report)
  const fitting = limited(draft, grid, report)
  if (fitting === null) return null
  const structure = structureOf(
    grids.filter((other) => other !== grid),
    fitting.indicators,
  )
  return inBothLanguages(structure === null ? fitting : withStructure(fitting, structure))
}

function limited(draft: Draft | null, grid: Grid, report: Report): Draft | null {
  if (draft === null) return null
  const { indicators, rows } = draft
  const values = indicators.length * rows.length
  if (indicators.length > limits.indicators)
    tellLimit(grid, "indicators", indicators.length, limits.indicators, 0, report)
  else if (values > limits.values) tellLimit(grid, "values", values, limits.values, 0, report)
  else return draft
  return null
}

function tellLimit(grid: Grid, what: string, count: number, limit: number, column: number, report: Report): void {
  const row = Math.max(
    0,
    grid.rows.findIndex((cells) => cells.length > 0),
  )
  report.error("sheet-limit", cellSpan(grid, row, column), { sheet: gridName(grid), what, count, limit })
}

/** The sheet that is asked for, or the one with most numbers. */
function chooseSheet(
  grids: readonly Grid[],
  sheet: string | null,
  source: string,
  report: Report,
): { readonly grid: Grid; readonly layout: Layout } | null {
  const nameOf = (grid: Grid) => grid.sheet || grid.file
  if (sheet !== null) {
    const grid = grids.find((each) => nameOf(each) === sheet)
    if (grid === undefined) {
      const start = { file: source, line: 1, column: 1, length: 1 }
      report.error("sheet-unknown", start, () => unknown(sheet, grids.map(nameOf)))
      return null
    }
    const layout = layoutOf(grid)
    if (layout === null) tellEmpty([grid], source, report)
    return layout && { grid, layout }
  }
  const found = grids.flatMap((grid) => {
    const layout = layoutOf(grid)
    const numbers =
      layout === null ? 0 : layout.body.length * layout.columns.filter(({ isNumeric }) => isNumeric).length
    return layout === null ? [] : [{ grid, layout, numbers }]
  })
  if (found.length === 0) tellEmpty(grids, source, report)
  return found.length === 0 ? null : found.reduce((best, each) => (each.numbers > best.numbers ? each : best))
}

function tellEmpty(grids: readonly Grid[], source: string, report: Report): void {
  const grid = grids.reduce<Grid | null>(
    (best, each) => (best === null || widthOf(each) > widthOf(best) ? each : best),
    null,
  )
  const at = grid === null ? { file: source, line: 1, column: 1, length: 1 } : cellSpan(grid, 0, 0)
  const why = grid !== null && widthOf(grid) > 0 ? "no cell holds a number" : "it is empty"
  report.error("sheet-no-table", at, { sheet: grid === null ? source : gridName(grid), why })
}

/** Formulas are never computed: their saved values are taken, and those that have none are gaps. */
function tellFormulas(grid: Grid, report: Report): void {
  const { saved, unsaved } = grid.formulas
  const tell = (places: typeof saved, isSaved: boolean) => {
    const first = places[0]
    if (first === undefined) return
    report.warning(isSaved ? "sheet-formula" : "sheet-formula-unsaved", cellSpan(grid, first.row, first.column), {
      cell: cellName(first.row, first.column),
      more: places.length - 1,
    })
  }
  tell(saved, true)
  tell(unsaved, false)
}
