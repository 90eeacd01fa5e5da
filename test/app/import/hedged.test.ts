import assert from "node:assert/strict"
import { test } from "node:test"
import { writeXlsx } from "hucre/xlsx"
import { gridOfText, gridsIn, importGrids, made } from "./made.ts"

/** The row of values.csv that each cell of one column became, and what was told of it. */
function column(...cells: readonly string[]) {
  const rows = cells.map((cell, i) => `Town ${i + 1}\t${cell}`)
  const imported = importGrids([gridOfText(`City\tTrees\n${rows.join("\n")}\nOther\t1\nLast\t2\n`)])
  const [header = "", ...values] = made(imported).files["values.csv"]!.trimEnd().split("\n")
  const names = header.split(",")
  return {
    values: values.slice(0, cells.length).map((row) => {
      const cell = Object.fromEntries(row.split(",").map((text, j) => [names[j]!, text]))
      return [cell.value, cell.gap, cell.qualifier ?? "", cell.note ?? ""].join("|")
    }),
    told: imported.diagnostics.map(({ code, at }) => `${code} ${at.line}:${at.column}`),
  }
}

test("a hedged number keeps its hedge: about, more than, at least", () => {
  const { values, told } = column("~10", "약 10.5", "> 100", "100+", "≥ 3", "c. 7", "20 이상", "20 초과", "~10 %")
  assert.deepEqual(values, [
    "10||approx|~10",
    "10.5||approx|약 10.5",
    "100||more_than|> 100",
    "100||at_least|100+",
    "3||at_least|≥ 3",
    "7||approx|c. 7",
    "20||at_least|20 이상",
    "20||more_than|20 초과",
    "10||approx|~10 %",
  ])
  assert.deepEqual(
    told,
    told.map((_, i) => `sheet-hedged ${i + 2}:2`),
  )
  assert.equal(told.length, 9)
})

test("a limit from above is no number: the cell is a gap that says what stood there", () => {
  const { values, told } = column("<5", "≤ 2", "＜１", "5 미만", "less than 3")
  assert.deepEqual(
    values,
    ["<5", "≤ 2", "＜１", "5 미만", "less than 3"].map((note) => `|suppressed||${note}`),
  )
  assert.deepEqual(
    told,
    [2, 3, 4, 5, 6].map((line) => `sheet-limit-only ${line}:2`),
  )
})

test("a number in brackets is below zero with a currency sign, and otherwise nobody knows", () => {
  const { values, told } = column("(12.5)", "($ 1,200)", "$(5)", "(1,200)", "5 (1)")
  assert.deepEqual(values, ["|not-collected||", "-1200|||", "-5|||", "|not-collected||", "5|||"])
  assert.deepEqual(told, ["sheet-brackets 2:2", "sheet-brackets 5:2"])
})

test("in a workbook each is told with sheet, row and column", async () => {
  const rows = [
    ["City", "Trees"],
    ["Oslo", "<5"],
    ["Lima", ">7"],
    ["Rome", 3],
  ]
  const { diagnostics } = importGrids(await gridsIn(await writeXlsx({ sheets: [{ name: "S", rows }] })))
  assert.deepEqual(
    diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`),
    ["sheet-limit-only t.xlsx [S]:2:2", "sheet-hedged t.xlsx [S]:3:2"],
  )
})
