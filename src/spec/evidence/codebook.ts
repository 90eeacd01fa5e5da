import {
  type Code,
  type Codebook,
  type CodeList,
  type CoverageScheme,
  type RubricPoint,
  type Source,
  type Span,
  sourceId,
  type TableSpec,
  tableId,
  type Variable,
  type VariableType,
  variableId,
} from "../../model/index.ts"
import type { CodebookFile, TableSettings, VariableSettings } from "../files/codebook-file.ts"
import { find, type Lookup } from "../lookup.ts"
import { type Report, unknown } from "../report.ts"
import { whyOutside } from "../source.ts"
import type { Entry } from "../yaml/groups.ts"
import type { Located } from "../yaml/shape.ts"

export interface TableLookup {
  readonly id: string
  readonly variables: ReadonlyMap<string, Variable>
  /** Whether a record can have several sources. */
  readonly isShared: boolean
}

/** Lists and tables by id; a list as the set of its codes. */
export interface CodebookLookup {
  readonly lists: Lookup<ReadonlySet<string>>
  readonly tables: Lookup<TableLookup>
}

/** A table with the places where its settings stand: what is wrong with its file points there. */
export interface LocatedTable {
  readonly spec: TableSpec
  readonly at: Span
  readonly settings: TableSettings
}

export interface ResolvedCodebook {
  readonly codebook: Codebook
  readonly lookup: CodebookLookup
  readonly tables: readonly LocatedTable[]
  /** Where it says what coverage.csv speaks of; null: nowhere. */
  readonly coverageAt: Span | null
}

/** A codebook whose lists, variables and sources all exist. `partial`: its file could not be read. */
export function resolveCodebook(
  file: CodebookFile,
  partial: boolean,
  sources: Lookup<Source>,
  report: Report,
): ResolvedCodebook {
  const lists = file.lists.map(
    ({ key, value }): CodeList => ({
      id: key,
      title: value.title,
      codes: value.codes.map(({ key: id, value: code }): Code => {
        const text = code.value
        if (!("label" in text)) return { id, label: text }
        return text.definition ? { id, label: text.label, definition: text.definition } : { id, label: text.label }
      }),
    }),
  )
  const listLookup: CodebookLookup["lists"] = {
    code: "list-unknown",
    all: new Map(lists.map((list) => [list.id, new Set(list.codes.map((code) => code.id))])),
    partial,
  }
  const tables = file.tables.map(
    (entry): LocatedTable => ({
      spec: resolveTable(entry, listLookup, sources, report),
      at: entry.at,
      settings: entry.value,
    }),
  )
  const specs = tables.map((table) => table.spec)
  const byId = new Map<string, TableLookup>(
    specs.map(({ id, variables, roles }) => [
      id,
      { id, variables: new Map(variables.map((v) => [v.id, v])), isShared: roles.also !== null },
    ]),
  )
  const tableLookup: CodebookLookup["tables"] = { code: "table-unknown", all: byId, partial }
  return {
    codebook: { lists, tables: specs, coverage: resolveCoverage(file.coverage, tableLookup, report) },
    lookup: { lists: listLookup, tables: tableLookup },
    tables,
    coverageAt: file.coverage?.at ?? null,
  }
}

function resolveCoverage(
  written: CodebookFile["coverage"],
  tables: CodebookLookup["tables"],
  report: Report,
): CoverageScheme | null {
  if (!written) return null
  const { table, by } = written.value
  const found = find(tables, table.value, table.at, report)
  if (!found) return null
  const variable = found.variables.get(by.value)
  if (!variable) {
    report.error("variable-unknown", by.at, { table: found.id, ...unknown(by.value, found.variables.keys()) })
    return null
  }
  if (variable.type.kind !== "code") {
    report.error("variable-wrong", by.at, { variable: by.value, kind: variable.type.kind, expected: "type code" })
    return null
  }
  return { table: tableId(found.id), by: variable.id }
}

