import {
  type Diagnostic,
  type Edition,
  gapReasons,
  type Lang,
  type Measure,
  type Source,
  type Span,
} from "../model/index.ts"
import { readCsv } from "./csv/read.ts"
import type { Reading } from "./csv/table.ts"
import { type ResolvedCodebook, resolveCodebook } from "./evidence/codebook.ts"
import { readRecords } from "./evidence/records.ts"
import { type CodebookFile, codebookFile } from "./files/codebook-file.ts"
import type { IndexFile } from "./files/index-file.ts"
import { qualifierRules } from "./files/ordinal-settings.ts"
import { readIndex, readPeriods } from "./index-yaml.ts"
import type { Lookup } from "./lookup.ts"
import { readProfiles } from "./prose/profiles.ts"
import { gatherReferences } from "./prose/references.ts"
import { Report } from "./report.ts"
import { resolveMeasure } from "./resolve/measures.ts"
import { resolveMethod } from "./resolve/method.ts"
import { resolveTrends } from "./resolve/panel.ts"
import { resolveReadings } from "./resolve/readings.ts"
import { resolveStructure, type Structure } from "./resolve/structure.ts"
import { type EditionSource, isThere, readText, startOf } from "./source.ts"
import { readCharts } from "./tables/charts.ts"
import { readPublished, readStrengths } from "./tables/comparisons.ts"
import { readCoverage } from "./tables/coverage.ts"
import { denominatorLookup, readDenominators } from "./tables/denominators.ts"
import { readFigures } from "./tables/figures.ts"
import { readFindings } from "./tables/findings.ts"
import { readRelations } from "./tables/relations.ts"
import { readSources } from "./tables/sources.ts"
import { readKinds, readStatements } from "./tables/statements.ts"
import { readGroups, readUnits } from "./tables/units.ts"
import { readValues } from "./tables/values.ts"
import { warnUnusedFiles } from "./unused-files.ts"
import { decodeYaml } from "./yaml/decode.ts"
import { openYaml } from "./yaml/open.ts"

/** What became of an edition's files. `edition` is null if any diagnostic is an error. */
export interface ReadEdition {
  readonly edition: Edition | null
  /** Every mistake in every file, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
  /** Where in index.yaml the measure of an indicator stands: what a database finds wrong with it points there. */
  readonly placeOfMeasure: (indicator: string) => Span
}

/** Reads an edition's files, checks them against each other and resolves the method. Never throws for an author's mistake. */
export function readEdition(source: EditionSource): ReadEdition {
  const report = new Report()
  const measurePlaces = new Map<string, Span>()
  const edition = read(source, report, measurePlaces)
  return {
    edition: report.hasErrors ? null : Object.freeze(edition),
    diagnostics: report.list(),
    placeOfMeasure: (indicator) => measurePlaces.get(indicator) ?? startOf("index.yaml"),
  }
}

