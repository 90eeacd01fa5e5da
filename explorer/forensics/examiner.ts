import { examine } from "../../src/engine/index.ts"
import type { PrintedTable } from "../../src/model/index.ts"
import { printedLimits, readPrintedTable } from "../../src/spec/index.ts"
import { decodeTable } from "./decode.ts"
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
  let text: string | null
  try {
    text = typeof content === "string" ? content : decodeTable(new Uint8Array(await content.arrayBuffer()))
  } catch {
    // The file was moved, changed or locked after it was chosen.
    return { why: "unreadable" }
  }
  if (text === null) return { why: "no-text" }
  const table = readPrintedTable(text, name)
  if (table === null) return { why: "no-table" }
  const { rows, columns } = table
  if (rows * columns.length > printedLimits.cells)
    return { why: "too-many-cells", rows, columns: columns.length, most: printedLimits.cells }
  return columns.some(({ kind }) => kind !== "text") ? table : { why: "no-numbers" }
}
