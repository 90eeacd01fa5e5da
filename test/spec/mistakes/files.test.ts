import assert from "node:assert/strict"
import { test } from "node:test"
import { describe } from "../../../src/model/index.ts"
import { readEdition } from "../../../src/spec/index.ts"
import { edit, hintOf, memorySource, readSample, wrong } from "../memory.ts"
import { sample } from "../sample.ts"

const first = ({ diagnostics }: ReturnType<typeof readSample>) => diagnostics[0]!

test("a folder without index.yaml is told that every edition has one", () => {
  const { edition, diagnostics } = readEdition(memorySource({}))
  assert.equal(edition, null)
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.at.file]),
    [["file-missing", "index.yaml"]],
  )
})

test("a file that index.yaml names and the folder lacks is reported where it is named", () => {
  wrong("file-missing", edit("index.yaml", "file: cities.csv", "file: «towns.csv»"))
  wrong("file-missing", edit("codebook.yaml", "file: evidence/pool.parquet", "file: «evidence/gone.parquet»"))
})

test("an edition without sources.csv is told so, and its references to sources are not reported one by one", () => {
  const { diagnostics } = readSample({ "sources.csv": null })
  assert.deepEqual(
    diagnostics.map((d) => d.code),
    ["file-missing"],
  )
})

test("all files but index.yaml, units and sources may be absent", () => {
  const needed = ["index.yaml", "cities.csv", "sources.csv"]
  const { diagnostics } = readEdition(
    memorySource(Object.fromEntries(needed.map((file) => [file, sample[file] ?? ""]))),
  )
  const missing = diagnostics.filter((d) => d.code === "file-missing")
  assert.deepEqual(missing, [])
})

test("an empty file is reported, and so is one of blank lines", () => {
  assert.equal(first(readSample({ "values.csv": "" })).code, "file-empty")
  assert.equal(first(readSample({ "values.csv": "\n \n" })).code, "file-empty")
  assert.equal(first(readSample({ "index.yaml": "# only a comment\n" })).code, "file-empty")
})

test("bytes that are not UTF-8 are reported at the first of them, by line and character", () => {
  const good = new TextEncoder().encode("id,title_en,title_ko\nreport,Report,보고서 ")
  const { diagnostics } = readSample({ "sources.csv": Uint8Array.from([...good, 0xb0, 0xa1, 10]) })
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.at]),
    [["file-not-utf8", { file: "sources.csv", line: 2, column: 19, length: 1 }]],
  )
})

test("UTF-16, as spreadsheets export it, is recognised", () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 105, 0, 100, 0])
  const found = first(readSample({ "values.csv": utf16 }))
  assert.equal(found.code, "file-not-utf8")
  assert.match(describe(found).hint, /UTF-16/)
})

test("a byte order mark is no part of the first column's name", () => {
  const { diagnostics } = readSample({ "values.csv": `\ufeff${sample["values.csv"]}` })
  assert.deepEqual(diagnostics, [])
})

test("a NUL byte is reported where it stands", () => {
  wrong("file-nul", edit("published.csv", "seoul,overall", "seo«\0»ul,overall"))
})

test("a CSV of 200 MB is refused by its size, unread, with Parquet as the cure", () => {
  const source = memorySource(sample)
  const { diagnostics } = readEdition({
    ...source,
    size: (path) => (path === "evidence/cases.csv" ? 200_000_000 : source.size(path)),
    read: (path) => (path === "evidence/cases.csv" ? assert.fail("it was read") : source.read(path)),
  })
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.at.file]),
    [["file-too-large", "evidence/cases.csv"]],
  )
  assert.match(hintOf(diagnostics), /Parquet/)
})

test("a YAML file may have 1 MB", () => {
  assert.equal(first(readSample({ "findings.yaml": `# ${"x".repeat(1_000_000)}\n` })).code, "file-too-large")
})

test("a path must stay inside the edition's folder", () => {
  for (const path of [
    "../cities.csv",
    "/etc/passwd",
    "a/../../b.csv",
    "C:/cities.csv",
    "~/c.csv",
    "./cities.csv",
    "a//b.csv",
  ])
    wrong("path-outside", edit("index.yaml", "file: cities.csv", `file: «${path}»`))
  wrong("path-outside", edit("index.yaml", "file: cities.csv", "file: «data\\cities.csv»"))
  wrong("path-outside", edit("codebook.yaml", "file: evidence/pool.parquet", "file: «../pool.parquet»"))
})

