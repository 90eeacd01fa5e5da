import type { Grid } from "../spec/index.ts"
import { type Fault, unpack } from "./unpack.ts"

/** A workbook as sheets, and what it holds beside them. */
export interface Workbook {
  readonly grids: readonly Grid[]
  readonly extras: readonly string[]
}

/**
 * Reads an XLSX file. Nothing in it is run, computed or followed. Time and memory are the caller's concern: see
 * `readWorkbookApart`.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Workbook | Fault> {
  const unpacked = unpack(bytes)
  if ("why" in unpacked) return unpacked
  try {
    const { gridsOf } = await import("./grids.ts")
    const grids = await gridsOf(unpacked.bytes, file)
    return "why" in grids ? grids : { grids, extras: unpacked.extras }
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, " ").slice(0, 200)
    return { why: `it is damaged (${reason})`, cure: "open it in a spreadsheet program and save it again" }
  }
}
