import assert from "node:assert/strict"
import { test } from "node:test"
import { answer, pageSize } from "../../../explorer/evidence/answer.ts"
import { readState } from "../../../explorer/evidence/evidence-state.ts"
import { placeText, rubricLines, usesOf } from "../../../explorer/evidence/record.ts"
import { nameOf, openTable } from "../../../src/query/index.ts"
import { evidence, view } from "./fixture.ts"

const table = openTable(view.doc, evidence, "entries")
assert.ok(table)
const ask = (search: Record<string, unknown>) => answer(table, readState(search), "ko")
const sorted = (by: string, descending = false) => [...table.sorted(by, descending, "en")]

test("facets are the units and the variables that the codebook offers; a period that all share is none", () => {
  assert.deepEqual(
    table.facets.map((facet) => facet.id),
    ["unit", "open", "bulk"],
  )
})

test("a record of two cities is found under both, and one of no city under neither", () => {
  assert.deepEqual(ask({ unit: "seoul" }).rows, [0, 2])
  assert.deepEqual(ask({ unit: "busan" }).rows, [1, 2])
  assert.deepEqual(ask({ unit: "-" }).rows, [3])
})

test("a city's name finds its records, and a word of a note finds its record despite the particle", () => {
  assert.deepEqual(ask({ q: "부산" }).rows, [1, 2])
  assert.deepEqual(ask({ q: "저상버스" }).rows, [1])
})

test("without an order the best match comes first: a word in the name before one in a note", () => {
  assert.deepEqual(ask({ q: "버스" }).rows, [2, 1])
})

test("names sort as people read them, Bus 9 before Bus 10", () => {
  assert.deepEqual(sorted("name"), [2, 1, 3, 0])
})

test("codes sort in the order of their list and not of the alphabet", () => {
  assert.deepEqual(sorted("open"), [0, 1, 2, 3])
  assert.deepEqual(sorted("level"), [2, 3, 0, 1])
})

test("records without a value come last, whichever way the order runs", () => {
  assert.equal(sorted("level").at(-1), 1)
  assert.equal(sorted("level", true).at(-1), 1)
  assert.deepEqual(sorted("place", true), [0, 1, 3, 2])
})

test("a page beyond the last is the last", () => {
  const { page, pages, rows, total } = ask({ page: "99" })
  assert.deepEqual({ page, pages, total, shown: rows.length }, { page: 1, pages: 1, total: 4, shown: 4 })
  assert.ok(pageSize >= 4)
})

test("a column that the table lacks leaves the order of the file", () => {
  assert.deepEqual(ask({ sort: "nonsense" }).rows, [0, 1, 2, 3])
})

test("a record without a name in a language goes by its other name, and without any by its key", () => {
  assert.deepEqual(
    [0, 1, 3].map((row) => nameOf(table.doc, row, "ko")),
    ["열린 데이터", "Bus 10", "d"],
  )
})

test("a table or a record that does not exist is told apart from an empty one", () => {
  assert.equal(openTable(view.doc, evidence, "nonsense"), undefined)
  assert.equal(table.rowOf("nonsense"), -1)
  assert.equal(table.rowOf("c"), 2)
})

test("the points of a rubric are shown answer by answer and sum to the score", () => {
  for (let row = 0; row < 4; row++) {
    const lines = rubricLines(table, "score", row)
    assert.equal(
      lines.reduce((sum, line) => sum + line.earned, 0),
      table.cell("score", row),
    )
    assert.deepEqual(
      lines.map((line) => line.possible),
      [30, 10],
    )
  }
  assert.deepEqual(rubricLines(table, "open", 0), [])
})

test("a record names the numbers it is in: counted, in the base alone, or in a number without a base", () => {
  const uses = usesOf(view.doc, evidence, "entries", 2).map(({ node, unit, part }) => `${node} ${unit} ${part}`)
  assert.deepEqual(uses, [
    "open_share seoul base",
    "open_share busan base",
    "records seoul whole",
    "records busan whole",
  ])
  assert.deepEqual(usesOf(view.doc, evidence, "entries", 3), [])
})

test("a place reads as line 374 and 374행, and an address as an address", () => {
  const source = { placeNoun: { en: "line", ko: "행" } } as Parameters<typeof placeText>[0]
  assert.equal(placeText(source, "374", "en"), "line 374")
  assert.equal(placeText(source, "374", "ko"), "374행")
  assert.equal(placeText(source, "ae, budget", "ko"), "ae, budget 행")
  assert.equal(placeText(source, "https://example.org/a", "ko"), "https://example.org/a")
  assert.equal(placeText(undefined, "", "ko"), "")
})
