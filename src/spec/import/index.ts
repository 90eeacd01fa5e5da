import type { Diagnostic, LocalText } from "../../model/index.ts"
import type { Reading } from "../csv/table.ts"
import { isPeriod } from "../dates.ts"
import { Report } from "../report.ts"
import type { EditionSource } from "../source.ts"
import { editionOfSheets, holdEdition } from "../workbook/read.ts"
import { readData } from "./data.ts"
import { editionFiles, languageOf } from "./edition-files.ts"
import { usualMethod } from "./imported.ts"
import { readMetadata } from "./metadata.ts"
import { openSheet } from "./sheet.ts"
import { type Sheets, tellFormulas, understand } from "./sheets/index.ts"
import { type Understood, write } from "./understood.ts"

/** Two tables to be imported: where they are, and what they leave open. */
export interface Tables {
  /** Holds both files. */
  readonly source: EditionSource
  /** Path of COINr's `iData`: a row for each unit, or each unit and period. */
  readonly data: string
  /** Path of COINr's `iMeta`: a row for each column of the data and each aggregate. */
  readonly metadata: string
  /** What the edition is to be called, in any form. */
  readonly name: string
  /** The period of a table that has none. */
  readonly time: string
}

export interface ImportedEdition {
  /** Files of the edition by path; null after a mistake. */
  readonly files: ReadonlyMap<string, string> | null
  /** Every mistake in both tables, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Makes an edition of COINr's two tables. Codes stay as they are, rows keep their order, numbers their digits.
 * Source: COINr, `new_coin`, `check_iData`, `check_iMeta`.
 */
export function importTables(tables: Tables): ImportedEdition {
  const report = new Report()
  const files = filesOf(tables, report)
  return { files: report.hasErrors ? null : files, diagnostics: report.list() }
}

function filesOf({ source, data: dataFile, metadata: metadataFile, name, time }: Tables, report: Report) {
  const reading: Reading = { source, report, languages: ["en"] }
  const [metadataSheet, dataSheet] = [openSheet(metadataFile, reading), openSheet(dataFile, reading)]
  const metadata = metadataSheet && readMetadata(metadataSheet)
  const data = dataSheet && metadata && readData(dataSheet, metadata)
  if (!metadata || !data) return null
  if (report.hasErrors) return null
  const lang = languageOf([...metadata.nodes, ...data.rows].map((each) => each.name))
  const names = { data: baseName(dataFile), metadata: baseName(metadataFile) }
  return editionFiles(
    { source: names, name, time, metadata, data, lang, title: "", places: "line", method: usualMethod },
    report,
  )
}

/** What came of sheets. */
export interface ImportedSheets extends ImportedEdition {
  /** What to look at next; empty without files. */
  readonly notes: readonly LocalText[]
}

/** Makes an edition of the sheets of a workbook, a file of text or a folder of them. */
export function importSheets(sheets: Sheets): ImportedSheets {
  const report = new Report()
  if (isWholeEdition(sheets)) {
    for (const grid of sheets.grids) tellFormulas(grid, report)
    const { files, diagnostics } = editionOfSheets(sheets.grids, sheets.source)
    return { files, diagnostics: [...report.list(), ...diagnostics], notes: [] }
  }
  const understood = understand(sheets, report)
  return written(understood, report)
}

/** Understands sheets without writing anything; null after a mistake. */
export function understandSheets(sheets: Sheets): {
  readonly understood: Understood | null
  readonly diagnostics: readonly Diagnostic[]
} {
  const report = new Report()
  if (isWholeEdition(sheets)) {
    const at = { file: sheets.source, line: 1, column: 1, length: 1 }
    const why = "it holds a whole edition, in which nothing is left to guess"
    report.error("sheet-file", at, {
      file: sheets.source,
      why,
      cure: "`cityindex new DIR --from` makes it an edition again",
    })
    return { understood: null, diagnostics: report.list() }
  }
  const understood = understand(sheets, report)
  return { understood: report.hasErrors ? null : understood, diagnostics: report.list() }
}

/** Whether sheets are an edition that was written as a workbook, and nobody asks for one of them alone. */
const isWholeEdition = ({ sheet, grids }: Sheets): boolean => sheet === null && holdEdition(grids)

/** The files of an edition of what was understood, adjusted or not: those that `importSheets` makes. */
export const writeUnderstood = (understood: Understood): ImportedSheets => written(understood, new Report())

function written(understood: Understood | null, report: Report): ImportedSheets {
  const made = understood === null || report.hasErrors ? null : write(understood, report)
  const { files, notes } = made === null || report.hasErrors ? { files: null, notes: [] } : made
  return { files, diagnostics: report.list(), notes }
}

/** Whether a text can be the period of a table without periods. */
export const isPeriodName = isPeriod

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path
