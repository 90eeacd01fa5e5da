import type { CellValue, WriteSheet } from "hucre/xlsx"
import { Failure } from "../model/index.ts"
import { type EditionSheet, sheetsOfEdition, whyNoSheets } from "../spec/index.ts"
import type { OpenEdition } from "./open.ts"
import { mostCharacters, mostRows, safe } from "./package/workbook.ts"
import { fixedDate, zip, zipEntries } from "./package/zip.ts"

/**
 * A whole edition as one workbook, XLSX, which `importSpreadsheet` makes the edition of again. The same edition gives the
 * same bytes. Texts are cells of text, whatever they begin with, so that none runs as a formula.
 *
 * @throws Failure where something of the edition has no place in a workbook; nothing is cut
 */
export async function exportWorkbook({ edition, source }: Pick<OpenEdition, "edition" | "source">): Promise<{
  readonly bytes: Uint8Array
  readonly sheets: readonly string[]
}> {
  const why = whyNoSheets(source)
  if (why !== null) throw new Failure(`${edition.id} cannot be written as a workbook: ${why}.`)
  const sheets = sheetsOfEdition(source)
  for (const { name, rows } of sheets) {
    if (rows.length > mostRows) throw tooMuch(name, `${rows.length} rows, and a sheet has at most ${mostRows}`)
    const long = rows.findIndex((row) => row.some((cell) => typeof cell === "string" && cell.length > mostCharacters))
    if (long >= 0)
      throw tooMuch(name, `a text in row ${long + 1} that is longer than the ${mostCharacters} characters of a cell`)
  }
  const { writeXlsx } = await import("hucre/xlsx")
  const bytes = await writeXlsx({
    sheets: sheets.map(written),
    properties: { title: safe(edition.title.en), creator: "cityindex", created: fixedDate, modified: fixedDate },
  })
  // What compressed it is the machine's own library, whose bytes differ from machine to machine.
  return { bytes: zip(zipEntries(bytes)), sheets: sheets.map(({ name }) => name) }
}

const tooMuch = (sheet: string, what: string) =>
  new Failure(`The edition cannot be written as a workbook: "${sheet}" has ${what}.`)

/** Characters that a column is wide at least, and at most. */
const [narrow, wide] = [10, 44]

function written({ name, rows }: EditionSheet): WriteSheet {
  const [header = []] = rows
  return {
    name,
    columns: header.map((_, column) => ({ width: widthOf(rows, column) })),
    rows: rows.map((row) => row.map((cell): CellValue => (typeof cell === "string" ? safe(cell) : cell))),
    freezePane: { rows: 1 },
  }
}

/** By the first rows: what is further down may be cut off on the screen. */
function widthOf(rows: EditionSheet["rows"], column: number): number {
  const lengths = rows.slice(0, 50).map((row) => String(row[column] ?? "").length)
  return Math.min(wide, Math.max(narrow, ...lengths) + 2)
}
