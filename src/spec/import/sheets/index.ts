import { type Report, unknown } from "../../report.ts"
import { readData } from "../data.ts"
import { languageOf } from "../edition-files.ts"
import { usualMethod } from "../imported.ts"
import { readMetadata } from "../metadata.ts"
import type { PlaceKind } from "../texts.ts"
import type { Understood } from "../understood.ts"
import { assemble } from "./assemble.ts"
import { inBothLanguages } from "./both-languages.ts"
import { coinToolSheets, readCoinTool } from "./coin-tool.ts"
import { coinrSheets, tableOf } from "./coinr-sheets.ts"
import type { Draft } from "./draft.ts"
import { cellName, cellSpan, type Grid, gridName, widthOf } from "./grid.ts"
import { type Layout, layoutOf } from "./layout.ts"
import { longColumns, readLong } from "./long.ts"
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

/** What an edition may have of each, so that its files stay within the limits of the format. */
const limits = { indicators: 2000, values: 500_000 } as const

/**
 * Understands sheets, whatever their shape: COINr's two tables, a COIN Tool workbook, a row for each value, or a row for
 * each unit. Null after a mistake.
 */
export function understand(sheets: Sheets, report: Report): Understood | null {
  const { grids, source, name, time, sheet } = sheets
  if (sheet === null && isPackage(grids)) {
    const why = "it is the workbook of a data package, which holds results"
    const cure = "take the folder edition/ of the package, or a workbook that `cityindex export` wrote"
    report.error("sheet-file", { file: source, line: 1, column: 1, length: 1 }, { file: source, why, cure })
    return null
  }
  for (const grid of grids) tellFormulas(grid, report)
  const pair = sheet === null ? coinrSheets(grids) : null
  if (pair !== null) return understandPair(pair, sheets, report)
  const found = draftOf(sheets, report)
  if (found === null || report.hasErrors) return null
  const { draft, grid } = found
  const lang = languageOf([...draft.indicators, ...draft.rows].map((each) => each.name))
  const title = draft.top.name || draft.title || name
  const { metadata, data } = assemble(draft, title, lang, report)
  if (report.hasErrors) return null
  return {
    source: { data: source, metadata: "" },
    name,
    time,
    metadata,
    data,
    lang,
    title,
    places: placesOf(grids),
    method: usualMethod,
    sheet: nameOf(grid),
    own: draft.notes,
  }
}

/** The tables of a data package as sheets. */
const isPackage = (grids: readonly Grid[]) =>
  ["tables", "scores", "observations"].every((name) => grids.some(({ sheet }) => sheet === name))

function understandPair(
  pair: { readonly data: Grid; readonly metadata: Grid },
  { name, time }: Sheets,
  report: Report,
): Understood | null {
  const reading = { source: { list: () => [], size: () => null, read: () => null }, report, languages: ["en"] as const }
  const metadata = readMetadata(tableOf(pair.metadata, reading))
  const data = metadata && readData(tableOf(pair.data, reading), metadata)
  if (!metadata || !data || report.hasErrors) return null
  const lang = languageOf([...metadata.nodes, ...data.rows].map((each) => each.name))
  return {
    source: { data: gridName(pair.data), metadata: gridName(pair.metadata) },
    name,
    time,
    metadata,
    data,
    lang,
    title: "",
    places: pair.data.lines === null ? "row" : "line",
    method: usualMethod,
    sheet: nameOf(pair.data),
    own: null,
  }
}

/** Places have cells in a workbook and lines in a file of text. */
const placesOf = (grids: readonly Grid[]): PlaceKind => (grids.every(({ lines }) => lines === null) ? "cell" : "line")

/** What a person calls a sheet by. */
const nameOf = (grid: Grid): string => grid.sheet || grid.file

interface Found {
  readonly draft: Draft
  /** Where its values are. */
  readonly grid: Grid
}

function draftOf({ grids, sheet, source }: Sheets, report: Report): Found | null {
  const tool = sheet === null ? coinToolSheets(grids) : null
  if (tool !== null) {
    const draft = limited(readCoinTool(tool.data, tool.frame, report), tool.data, report)
    return draft && { draft: inBothLanguages(draft), grid: tool.data }
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
  return { draft: inBothLanguages(structure === null ? fitting : withStructure(fitting, structure)), grid }
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
export function tellFormulas(grid: Grid, report: Report): void {
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
