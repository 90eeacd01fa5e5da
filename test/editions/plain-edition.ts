import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const editions = fileURLToPath(new URL("../../editions", import.meta.url))

/** The folder of a bundled edition. */
export const editionFolder = (id: string): string => join(editions, id)

export type Row = Readonly<Record<string, string>>

/**
 * A CSV file of a bundled edition, read without our own reader: these tests hold the data against what was
 * published, whatever the floors do with them. Throws where a row has not as many cells as the header.
 */
export function readRows(edition: string, file: string): Row[] {
  const [header, ...rows] = parseCsv(readFileSync(join(editionFolder(edition), file), "utf8"))
  if (header === undefined) throw new Error(`${file} is empty`)
  return rows.map((cells, i) => {
    if (cells.length !== header.length) throw new Error(`${file}, row ${i + 2}: ${cells.length} cells`)
    return Object.fromEntries(header.map((name, j) => [name, cells[j] ?? ""]))
  })
}

/** RFC 4180 with line feeds, one character after the other. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ""
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (c === '"') quoted = true
    else if (c === ",") {
      row.push(cell)
      cell = ""
    } else if (c === "\n") {
      rows.push([...row, cell])
      row = []
      cell = ""
    } else cell += c
  }
  return rows
}

/** Half up at the third decimal, and so on: from the shortest decimal that reads back as the same double. */
export function halfUp(x: number, decimals: number): number {
  return Number(`${Math.round(Number(`${x}e${decimals}`))}e-${decimals}`)
}

/** 1 = highest; equal scores share the smaller rank. */
export const rankOf = (score: number, all: readonly number[]): number => 1 + all.filter((other) => other > score).length

export const has = (row: Row, column: string): boolean => row[column] !== ""
export const cell = (row: Row, column: string): string => {
  const text = row[column]
  if (text === undefined) throw new Error(`there is no column ${column}`)
  return text
}
