import { readFileSync } from "node:fs"
import { type Diagnostic, Failure, type LocalText } from "../../model/index.ts"
import { type EditionSource, importTables, isPeriodName, readEdition, renderDiagnostic } from "../../spec/index.ts"
import { lineReader } from "../lines.ts"
import { reasonOf } from "../reason.ts"

/** Two tables on disk that an edition is made of. */
interface TableFiles {
  /** COINr's `iData`. */
  readonly data: string
  /** COINr's `iMeta`. */
  readonly metadata: string
  /** What the edition is to be called: the name of its folder. */
  readonly name: string
  /** The period of a table that has none. */
  readonly time: string
}

/** What came of an import. */
export interface Imported {
  /** Files of the edition by path; null where a diagnostic is an error. */
  readonly files: ReadonlyMap<string, string> | null
  readonly diagnostics: readonly Diagnostic[]
  /** What a person should look at next; where nothing was guessed, nothing. */
  readonly notes: readonly LocalText[]
  /** A diagnostic with the line it points at, as plain text. */
  readonly render: (diagnostic: Diagnostic) => string
}

/**
 * Makes an edition of two tables; writes nothing.
 *
 * @throws Failure for a file that cannot be read, and for a time that is no period
 */
export function importEdition({ data, metadata, name, time }: TableFiles): Imported {
  if (!isPeriodName(time))
    throw new Failure(
      `"${time}" is no period; write a year (2019), month (2019-04), quarter (2019-Q2) or half (2019-H1).`,
    )
  const bytes = new Map([data, metadata].map((path) => [path, read(path)]))
  const source = sourceOf(bytes)
  const lineOf = lineReader(source)
  const { files, diagnostics } = importTables({ source, data, metadata, name, time })
  if (files !== null) assertReadable(files)
  return { files, diagnostics, notes: [], render: (diagnostic) => renderDiagnostic(diagnostic, lineOf(diagnostic.at)) }
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Failure(`Cannot read ${path}: ${reasonOf(error)}.`)
  }
}

function sourceOf(files: ReadonlyMap<string, Uint8Array>): EditionSource {
  return {
    list: () => [...files.keys()].filter((path) => !path.startsWith(".")),
    size: (path) => files.get(path)?.length ?? null,
    read: (path) => files.get(path) ?? null,
  }
}

/** What is written must be an edition: nobody is left with a folder that `check` refuses. */
export function assertReadable(files: ReadonlyMap<string, string>): void {
  const encoder = new TextEncoder()
  const bytes = new Map([...files].map(([path, text]) => [path, encoder.encode(text)]))
  const { edition, diagnostics } = readEdition(sourceOf(bytes))
  const [first] = diagnostics.filter(({ severity }) => severity === "error")
  if (edition === null) throw new Error(`the import makes no edition: ${first?.code} at ${JSON.stringify(first?.at)}`)
}
