import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { read, utils, write } from "@e965/xlsx"
import { writeXlsx } from "hucre/xlsx"
import { importTables } from "../../../src/spec/index.ts"
import { memorySource } from "../../spec/memory.ts"
import { gridsIn, importGrids, made } from "./made.ts"

const golden = (file: string) => readFileSync(new URL(`../../golden/coinr/asem/${file}`, import.meta.url), "utf8")
const tables = { iData: golden("asem_idata.csv"), iMeta: golden("asem_imeta.csv") }

/** A table as a spreadsheet holds it: numbers are numbers, and nothing stands where nothing is. */
const cellsOf = (text: string) => {
  const { Sheets, SheetNames } = read(text, { type: "string", raw: true })
  const rows = utils.sheet_to_json<(string | undefined)[]>(Sheets[SheetNames[0]!]!, { header: 1, raw: true })
  const cellOf = (cell = "") => (cell === "" || cell === "NA" ? null : Number.isNaN(Number(cell)) ? cell : Number(cell))
  return rows.map((row) => Array.from(row, cellOf))
}

const sheets = Object.entries(tables).map(([name, text]) => ({ name, rows: cellsOf(text) }))

/** Numbers by their value: a spreadsheet keeps the number, not its last digits beyond those. */
const plain = (csv: string) =>
  csv
    .trimEnd()
    .split("\n")
    .map((line) =>
      line.split(",").map((cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : String(Number(cell)))),
    )

test("the standard example as a workbook gives the edition that its two CSV tables give, whoever wrote the workbook", async () => {
  const { files } = importTables({
    source: memorySource({ "iData.csv": tables.iData, "iMeta.csv": tables.iMeta }),
    data: "iData.csv",
    metadata: "iMeta.csv",
    name: "My index",
    time: "2024",
  })
  assert.ok(files)
  const other = utils.book_new()
  for (const { name, rows } of sheets) utils.book_append_sheet(other, utils.aoa_to_sheet(rows), name)
  const written = [
    await writeXlsx({ sheets }),
    new Uint8Array(write(other, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
    await writeXlsx({ sheets: [...sheets].reverse(), stringMode: "inline" }),
  ]
  for (const bytes of written) {
    const imported = made(importGrids(await gridsIn(bytes)))
    const bodyOf = (yaml: string) => yaml.split("\n").slice(2).join("\n")
    assert.equal(bodyOf(imported.files["index.yaml"]!), bodyOf(files.get("index.yaml")!))
    for (const table of ["values.csv", "units.csv"])
      assert.deepEqual(plain(imported.files[table]!), plain(files.get(table)!), table)
  }
})
