import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { DuckDBInstance } from "@duckdb/node-api"
import { read, utils } from "@e965/xlsx"
import { tableParquet } from "../../../src/app/package/parquet.ts"
import { workbook } from "../../../src/app/package/workbook.ts"
import { mediaTypeOf, type PackageTable, tableCsv } from "../../../src/publish/index.ts"
import { csvwName } from "../../../src/publish/package/csvw.ts"
import { licenceId, webAddress } from "../../../src/publish/package/licence.ts"
import { apart, integer, number, tableOf, text } from "../../../src/publish/package/table.ts"
import { sheetNames } from "../../../src/spec/index.ts"

const folder = mkdtempSync(join(tmpdir(), "cityindex-table-"))
after(() => rmSync(folder, { recursive: true, force: true }))

const title = { en: "Title", ko: "이름" }
interface Row {
  readonly id: string
  readonly x: number
}

/** Numbers that hurt, and texts that do. */
const rows: readonly Row[] = [
  { id: "large", x: 1e300 },
  { id: "small", x: 1e-300 },
  { id: "denormal", x: 5e-324 },
  { id: "third", x: 1 / 3 },
  { id: "less", x: -0 },
  { id: "gap", x: Number.NaN },
  { id: "endless", x: Number.POSITIVE_INFINITY },
  { id: "", x: 2 ** 53 },
  { id: "half \uD83D of a sign", x: -1e21 },
  { id: "_x0041_ #N/A", x: 0 },
  { id: "#N/A", x: 1 },
  { id: " space ", x: 2 },
]

const tableFrom = (of: readonly Row[]): PackageTable =>
  tableOf<Row>({ name: "made", title, about: title, key: ["id"] }, of, [
    text("id", title, ({ id }) => id),
    number("X", title, ({ x }) => x),
    integer("x", title, ({ x }) => x),
    integer("whole", title, ({ x }) => (Math.abs(x) < 10 ? Math.round(x) : null)),
  ])

test("a number that is none is a gap, minus zero is zero, and half a sign is made whole", () => {
  const [ids, xs] = tableFrom(rows).columns
  assert.deepEqual(xs?.cells.slice(4, 8), [0, null, null, 2 ** 53])
  assert.ok(Object.is(xs?.cells[4], 0))
  assert.equal(ids?.cells[7], null)
  assert.equal(ids?.cells[8], "half \uFFFD of a sign")
})

test("a column of whole numbers that holds another is one of numbers; names that differ in capitals stay apart", () => {
  const { columns } = tableFrom(rows)
  assert.deepEqual(
    columns.map(({ name, type }) => [name, type]),
    [
      ["id", "string"],
      ["X", "number"],
      ["x_2", "number"],
      ["whole", "integer"],
    ],
  )
  assert.deepEqual(apart(["a", "A", "a_2", "b"]), ["a", "A_2", "a_2_2", "b"])
})

test("numbers at the ends of what a double holds come back from CSV, Parquet and the workbook as they were", async () => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  for (const [name, table] of [
    ["hurting", tableFrom(rows)],
    ["empty", tableFrom([])],
  ] as const) {
    const path = join(folder, `${name}.parquet`)
    writeFileSync(path, await tableParquet(table))
    writeFileSync(path.replace("parquet", "csv"), tableCsv(table))
    const expected = Array.from({ length: table.rows }, (_, row) =>
      table.columns.map(({ cells }) => cells[row] ?? null),
    )
    const rowsOf = async (source: string) => (await connection.runAndReadAll(`SELECT * FROM ${source}`)).getRows()
    assert.deepEqual(await rowsOf(`read_parquet('${path}')`), expected)
    const columns = "{id: 'VARCHAR', X: 'DOUBLE', x_2: 'DOUBLE', whole: 'INTEGER'}"
    const csv = `read_csv('${path.replace("parquet", "csv")}', header = true, auto_detect = false, columns = ${columns})`
    assert.deepEqual(await rowsOf(csv), expected)
    const sheet = read(await workbook(title, [table])).Sheets.made!
    const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true })
    assert.deepEqual(cells.slice(1), expected)
  }
  connection.closeSync()
  instance.closeSync()
})

test("sheets have names that spreadsheets take, each once", () => {
  assert.deepEqual(sheetNames(["tables", "a/b", "A_b", "x".repeat(40), `${"x".repeat(40)}y`], ["tables"]), [
    "tables_2",
    "a_b",
    "A_b_2",
    "x".repeat(31),
    `${"x".repeat(29)}_2`,
  ])
})

test("licences have the ids of SPDX where their names are known, and none where they are not", () => {
  assert.equal(licenceId("CC BY 4.0"), "CC-BY-4.0")
  assert.equal(licenceId("CC BY-NC-SA 3.0"), "CC-BY-NC-SA-3.0")
  assert.equal(licenceId("CC BY 3.0 IGO"), "CC-BY-3.0-IGO")
  assert.equal(licenceId("CC0"), "CC0-1.0")
  assert.equal(licenceId("ODC-PDDL"), "ODC-PDDL-1.0")
  assert.equal(licenceId("All rights reserved"), null)
})

test("only an address of the web stands where one is needed", () => {
  assert.equal(webAddress("https://example.org/"), "https://example.org/")
  for (const other of [null, "", "javascript:alert(1)", "file:///etc/passwd", "https://a b"])
    assert.equal(webAddress(other), null)
})

test("a column's name in CSVW is a name of a URI template", () => {
  assert.equal(csvwName("group_a-b"), "group_a%2Db")
  assert.equal(csvwName("_x"), "%5Fx")
  assert.equal(csvwName("열"), "%EC%97%B4")
})

test("a file's media type is told by how its name ends", () => {
  assert.equal(mediaTypeOf("data/a.parquet"), "application/vnd.apache.parquet")
  assert.equal(mediaTypeOf("README"), "application/octet-stream")
  assert.equal(mediaTypeOf("a.constructor"), "application/octet-stream")
})
