import assert from "node:assert/strict"
import { test } from "node:test"
import { edit, readSample, wrong } from "../memory.ts"

const scheme = "coverage: { table: cases, by: domain }\n"
const codebook = (text: string) => edit("codebook.yaml", "lists:\n", `${text}lists:\n`)
const header = "kind,unit,source,status,records,note_en,note_ko\n"
const rows = (text: string, written = scheme) => ({ ...codebook(written), "coverage.csv": `${header}${text}\n` })

test("what the sources cover is read, one row for each kind, unit and set of sources", () => {
  const { edition, diagnostics } = readSample(
    rows(
      "health,busan,report;tables,complete,,All of them.,전부.\nother,lisbon,,not-searched,,,\nother,busan,tables,withheld,12,,",
    ),
  )
  assert.deepEqual(diagnostics, [])
  const plain = edition!.coverage.map(({ at: _, ...row }) => row)
  assert.deepEqual(plain, [
    {
      kind: "health",
      unit: "busan",
      sources: ["report", "tables"],
      status: "complete",
      records: null,
      note: { en: "All of them.", ko: "전부." },
    },
    { kind: "other", unit: "lisbon", sources: [], status: "not-searched", records: null, note: null },
    { kind: "other", unit: "busan", sources: ["tables"], status: "withheld", records: 12, note: null },
  ])
})

test("names and words in it must be known", () => {
  wrong("code-unknown", rows("«helth»,busan,report,complete,,,"))
  wrong("unit-unknown", rows("health,«bussan»,report,complete,,,"))
  wrong("source-unknown", rows("health,busan,report;«tabels»,complete,,,"))
  wrong("word-unknown", rows("health,busan,report,«full»,,,"))
  wrong("cell-empty", rows("health,busan,«»,complete,,,"))
  wrong("cell-outside", rows("health,busan,report,withheld,«1.5»,,"))
  wrong("translation-missing", rows("health,busan,report,complete,,All.,«»"))
})

test("a kind, unit and source stand once", () => {
  wrong("id-twice", rows("health,busan,report,complete,,,\n«health»,busan,report;tables,partial,,,"))
})

test("a source that is said to hold nothing must not stand at a record", () => {
  wrong("coverage-contradicted", rows("transport,seoul,report,«not-covered»,,,"))
  const { diagnostics } = readSample(rows("transport,seoul,tables,not-covered,,,"))
  assert.deepEqual(diagnostics, [])
})

test("the codebook names a table and a variable of one code, and the file goes with it", () => {
  const row = "health,busan,report,complete,,,"
  wrong("table-unknown", rows(row, "coverage: { table: «cass», by: domain }\n"))
  wrong("variable-unknown", rows(row, "coverage: { table: cases, by: «domian» }\n"))
  wrong("variable-wrong", rows(row, "coverage: { table: cases, by: «technologies» }\n"))
  wrong("file-missing", codebook("coverage: «{ table: cases, by: domain }»\n"))
  wrong("coverage-unexplained", { "coverage.csv": `«»${header}${row}\n` })
})
