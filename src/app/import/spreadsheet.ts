import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import { type Diagnostic, Failure } from "../../model/index.ts"
import { importLimits, type ReadFile, readTable, whyTooLarge } from "../../sheets/index.ts"
import { importSheets, isPeriodName, renderDiagnostic } from "../../spec/index.ts"
import { reasonOf } from "../reason.ts"
import { readWorkbookApart } from "./apart.ts"
import { assertReadable, type Imported } from "./tables.ts"

/** A spreadsheet on disk that an edition is made of. */
interface Spreadsheet {
  /** An XLSX file, a file of delimited text, or a folder of them. */
  readonly path: string
  /** The sheet with the data; null: it is found. */
  readonly sheet: string | null
  /** What the edition is to be called: the name of its folder. */
  readonly name: string
  /** The period of a table that has none. */
  readonly time: string
}

/**
 * Makes an edition of a spreadsheet of any shape; writes nothing.
 *
 * @throws Failure for a path that cannot be read, and for a time that is no period
 */
export async function importSpreadsheet({ path, sheet, name, time }: Spreadsheet): Promise<Imported> {
  if (!isPeriodName(time))
    throw new Failure(
      `"${time}" is no period; write a year (2019), month (2019-04), quarter (2019-Q2) or half (2019-H1).`,
    )
  const read = await Promise.all(filesAt(path).map(readFile))
  const found = read.flatMap(({ diagnostics }) => diagnostics)
  const render = (diagnostic: Diagnostic) => renderDiagnostic(diagnostic, null)
  if (found.some(({ severity }) => severity === "error")) return { files: null, diagnostics: found, notes: [], render }
  const grids = read.flatMap(({ grids }) => grids)
  const { files, diagnostics, notes } = importSheets({ source: basename(path), grids, sheet, name, time })
  if (files !== null) assertReadable(files)
  return { files, diagnostics: [...found, ...diagnostics], notes, render }
}

/** The path itself, or the tables in a folder by name. */
function filesAt(path: string): readonly string[] {
  const stat = statOf(path)
  if (stat.isFile()) return [path]
  if (!stat.isDirectory()) throw new Failure(`Cannot read ${path}: it is neither a file nor a folder.`)
  const names = readdirSync(path).filter((name) => /^[^.~].*\.(?:csv|tsv|tab|txt|xlsx|xlsm)$/i.test(name))
  const files = names
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statOf(file).isFile())
  if (files.length === 0) throw new Failure(`Cannot read ${path}: the folder has no XLSX, CSV or TSV file.`)
  if (files.length > importLimits.files)
    throw new Failure(`Cannot read ${path}: it has ${files.length} tables, and at most ${importLimits.files} are read.`)
  return files
}

function statOf(path: string) {
  try {
    return statSync(path)
  } catch (error) {
    throw new Failure(
      `Cannot read ${path}: ${reasonOf(error) === "the folder does not exist and cannot be made" ? "it does not exist" : reasonOf(error)}.`,
    )
  }
}

function readFile(path: string): Promise<ReadFile> {
  const file = basename(path)
  const tooLarge = whyTooLarge(statOf(path).size, file)
  return tooLarge === null ? readTable(new Uint8Array(read(path)), file, readWorkbookApart) : Promise.resolve(tooLarge)
}

function read(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Failure(`Cannot read ${path}: ${reasonOf(error)}.`)
  }
}
