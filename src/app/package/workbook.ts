import type { CellValue, WriteSheet } from "hucre/xlsx"
import type { LocalText } from "../../model/index.ts"
import type { PackageTable } from "../../publish/index.ts"
import { sheetNames } from "../../spec/index.ts"
import { fixedDate, zip, zipEntries } from "./zip.ts"

/** What a sheet of a spreadsheet can hold. */
export const mostRows = 1_048_576
export const mostCharacters = 32_767

/**
 * The tables as sheets of one XLSX, after a sheet that lists them. Texts are cells of text, whatever they begin with, so
 * that none runs as a formula; the header stays in sight. A text that is too long for a cell is cut and ends in "…", and
 * a table that is too long for a sheet is listed and left out: both are whole in CSV and Parquet.
 */
export async function workbook(title: LocalText, tables: readonly PackageTable[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx")
  const fitting = tables.filter(({ rows }) => rows < mostRows)
  const names = sheetNames(
    fitting.map(({ name }) => name),
    ["tables"],
  )
  const bytes = await writeXlsx({
    sheets: [contents(tables, new Map(fitting.map(({ name }, k) => [name, names[k] ?? ""])))].concat(
      fitting.map((table, k) => sheet(table, names[k] ?? table.name)),
    ),
    properties: { title: safe(title.en), creator: "cityindex", created: fixedDate, modified: fixedDate },
  })
  // What compressed it is the machine's own library, whose bytes differ from machine to machine.
  return zip(zipEntries(bytes))
}

const frozen = { freezePane: { rows: 1 } } as const

function contents(tables: readonly PackageTable[], sheets: ReadonlyMap<string, string>): WriteSheet {
  const header = ["table", "sheet", "title_en", "title_ko", "rows"]
  const rows = tables.map(({ name, title, rows }): CellValue[] => [
    safe(name),
    safe(sheets.get(name) ?? ""),
    safe(title.en),
    safe(title.ko),
    rows,
  ])
  return { name: "tables", columns: widths([24, 24, 40, 40, 10]), rows: [header, ...rows], ...frozen }
}

function sheet({ columns, rows }: PackageTable, name: string): WriteSheet {
  const body = Array.from({ length: rows }, (_, row) =>
    columns.map(({ cells }): CellValue => {
      const cell = cells[row] ?? null
      return typeof cell === "string" ? safe(cell) : cell
    }),
  )
  return {
    name,
    columns: columns.map(({ type, name }) => ({
      width: Math.min(40, Math.max(type === "string" ? 18 : 12, name.length + 2)),
      // "@" is the format of text: what is typed over such a cell stays text, too.
      ...(type === "string" ? { numFmt: "@" } : {}),
    })),
    rows: [columns.map((column) => safe(column.name)), ...body],
    ...frozen,
  }
}

const widths = (all: readonly number[]) => all.map((width) => ({ width }))

/**
 * A text as a cell holds it. OOXML writes a character as `_xHHHH_`, so a text that looks so is escaped; so is the first
 * character of "#N/A" and its like, which the writer would make an error value of, and what XML cannot hold.
 */
export function safe(text: string): string {
  const fitting = text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1).toWellFormed()}…` : text
  return fitting
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/^#|[\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
}
