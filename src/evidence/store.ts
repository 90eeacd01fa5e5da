import { realpathSync } from "node:fs"
import type {
  Codebook,
  CoverageRow,
  Diagnostic,
  EvidenceTableDocument,
  Measure,
  Measured,
  NodeId,
  Period,
  SourceId,
  Span,
  TableData,
  TableId,
  UnitId,
} from "../model/index.ts"
import { Failure } from "../model/index.ts"
import { coverageIndex, reachOfMeasure } from "./coverage.ts"
import { type Database, defaultLimits, type Limits, openDatabase, TooSlow } from "./database.ts"
import { documentOf } from "./documents.ts"
import { type Drilled, drillTable } from "./drill.ts"
import { countLists, isListed } from "./lists.ts"
import { loadLists, loadTable } from "./load.ts"
import { type DeclaredIndicator, measureDeclared } from "./measure.ts"
import { measureSql } from "./measure-sql.ts"
import { type Relation, type Relations, relationOf } from "./relation.ts"
import { relationWithout } from "./without.ts"

/** An indicator that is measured over records, and where its author declared it. */
export interface MeasuredIndicator {
  readonly node: NodeId
  readonly measure: Measure
  readonly at?: Span
}

/** The coded records of an edition, ready to be measured. Close it when done: it holds memory outside JavaScript. */
export interface EvidenceStore {
  /**
   * Measures indicators for all units, one query per table.
   *
   * @param period        records of this period; null: of all periods
   * @param denominators  units file columns by name for `rate`: one number per unit, NaN where there is none
   * @param without      a source that is taken as if it were not there: its records count only where others list them,
   *                     and its word in `coverage.csv` is not heard; null or left out: none
   * @returns an entry per indicator in their order; and the mistakes in the authors' SQL, whose indicators are then gaps
   */
  readonly measure: (
    indicators: readonly MeasuredIndicator[],
    period: Period | null,
    denominators: Readonly<Record<string, Float64Array>>,
    without?: SourceId | null,
  ) => Promise<{ readonly measured: readonly Measured[]; readonly diagnostics: readonly Diagnostic[] }>
  /** The records behind every cell of indicators, an entry per indicator in their order. */
  readonly drill: (indicators: readonly MeasuredIndicator[], period: Period | null) => Promise<readonly Drilled[]>
  /** All records, a document per table in the codebook's order. */
  readonly documents: () => Promise<readonly EvidenceTableDocument[]>
  readonly close: () => void
}

export interface StoreInput {
  readonly codebook: Codebook
  readonly tables: ReadonlyMap<TableId, TableData>
  /** The order of every array per unit. */
  readonly units: readonly UnitId[]
  /** Rows of `coverage.csv`; left out: none. */
  readonly coverage?: readonly CoverageRow[]
  /** Ids that a record's source column may hold; left out: any. */
  readonly sources?: readonly SourceId[]
  /** The folder that paths of Parquet files start in; nothing outside it can be read. Left out: no Parquet. */
  readonly parquetFolder?: string
  readonly limits?: Partial<Limits>
}

/**
 * Loads the evidence tables of an edition into a locked, in-memory database.
 *
 * @returns the store, null when an author must mend a table first; and every mistake found
 * @throws Failure when the machine cannot do it: too slow, or out of the memory allowed
 */
