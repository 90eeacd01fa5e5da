import assert from "node:assert/strict"
import { type Diagnostic, describe } from "../../../src/model/index.ts"
import { decodeText, readWorkbook } from "../../../src/sheets/index.ts"
import { delimitedGrid, type Grid, importSheets, readEdition } from "../../../src/spec/index.ts"
import { memorySource } from "../../spec/memory.ts"

const asked = { source: "t.xlsx", sheet: null, name: "My index", time: "2024" }

/** What an import of these sheets gives. */
export const importGrids = (grids: readonly Grid[], more: { readonly sheet?: string } = {}) =>
  importSheets({ ...asked, ...more, grids })

/** The sheets of a workbook that can be read. */
export async function gridsIn(bytes: Uint8Array): Promise<readonly Grid[]> {
  const read = await readWorkbook(bytes, "t.xlsx")
  assert.ok("grids" in read, JSON.stringify(read))
  return read.grids
}

/** Text of any encoding as a sheet. */
export function gridOfText(text: string | Uint8Array): Grid {
  const decoded = typeof text === "string" ? text : decodeText(text)
  assert.ok(decoded !== null)
  return delimitedGrid(decoded, "t.csv")
}

/** The files of an edition that must have come of an import, and that `check` accepts. */
export function made(imported: ReturnType<typeof importSheets>, label = "") {
  assert.ok(imported.files, `${label} ${messages(imported.diagnostics).join("\n")}`)
  const files = Object.fromEntries([...imported.files].filter(([path]) => !path.startsWith(".")))
  const { edition, diagnostics } = readEdition(memorySource(files))
  assert.deepEqual(messages(diagnostics.filter(({ severity }) => severity === "error")), [], label)
  assert.ok(edition)
  return { files, edition, notes: imported.notes.map(({ en }) => en).join("\n") }
}

export const messages = (diagnostics: readonly Diagnostic[]) => diagnostics.map((each) => describe(each).message)

/** Values by unit, indicator and, where there are some, period; "gap" with its reason for gaps. */
export function valuesOf(file: string): ReadonlyMap<string, string> {
  const [header = "", ...rows] = file.trimEnd().split("\n")
  const isTimed = header.includes(",time,")
  return new Map(
    rows.map((row) => {
      const [unit = "", indicator = "", ...rest] = row.split(",")
      const [time, value, gap] = isTimed ? rest : ["", ...rest]
      return [[unit, indicator, time].filter((part) => part !== "").join(" "), value || `gap ${gap}`]
    }),
  )
}
