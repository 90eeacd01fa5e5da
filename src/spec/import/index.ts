import type { Diagnostic, Lang } from "../../model/index.ts"
import type { Reading } from "../csv/table.ts"
import { isPeriod } from "../dates.ts"
import { jsonSchemas } from "../json-schema.ts"
import { Report } from "../report.ts"
import type { EditionSource } from "../source.ts"
import { readData } from "./data.ts"
import { indexYaml } from "./index-yaml.ts"
import { readMetadata } from "./metadata.ts"
import { openSheet } from "./sheet.ts"
import { sideColumns } from "./side-columns.ts"
import { editionTables } from "./tables.ts"

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
  const sides = sideColumns(metadata, data, report)
  if (report.hasErrors) return null
  const lang = languageOf([...metadata.nodes, ...data.rows].map((each) => each.name))
  const indicators = metadata.nodes.filter(({ type }) => type === "Indicator")
  const files = editionTables(data, indicators, sides, baseName(dataFile), lang, report)
  const names = { data: baseName(dataFile), metadata: baseName(metadataFile) }
  const index = indexYaml({ id: idOf(name), source: names, lang, time, metadata, data, sides })
  const schemas = [...jsonSchemas()].map(([schema, text]) => [`.schema/${schema}`, text] as const)
  return new Map([["index.yaml", index], ...files, ...schemas])
}

/** Whether a text can be the period of a table without periods. */
export const isPeriodName = isPeriod

const baseName = (path: string) => path.split(/[/\\]/).at(-1) ?? path

const languageOf = (names: readonly string[]): Lang =>
  names.some((name) => /\p{Script=Hangul}/u.test(name)) ? "ko" : "en"

function idOf(name: string): string {
  const plain = name.normalize("NFKD").toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "my-index"
}
