import { type EvidenceStore, openStore } from "../evidence/index.ts"
import { lint, remarkDiagnostics } from "../lint/index.ts"
import type { Diagnostic, Edition, Remark, Span } from "../model/index.ts"
import { type EditionSource, readEdition, renderDiagnostic } from "../spec/index.ts"
import { folderSource, hashFiles } from "./folder.ts"
import { lineReader } from "./lines.ts"
import { type MeasuredPeriods, measureAll, measuredIndicators } from "./measured.ts"
import { type OrdinalNode, ordinalNodes } from "./ordinal.ts"
import type { Progress } from "./progress.ts"

import { type ReadPeriods, readAll } from "./readings.ts"

/** An edition that may be computed: read, checked, its evidence measured. */
export interface OpenEdition {
  readonly edition: Edition
  /** Where it was read from. */
  readonly source: EditionSource
  /** SHA-256 over the edition's files. */
  readonly hash: string
  readonly store: EvidenceStore
  readonly measured: MeasuredPeriods
  /** What other readings of the evidence measure. */
  readonly read: ReadPeriods
  readonly ordinal: readonly OrdinalNode[]
  /** What the sources print against each other, and the agreements that the edition declares. */
  readonly remarks: readonly Remark[]
  readonly close: () => Promise<void>
}

export interface Checked {
  /** Null when a diagnostic is an error. */
  readonly opened: OpenEdition | null
  readonly diagnostics: readonly Diagnostic[]
  /** What the sources print against each other: no mistakes of the author. None while the files cannot be read. */
  readonly remarks: readonly Diagnostic[]
  /** A diagnostic with the line it points at, as plain text. */
  readonly render: (diagnostic: Diagnostic) => string
}

/** Opens an edition folder. Mistakes of its author are in `diagnostics`, all at once. */
export const openEdition = (folder: string, progress: Progress): Promise<Checked> =>
  openSource(folderSource(folder), folder, progress)

/** The same for any source; `parquetFolder` is where Parquet files of the source lie, if it has any. */
export async function openSource(source: EditionSource, parquetFolder: string, progress: Progress): Promise<Checked> {
  progress("Reading the edition", null)
  const read = readEdition(source)
  const lineOf = lineReader(source)
  const render = (diagnostic: Diagnostic) => renderDiagnostic(diagnostic, lineOf(diagnostic.at))
  const { edition } = read
  if (edition === null) return { opened: null, diagnostics: read.diagnostics, remarks: [], render }

  const found = lint(edition)
  const remarks = remarkDiagnostics(edition, found)

  progress("Measuring the evidence", null)
  const { store, diagnostics: storeDiagnostics } = await openStore({
    codebook: edition.codebook,
    tables: edition.tables,
    units: edition.units.map((unit) => unit.id),
    coverage: edition.coverage,
    sources: edition.sources.map((s) => s.id),
    parquetFolder,
  })
  if (store === null) return { opened: null, diagnostics: [...read.diagnostics, ...storeDiagnostics], remarks, render }
  const indicators = measuredIndicators(edition)
  const { measured, diagnostics: wrong } = await measureAll(store, edition, indicators)
  const measureDiagnostics = wrong.map((d) => placed(d, read.placeOfMeasure))
  const { nodes, diagnostics: ordinalDiagnostics } = ordinalNodes(edition)
  const diagnostics = [...read.diagnostics, ...storeDiagnostics, ...measureDiagnostics, ...ordinalDiagnostics]
  if (diagnostics.some((d) => d.severity === "error")) {
    store.close()
    return { opened: null, diagnostics, remarks, render }
  }
  const readings = await readAll(store, edition)
  const hash = hashFiles(source, source.list())
  const close = async () => store.close()
  const opened = { edition, source, hash, store, measured, read: readings, ordinal: nodes, remarks: found, close }
  return { opened, diagnostics, remarks, render }
}

/** The store knows which indicator's SQL is wrong, and not where it is written. */
function placed(diagnostic: Diagnostic, placeOf: (indicator: string) => Span): Diagnostic {
  const { code, params } = diagnostic
  if (code !== "sql-wrong" && code !== "sql-slow") return diagnostic
  return { ...diagnostic, at: placeOf((params as { readonly indicator: string }).indicator) }
}
