import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { readPrintedTable } from "../../src/spec/index.ts"

const read = (text: string) => {
  const table = readPrintedTable(text, "t.csv")
  assert.ok(table)
  return table
}
const numbers = (text: string, name: string) => [
  ...(read(text).columns.find((column) => column.name === name)?.values ?? []),
]

test("a table is read as it is printed: marks, thousands, per cent, decimal commas, gaps", () => {
  assert.deepEqual(numbers('\uFEFFcity;x\r\nSeoul;1,5\r\nBusan;..\r\nDaegu;"2,25*"\r\n', "x"), [1.5, Number.NaN, 2.25])
  assert.deepEqual(numbers('city,x\nSeoul,"1,234,567"\nBusan,"12,345"\n', "x"), [1_234_567, 12_345])
  assert.deepEqual(numbers("city,x\nSeoul,45.5%\nBusan,\u22123.0 %\n", "x"), [45.5, -3])
  assert.deepEqual(numbers("city\trank\nSeoul\t1st\nBusan\t=2\nDaegu\tT2\n", "rank"), [1, 2, 2])
})

test("title lines above the header are left out, and rows know their line", () => {
  const table = read('Ranking of cities\n\n도시,점수,순위\n"서울, 한국",80.5,1\n부산,70.1,2\nSource: nobody\n')
  assert.deepEqual([table.names, ...table.units], ["도시", "서울, 한국", "부산"])
  assert.deepEqual([...table.lines], [4, 5])
  assert.deepEqual(
    table.columns.map(({ kind }) => kind),
    ["text", "number", "rank"],
  )
})

test("half a unit of the last printed digit is what rounding leaves open, with the zeros that spreadsheets drop", () => {
  const [, x] = read("city,x\nSeoul,0.9\nBusan,0.875\n").columns
  assert.deepEqual([...(x?.half ?? [])], [0.0005, 0.0005])
})

test("any text is a table or none, without a throw", () => {
  const piece = fc.constantFrom('"', ",", ";", "\n", "\r", "1", "a", ".", "-", "\t", "|", "%", "\u0000", "é")
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
      const table = readPrintedTable(pieces.join(""), "t.csv")
      for (const column of table?.columns ?? []) assert.equal(column.values.length, table?.rows)
    }),
    { numRuns: 500, seed: 1 },
  )
})
