import assert from "node:assert/strict"
import { test } from "node:test"
import { edit, hintOf, readSample, wrong } from "../memory.ts"

const c1 =
  "c1,seoul,Bikes,자전거,Public bicycles,report,70,2019,transport,iot;mobile,public,80,2015,2015-10-01,true,https://example.org/b,A;B"
const record = (from: string, to: string) => edit("evidence/cases.csv", c1, c1.replace(from, to))

test("a code that the codebook lacks is reported by row and column, also among several in a cell", () => {
  assert.match(hintOf(wrong("code-unknown", record("transport", "«trasport»"))), /"transport"/)
  wrong("code-unknown", record("iot;mobile", "iot;«mobil»"))
  wrong("code-unknown", record("iot;mobile", '"iot;«mobil»"'))
})

test("every cell fits its variable's type", () => {
  wrong("cell-not-number", record(",80,", ",«8O»,"))
  wrong("date-malformed", record(",2015,", ",«15»,"))
  wrong("date-malformed", record("2015-10-01", "«2015-02-30»"))
  wrong("word-unknown", record(",true,", ",«yes»,"))
  wrong("text-malformed", record("https://example.org/b", "«example.org»"))
})

test("records have keys, units, sources and periods that exist", () => {
  wrong("cell-empty", record("c1,", "«»,"))
  wrong("id-twice", edit("evidence/cases.csv", "c3,vienna", "«c1»,vienna"))
  wrong("unit-unknown", edit("evidence/cases.csv", "seoul;busan", "seoul;«bussan»"))
  wrong("source-unknown", record("report", "«reprot»"))
  wrong("cell-empty", record("report", "«»"))
  wrong("period-malformed", record(",2019,", ",«19»,"))
})

test("a table none of whose records belongs to a computed period is a warning", () => {
  const { diagnostics } = readSample(
    edit("evidence/cases.csv", "70,2019", "70,2001", "71,2018", "71,2002", "72,2019", "72,2003", "73,2019", "73,2004"),
  )
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.at.line, d.severity]),
    [["records-outside-periods", 1, "warning"]],
  )
})

test("a column that file and codebook spell differently is one mistake", () => {
  const { diagnostics } = readSample(edit("codebook.yaml", "place: line", "place: lines"))
  assert.deepEqual(
    diagnostics.map((d) => [d.code, d.at.file, d.at.line, d.at.column, d.at.length]),
    [["column-missing", "codebook.yaml", 27, 12, 5]],
  )
  assert.match(hintOf(diagnostics), /"line"/)
})

test("variables name lists that exist, and their settings go with their type", () => {
  wrong("list-unknown", edit("codebook.yaml", "codes: technology }", "codes: «tecnology» }"))
  wrong("setting-unused", edit("codebook.yaml", "type: boolean }", "type: boolean, codes: «domain» }"))
  wrong("setting-unused", edit("codebook.yaml", "type: boolean }", "type: boolean, points: «{}» }"))
  wrong("source-unknown", edit("codebook.yaml", "    source: report\n", "    source: «reprot»\n"))
})

test("a rubric gives points to codes of coded variables", () => {
  wrong("variable-unknown", edit("codebook.yaml", "funding: { public: 5 }", "«fundin»: { public: 5 }"))
  wrong("variable-wrong", edit("codebook.yaml", "funding: { public: 5 }", "«year»: { public: 5 }"))
  wrong("code-unknown", edit("codebook.yaml", "funding: { public: 5 }", "funding: { «publik»: 5 }"))
  wrong("number-wrong", edit("codebook.yaml", "funding: { public: 5 }", "funding: { public: «five» }"))
  wrong(
    "key-missing",
    edit(
      "codebook.yaml",
      "      rubric:\n        title: { en: Rubric, ko: 채점 }\n        type: rubric\n        points: { domain: { transport: 30, health: 10 }, funding: { public: 5 } }\n",
      "      «rubric»:\n        title: { en: Rubric, ko: 채점 }\n        type: rubric\n",
    ),
  )
})

test("measures name tables, variables, codes and denominators that exist", () => {
  const measure = (from: string, to: string) => edit("index.yaml", from, to)
  wrong("table-unknown", measure("{ table: cases, max: quality }", "{ table: «case», max: quality }"))
  assert.match(hintOf(wrong("variable-unknown", measure("max: quality", "max: «qualty»"))), /"quality"/)
  wrong("variable-wrong", measure("max: quality", "max: «domain»"))
  wrong("variable-wrong", measure("by: technologies", "by: «year»"))
  wrong("variable-wrong", measure("year: { min: 2015, max: 2018 }", "«domain»: { min: 2015 }"))
  wrong("variable-wrong", measure("where: { free: true }", "where: { «quality»: 3 }"))
  wrong("variable-unknown", measure("where: { free: true }", "where: { «fre»: true }"))
  wrong("code-unknown", measure("where: { domain: transport }", "where: { domain: «transprot» }"))
  wrong("code-unknown", measure("funding: { not: unknown }", "funding: { not: «unkown» }"))
  wrong(
    "interval-wrong",
    measure("{ table: cases, max: quality }", "{ table: cases, max: quality, interval: «wilson» }"),
  )
  wrong("interval-wrong", measure("interval: poisson", "interval: «wilson»"))
  wrong("word-unknown", measure("interval: poisson", "interval: «poison»"))
  wrong("denominator-unknown", measure("per: population", "per: «populaton»"))
  wrong("choice-wrong", measure("year: { min: 2015, max: 2018 }", "«year»: {}"))
})

test("two lists are two sources, of records that may have several", () => {
  const lists = (to: string) => edit("index.yaml", "interval: poisson", to)
  wrong("lists-wrong", lists("completeness: { lists: [report, «report»] }"))
  wrong("source-unknown", lists("completeness: { lists: [report, «reprot»] }"))
  wrong("key-missing", lists("interval: «capture-recapture»"))
  wrong("kind-wrong", lists("completeness: { lists: «report» }"))
  wrong(
    "setting-unused",
    edit("index.yaml", "max: quality }", "max: quality, completeness: «{ lists: [report, report] }» }"),
  )
})

test("readings differ from each other, and name tables, variables and codes that exist", () => {
  const readings = (written: string) =>
    edit("index.yaml", "robustness:", `readings: { plain: {}, ${written} }\nrobustness:`)
  wrong("reading-twice", readings("«other»: {}"))
  wrong("table-unknown", readings("other: { where: { «case»: { free: true } } }"))
  wrong("variable-unknown", readings("other: { where: { cases: { «fre»: true } } }"))
  wrong("code-unknown", readings("other: { where: { cases: { domain: «transprot» } } }"))
})
