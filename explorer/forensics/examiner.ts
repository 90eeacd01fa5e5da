import { examine } from "../../src/engine/index.ts"
import type { PrintedTable } from "../../src/model/index.ts"
import { decodeText, importLimits, readWorkbook } from "../../src/sheets/index.ts"
import { printedLimits, readPrintedSheet, readPrintedTable } from "../../src/spec/index.ts"
import { headOf, type TableFault, type TableSource, type Task, type Told } from "./messages.ts"

/**
 * Answers tasks one by one, telling what it does on the way. It keeps the table, so that another column of it can be
 * explained without reading it again.
 */
export function examiner(tell: (told: Told) => void): (task: Task) => Promise<void> {
  let table: PrintedTable | null = null
  return async (task) => {
    if (task.kind === "read") {
      const read = await readTable(task.source)
      if ("why" in read) return tell({ kind: "fault", fault: read })
      table = read
      return tell({ kind: "read", head: headOf(read) })
    }
    if (table === null) return
    const at = table.columns.findIndex(({ name }) => name === task.composite)
    const document = examine(table, at < 0 ? null : at, (column) => tell({ kind: "looking", column }))
    tell({ kind: "found", document })
  }
}

async function readTable({ name, content }: TableSource): Promise<PrintedTable | TableFault> {
  const table = await tableIn(name, content)
  if (table === null) return { why: "no-table" }
  if ("why" in table) return table
  const { rows, columns } = table
  if (rows * columns.length > printedLimits.cells)
    return { why: "too-many-cells", rows, columns: columns.length, most: printedLimits.cells }
  return hasNumbers(table) ? table : { why: "no-numbers" }
}

async function tableIn(name: string, content: Blob | string): Promise<PrintedTable | TableFault | null> {
  if (typeof content === "string") return readPrintedTable(content, name)
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await content.arrayBuffer())
  } catch {
    // The file was moved, changed or locked after it was chosen.
    return { why: "unreadable" }
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return sheetIn(name, bytes)
  const text = decodeText(bytes)
  return text === null ? { why: "no-text" } : readPrintedTable(text, name)
}

/** The first sheet of a workbook with a table of numbers, or the first table. */
async function sheetIn(name: string, bytes: Uint8Array): Promise<PrintedTable | TableFault | null> {
  if (bytes.length > importLimits.megabytes * 1e6) return { why: "bad-workbook" }
  const workbook = await readWorkbook(bytes, name)
  if ("why" in workbook) return { why: "bad-workbook" }
  const tables = workbook.grids.flatMap((grid) => {
    const table = readPrintedSheet(grid, workbook.grids.length === 1 ? name : `${name}: ${grid.sheet}`)
    return table === null ? [] : [table]
  })
  return tables.find(hasNumbers) ?? tables[0] ?? null
}

const hasNumbers = ({ columns }: PrintedTable): boolean => columns.some(({ kind }) => kind !== "text")
