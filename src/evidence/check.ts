import type { Diagnostic, Span, Variable } from "../model/index.ts"
import { error } from "../model/index.ts"
import type { Database } from "./database.ts"
import { near } from "./near.ts"
import type { Typed } from "./typing.ts"

/** A column whose cells must be readable. `known`: the names a cell may hold. */
export type RowCheck = { readonly typed: Typed } & (
  | { readonly kind: "variable"; readonly variable: Variable; readonly known: readonly string[] }
  | { readonly kind: "unit"; readonly known: readonly string[] }
  | { readonly kind: "period" }
)

/** A column with more wrong cells than this shows the first ones. */
const shownPerColumn = 20

/** Every cell that cannot be read, by column and then record. */
export async function checkRows(
  database: Database,
  from: string,
  checks: readonly RowCheck[],
  at: (row: number) => Span,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const check of checks) {
    const { wrong, shown } = check.typed
    if (wrong === "false") continue
    const [rows, given] = await database.run(
      `SELECT row, ${shown} FROM ${from} WHERE ${wrong} ORDER BY row LIMIT ${shownPerColumn}`,
    )
    for (const [i, row] of (rows as number[]).entries()) found.push(describeCell(check, String(given?.[i]), at(row)))
  }
  return found
}

function describeCell(check: RowCheck, given: string, at: Span): Diagnostic {
  if (check.kind === "unit") return error("unit-unknown", at, { given, ...near(given, check.known) })
  if (check.kind === "period") return error("period-malformed", at, { given })
  const { id, type } = check.variable
  switch (type.kind) {
    case "code":
    case "codes":
      return error("code-unknown", at, { given, list: type.list, ...near(given, check.known) })
    case "number":
      return error("cell-not-number", at, { given, of: id, cure: "write a finite number, or leave the cell empty" })
    case "url":
      return error("text-malformed", at, { given, of: "an address", expected: "an address that starts with https://" })
    case "boolean":
      return error("word-unknown", at, { of: `"${id}"`, given, closest: "", known: "true, false" })
    default:
      return error("date-malformed", at, { given, of: id })
  }
}

/** A record without a source, and a source that `sources.csv` lacks. `known` null: any source will do. */
export async function checkSources(
  database: Database,
  from: string,
  typed: Typed,
  column: string,
  known: readonly string[] | null,
  at: (row: number) => Span,
): Promise<Diagnostic[]> {
  // Few distinct sources stand behind many records, so they are compared here rather than in SQL.
  const [rows, given] = await database.run(
    `SELECT min(row), source FROM (SELECT row, ${typed.sql} AS source FROM ${from}) GROUP BY source ORDER BY 1`,
  )
  const names = known && new Set<unknown>(known)
  return (rows as number[]).flatMap((row, i): Diagnostic[] => {
    const name = given?.[i]
    if (name === null) return [error("cell-empty", at(row), { column })]
    if (!names || names.has(name)) return []
    return [error("source-unknown", at(row), { given: String(name), ...near(String(name), known) })]
  })
}

/** A record without a key, and a key that stands twice. */
export async function checkKeys(
  database: Database,
  from: string,
  key: string,
  column: string,
  at: (row: number) => Span,
): Promise<Diagnostic[]> {
  const [rows, first, given] = (await database.run(
    `SELECT row, first, key FROM (
       SELECT row, ${key} AS key, min(row) OVER (PARTITION BY ${key}) AS first FROM ${from}
     ) WHERE key IS NULL OR row > first ORDER BY row LIMIT ${shownPerColumn}`,
  )) as [number[], number[], (string | null)[]]
  return rows.map((row, i) => {
    const name = given[i]
    if (name === null || name === undefined) return error("cell-empty", at(row), { column })
    return error("id-twice", at(row), { what: "record", given: name, line: at(first[i] ?? 0).line })
  })
}