test("evidence that is neither CSV nor Parquet is refused", () => {
  wrong("text-malformed", {
    ...edit("codebook.yaml", "file: evidence/pool.parquet", "file: «evidence/pool.xlsx»"),
    "evidence/pool.xlsx": null,
    "evidence/pool.parquet": null,
  })
})

test("a file that nothing reads is a warning with the name it may be meant to have", () => {
  const diagnostics = wrong("file-unused", { "published.csv": null, "publishd.csv": `«u»nit,node\n` })
  assert.match(hintOf(diagnostics), /published\.csv/)
  assert.deepEqual(readSample({ "README.md": "1", "build/scores.csv": "a" }).diagnostics, [])
})

test("all mistakes are shown at once by file and line, with the files first that others are read by", () => {
  const { diagnostics } = readSample({
    ...edit("index.yaml", "measure: years", "measure: yeras"),
    ...edit("values.csv", "v3,vienna", "v3,viena"),
    ...edit("codebook.yaml", "time: period", "time: perod"),
  })
  const places = diagnostics.map((d) => `${d.code} ${d.at.file}`)
  assert.deepEqual(places, ["measure-unknown index.yaml", "column-missing codebook.yaml", "unit-unknown values.csv"])
})

test("after twenty mistakes of one kind in a file, one line says how many more there are", () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `u${i},overall,,1,`)
  const { diagnostics } = readSample({ "published.csv": `unit,node,time,score,rank\n${rows.join("\n")}\n` })
  assert.equal(diagnostics.length, 21)
  assert.deepEqual(
    diagnostics.map((d) => d.at.line),
    Array.from({ length: 21 }, (_, i) => i + 2),
  )
  const last = diagnostics.at(-1)!
  assert.deepEqual(last.params, { code: "unit-unknown", more: 2980, file: "published.csv" })
})

test("a mistake in `languages` is said once, not again at every text", () => {
  for (const written of ["[en, kr]", "en", "[]"]) {
    const { diagnostics } = readSample(edit("index.yaml", "languages: [en, ko]", `languages: ${written}`))
    assert.deepEqual(new Set(diagnostics.map((d) => d.at.file)), new Set(["index.yaml"]), written)
    assert.equal(diagnostics.length, 1, written)
  }
})

test("while index.yaml cannot be read, what is wrong with the other files by themselves is said all the same", () => {
  const { diagnostics } = readSample({
    "index.yaml": "title: Seoul: a city\n",
    "findings.yaml": "- id: [\n",
    "sources.csv": 'id,title\na,"b\n',
  })
  assert.deepEqual(
    new Set(diagnostics.map((d) => `${d.code} ${d.at.file}`)),
    new Set(["yaml-syntax index.yaml", "yaml-syntax findings.yaml", "csv-quote sources.csv"]),
  )
})

test("of many equal mistakes one is shown before others are left out that say something else", () => {
  const rows = [...Array.from({ length: 40 }, () => "viena,overall,,1,"), "soeul,overall,,1,"]
  const { diagnostics } = readSample({ "published.csv": `unit,node,time,score,rank\n${rows.join("\n")}\n` })
  const given = diagnostics.filter((d) => d.code === "unit-unknown").map((d) => JSON.stringify(d.params))
  assert.ok(given.some((text) => text.includes("soeul")))
})

test("a header of a million columns and lines that end with carriage returns alone are one mistake each", () => {
  const codes = (text: string) => readSample({ "published.csv": text }).diagnostics.map((d) => d.code)
  assert.deepEqual(codes(`unit,node${",".repeat(1_000_000)}\n`), ["csv-wide"])
  assert.deepEqual(codes("unit,node,rank\rseoul,overall,1\r"), ["csv-line-ends"])
})

test("ids that differ only in capitals are a mistake, for units and for nodes", () => {
  const rows = sample["cities.csv"]!.trimEnd().split("\n")
  const [, first = ""] = rows
  const capital = `«${first.slice(0, first.indexOf(",")).toUpperCase()}»${first.slice(first.indexOf(","))}`
  wrong("id-case", { "cities.csv": `${[...rows, capital].join("\n")}\n` })
})

test("weights too large or too small to compute with are refused, not turned into wrong scores", () => {
  for (const weight of ["1e308", "5e-324", ".inf"])
    wrong("weight-wrong", edit("index.yaml", "{ living: 2,", `{ living: «${weight}»,`))
})