export async function openStore(
  input: StoreInput,
): Promise<{ store: EvidenceStore | null; diagnostics: readonly Diagnostic[] }> {
  const { codebook, tables, units, coverage = [], sources = null, parquetFolder } = input
  const limits = { ...defaultLimits, ...input.limits }
  const folder = parquetFolder === undefined ? null : realpathSync(parquetFolder)
  const open = await openDatabase(limits, folder === null ? [] : [folder])
  const database = guarded(open)
  const relations = new Map<TableId, Relation>()
  const diagnostics: Diagnostic[] = []
  try {
    const lists = await loadLists(database, codebook, units, sources, folder ?? ".")
    for (const [k, spec] of codebook.tables.entries()) {
      const data = tables.get(spec.id)
      if (!data) throw new Error(`no data was given for the evidence table "${spec.id}"`)
      const loaded = await loadTable(database, k, spec, data, lists)
      diagnostics.push(...loaded.diagnostics)
      if (loaded.relation) relations.set(spec.id, loaded.relation)
    }
  } catch (thrown) {
    database.close()
    throw thrown
  }
  if (relations.size < codebook.tables.length) {
    database.close()
    return { store: null, diagnostics }
  }
  return { store: storeOver(database, open, relations, { codebook, units, coverage, limits }), diagnostics }
}

/** `open` is the same database for authors' SQL, whose failures are theirs to mend. */
function storeOver(
  database: Database,
  open: Database,
  relations: Relations,
  {
    codebook,
    units,
    coverage,
    limits,
  }: Required<Pick<StoreInput, "codebook" | "units" | "coverage">> & { limits: Limits },
): EvidenceStore {
  return {
    async measure(indicators, period, denominators, without = null) {
      const said = coverageIndex(coverage, without)
      const reachOf = (measure: Measure) => reachOfMeasure(measure, codebook, said, units)
      const byNode = new Map<NodeId, Measured>()
      const diagnostics: Diagnostic[] = []
      for (const [table, group] of Map.groupBy(indicators, ({ measure }) => measure.table)) {
        const whole = relationOf(relations, table)
        const relation = without === null ? whole : await relationWithout(database, whole, without)
        const declared = group.flatMap(({ node, measure }): DeclaredIndicator[] =>
          measure.kind === "sql" ? [] : [{ node, measure, reach: reachOf(measure) }],
        )
        for (const measured of await measureDeclared(database, relation, declared, units, period, denominators)) {
          byNode.set(measured.node, measured)
        }
        const listed = group.flatMap(({ node, measure }) => (isListed(measure) ? [{ node, measure }] : []))
        if (listed.length > 0) {
          const asked = listed.map(({ measure }) => measure)
          const counts = await countLists(database, relation, asked, units.length, period)
          for (const [k, { node }] of listed.entries()) byNode.set(node, { ...byNode.get(node)!, lists: counts[k]! })
        }
        for (const { node, measure, at } of group) {
          if (measure.kind !== "sql") continue
          const indicator = { node, measure, reach: reachOf(measure), ...(at && { at }) }
          const own = await measureSql(open, relation, indicator, units.length, period, limits.seconds)
          byNode.set(node, own.measured)
          diagnostics.push(...own.diagnostics)
        }
      }
      return { measured: indicators.map(({ node }) => byNode.get(node)!), diagnostics }
    },
    async drill(indicators, period) {
      const byNode = new Map<NodeId, Drilled>()
      for (const [table, group] of Map.groupBy(indicators, ({ measure }) => measure.table)) {
        const relation = relationOf(relations, table)
        for (const drilled of await drillTable(database, relation, group, units, period)) {
          byNode.set(drilled.node, drilled)
        }
      }
      return indicators.map(({ node }) => byNode.get(node)!)
    },
    documents: async () => {
      const documents: EvidenceTableDocument[] = []
      for (const relation of relations.values()) documents.push(await documentOf(database, relation, units))
      return documents
    },
    close: database.close,
  }
}

/** What the machine cannot do is for the person at it, in one sentence. */
function guarded(database: Database): Database {
  const explain = (thrown: unknown): never => {
    if (thrown instanceof TooSlow) throw new Failure(`the evidence tables: ${thrown.message}`)
    if (thrown instanceof Error && /^Out of Memory|could not allocate block/.test(thrown.message)) {
      throw new Failure("the evidence tables need more memory than the store is allowed")
    }
    throw thrown
  }
  return {
    ...database,
    run: (sql, values) => database.run(sql, values).catch(explain),
    use: (work) => database.use(work).catch(explain),
  }
}
