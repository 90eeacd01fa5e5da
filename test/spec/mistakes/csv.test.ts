import assert from "node:assert/strict"
import { test } from "node:test"
import { edit, hintOf, readSample, wrong } from "../memory.ts"
import { sample } from "../sample.ts"

const header = sample["published.csv"]!.split("\n")[0]

test("a column that no file has is reported with the nearest one", () => {
  const diagnostics = wrong("column-unknown", edit("published.csv", "unit,node,time", "unit,node,«tiem»"))
  assert.match(hintOf(diagnostics), /"time"/)
  wrong("column-unknown", edit("sources.csv", "licence", "«license»"))
})

test("a column called like something that every object has is a column like any other", () => {
  wrong("column-unknown", { "published.csv": `${header},«constructor»\nseoul,overall,2019,0.91,1,x\n` })
})

test("names that a dropped row would have given are not reported as unknown", () => {
  wrong("csv-ragged", edit("cities.csv", "busan,Busan,부산,Korea,KR,35.1,129,3470000,769.8,asia", "«busan,Busan»"))
})

test("a column of the units file must be declared as a denominator or a group", () => {
  const rows = sample["cities.csv"]!.trimEnd().split("\n")
  const wider = rows.map((row, i) => (i === 0 ? `${row},«mayor»` : `${row},x`)).join("\n")
  wrong("column-unknown", { "cities.csv": wider })
})

test("a column that every row needs is reported at the header, or once where it is misspelt", () => {
  const diagnostics = wrong("column-missing", {
    "strengths.csv": "«unit,node,position,claim_en,source,place»\nseoul,openness,1,Open,report,60\n",
  })
  assert.match(hintOf(diagnostics), /header/)
  const { diagnostics: two } = readSample(edit("published.csv", "unit,node,time", "unit,nod,time"))
  assert.deepEqual(two.map((d) => d.code).sort(), ["column-unknown"])
})

test("a column that stands twice", () => {
  wrong("column-twice", { "published.csv": `${header},«score»\nseoul,overall,2019,0.91,1,0.9\n` })
})

test("one text in one column or in a column for each language, not both", () => {
  wrong("column-conflict", {
    "strengths.csv": "unit,node,position,«claim»,claim_en,claim_ko,source\nseoul,openness,1,a,b,c,report\n",
  })
})

test("a row with too few or too many cells is reported whole, with what to do", () => {
  wrong("csv-ragged", { "published.csv": `${header}\n«seoul,overall,2019,0.91»\n` })
  const diagnostics = wrong("csv-ragged", { "published.csv": `${header}\n«seoul,overall,2019,0,91,1»\n` })
  assert.match(hintOf(diagnostics), /quotes/)
})

test("semicolons or tabs instead of commas", () => {
  wrong("csv-delimiter", { "published.csv": "«unit;node;time;score;rank»\nseoul;overall;2019;0.91;1\n" })
  wrong("csv-delimiter", { "published.csv": "«unit\tnode\trank»\nseoul\toverall\t1\n" })
})

test("a quote inside an unquoted cell, text after a closing quote, and a quote without end", () => {
  wrong("csv-quote", { "sources.csv": 'id,title\nreport,The «"»big" report\ntables,T\n' })
  wrong("csv-quote", { "sources.csv": 'id,title\nreport,"The big"« »report\ntables,T\n' })
  const { diagnostics } = readSample({ "sources.csv": 'id,title\nreport,"The big report\ntables,T\n' })
  const at = diagnostics.find((d) => d.code === "csv-quote")?.at
  assert.deepEqual(at, { file: "sources.csv", line: 2, column: 8, length: 1 })
})

test("places stay right behind quoted cells with commas, quotes and line breaks, and with CRLF", () => {
  const rows = [
    "id,title_en,title_ko,date",
    'report,"A, ""B""',
    'C",보고서,2019',
    'tables,"x',
    'y",표,«2019-02-30»',
    "",
  ]
  wrong("date-malformed", { "sources.csv": rows.join("\n") })
  wrong("date-malformed", { "sources.csv": rows.join("\r\n") })
})

test("a cell that must not be empty", () => {
  wrong("cell-empty", { "published.csv": `${header}\nseoul,«»,2019,0.91,1\n` })
  wrong("cell-empty", { "published.csv": `${header}\nseoul,overall,2019,«»,\n` })
})

test("a missing translation in a table is reported at the empty cell", () => {
  wrong("translation-missing", edit("statements.csv", "Two lead.,둘이 앞선다.", "Two lead.,«»"))
  wrong("translation-missing", edit("values.csv", "Estimated,추정", "«»,추정"))
})

test("lines without text between rows are skipped, and keep their place in the count of lines", () => {
  wrong("unit-unknown", { "published.csv": `${header}\n\nseoul,overall,2019,0.91,1\n\n«seol»,overall,2019,0.9,2\n\n` })
})

test("units, sources: ids once, codes of countries, coordinates and dates of the calendar", () => {
  wrong("units-none", {
    "cities.csv": `«${sample["cities.csv"]![0]}»${sample["cities.csv"]!.split("\n")[0]!.slice(1)}\n`,
  })
  wrong("id-twice", edit("cities.csv", "busan,Busan", "«seoul»,Seoul,서울,,,,,1,1,\nbusan,Busan"))
  wrong("text-malformed", edit("cities.csv", "Korea,KR,37.5", "Korea,«kr»,37.5"))
  wrong("cell-outside", edit("cities.csv", "KR,37.5,127", "KR,«97.5»,127"))
  wrong("cell-outside", edit("cities.csv", "10190000", "«0»"))
  wrong("code-unknown", edit("cities.csv", "769.8,asia", "769.8,«asai»"))
  const sources = "id,title\nreport,R\ntables,T\n"
  wrong("id-malformed", { "sources.csv": `${sources}«my source»,M\n` })
  wrong("id-twice", { "sources.csv": `${sources}«report»,M\n` })
  wrong("text-malformed", { "sources.csv": "id,title,url\nreport,R,«example.org»\ntables,T,\n" })
  wrong("date-malformed", edit("sources.csv", "2026-08-01", "«2026-13-01»"))
})
