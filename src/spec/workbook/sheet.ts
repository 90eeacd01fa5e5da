import type { GridCell } from "../import/sheets/grid.ts"

/** One sheet of the workbook that an edition is written to: a header and rows. Texts are texts, whatever they begin with. */
export interface EditionSheet {
  readonly name: string
  readonly rows: readonly (readonly GridCell[])[]
}

/** Sheets with a meaning of their own; each table of the edition has another, which `files` names. */
export const sheetOf = {
  /** Settings of index.yaml, one in each row. */
  edition: "edition",
  /** Indicators and dimensions, one in each row. */
  framework: "framework",
  /** Units in rows, indicators in columns. */
  data: "data",
  /** What values.csv says of single values beside the number. */
  cells: "cells",
  /** File of the edition, and the sheet that holds its table. */
  files: "files",
  /** Files that are no tables, line by line. */
  texts: "texts",
} as const

/** Between the keys that lead to a setting: `units > noun > one`. */
export const pathSign = " > "

/**
 * Names that spreadsheets take for sheets: at most 31 characters, none of `[]:*?/\'`, each once without regard to capitals.
 *
 * @param reserved names in small letters that are taken already
 */
export function sheetNames(names: readonly string[], reserved: readonly string[]): string[] {
  const taken = new Set([...reserved, "history"])
  return names.map((name) => {
    const plain = name.replaceAll(/[[\]:*?/\\']/g, "_")
    let free = plain.slice(0, 31)
    for (let k = 2; taken.has(free.toLowerCase()); k++) free = `${plain.slice(0, 30 - String(k).length)}_${k}`
    taken.add(free.toLowerCase())
    return free
  })
}
