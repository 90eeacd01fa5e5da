import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { type FigureData, figureCsv, figureDescription, rowSentence } from "../../../explorer/charts/figure-data.ts"
import { holdsAny } from "../../../explorer/charts/font-faces.ts"
import { stepTo } from "../../../explorer/charts/reader-state.ts"
import { imageWidth, standaloneSvg } from "../../../explorer/charts/standalone-svg.ts"
import { parsedCsv } from "./parsed-csv.ts"

const shares: FigureData = {
  columns: ["Field", "per cent"],
  rows: [
    { id: "a", cells: [{ text: "Transport" }, { text: "about 33%", value: 33 }] },
    { id: "b", cells: [{ text: "=1+1" }, { text: "–", value: null }] },
  ],
}
const about = {
  title: "First comes Transport, with 33%",
  subtitle: "per cent",
  notes: ["The printed shares add up to 102%."],
  source: "The report, line 251",
  address: "http://127.0.0.1/en/isi-2019/nodes/x#chart",
}

test("a mark is read by its name and number, and with the heads of its columns where there are several", () => {
  assert.equal(rowSentence(shares, shares.rows[0]!), "Transport: about 33%")
  const ranks = { columns: ["City", "mean rank", "from", "to"], rows: [] }
  const seoul = { id: "seoul", cells: ["Seoul", "2.5", "", "4"].map((text) => ({ text })) }
  assert.equal(rowSentence(ranks, seoul), "Seoul: mean rank 2.5, to 4")
})

test("who does not see a figure hears how many marks it has, and the first and the last", () => {
  assert.equal(figureDescription(shares, "en"), "2 marks, from “Transport: about 33%” to “=1+1: –”.")
  assert.match(figureDescription(shares, "ko"), /^항목 2개, ‘Transport: about 33%’부터/)
  assert.match(figureDescription({ columns: [], rows: [] }, "en"), /Nothing/)
})

test("the table to take along has exact numbers, gaps as empty cells, and title, source and address on every row", () => {
  const [head, ...rows] = parsedCsv(figureCsv(shares, about, "en"))
  assert.deepEqual(head, ["Field", "per cent", "Figure", "Measure", "Note", "Source", "Address"])
  assert.deepEqual(rows[0]?.slice(0, 3), ["Transport", "33", about.title])
  for (const row of rows) assert.deepEqual(row.slice(5), [about.source, about.address])
  assert.equal(rows[1]?.[1], "")
})

test("what a spreadsheet would run as a formula is text in the table to take along", () => {
  assert.equal(parsedCsv(figureCsv(shares, about, "en"))[2]?.[0], "'=1+1")
})

test("arrow keys go from mark to mark and stop at the ends; Home, End and page keys leap; others read nothing", () => {
  assert.deepEqual(
    ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End", "PageDown", "PageUp"].map((key) =>
      stepTo(key, 1, 9),
    ),
    [2, 2, 0, 0, 0, 8, 6, 0],
  )
  assert.equal(stepTo("ArrowRight", 8, 9), 8)
  assert.equal(stepTo("a", 1, 9), null)
})

const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="${imageWidth}" height="100"><a href="/en/x"><text fill="var(--ink, #17212b)">Seoul</text></a></svg>`

test("a drawing to take along holds title, measure, notes, source and address, and needs nothing from elsewhere", () => {
  const { svg, width, height } = standaloneSvg(chart, about, "Source")
  for (const text of Object.values(about).flat())
    assert.ok(svg.includes(`>${text}<`) || svg.includes(`: ${text}<`), text)
  assert.match(svg, /font-family="[^"]*Pretendard[^"]*Noto Sans KR/)
  assert.doesNotMatch(svg, /var\(|href|<style|url\(|<image/)
  assert.ok(width > imageWidth && height > 200)
})

test("whatever a title holds, the drawing stays one well-formed element", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      const { svg } = standaloneSvg(chart, { ...about, title }, "Source")
      const texts = svg.replaceAll(/<[^<>]*>/g, "")
      assert.doesNotMatch(texts, /[<>]|&(?!(?:amp|lt|gt|quot);)/)
      assert.equal(svg.match(/<svg/g)?.length, 2)
    }),
    { seed: 4, numRuns: 300 },
  )
})

test("a label that looks like a link or a colour stays as it is written, and what XML cannot hold is taken out", () => {
  const odd = chart.replace("Seoul", ' href="x" var(--ink, red) \u0001Seoul')
  const { svg } = standaloneSvg(odd, about, "Source")
  assert.ok(svg.includes('> href="x" var(--ink, red) Seoul<'))
})

test("a long address is set smaller and never cut", () => {
  const address = `http://127.0.0.1/${"long/".repeat(40)}`
  assert.ok(standaloneSvg(chart, { ...about, address }, "Source").svg.includes(`>${address}<`))
})

test("a font face is needed where its range holds a letter of the text", () => {
  const hangul = new Set([0xad50])
  assert.ok(holdsAny("U+ac00-d7a3", hangul))
  assert.ok(holdsAny("U+20, U+ad5?", hangul))
  assert.ok(!holdsAny("U+0-ff, U+2000", hangul))
  assert.ok(holdsAny("", hangul), "a face without a range is for all letters")
})
