import type { ScoredIndex } from "../engine/index.ts"
import type {
  Drill,
  Edition,
  EditionCard,
  EvidenceDocument,
  IndexDocument,
  NodeId,
  Period,
  Plain,
  UnitId,
} from "../model/index.ts"
import { cardOf, type StepTable } from "../publish/index.ts"
import type { EditionSource } from "../spec/index.ts"
import { agreementOf } from "./agreement.ts"
import { canonicalJson } from "./canonical.ts"
import { completenessOf } from "./completeness.ts"
import { coverageOf } from "./coverage.ts"
import { sha256 } from "./folder.ts"
import { measuredIndicators } from "./measured.ts"
import type { OpenEdition } from "./open.ts"
import type { Progress } from "./progress.ts"
import { readingDocuments } from "./readings.ts"
import { type Computed, computeResults } from "./results.ts"
import { groupRanksOf, trendsOf } from "./trends.ts"

/** An edition computed: its two documents, as values and as the bytes that are written and served. */
export interface BuiltEdition {
  /** Where it was read from; its files may have changed since. */
  readonly source: EditionSource
  readonly index: IndexDocument
  readonly evidence: EvidenceDocument
  readonly indexText: string
  readonly evidenceText: string
  readonly steps: readonly StepTable[]
  readonly card: EditionCard
  /** Names these bytes among all that were ever built. */
  readonly etag: string
}

/** Computes everything that an edition holds. The same edition gives the same bytes. */
export async function buildEdition(opened: OpenEdition, progress: Progress): Promise<BuiltEdition> {
  const { edition } = opened
  const computed = await computeResults(opened, progress)
  progress("Collecting the records", null)
  const evidence = await evidenceDocument(opened)
  const index = indexDocument(opened, computed, evidence)
  const indexText = `${JSON.stringify(index)}\n`
  const evidenceText = `${JSON.stringify(evidence)}\n`
  return {
    source: opened.source,
    index,
    evidence,
    indexText,
    evidenceText,
    steps: stepsOf(edition, computed.scored),
    card: cardOf(index),
    etag: sha256(indexText + evidenceText).slice(0, 32),
  }
}

function indexDocument(
  opened: OpenEdition,
  { results, rankIntervals, method, scored, preparation, robustness, help }: Computed,
  evidence: EvidenceDocument,
): IndexDocument {
  const { edition, hash } = opened
  const rows = new Map(evidence.tables.map((table) => [table.id, table.rows]))
  return {
    format: "cityindex/1",
    hashes: { edition: hash, method: sha256(canonicalJson(method)) },
    edition: {
      id: edition.id,
      version: edition.version,
      title: edition.title,
      summary: edition.summary,
      publisher: edition.publisher,
      languages: edition.languages,
      time: edition.time,
      licence: edition.licence,
      citation: edition.citation,
      unitNoun: edition.unitNoun,
      absent: edition.absent,
      root: edition.root,
      reconstructionNote: edition.reconstructionNote,
      forkedFrom: edition.forkedFrom,
    },
    periods: [...method.periods].sort(),
    units: edition.units,
    groups: edition.groups,
    nodes: edition.nodes,
    method,
    weights: Object.fromEntries(
      scored.weights.map(({ node, weight, share, effective, ...together }) => {
        const correlation = numberOrNull(together.correlation)
        const correlationWithTop = numberOrNull(together.correlationWithTop)
        return [node, { weight, share, effective, correlation, correlationWithTop }]
      }),
    ),
    results,
    rankIntervals,
    robustness,
    trends: trendsOf(edition, results),
    groupRanks: groupRanksOf(edition, results),
    ...preparation,
    sources: edition.sources,
    values: edition.values.map(plain),
    denominators: edition.denominators,
    figures: edition.figures.map(plain),
    statementKinds: edition.statementKinds,
    statements: edition.statements.map(plain),
    strengths: edition.strengths,
    findings: edition.findings,
    charts: edition.charts,
    remarks: opened.remarks,
    profiles: edition.profiles,
    agreement: agreementOf(edition, results),
    coverage: coverageOf(edition, evidence),
    help,
    readings: readingDocuments(edition, opened.read),
    completeness: completenessOf(opened),
    codebook: {
      coverage: edition.codebook.coverage,
      lists: edition.codebook.lists,
      tables: edition.codebook.tables.map((table) => ({ ...table, records: rows.get(table.id) ?? 0 })),
    },
  }
}

const numberOrNull = (x: number) => (Number.isNaN(x) ? null : x)

function plain<T extends { readonly at: unknown }>({ at: _, ...rest }: T): Plain<T> {
  return rest
}

async function evidenceDocument({ edition, store }: OpenEdition): Promise<EvidenceDocument> {
  const indicators = measuredIndicators(edition)
  const drill: Record<Period, Record<NodeId, Record<UnitId, Drill>>> = {}
  for (const time of edition.method.periods) {
    const nodes: Record<NodeId, Record<UnitId, Drill>> = {}
    for (const { node, units } of await store.drill(indicators, time)) {
      nodes[node] = Object.fromEntries(
        edition.units.flatMap(({ id }, i) => {
          const records = units[i]
          return records === undefined || isEmpty(records) ? [] : [[id, records]]
        }),
      )
    }
    drill[time] = nodes
  }
  return { format: "cityindex-evidence/1", tables: await store.documents(), drill }
}

const isEmpty = ({ numerator, denominator }: Drill) => numerator.length === 0 && (denominator ?? []).length === 0

function stepsOf(edition: Edition, { steps }: ScoredIndex): StepTable[] {
  if (edition.method.indicators.length === 0) return []
  return steps.map(({ name, nodes, columns, rows }) => ({ name, columns: nodes, values: columns, rows }))
}
