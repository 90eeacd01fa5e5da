import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { examine } from "../engine/index.ts"
import { Failure, type ForensicsDocument } from "../model/index.ts"
import { decodeText } from "../sheets/index.ts"
import { nearest, printedLimits, readPrintedTable } from "../spec/index.ts"
import { startsWith } from "./outputs.ts"
import { reasonOf } from "./reason.ts"

export { forensicsText } from "../publish/index.ts"

/**
 * Examines a published table.
 *
 * @param composite name of the column to explain; null: the likeliest
 * @param lookingAt told the name of each column before it is looked at; default: nobody is told
 * @throws Failure for a file that cannot be read, or holds no table with numbers, and for a column that it does not have
 */
export function examineTable(
  path: string,
  composite: string | null,
  lookingAt: (column: string) => void = () => {},
): ForensicsDocument {
  const table = readPrintedTable(decode(read(path)), basename(path))
  if (table === null) throw new Failure(`${path} holds no table: a header and rows below it were expected.`)
  if (table.rows * table.columns.length > printedLimits.cells)
    throw new Failure(
      `${path} has ${table.rows} rows and ${table.columns.length} columns; at most ${printedLimits.cells} cells are examined.`,
    )
  const numbers = table.columns.filter(({ kind }) => kind !== "text").map(({ name }) => name)
  if (numbers.length === 0) throw new Failure(`${path} has no column of numbers.`)
  if (composite === null) return examine(table, null, lookingAt)
  const at = table.columns.findIndex(
    ({ name, kind }) => kind !== "text" && name.toLowerCase() === composite.trim().toLowerCase(),
  )
  if (at >= 0) return examine(table, at, lookingAt)
  const close = nearest(composite, numbers)
  throw new Failure(
    `${path} has no column of numbers called "${composite}".${close ? ` Did you mean "${close}"?` : ` It has: ${numbers.slice(0, 20).join(", ")}.`}`,
  )
}

function read(path: string): Uint8Array {
  try {
    if (statSync(path).size > printedLimits.bytes)
      throw new Failure(`${path} is larger than 100 MB, which is the most that is examined.`)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`Cannot read ${path}: ${reasonOf(error)}.`)
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new Failure("This is a spreadsheet or an archive; save its table as CSV first.")
  const text = decodeText(bytes)
  if (text === null) throw new Failure("This is neither text nor a table; save the table as CSV first.")
  return text
}

/** The files that `forensics` writes, by path. */
export const forensicsFiles = (document: ForensicsDocument): ReadonlyMap<string, string> =>
  new Map([["forensics.json", `${JSON.stringify(document)}\n`]])

/** Why a folder must be kept: it holds something that no `forensics` wrote. Null: it is an earlier output. */
export function whyNoForensics(folder: string): string | null {
  const stranger = readdirSync(folder).find((name) => name !== "forensics.json")
  if (stranger !== undefined) return `holds ${stranger}, so it is not an earlier output`
  return startsWith(join(folder, "forensics.json"), '{"format":"cityindex-forensics/')
    ? null
    : "holds no forensics.json that was written before"
}
