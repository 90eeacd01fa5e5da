import assert from "node:assert/strict"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { DuckDBInstance } from "@duckdb/node-api"
import type { Measure, TableData } from "../../src/model/index.ts"
import { describe, nodeId, sourceId, variableId } from "../../src/model/index.ts"
import { cases, csv, list, open, openWell, type TableSettings, table, variable, where } from "./fixtures.ts"

const outside = mkdtempSync(join(tmpdir(), "evidence-"))
/** A folder whose name an SQL string or a file pattern would trip over. */
const folder = join(outside, "it's [one] edition")
mkdirSync(folder)
after(() => rmSync(outside, { recursive: true }))

/** Writes a Parquet file with DuckDB itself; `select` is the query that makes its columns. */
async function write(name: string, select: string, into = folder): Promise<TableData> {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  await connection.run(`COPY (${select}) TO '${join(into, name).replaceAll("'", "''")}' (FORMAT parquet)`)
  connection.closeSync()
  instance.closeSync()
  return { kind: "parquet", path: name }
}

const lists = [list("domain", "transport", "energy", "교통")]
const spec = (more: TableSettings = {}) =>
  table(
    [
      variable("domain", { kind: "code", list: "domain" }),
      variable("tags", { kind: "codes", list: "domain" }),
      variable("cost", { kind: "number" }),
      variable("year", { kind: "year" }),
      variable("opened", { kind: "date" }),
      variable("open", { kind: "boolean" }),
      variable("words", { kind: "texts" }),
      variable("score", { kind: "rubric", points: [{ variable: variableId("domain"), code: "교통", points: 2.5 }] }),
    ],
    { file: "evidence/cases.parquet", ...more, roles: { source: { column: "source" }, time: "time", ...more.roles } },
  )

const text = csv(`
  id | city       | domain    | tags           | cost | year | opened     | open  | words | source | time
  1  | seoul      | transport | 교통;energy    | 1.5  | 2015 | 2015-03-01 | true  | a;b   | report | 2019
  2  | seoul;graz | 교통      |                |      | 2016 |            | false | 🚲    | report | 2019
  3  | busan      |           | energy         | -2   |      | 2018-12-31 |       |       | atlas  | 2018
  4  |            | energy    | energy; energy | 1e3  | 2018 | 2019-01-01 | true  | c     | atlas  | 2019
`)
const typed = `
  SELECT 1::BIGINT AS id, ['seoul'] AS city, 'transport' AS domain, ['교통', 'energy'] AS tags, 1.5::DOUBLE AS cost,
    2015::SMALLINT AS year, DATE '2015-03-01' AS opened, true AS open, ['a', 'b'] AS words, 'report' AS source, 2019 AS time
  UNION ALL SELECT 2, ['seoul', 'graz'], '교통', [], NULL, 2016, NULL, false, ['🚲'], 'report', 2019
  UNION ALL SELECT 3, ['busan'], NULL, ['energy'], -2, NULL, DATE '2018-12-31', NULL, [], 'atlas', 2018
  UNION ALL SELECT 4, NULL, 'energy', ['energy', 'energy'], 1000, 2018, DATE '2019-01-01', true, ['c'], 'atlas', 2019`

const measures: Measure[] = [
  { table: cases, kind: "count", where: where({ tags: ["energy"] }) },
  { table: cases, kind: "share", where: where({ open: ["true"] }), of: [] },
  { table: cases, kind: "mean", where: [], of: variableId("cost") },
  { table: cases, kind: "sum", where: [], of: variableId("score") },
  { table: cases, kind: "diversity", where: [], by: variableId("tags"), q: 1 },
  { table: cases, kind: "sql", where: [], expression: "count(DISTINCT domain) + sum(len(words))" },
]
const indicators = measures.map((measure, j) => ({ node: nodeId(`i${j}`), measure }))

async function everything(data: TableData, threads: number) {
  const store = await openWell(lists, spec(), data, { parquetFolder: folder, limits: { threads } })
  const measured = await store.measure(indicators, "2019" as never, {})
  const [drilled, documents] = [await store.drill(indicators, "2019" as never), await store.documents()]
  store.close()
  return { measured, drilled, documents }
}

test("a Parquet file gives what the same records give as CSV, with one thread and with two", async () => {
  const expected = await everything(text, 1)
  assert.deepEqual(expected.measured.diagnostics, [])
  const parquet = await write("cases.parquet", typed)
  for (const data of [text, parquet]) {
    for (const threads of [1, 2]) assert.deepEqual(await everything(data, threads), expected)
  }
})

const wrongOf = async (select: string, more: TableSettings = {}) => {
  const data = await write("wrong.parquet", select)
  const sources = ["report", "atlas"].map(sourceId)
  const { store, diagnostics } = await open(lists, spec(more), data, { parquetFolder: folder, sources })
  store?.close()
  assert.equal(store, null)
  return diagnostics.map((d) => [d.code, d.at.line, describe(d).message])
}
const replaced = (columns: string) => `SELECT * REPLACE (${columns}) FROM (${typed})`