function resolveTable(
  { key, value }: Entry<TableSettings>,
  lists: CodebookLookup["lists"],
  sources: Lookup<Source>,
  report: Report,
): TableSpec {
  reportFile(value.file, report)
  const { source } = value
  const all = source.kind === "scalar" ? source.value : null
  if (all) find(sources, all.value, all.at, report)
  const base = {
    id: tableId(key),
    title: value.title,
    file: value.file.value,
    roles: {
      key: value.key.value,
      unit: value.unit.value,
      name: pairOfColumns(value.name),
      description: pairOfColumns(value.description),
      source: all ? { all: sourceId(all.value) } : { column: source.kind === "map" ? source.value.column.value : "" },
      also: value.also?.value ?? null,
      place: value.place?.value ?? null,
      time: value.time?.value ?? null,
    },
    variables: value.variables.map((entry) => resolveVariable(entry, lists, value.variables, report)),
    complete: value.complete,
  }
  return value.definition ? { ...base, description: value.definition } : base
}

/** Why a file cannot hold evidence; "" if its name was reported before, null if it can. */
export function whyWrongFile(path: string): string | null {
  if (path === "") return ""
  return whyOutside(path) ?? (/\.(?:csv|parquet)$/.test(path) ? null : "it is neither .csv nor .parquet")
}

function reportFile({ value: path, at }: Located<string>, report: Report): void {
  const outside = path === "" ? null : whyOutside(path)
  if (outside) report.error("path-outside", at, { path, why: outside })
  else if (whyWrongFile(path))
    report.error("text-malformed", at, {
      of: "an evidence file",
      given: path,
      expected: "the path of a .csv or .parquet file",
    })
}

/** The column for each language. */
function pairOfColumns(columns: TableSettings["name"]): { readonly en: string; readonly ko: string } | null {
  if (!columns) return null
  if (columns.kind === "scalar") return { en: columns.value.value, ko: columns.value.value }
  return { en: columns.value.en.value, ko: columns.value.ko.value }
}

function resolveVariable(
  { key, at, value }: Entry<VariableSettings>,
  lists: CodebookLookup["lists"],
  siblings: readonly Entry<VariableSettings>[],
  report: Report,
): Variable {
  const base = {
    id: variableId(key),
    title: value.title,
    type: resolveType(key, at, value, lists, siblings, report),
    facet: value.facet,
  }
  return value.definition ? { ...base, definition: value.definition } : base
}

function resolveType(
  key: string,
  at: Span,
  { type, codes, points }: VariableSettings,
  lists: CodebookLookup["lists"],
  siblings: readonly Entry<VariableSettings>[],
  report: Report,
): VariableType {
  const coded = type === "code" || type === "codes"
  if (codes && !coded)
    report.error("setting-unused", codes.at, { setting: "codes", of: `"${key}"`, why: `its type is ${type}` })
  if (points && type !== "rubric")
    report.error("setting-unused", points.at, { setting: "points", of: `"${key}"`, why: `its type is ${type}` })
  if (coded) {
    if (codes) find(lists, codes.value, codes.at, report)
    else report.error("key-missing", at, { key: "codes", of: `variable "${key}"` })
    return { kind: type, list: codes?.value ?? "" }
  }
  if (type !== "rubric") return { kind: type }
  if (!points) report.error("key-missing", at, { key: "points", of: `variable "${key}"` })
  return { kind: "rubric", points: points ? resolvePoints(points, lists, siblings, report) : [] }
}

function resolvePoints(
  points: Located<readonly Entry<readonly Entry<number>[]>[]>,
  lists: CodebookLookup["lists"],
  siblings: readonly Entry<VariableSettings>[],
  report: Report,
): readonly RubricPoint[] {
  return points.value.flatMap(({ key, at, value }) => {
    const variable = siblings.find((sibling) => sibling.key === key)?.value
    if (!variable) {
      const names = siblings.map((sibling) => sibling.key)
      report.error("variable-unknown", at, { table: "the same one", ...unknown(key, names) })
    } else if (variable.type !== "code" && variable.type !== "codes")
      report.error("variable-wrong", at, { variable: key, kind: variable.type, expected: "codes to give points for" })
    const list = variable?.codes ? lists.all.get(variable.codes.value) : undefined
    return value.map((point): RubricPoint => {
      if (list && !list.has(point.key))
        report.error("code-unknown", point.at, { list: variable?.codes?.value ?? "", ...unknown(point.key, list) })
      return { variable: variableId(key), code: point.key, points: point.value }
    })
  })
}
