import type { Diagnostic, Span, Variable } from "../model/index.ts"
import { error } from "../model/index.ts"
import type { Database } from "./database.ts"
import type { Typed } from "./typing.ts"

/** A column whose cells must be readable. `known`: the names a cell may hold. */
export type RowCheck =
  | { readonly kind: "variable"; readonly typed: Typed; readonly variable: Variable; readonly known: readonly string[] }
  | { readonly kind: "unit"; readonly typed: Typed; readonly known: readonly string[] }
  | { readonly kind: "source"; readonly typed: Typed; readonly known: readonly string[] }

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
    if (check.kind === "source") {
      found.push(...(await checkSources(database, from, check.typed, check.known, at)))
      continue
    }
    const { wrong, shown } = check.typed
    if (wrong === "false") continue
    const [rows, given] = await database.run(
      `SELECT row, ${shown} FROM ${from} WHERE ${wrong} ORDER BY row LIMIT ${shownPerColumn}`,
    )
    for (const [i, row] of (rows as number[]).entries()) found.push(describeCell(check, String(given?.[i]), at(row)))
  }
  return found
}

function describeCell(check: Exclude<RowCheck, { kind: "source" }>, given: string, at: Span): Diagnostic {
  if (check.kind === "unit") return error("unit-unknown", at, { given, ...near(given, check.known) })
  const { id, type } = check.variable
  switch (type.kind) {
    case "code":
    case "codes":
      return error("code-unknown", at, { given, list: type.list, ...near(given, check.known) })
    case "number":
      return error("cell-not-number", at, { given, of: id, cure: "write digits with a point, or leave the cell empty" })
    case "date":
      return error("date-malformed", at, { given, of: id })
    case "year":
      return error("cell-outside", at, { given, of: id, expected: "a year in digits" })
    default:
      return error("cell-outside", at, { given, of: id, expected: "true or false" })
  }
}

async function checkSources(
  database: Database,
  from: string,
  typed: Typed,
  known: readonly string[],
  at: (row: number) => Span,
): Promise<Diagnostic[]> {
  // Few distinct sources stand behind many records, so they are compared here rather than in SQL.
  const [rows, given] = await database.run(
    `SELECT min(row), ${typed.sql} AS source FROM ${from} GROUP BY source HAVING source IS NOT NULL ORDER BY 1`,
  )
  const names = new Set(known)
  return (rows as number[]).flatMap((row, i) => {
    const name = String(given?.[i])
    return names.has(name) ? [] : [error("source-unknown", at(row), { given: name, ...near(name, known) })]
  })
}

/** A record without a key, and a key that stands twice. */
export async function checkKeys(
  database: Database,
  from: string,
  key: string,
  at: (row: number) => Span,
): Promise<Diagnostic[]> {
  const [rows, first, given] = (await database.run(
    `SELECT row, first, key FROM (
       SELECT row, ${key} AS key, min(row) OVER (PARTITION BY ${key}) AS first FROM ${from}
     ) WHERE key IS NULL OR row > first ORDER BY row LIMIT ${shownPerColumn}`,
  )) as [number[], number[], (string | null)[]]
  return rows.map((row, i) => {
    const name = given[i]
    if (name === null || name === undefined) return error("cell-empty", at(row), { column: "key" })
    return error("id-twice", at(row), { what: "record", given: name, line: at(first[i] ?? 0).line })
  })
}

/** The known name that differs least, if it differs by no more than a third of its letters; and a few of the names. */
function near(given: string, known: readonly string[]): { closest: string; known: string } {
  let closest = ""
  let least = Math.max(1, Math.floor(given.length / 3)) + 1
  for (const name of known) {
    const distance = lettersApart(given, name, least)
    if (distance < least) {
      least = distance
      closest = name
    }
  }
  return { closest, known: known.slice(0, 8).join(", ") }
}

/** Levenshtein distance; any number ≥ `limit` when it is at least that. */
function lettersApart(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      line.push(Math.min(replaced, above[j]! + 1, line[j - 1]! + 1))
    }
    above = line
  }
  return above[b.length]!
}
