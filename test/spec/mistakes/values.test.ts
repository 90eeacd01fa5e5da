import assert from "node:assert/strict"
import { test } from "node:test"
import { describe } from "../../../src/model/index.ts"
import { edit, hintOf, readSample, wrong } from "../memory.ts"

const firstRow = "v1,seoul,life,2019,82.7,,,,,,report,12,,"
const row = (text: string) => edit("values.csv", firstRow, text)

test("unknown units, indicators, periods and sources are reported with the nearest name", () => {
  assert.match(hintOf(wrong("unit-unknown", row("v1,«soul»,life,2019,82.7,,,,,,report,12,,"))), /"seoul"/)
  assert.match(hintOf(wrong("indicator-unknown", row("v1,seoul,«lief»,2019,82.7,,,,,,report,12,,"))), /"life"/)
  assert.match(hintOf(wrong("period-unknown", row("v1,seoul,life,«2017»,82.7,,,,,,report,12,,"))), /2018, 2019/)
  wrong("period-malformed", row("v1,seoul,life,«19»,82.7,,,,,,report,12,,"))
  assert.match(hintOf(wrong("source-unknown", row("v1,seoul,life,2019,82.7,,,,,,«reprot»,12,,"))), /"report"/)
})

test("a row without source is allowed only where there is one source", () => {
  wrong("source-needed", row("v1,seoul,life,2019,82.7,,,,,,«»,12,,"))
})

test("a value belongs to an indicator, and not to one that is measured over records", () => {
  const diagnostics = wrong("indicator-unknown", row("v1,seoul,«living»,2019,82.7,,,,,,report,12,,"))
  assert.match(describe(diagnostics[0]!).message, /is a dimension/)
  wrong("value-measured", edit("values.csv", firstRow, `${firstRow}\nx,seoul,«services»,2019,5,,,,,,report,12,,`))
})

test("what is no number gets a hint for its own cause", () => {
  const hint = (cell: string) => hintOf(wrong("cell-not-number", row(`v1,seoul,life,2019,«${cell}»,,,,,,report,12,,`)))
  assert.match(hint('"82,7"'), /point for decimals: 82\.7/)
  assert.match(hint('"1,234,567"'), /nothing between thousands: 1234567/)
  assert.match(hint("1 234.5"), /nothing between thousands: 1234\.5/)
  assert.match(hint('"1.234,5"'), /: 1234\.5/)
  assert.match(hint("1.234.567"), /: 1234567/)
  assert.match(hint("45%"), /leave out the sign/)
  assert.match(hint("n/a"), /gap/)
  assert.match(hint("~80"), /qualifier/)
  assert.match(hint("80 years"), /unit of measure/)
  assert.match(hint(" 80"), /remove the space/)
  assert.match(hint("eighty"), /digits/)
  assert.match(hint("1e999"), /1e30/)
  assert.match(hint("1e-40"), /1e-30/)
  assert.match(hint("약 80"), /qualifier/)
  assert.match(hint("at least 80"), /qualifier/)
  assert.match(hint("160만"), /digits alone/)
  assert.match(hint("８０"), /plain digits: 80/)
})

test("a cell has a value or a gap, never both and never neither", () => {
  wrong("value-and-gap", row("v1,seoul,life,2019,82.7,,,,«not-found»,,report,12,,"))
  wrong("value-or-gap", row("v1,seoul,life,2019,«»,,,,,,report,12,,"))
  wrong("word-unknown", row("v1,seoul,life,2019,,,,,«missing»,,report,12,,"))
})

test("a status fits what the cell holds", () => {
  wrong("status-conflict", row("v1,seoul,life,2019,82.7,,,«L»,,,report,12,,"))
  wrong("status-conflict", row("v1,seoul,life,2019,,,,«A»,not-found,,report,12,,"))
  wrong("word-unknown", row("v1,seoul,life,2019,82.7,,,«X»,,,report,12,,"))
})

test("an interval runs upwards, holds its value, and surrounds one", () => {
  wrong("interval-reversed", row("v1,seoul,life,2019,82.7,«83»,82,,,,report,12,,"))
  wrong("interval-misses-value", row("v1,seoul,life,2019,«82.7»,83,84,,,,report,12,,"))
  wrong("cell-unexpected", row("v1,seoul,life,2019,,«80»,,,not-found,,report,12,,"))
})

