import type { Diagnostic } from "../../model/index.ts"
import type { Reading } from "../csv/table.ts"
import { isPeriod } from "../dates.ts"
import { Report } from "../report.ts"
import type { EditionSource } from "../source.ts"
import { readData } from "./data.ts"
import { editionFiles, languageOf } from "./edition-files.ts"
import { readMetadata } from "./metadata.ts"
import { openSheet } from "./sheet.ts"
import { type ImportedSheets, importSheets as importInto, type Sheets } from "./sheets/index.ts"

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
  return editionFiles({ source: names, name, time, metadata, data, lang, title: "", places: "line" }, report)
}

/** Makes an edition of the sheets of a workbook, a file of text or a folder of them. */
export const importSheets = (sheets: Sheets): ImportedSheets => importInto(sheets, new Report())

/** Whether a text can be the period of a table without periods. */
export const isPeriodName = isPeriod

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path
