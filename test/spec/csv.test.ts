import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { readCsv } from "../../src/spec/csv/read.ts"
import { Report } from "../../src/spec/report.ts"

const read = (text: string) => {
  const report = new Report()
  const csv = readCsv(text, "t.csv", report)
  assert.deepEqual(report.list(), [])
  assert.ok(csv)
  return csv
}

const cell = fc.string({ unit: fc.constantFrom("a", "나", ",", '"', "\n", "\r\n", " ", "1"), maxLength: 6 })
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

const write = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

test("every table comes back from its CSV, and every place leads to its cell", () => {
  fc.assert(
    fc.property(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), (rows, eol, trailing) => {
      const [first] = rows
      const header = first!.map((_, j) => `c${j}`)
      const text = [header, ...rows].map((row) => row.map(write).join(",")).join(eol) + (trailing ? eol : "")
      const csv = read(text)
      assert.deepEqual(
        Array.from({ length: csv.rows }, (_, i) => csv.cells.map((column) => column[i])),
        rows,
      )
      const lines = text.split("\n")
      rows.forEach((row, i) => {
        row.forEach((expected, j) => {
          const at = csv.span(i, j)
          const visible = write(expected).split("\n")[0]!
          const found = lines[at.line - 1]!.slice(at.column - 1, at.column - 1 + at.length)
          if (visible !== "") assert.equal(found, visible)
        })
      })
    }),
    { seed: 2019, numRuns: 500 },
  )
})

test("ten megabytes are read in the time of a breath", () => {
  const row = "seoul,life_expectancy,2019,82.7,,,,,report,12,서울의 값\n"
  const text = `a,b,c,d,e,f,g,h,i,j,k\n${row.repeat(180_000)}`
  const start = performance.now()
  assert.equal(read(text).rows, 180_000)
  const seconds = (performance.now() - start) / 1000
  // Measured at 0.3 s; the limit leaves room for a busy machine.
  assert.ok(seconds < 5, `${seconds} s`)
})