test("unit, indicator and period together stand once, and so does an id", () => {
  wrong("value-key-twice", edit("values.csv", firstRow, `${firstRow}\nx,«seoul»,life,2019,80,,,,,,report,12,,`))
  wrong("id-twice", edit("values.csv", "v2,busan", "«v1»,busan"))
})

test("a scored indicator without any value is a warning, as every unit has a gap", () => {
  wrong(
    "indicator-without-values",
    edit(
      "index.yaml",
      "[life, income, green]",
      "[life, income, green, more]",
      "indicators:\n",
      "indicators:\n  «more»: { title: More, measure: count, direction: up }\n",
    ),
  )
})

test("figures: scope, unit, node, measure and its unit of measure", () => {
  const f1 = "f1,unit,seoul,living,city,population,,1.019e7,,,persons,rounded,report,40,,"
  const figure = (text: string) => edit("figures.csv", f1, text)
  wrong("word-unknown", figure("f1,«city»,seoul,living,city,population,,1.019e7,,,persons,rounded,report,40,,"))
  wrong("cell-empty", figure("f1,unit,«»,living,city,population,,1.019e7,,,persons,rounded,report,40,,"))
  wrong("cell-unexpected", figure("f1,all,«seoul»,living,city,population,,1.019e7,,,persons,rounded,report,40,,"))
  wrong("node-unknown", figure("f1,unit,seoul,«livng»,city,population,,1.019e7,,,persons,rounded,report,40,,"))
  wrong("code-unknown", figure("f1,unit,seoul,living,city,«popluation»,,1.019e7,,,persons,rounded,report,40,,"))
  wrong("measure-unknown", figure("f1,unit,seoul,living,city,population,,1.019e7,,,«person»,rounded,report,40,,"))
  wrong("word-unknown", figure("f1,unit,seoul,living,city,population,,1.019e7,,,persons,«round»,report,40,,"))
  wrong("id-twice", edit("figures.csv", "f3,group", "«f2»,group"))
})

test("strengths and published scores name what exists, once", () => {
  wrong("unit-unknown", edit("strengths.csv", "seoul,openness,1", "«soul»,openness,1"))
  wrong("node-unknown", edit("strengths.csv", "seoul,openness,1", "seoul,«opennes»,1"))
  wrong("cell-outside", edit("strengths.csv", "seoul,openness,1", "seoul,openness,«0»"))
  wrong("id-twice", edit("strengths.csv", "seoul,living,2", "seoul,«openness»,2"))
  wrong("id-twice", edit("strengths.csv", "seoul,living,2", "seoul,living,«1»"))
  wrong("value-key-twice", edit("published.csv", "busan,overall,", "«seoul»,overall,"))
  wrong("cell-outside", edit("published.csv", "0.85,2", "0.85,«1.5»"))
})

test("charts name figures, findings, nodes and sources that exist", () => {
  wrong("figure-unknown", edit("charts.yaml", "[f1, f2]", "[f1, «v1»]"))
  wrong("finding-unknown", edit("charts.yaml", "[sum]", "[«smu»]"))
  wrong("node-unknown", edit("charts.yaml", "node: openness", "node: «opennes»"))
  wrong("id-twice", edit("charts.yaml", "id: photo", "id: «parks»"))
  wrong("key-unknown", edit("charts.yaml", "form: pie", "form: pie\n  «colour»: red"))
})

test("a chart has figures, or says what of it is lost", () => {
  wrong(
    "chart-empty",
    edit(
      "charts.yaml",
      "id: photo",
      "id: «photo»",
      "  lost: { en: A picture and no numbers., ko: 수치가 없는 사진이다. }\n",
      "",
    ),
  )
})

test("findings name figures, nodes, units and sources that exist", () => {
  wrong("figure-unknown", edit("findings.yaml", "[f2, v1]", "[f2, «v99»]"))
  wrong("node-unknown", edit("findings.yaml", "nodes: [openness]", "nodes: [«opennes»]"))
  wrong("unit-unknown", edit("findings.yaml", "units: [seoul]", "units: [«soul»]"))
  wrong("source-unknown", edit("findings.yaml", "source: report", "source: «reprot»"))
  wrong("source-needed", edit("findings.yaml", "id: sum", "id: «sum»", "  source: report\n", ""))
})

test("names are not reported as unknown while the file that lists them cannot be read", () => {
  const { diagnostics } = readSample({ "cities.csv": null })
  assert.deepEqual(
    diagnostics.map((d) => d.code),
    ["file-missing"],
  )
})
