import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { starterEdition, writeFolder } from "../../src/app/index.ts"

/** What to write into a file of the starter: all of it, or a change of what is there; null leaves the file out. */
type Edit = string | ((text: string) => string) | null

export interface MadeEdition {
  readonly folder: string
  readonly remove: () => void
}

/** The starter edition with some files rewritten or added, in a folder of its own. */
export function madeEdition(edits: Readonly<Record<string, Edit>>): MadeEdition {
  const parent = mkdtempSync(join(tmpdir(), "cityindex-made-"))
  const files = starterEdition()
  for (const [path, edit] of Object.entries(edits)) {
    if (edit === null) files.delete(path)
    else files.set(path, typeof edit === "string" ? edit : edit(files.get(path) ?? ""))
  }
  const folder = join(parent, "edition")
  writeFolder(folder, files, null)
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) }
}

/** A change of one place in a file; an edit that finds nothing to change would test nothing. */
export function replaced(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new RangeError(`the starter no longer holds "${from}"`)
    return text.replace(from, () => to)
  }
}

/** Several edits of one file, in turn. */
export const inTurn =
  (...edits: readonly ((text: string) => string)[]) =>
  (text: string): string =>
    edits.reduce((so, edit) => edit(so), text)

/** The head of an index.yaml, with the units in cities.csv and nothing of the starter's structure. */
export const headOf = (id: string) => `format: 1
id: ${id}
version: 0.1.0
title: { en: ${id}, ko: ${id} }
summary: { en: An edge, ko: 극단의 예 }
publisher: { en: Nobody, ko: 없음 }
citation: { en: Nobody, ko: 없음 }
languages: [en, ko]
time: "2019"
licence: { name: CC BY 4.0 }
units:
  file: cities.csv
  noun: { one: { en: city, ko: 도시 }, many: { en: cities, ko: 도시 } }
absent: { reason: not-collected }
`
