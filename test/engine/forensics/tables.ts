import { examine } from "../../../src/engine/index.ts"
import type { ForensicsDocument, PrintedTable } from "../../../src/model/index.ts"
import { readPrintedTable } from "../../../src/spec/index.ts"
import { Stream } from "../../../src/stats/index.ts"

/** A table of text: first a name, then numbers with as many digits as asked. */
export interface Made {
  readonly header: string[]
  readonly rows: string[][]
}

/** n units with m indicators from 0 to 100, printed with some digits; the values before printing beside them. */
export function indicators(
  n: number,
  m: number,
  decimals: number,
  seed = 1,
): { readonly x: number[][]; readonly made: Made } {
  const stream = new Stream(seed)
  const x = Array.from({ length: n }, () => Array.from({ length: m }, () => 2 + 96 * stream.uniform()))
  const rows = x.map((own, i) => [`Place ${i + 1}`, ...own.map((v) => v.toFixed(decimals))])
  return { x, made: { header: ["place", ...Array.from({ length: m }, (_, j) => `x${j + 1}`)], rows } }
}

/** Adds a column that is computed from the values before printing. */
export function withColumn(
  { x, made }: ReturnType<typeof indicators>,
  name: string,
  of: (x: number[]) => number,
  decimals: number,
): Made {
  made.header.push(name)
  for (const [i, row] of made.rows.entries()) row.push(of(x[i]!).toFixed(decimals))
  return made
}

export const csv = ({ header, rows }: Made) => [header, ...rows].map((row) => row.join(",")).join("\n")

/** As text, with quotes around cells that have commas. */
export const quoted = ({ header, rows }: Made): string =>
  csv({ header, rows: rows.map((row) => row.map((cell) => (cell.includes(",") ? `"${cell}"` : cell))) })

export function read(text: string): PrintedTable {
  const table = readPrintedTable(text, "table.csv")
  if (table === null) throw new Error("no table")
  return table
}

/** What the table tells, its composite named or not. */
export function tell(made: Made | string, composite?: string): ForensicsDocument {
  const table = read(typeof made === "string" ? made : csv(made))
  const at = table.columns.findIndex(({ name }) => name === composite)
  return examine(table, at < 0 ? null : at)
}
