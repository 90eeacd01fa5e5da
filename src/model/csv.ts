/** A cell of a table: null and NaN are gaps and print as an empty cell. */
export type CsvCell = string | number | null

/** Spreadsheets run a cell that starts so as a formula; an apostrophe in front makes it text. */
const formulaStart = /^[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/**
 * CSV text after RFC 4180 with "\n" line ends. Numbers are written so that they read back exactly. Text that a
 * spreadsheet would run as a formula is defused with an apostrophe.
 */
export function csv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(cellText).join(",")]
  for (const row of rows) lines.push(row.map(cellText).join(","))
  return `${lines.join("\n")}\n`
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return Number.isNaN(cell) ? "" : String(cell)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