function read(source: EditionSource, report: Report, measurePlaces: Map<string, Span>): Edition | null {
  const opened = readIndex(source, report)
  if (!opened) {
    readAlone(source, report)
    return null
  }
  const { index, languages } = opened
  const reading: Reading = { source, report, languages }
  const sources = readSources(reading)
  const groups = readGroups(index)
  const units = readUnits(index, groups, reading)
  const structure = resolveStructure(index, report)
  const { time, periods } = readPeriods(index, report)
  const periodLookup: Lookup<string> = {
    code: "period-unknown",
    all: new Map(periods.map((name) => [name, name])),
    partial: index.time.value === "",
  }
  const { codebook, lookup, tables, coverageAt } = readCodebook(sources, reading)
  const denominators = denominatorLookup(index)
  const { readings, measures } = resolveReadings(
    index,
    readMeasures(structure, lookup, { denominators, sources }, report),
    lookup,
    report,
  )
  for (const node of structure.drafts.values()) {
    const measured = node.kind === "indicator" ? node.settings.measured : undefined
    if (measured) measurePlaces.set(node.id, measured.value.sql?.at ?? measured.at)
  }
  const rules = qualifierRules(index.qualifiers)
  const names = { structure, units, sources, periods: periodLookup, time, rules, lists: lookup.lists }
  const written = readValues(names, reading)
  const dividing = readDenominators({ ...names, denominators }, reading)
  const figures = readFigures(names, reading)
  const kinds = readKinds(index)
  const statements = readStatements({ ...names, kinds }, reading)
  const values = (written ?? []).map(({ value }) => value)
  const absent = gapReasons[index.absent.reason]
  const partial = written === null || figures === null
  const cited = [...values.map(({ id }) => id), ...(figures ?? []).map(({ figure }) => figure.id)]
  const findings = readFindings(
    { ...names, figures: { code: "figure-unknown", all: new Map(cited.map((id) => [id, id])), partial } },
    reading,
  )
  const drawable = (figures ?? []).map(({ figure }) => figure.id)
  const charts = readCharts(
    {
      ...names,
      figures: { code: "figure-unknown", all: new Map(drawable.map((id) => [id, id])), partial: figures === null },
      findings: {
        code: "finding-unknown",
        all: new Map(findings?.map(({ id }) => [id, id])),
        partial: findings === null,
      },
    },
    reading,
  )
  const relations = readRelations(
    {
      ...names,
      values: written === null ? null : values,
      figures: figures?.map(({ figure }) => figure) ?? null,
      statements,
      findings,
      charts,
    },
    reading,
  )
  const references = gatherReferences({ structure, measures, values: written, figures, time, absent })
  const profiles = readProfiles({ ...names, references }, reading)
  const strengths = readStrengths(names, reading)
  const published = readPublished(names, reading)
  const records = tables.flatMap((table) => {
    const data = readRecords(table, names, reading)
    return data ? [[table.spec.id, data] as const] : []
  })
  const { lists, coverage: scheme } = codebook
  const coverage = readCoverage(
    {
      units,
      sources,
      lists,
      scheme,
      at: coverageAt,
      table: codebook.tables.find(({ id }) => id === scheme?.table),
      records: records.find(([id]) => id === scheme?.table)?.[1],
      partial: lookup.tables.partial,
    },
    reading,
  )
  if (lookup.tables.partial || units.partial) report.silence("file-unused")
  warnUnusedFiles(source, [index.units.file.value, ...tables.map((table) => table.spec.file)], report)
  const method = resolveMethod(
    index,
    structure,
    {
      periods,
      measures,
      readings: { code: "reading-unknown", all: new Map(readings.map((each) => [each.id, each])), partial: false },
      values,
      units,
      groups,
      dividing,
      statements: statements ?? [],
      constraining: new Set(kinds.filter((kind) => kind.meaning.kind !== "none").map((kind) => kind.id)),
      partial: written === null || statements === null,
    },
    report,
  )
  return {
    ...identity(index, languages, structure),
    time,
    units: [...units.all.values()],
    groups,
    nodes: structure.nodes,
    root: structure.root,
    method,
    trends: resolveTrends(index, periods, report),
    absent: { status: absent, note: index.absent.note ?? null },
    statementKinds: kinds,
    sources: [...sources.all.values()],
    values,
    denominators: dividing,
    figures: (figures ?? []).map(({ figure }) => figure),
    statements: statements ?? [],
    strengths,
    published,
    findings: findings ?? [],
    charts,
    relations,
    codebook,
    tables: new Map(records),
    coverage,
    readings,
    profiles,
  }
}

/** Without index.yaml nothing can be held against anything, but what is wrong with a file by itself can be said. */
function readAlone(source: EditionSource, report: Report): void {
  for (const file of ["codebook.yaml", "findings.yaml", "charts.yaml", "relations.yaml"]) {
    const text = isThere(source, file) ? readText(source, file, "yaml", report) : null
    if (text !== null) openYaml(file, text, report)
  }
  for (const file of source.list().filter((name) => /^[^/]+\.csv$/.test(name))) {
    const text = readText(source, file, "csv", report)
    if (text !== null) readCsv(text, file, report)
  }
}

/** What index.yaml says about the edition itself. */
function identity(index: IndexFile, languages: readonly Lang[], { nodes, drafts }: Structure) {
  const { id, version, title, summary, publisher, citation, licence, units, forked_from: origin } = index
  const reconstruction = nodes.find((node) => node.basis === "reconstruction")
  const draft = reconstruction && drafts.get(reconstruction.id)
  return {
    id,
    version,
    title,
    summary,
    publisher,
    citation,
    languages,
    licence: { name: licence.name, url: licence.url ?? null, note: licence.note ?? null },
    unitNoun: units.noun,
    reconstructionNote: draft?.kind === "dimension" ? (draft.settings.note?.value ?? null) : null,
    forkedFrom: origin === undefined ? null : { id: origin.id, version: origin.version, hash: origin.hash ?? null },
  }
}

function readCodebook(sources: ReturnType<typeof readSources>, reading: Reading): ResolvedCodebook {
  const file = "codebook.yaml"
  const { source, report, languages } = reading
  const exists = isThere(source, file)
  const text = exists ? readText(source, file, "yaml", report) : null
  const decoded = text === null ? null : decodeYaml(codebookFile, file, text, report, languages)
  const empty: CodebookFile = { lists: [], tables: [], coverage: undefined }
  return resolveCodebook(decoded ?? empty, exists && decoded === null, sources, report)
}

function readMeasures(
  structure: Structure,
  codebook: ResolvedCodebook["lookup"],
  names: { readonly denominators: Lookup; readonly sources: Lookup<Source> },
  report: Report,
): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>()
  for (const node of structure.drafts.values()) {
    if (node.kind !== "indicator" || !node.settings.measured) continue
    const measure = resolveMeasure(node.settings.measured.value, codebook, names, report)
    if (measure) measures.set(node.id, measure)
  }
  return measures
}
