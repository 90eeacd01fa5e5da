import type { Report } from "../report.ts"
import { editionFiles, idOf, type Read } from "./edition-files.ts"
import { titleOf } from "./index-yaml.ts"
import { lookAt, readme } from "./sheets/guesses.ts"
import type { Note } from "./sheets/notes.ts"

/** Sheets as they were understood, before an edition is written of them. */
export interface Understood extends Read {
  /** The sheet, or the file, that the values are in. */
  readonly sheet: string
  /** What reading them left open; null: the tables say all, as COINr's do, and there is nothing to look at. */
  readonly own: readonly Note[] | null
}

interface Written {
  /** Files of the edition by path. */
  readonly files: ReadonlyMap<string, string>
  /** What to look at next. */
  readonly notes: readonly Note[]
}

/** Writes the edition with its list of what to look at next; null after a mistake. */
export function write(understood: Understood, report: Report): Written | null {
  const files = editionFiles(understood, report)
  if (files === null) return null
  const { own, source, lang } = understood
  if (own === null) return { files, notes: [] }
  const notes = lookAt({ ...understood, own })
  return { files: new Map([...files, ["README.md", readme(titleIn(understood), source.data, notes, lang)]]), notes }
}

/** The title that the edition has. */
export const titleIn = ({ title, metadata, name }: Understood): string => titleOf(title, metadata.nodes, idOf(name))
