import { realpathSync } from "node:fs"
import { relative, resolve } from "node:path"
import { DuckDBDataChunk, INTEGER, VARCHAR } from "@duckdb/node-api"
import type { Codebook, Diagnostic, SourceId, TableData, TableSpec, UnitId, VariableId } from "../model/index.ts"
import { error, Failure } from "../model/index.ts"
import { checkKeys, checkRows, checkSources, type RowCheck } from "./check.ts"
import { type Database, reasonOf } from "./database.ts"
import { near } from "./near.ts"
import type { Field, Relation } from "./relation.ts"
import { rubricPoints } from "./rubric.ts"
import { literal, quoted } from "./sql.ts"
import {
  expectedType,
  listColumn,
  periodColumn,
  type Raw,
  type Typed,
  textColumn,
  textsColumn,
  typedColumn,
} from "./typing.ts"

/** What every table of an edition shares. */
export interface Lists {
  readonly units: readonly UnitId[]
  /** Null: sources are not checked. */
  readonly sources: readonly SourceId[] | null
  /** Where paths of Parquet files start. */
  readonly folder: string
  readonly codes: ReadonlyMap<string, { readonly enumType: string; readonly codes: readonly string[] }>
}

const unitEnum = "unit_id"

/** Makes an enum per code list, and one of the units. Number 0 is the empty text: an enum needs a member. */
export async function loadLists(
  database: Database,
  codebook: Codebook,
  units: readonly UnitId[],
  sources: readonly SourceId[] | null,
  folder: string,
): Promise<Lists> {
  const create = (name: string, members: readonly string[]) =>
    database.run(`CREATE TYPE ${name} AS ENUM (SELECT unnest($1))`, [[...new Set(["", ...members])]])
  await create(unitEnum, units)
  const codes: [string, { enumType: string; codes: readonly string[] }][] = []
  for (const [k, list] of codebook.lists.entries()) {
    const ids = list.codes.map((code) => code.id)
    await create(`list_${k}`, ids)
    codes.push([list.id, { enumType: `list_${k}`, codes: ids }])
  }
  return { units, sources, folder, codes: new Map(codes) }
}

/** The file's columns by header, as SQL over the relation `from`, which also has the record number `row`. */
interface RawTable {
  readonly from: string
  readonly columns: ReadonlyMap<string, Raw>
  readonly lineOf: (row: number) => number
}

/**
 * Loads table k of the codebook: columns of a CSV file into memory, a Parquet file as a view on it.
 *
 * @returns the relation, null when a mistake of the author prevents it; and every mistake found
 */
export async function loadTable(
  database: Database,
  k: number,
  spec: TableSpec,
  data: TableData,
  lists: Lists,
): Promise<{ relation: Relation | null; diagnostics: Diagnostic[] }> {
  const raw =
    data.kind === "columns"
      ? await appendColumns(database, k, data)
      : await viewParquet(database, spec, data, lists.folder)
  if (!("from" in raw)) return { relation: null, diagnostics: [raw] }

  const plan = planColumns(spec, raw, lists)
  const diagnostics = [...plan.diagnostics]
  const at = (row: number) => ({ file: spec.file, line: raw.lineOf(row), column: 1, length: 0 })
  diagnostics.push(...(await checkRows(database, raw.from, plan.checks, at)))
  if (plan.key) diagnostics.push(...(await checkKeys(database, raw.from, plan.key.sql, spec.roles.key, at)))
  if (plan.source && "column" in spec.roles.source) {
    const { column } = spec.roles.source
    diagnostics.push(...(await checkSources(database, raw.from, plan.source, column, lists.sources, at)))
  }
  if (plan.also && spec.roles.also !== null) {
    diagnostics.push(
      ...(await checkSources(database, raw.from, unnested(plan.also), spec.roles.also, lists.sources, at)),
    )
  }
  if (diagnostics.length > 0) return { relation: null, diagnostics }

  const records = `records_${k}`
  const members = `members_${k}`
  const select = [...plan.select].map(([name, sql]) => `${sql} AS ${name}`).join(", ")
  const rubrics = [...plan.rubrics].map(([name, sql]) => `, ${sql} AS ${name}`).join("")
  const kind = data.kind === "columns" ? "TABLE" : "VIEW"
  await database.run(
    `CREATE ${kind} ${records} AS SELECT *, units[1] AS unit${rubrics} FROM (SELECT row, ${select} FROM ${raw.from})`,
  )
  const [[rows], [most]] = (await database.run(
    `SELECT count(*)::DOUBLE, coalesce(max(len(units)), 0)::DOUBLE FROM ${records}`,
  )) as [[number], [number]]
  // Unnesting is dear, so it is left out where no record is of two units.
  await database.run(
    `CREATE VIEW ${members} AS SELECT * ${most > 1 ? "REPLACE (unnest(units) AS unit)" : ""} FROM ${records}`,
  )
  if (data.kind === "columns") await database.run(`DROP TABLE ${raw.from}`)
  return { relation: { spec, records, members, rows, fields: plan.fields, columns: plan.columns }, diagnostics }
}

/** One row for each member of a list. */
const unnested = (typed: Typed): Typed => ({ ...typed, sql: `unnest(${typed.sql})` })

