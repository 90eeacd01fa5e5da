import {
  type Codebook,
  type CodeList,
  type CoverageRow,
  type CoverageState,
  type Filter,
  gapReasons,
  type Measure,
  type ObsStatus,
  type SourceId,
  type UnitId,
} from "../model/index.ts"

/** What a number of records means: how a cell without records is to be read, and whether more may be there. */
export interface Reach {
  /** Every kind that is counted has a source that lists all there are: no record is a true zero. */
  readonly complete: boolean
  /** Why the cell is a gap where there is no record and the reach is not complete. */
  readonly gap: ObsStatus
}

/** Of the records of one kind in one unit. */
export interface Known {
  /** State of the cell where no record is shown. */
  readonly empty: Exclude<CoverageState, "found">
  readonly complete: boolean
}

const gapOf = {
  unknown: gapReasons["not-found"],
  withheld: gapReasons.withheld,
  "not-covered": gapReasons["not-covered"],
  "not-searched": gapReasons["not-searched"],
} as const satisfies Record<Exclude<CoverageState, "found" | "zero">, ObsStatus>

/** Rows of `coverage.csv` by kind and unit. */
export type CoverageIndex = (kind: string, unit: UnitId) => readonly CoverageRow[]

/** @param without a source whose word is not heard: its rows count as if it did not cover the unit */
export function coverageIndex(rows: readonly CoverageRow[], without: SourceId | null = null): CoverageIndex {
  const heard = without === null ? rows : rows.flatMap((row) => withoutSource(row, without))
  const byCell = Map.groupBy(heard, ({ kind, unit }) => `${kind}\n${unit}`)
  return (kind, unit) => byCell.get(`${kind}\n${unit}`) ?? []
}

function withoutSource(row: CoverageRow, source: SourceId): readonly CoverageRow[] {
  if (!row.sources.includes(source)) return [row]
  const others = row.sources.filter((other) => other !== source)
  return [others.length > 0 ? { ...row, sources: others } : { ...row, status: "not-covered" }]
}

/** What all sources together say of one kind in one unit. Nobody said anything: nobody searched. */
export function knownOf(rows: readonly CoverageRow[]): Known {
  const has = (status: CoverageRow["status"]) => rows.some((row) => row.status === status)
  if (has("complete")) return { empty: "zero", complete: true }
  const empty = has("withheld")
    ? "withheld"
    : has("partial")
      ? "unknown"
      : has("not-covered")
        ? "not-covered"
        : "not-searched"
  return { empty, complete: false }
}

/** What several kinds come to: complete if each is, else the gap that is most worth knowing. */
function reachOf(known: readonly Known[]): Reach {
  const open = known.filter(({ complete }) => !complete).map(({ empty }) => empty)
  const reason = (["withheld", "not-covered", "not-searched", "unknown"] as const).find((state) => open.includes(state))
  return { complete: known.length > 0 && open.length === 0, gap: gapOf[reason ?? "not-searched"] }
}

/** Kinds that a filter lets through, in the order of their list. */
function kindsOf(filter: Filter, by: string, list: CodeList): readonly string[] {
  return list.codes
    .map(({ id }) => id)
    .filter((code) =>
      filter.every((condition) => {
        if (condition.variable !== by) return true
        if (condition.kind === "in") return condition.values.includes(code)
        return condition.kind === "not-in" ? !condition.values.includes(code) : false
      }),
    )
}

/** The list of kinds that `coverage.csv` speaks of; null: the edition does not say what its sources cover. */
export function listOfKinds({ coverage, tables, lists }: Codebook): CodeList | null {
  if (coverage === null) return null
  const table = tables.find(({ id }) => id === coverage.table)
  const type = table?.variables.find(({ id }) => id === coverage.by)?.type
  return (type?.kind === "code" && lists.find(({ id }) => id === type.list)) || null
}

/** Records that a measure rests on: for a share those of its whole. */
const baseOf = (measure: Measure): Filter => (measure.kind === "share" ? measure.of : measure.where)

/** Kinds that a measure counts; null: `coverage.csv` does not speak of its table. */
export function kindsOfMeasure(measure: Measure, codebook: Codebook): readonly string[] | null {
  const list = listOfKinds(codebook)
  const scheme = codebook.coverage
  if (list === null || scheme === null || measure.table !== scheme.table) return null
  return kindsOf(baseOf(measure), scheme.by, list)
}

/** The reach of a measure in every unit; null: the table's own word (`complete`) holds. */
export function reachOfMeasure(
  measure: Measure,
  codebook: Codebook,
  coverage: CoverageIndex,
  units: readonly UnitId[],
): readonly Reach[] | null {
  const kinds = kindsOfMeasure(measure, codebook)
  if (kinds === null) return null
  return units.map((unit) => reachOf(kinds.map((kind) => knownOf(coverage(kind, unit)))))
}
