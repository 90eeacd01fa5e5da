import {
  type CodeList,
  type CoverageRow,
  type CoverageScheme,
  coverageStatuses,
  type Source,
  type Span,
  sourceId,
  type TableData,
  type TableSpec,
  type Unit,
  unitId,
} from "../../model/index.ts"
import { type Columns, Keys, openTable, type Reading, type Row } from "../csv/table.ts"
import { find, type Lookup } from "../lookup.ts"
import { unknown } from "../report.ts"
import { startOf } from "../source.ts"

const file = "coverage.csv"
const columns = {
  kind: "required",
  unit: "required",
  source: "required",
  status: "required",
  records: "optional",
  note: "optional text",
} as const satisfies Columns

interface CoverageNames {
  readonly units: Lookup<Unit>
  readonly sources: Lookup<Source>
  readonly lists: readonly CodeList[]
  readonly scheme: CoverageScheme | null
  /** Where the scheme is written; null: nowhere. */
  readonly at: Span | null
  /** The table that the scheme names, and its records where they could be read. */
  readonly table: TableSpec | undefined
  readonly records: TableData | undefined
  /** codebook.yaml could not be read: what it says is not known. */
  readonly partial: boolean
}

/** The rows of `coverage.csv`, held against the records that they speak of. */
export function readCoverage(names: CoverageNames, reading: Reading): readonly CoverageRow[] {
  const { scheme, at, units, partial } = names
  const { report } = reading
  const needed = at === null ? undefined : { at, by: "`coverage` in codebook.yaml" }
  const table = openTable(reading, file, columns, needed)
  if (table === null || table === "absent") return []
  if (!scheme) {
    if (!partial && at === null) report.error("coverage-unexplained", startOf(file), {})
    return []
  }
  const kinds = listOf(names)
  const listed = recordsListed(names)
  const keys = new Keys()
  const rows: CoverageRow[] = []
  for (const row of table.rows()) {
    const kind = row.need("kind")
    if (kinds && kind !== "" && !kinds.codes.some(({ id }) => id === kind))
      report.error("code-unknown", row.span("kind"), {
        list: kinds.id,
        ...unknown(
          kind,
          kinds.codes.map(({ id }) => id),
        ),
      })
    const unit = row.need("unit")
    row.find("unit", units)
    row.need("status")
    const status = row.word("status", coverageStatuses)
    const sources = row.list("source")
    for (const source of sources) find(names.sources, source, row.spanIn("source", source), report)
    if (sources.length === 0 && status !== null && status !== "not-searched") row.need("source")
    for (const source of sources.length === 0 ? [""] : sources) {
      const first = keys.first(`${kind}\n${unit}\n${source}`, row.line)
      const given = [kind, unit, source].filter((word) => word !== "").join(", ")
      if (first !== null) report.error("id-twice", row.span("kind"), { what: "row of coverage", given, line: first })
    }
    const records = row.number("records", { min: 0, whole: true })
    if (status === null) continue
    checkRecords(row, status, sources, listed)
    rows.push({
      kind,
      unit: unitId(unit),
      sources: sources.map(sourceId),
      status,
      records,
      note: row.local("note"),
      at: row.at,
    })
  }
  return rows
}

/** The code list of the kinds; undefined after a mistake in codebook.yaml, which was reported there. */
function listOf({ scheme, table, lists }: CoverageNames): CodeList | undefined {
  const type = table?.variables.find(({ id }) => id === scheme?.by)?.type
  return type?.kind === "code" ? lists.find(({ id }) => id === type.list) : undefined
}

/** How many records each source lists, by kind, unit and source. Records of a Parquet file are not known here. */
function recordsListed({ scheme, table, records }: CoverageNames): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  if (!scheme || !table || records?.kind !== "columns") return found
  const { roles } = table
  const cell = (column: string | null, i: number) => (column === null ? "" : (records.columns.get(column)?.[i] ?? ""))
  const words = (text: string) => text.split(";").map((word) => word.trim())
  for (let i = 0; i < records.rows; i++) {
    const kind = cell(scheme.by, i)
    const first = "all" in roles.source ? roles.source.all : cell(roles.source.column, i)
    for (const unit of words(cell(roles.unit, i)))
      for (const source of new Set([first, ...words(cell(roles.also, i))])) {
        const key = `${kind}\n${unit}\n${source}`
        found.set(key, (found.get(key) ?? 0) + 1)
      }
  }
  return found
}

/** A source that is said to hold nothing, or nothing that may be shown, must not stand at a record. */
function checkRecords(
  row: Row,
  status: CoverageRow["status"],
  sources: readonly string[],
  listed: ReadonlyMap<string, number>,
): void {
  if (status === "complete" || status === "partial") return
  for (const source of sources) {
    const [kind, unit] = [row.text("kind"), row.text("unit")]
    const records = listed.get(`${kind}\n${unit}\n${source}`)
    if (records !== undefined)
      row.report.error("coverage-contradicted", row.span("status"), { status, source, records })
  }
}