async function appendColumns(database: Database, k: number, data: TableData & { kind: "columns" }): Promise<RawTable> {
  const headers = [...data.columns.keys()]
  const from = `raw_${k}`
  await database.run(`CREATE TABLE ${from} (row INTEGER${headers.map((_, j) => `, c${j} VARCHAR`).join("")})`)
  await database.use(async (connection) => {
    const appender = await connection.createAppender(from)
    const types = [INTEGER, ...headers.map(() => VARCHAR)]
    const size = 2048
    for (let start = 0; start < data.rows; start += size) {
      const end = Math.min(start + size, data.rows)
      const chunk = DuckDBDataChunk.create(types, end - start)
      chunk.setColumns([
        Array.from({ length: end - start }, (_, i) => start + i),
        ...headers.map((header) => data.columns.get(header)?.slice(start, end) ?? []),
      ])
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
  })
  return {
    from,
    columns: new Map(headers.map((header, j) => [header, { sql: `c${j}`, type: "VARCHAR" }])),
    lineOf: (row) => data.lines[row] ?? row + 2,
  }
}

async function viewParquet(
  database: Database,
  spec: TableSpec,
  data: TableData & { kind: "parquet" },
  folder: string,
): Promise<RawTable | Diagnostic> {
  const at = { file: spec.file, line: 1, column: 1, length: 0 }
  const path = realPath(resolve(folder, data.path))
  if (path === null) return error("file-missing", at, { file: spec.file, neededBy: `table "${spec.id}"` })
  // DuckDB would refuse it too; this says why.
  if (relative(folder, path).startsWith("..")) {
    return error("path-outside", at, { path: data.path, why: "it leads out of the edition's folder" })
  }
  const read = `read_parquet(${literal(path)}, file_row_number = true, hive_partitioning = false)`
  try {
    const shape = await database.shape(`SELECT * EXCLUDE (file_row_number) FROM ${read}`)
    const names = shape.map(({ name }, j) => `${quoted(name)} AS c${j}`).join(", ")
    return {
      from: `(SELECT file_row_number::INTEGER AS row, ${names} FROM ${read})`,
      columns: new Map(shape.map(({ name, type }, j) => [name, { sql: `c${j}`, type }])),
      lineOf: (row) => row + 1,
    }
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    return error("parquet-unreadable", at, { file: spec.file, reason: reasonOf(thrown).replaceAll(path, spec.file) })
  }
}

/** The path without links; null where there is nothing. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

interface ColumnPlan {
  /** Column of the relation and its SQL over the raw table. */
  readonly select: Map<string, string>
  /** Derived columns, as SQL over the other columns. */
  readonly rubrics: Map<string, string>
  readonly fields: Map<VariableId, Field>
  readonly columns: Map<string, string>
  readonly checks: RowCheck[]
  readonly key: Typed | null
  readonly source: Typed | null
  readonly also: Typed | null
  readonly diagnostics: Diagnostic[]
}

function planColumns(spec: TableSpec, raw: RawTable, lists: Lists): ColumnPlan {
  const { roles } = spec
  const select = new Map<string, string>()
  const rubrics = new Map<string, string>()
  const fields = new Map<VariableId, Field>()
  const columns = new Map<string, string>()
  const checks: RowCheck[] = []
  const diagnostics: Diagnostic[] = []
  const header = { file: spec.file, line: 1, column: 1, length: 0 }

  function take(name: string, from: string, expected: string, read: (raw: Raw) => Typed | null): Typed | null {
    const column = raw.columns.get(from)
    if (!column) {
      diagnostics.push(
        error("column-missing", header, {
          column: from,
          file: spec.file,
          closest: near(from, [...raw.columns.keys()]).closest,
        }),
      )
      return null
    }
    const typed = read(column)
    if (typed) select.set(name, typed.sql)
    else diagnostics.push(error("column-type", header, { column: from, file: spec.file, found: column.type, expected }))
    return typed
  }
  function takeText(name: string, from: string | null | undefined): Typed | null {
    return from ? take(name, from, "text", textColumn) : null
  }

  for (const [j, variable] of spec.variables.entries()) {
    const { id, type } = variable
    const list = type.kind === "code" || type.kind === "codes" ? lists.codes.get(type.list) : undefined
    const field = { column: `v${j}`, type, codes: list?.codes ?? [], codeType: list?.enumType ?? "" }
    fields.set(id, field)
    columns.set(id, field.column)
    if (type.kind === "rubric") continue
    const typed = take(field.column, id, expectedType[type.kind], (column) => typedColumn(column, type, field.codeType))
    if (typed) checks.push({ kind: "variable", typed, variable, known: field.codes })
  }
  for (const { id, type } of spec.variables) {
    const field = fields.get(id)
    if (field && type.kind === "rubric") rubrics.set(field.column, rubricPoints(type.points, fields))
  }

  const unit = take("units", roles.unit, "text or a list of texts", (column) =>
    listColumn(column, unitEnum, (member) => `CAST(enum_code(${member}) AS INTEGER) - 1`),
  )
  if (unit) checks.push({ kind: "unit", typed: unit, known: lists.units })
  const key = takeText("key", roles.key)
  const also = roles.also === null ? null : take("also", roles.also, "text or a list of texts", textsColumn)
  takeText("place", roles.place)
  const time = roles.time === null ? null : take("time", roles.time, "text or a year", periodColumn)
  if (time) checks.push({ kind: "period", typed: time })
  takeText("name_en", roles.name?.en)
  takeText("name_ko", roles.name?.ko)
  takeText("description_en", roles.description?.en)
  takeText("description_ko", roles.description?.ko)
  const sourceColumn = "column" in roles.source ? roles.source.column : null
  const source = takeText("source", sourceColumn)
  for (const [name, column] of [
    [roles.key, "key"],
    [sourceColumn, "source"],
    [roles.also, "also"],
    [roles.place, "place"],
    [roles.time, "time"],
  ] as const) {
    if (name !== null && !columns.has(name)) columns.set(name, column)
  }
  return { select, rubrics, fields, columns, checks, key, source, also, diagnostics }
}
