import { type Diagnostic, error, warning } from "../model/index.ts"
import { delimitedGrid, type Grid } from "../spec/index.ts"
import { decodeText } from "./decode.ts"
import { importLimits, megabyte } from "./limits.ts"
import { sniff } from "./sniff.ts"
import type { Fault } from "./unpack.ts"
import type { Workbook } from "./workbook.ts"

/** The sheets of a file, and what is wrong with it or left out of it. */
export interface ReadFile {
  readonly grids: readonly Grid[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Refuses a file by its size, before it is read. Null: it may be read. */
export const whyTooLarge = (size: number, file: string): ReadFile | null =>
  size <= importLimits.megabytes * megabyte
    ? null
    : faulty(file, {
        why: `it has ${Math.ceil(size / megabyte)} MB, and at most ${importLimits.megabytes} MB are read`,
        cure: "keep only the columns and rows that the index needs",
      })

/**
 * The sheets of a file, whatever it is: the bytes say so, and not its name.
 *
 * @param file its name
 * @param workbook reads a workbook with bounds on time and memory: `readWorkbook` in a thread of its own
 */
export async function readTable(
  bytes: Uint8Array,
  file: string,
  workbook: (bytes: Uint8Array, file: string) => Promise<Workbook | Fault>,
): Promise<ReadFile> {
  const kind = sniff(bytes)
  if (typeof kind === "object") return faulty(file, kind)
  if (kind === "text") {
    const text = decodeText(bytes)
    return text === null
      ? faulty(file, { why: "it is neither a workbook nor text", cure: "give an XLSX or CSV file" })
      : { grids: [delimitedGrid(text, file)], diagnostics: [] }
  }
  const read = await workbook(bytes, file)
  if ("why" in read) return faulty(file, read)
  return {
    grids: read.grids,
    diagnostics: read.extras.map((what) => warning("sheet-extras", startOf(file), { file, what })),
  }
}

const startOf = (file: string) => ({ file, line: 1, column: 1, length: 1 })

const faulty = (file: string, { why, cure }: Fault): ReadFile => ({
  grids: [],
  diagnostics: [error("sheet-file", startOf(file), { file, why, cure })],
})