test("a code that the codebook lacks is told with its record, one by one", async () => {
  assert.deepEqual(await wrongOf(replaced("CASE WHEN id IN (2, 4) THEN 'trafic' ELSE domain END AS domain")), [
    ["code-unknown", 2, '"trafic" is no code of "domain"'],
    ["code-unknown", 4, '"trafic" is no code of "domain"'],
  ])
  assert.deepEqual(await wrongOf(replaced("['energy', 'oops'] AS tags")), [
    ["code-unknown", 1, '"oops" is no code of "domain"'],
    ["code-unknown", 2, '"oops" is no code of "domain"'],
    ["code-unknown", 3, '"oops" is no code of "domain"'],
    ["code-unknown", 4, '"oops" is no code of "domain"'],
  ])
})

test("units and sources that the edition lacks, keys that stand twice or are empty, are told with their record", async () => {
  assert.deepEqual(await wrongOf(replaced("CASE id WHEN 3 THEN ['busan', 'bussan'] ELSE city END AS city")), [
    ["unit-unknown", 3, 'no unit is called "bussan"'],
  ])
  assert.deepEqual(await wrongOf(replaced("CASE id WHEN 3 THEN 'atlass' WHEN 4 THEN NULL ELSE source END AS source")), [
    ["source-unknown", 3, 'no source is called "atlass"'],
    ["cell-empty", 4, '"source" is empty'],
  ])
  assert.deepEqual(await wrongOf(replaced("CASE id WHEN 4 THEN NULL WHEN 3 THEN 1 ELSE id END AS id")), [
    ["id-twice", 3, 'record "1" stands here a second time'],
    ["cell-empty", 4, '"id" is empty'],
  ])
})

test("a number that is no number, and a day that the calendar lacks, are told with their record", async () => {
  assert.deepEqual(
    await wrongOf(replaced("CASE id WHEN 2 THEN 'nan'::DOUBLE WHEN 3 THEN 'inf'::DOUBLE ELSE cost END AS cost")),
    [
      ["cell-not-number", 2, '"nan" in "cost" is not a number'],
      ["cell-not-number", 3, '"inf" in "cost" is not a number'],
    ],
  )
  assert.deepEqual(await wrongOf(replaced("CASE id WHEN 2 THEN '2019-02-29' ELSE opened::VARCHAR END AS opened")), [
    ["date-malformed", 2, '"2019-02-29" is no date for "opened"'],
  ])
  assert.deepEqual(await wrongOf(replaced("'spring' AS time")).then((all) => all[0]), [
    "period-malformed",
    1,
    '"spring" is no period',
  ])
})

test("a column that is missing or of another type is told before any cell", async () => {
  assert.deepEqual(await wrongOf(`SELECT * EXCLUDE (domain, cost), domain AS domian, 'x' AS cost FROM (${typed})`), [
    ["column-missing", 1, 'evidence/cases.parquet has no column "domain"'],
    ["cell-not-number", 1, '"x" in "cost" is not a number'],
    ["cell-not-number", 2, '"x" in "cost" is not a number'],
    ["cell-not-number", 3, '"x" in "cost" is not a number'],
    ["cell-not-number", 4, '"x" in "cost" is not a number'],
  ])
  assert.deepEqual(
    await wrongOf(replaced("1.5::DOUBLE AS domain, [1] AS words, 'x'::BLOB AS city, 2.5::DOUBLE AS year")),
    [
      ["column-type", 1, 'the column "domain" of evidence/cases.parquet holds DOUBLE'],
      ["column-type", 1, 'the column "year" of evidence/cases.parquet holds DOUBLE'],
      ["column-type", 1, 'the column "words" of evidence/cases.parquet holds INTEGER[]'],
      ["column-type", 1, 'the column "city" of evidence/cases.parquet holds BLOB'],
    ],
  )
})

test("a Parquet file outside the edition's folder is not read, neither by path nor by link", async () => {
  await write("secret.parquet", typed, outside)
  symlinkSync(join(outside, "secret.parquet"), join(folder, "linked.parquet"))
  writeFileSync(join(folder, "broken.parquet"), "PAR1 and then nothing")
  for (const [path, code] of [
    ["../secret.parquet", "path-outside"],
    ["linked.parquet", "path-outside"],
    ["broken.parquet", "parquet-unreadable"],
    ["absent.parquet", "file-missing"],
  ] as const) {
    const { store, diagnostics } = await open(lists, spec(), { kind: "parquet", path }, { parquetFolder: folder })
    assert.equal(store, null)
    assert.deepEqual(
      diagnostics.map((d) => d.code),
      [code],
      path,
    )
    const { message } = describe(diagnostics[0]!)
    assert.ok(!message.includes(outside), `the message keeps the machine's folders to itself: ${message}`)
  }
})
