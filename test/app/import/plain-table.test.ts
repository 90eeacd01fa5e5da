import assert from "node:assert/strict"
import { test } from "node:test"
import { writeXlsx } from "hucre/xlsx"
import { gridOfText, gridsIn, importGrids, made, messages, valuesOf } from "./made.ts"

const fromText = (text: string, more = {}) => importGrids([gridOfText(text)], more)
const valuesIn = (imported: ReturnType<typeof importGrids>) =>
  Object.fromEntries(valuesOf(made(imported).files["values.csv"]!))
const found = (imported: ReturnType<typeof importGrids>) =>
  imported.diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`)

test("numbers are read as people write them, and keep their digits", () => {
  const values = valuesIn(
    fromText(
      "City;Income (€);Share;Debt;Rate\nOslo;1.234,50;12,0 %;€ 3,5;−2,5\nLima;999,25¹;7%;0,125;1'234,5\nRome;12,5 [2];..;n.a.;(a)\n",
    ),
  )
  assert.deepEqual(values, {
    "oslo Income": "1234.50",
    "oslo Share": "12.0",
    "oslo Debt": "3.5",
    "oslo Rate": "-2.5",
    "lima Income": "999.25",
    "lima Share": "7",
    "lima Debt": "0.125",
    "lima Rate": "1234.5",
    "rome Income": "12.5",
    "rome Share": "gap not-collected",
    "rome Debt": "gap not-collected",
    "rome Rate": "gap not-collected",
  })
})

test("a direction is written, or guessed from words and marked as a guess", () => {
  const { files, notes } = made(fromText("City,Crime rate,Trees,Speed ↓\nOslo,1,2,3\nLima,2,3,4\n"))
  const yaml = files["index.yaml"]!
  assert.match(yaml, /title: Crime rate\n.*\n {4}direction: down {3}# guessed from the word "Crime"/)
  assert.match(yaml, /title: Trees\n.*\n {4}direction: up {3}# guessed, since nothing says otherwise/)
  assert.match(yaml, /title: Speed\n.*\n {4}direction: down\n/)
  assert.match(notes, /less is better": Crime rate/)
  assert.match(files["README.md"]!, /- \[ \] Directions are guesses/)
})

test("rows above the names give dimensions, units of measure, directions and weights", async () => {
  const rows = [
    ["Liveability of cities", null, null, null],
    [null, "Money", null, "Nature"],
    ["City", "Income", "Debt", "Trees"],
    ["Unit", "USD", "%", "km2"],
    ["Direction", 1, -1, 1],
    ["Weight", 2, 1, 1],
    ["Oslo", 10, 0.5, 3],
    ["Lima", 20, 0.25, 4],
  ]
  const merges = [
    { startRow: 0, endRow: 0, startCol: 0, endCol: 3 },
    { startRow: 1, endRow: 1, startCol: 1, endCol: 2 },
  ]
  const cells = new Map(
    [6, 7].map((row) => [
      `${row},2`,
      { value: row === 6 ? 0.5 : 0.25, type: "number" as const, style: { numFmt: "0%" } },
    ]),
  )
  const { files } = made(importGrids(await gridsIn(await writeXlsx({ sheets: [{ name: "S", rows, merges, cells }] }))))
  const yaml = files["index.yaml"]!
  assert.match(yaml, /title: Liveability of cities\n/)
  assert.match(yaml, /members: \{ Income: 2, Debt: 1 \}/)
  assert.match(yaml, /title: Nature\n {4}members: \[Trees\]/)
  assert.match(yaml, /title: Debt\n {4}measure: percent\n {4}direction: down\n/)
  assert.equal(valuesOf(files["values.csv"]!).get("oslo Debt"), "50")
  assert.match(files["values.csv"]!, /oslo,Debt,50,,C7\n/)
})

test("a second sheet gives names, structure, directions, weights and definitions by code", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "About", rows: [["Our index"], ["Version 2"]] },
      {
        name: "Data",
        rows: [
          ["Code", "Country", "gdp", "co2"],
          ["NO", "Norway", 5, 1],
          ["PE", "Peru", 2, 3],
        ],
      },
      {
        name: "Framework",
        rows: [
          ["Code", "Indicator", "Pillar", "Sub-pillar", "Direction", "Weight", "Unit", "Definition"],
          ["gdp", "Income per head", "Economy", "Money", "+", 3, "USD", "Gross domestic product per head."],
          ["co2", "Carbon", "Nature", "Air", "-", 1, "tonnes", null],
        ],
      },
    ],
  })
  const { files } = made(importGrids(await gridsIn(bytes)))
  const yaml = files["index.yaml"]!
  assert.match(
    yaml,
    / {2}gdp:\n {4}title: Income per head\n {4}definition: .*Gross.*\n {4}measure: usd\n {4}direction: up\n/,
  )
  assert.match(yaml, / {2}co2:\n {4}title: Carbon\n {4}measure: tonnes\n {4}direction: down\n/)
  assert.match(yaml, /title: Economy\n {4}members: \[Money\]/)
  assert.match(files["units.csv"]!, /NO,Norway/)
})

test("periods: years, Korean years, quarters, days and days that a sheet counts; a word among them is told", async () => {
  const grids = await gridsIn(
    await writeXlsx({
      sheets: [
        {
          name: "S",
          rows: [
            ["City", "Date", "Trees"],
            ["Oslo", 43101, 1],
            ["Oslo", 43466, 2],
          ],
        },
      ],
    }),
  )
  assert.deepEqual(valuesIn(importGrids(grids)), { "oslo Trees 2018": "1", "oslo Trees 2019": "2" })
  assert.deepEqual(valuesIn(fromText("도시\t연도\t나무\n서울\t2020년\t1\n서울\t2021년\t2\n")), {
    "u1 i1 2020": "1",
    "u1 i1 2021": "2",
  })
  assert.deepEqual(valuesIn(fromText("City,Period,Trees\nOslo,2020 Q1,1\n,2020 Q2,2\n")), {
    "oslo Trees 2020-Q1": "1",
    "oslo Trees 2020-Q2": "2",
  })
})

test("a column for each year, as the World Bank prints them: of several indicators, or of the one that the title names", () => {
  const bank = `Data Source,World Development Indicators,
Last Updated,2024-01-01,

Country Name,Country Code,Indicator Name,Indicator Code,2020,2021
Peru,PER,Mortality (per 1000),A.1,12.5,..
Peru,PER,Forest (%),B.2,60,61
Chad,TCD,Mortality (per 1000),A.1,20,21
Chad,TCD,Forest (%),B.2,3,
`
  assert.deepEqual(valuesIn(fromText(bank)), {
    "peru Mortality 2020": "12.5",
    "peru Forest 2020": "60",
    "peru Mortality 2021": "gap not-collected",
    "peru Forest 2021": "61",
    "chad Mortality 2020": "20",
    "chad Forest 2020": "3",
    "chad Mortality 2021": "21",
    "chad Forest 2021": "gap not-collected",
  })
  assert.deepEqual(valuesIn(fromText("Street trees;;\n;;\nCity;2020;2021\nOslo;1;2\nLima;3;4\n")), {
    "oslo street_trees 2020": "1",
    "oslo street_trees 2021": "2",
    "lima street_trees 2020": "3",
    "lima street_trees 2021": "4",
  })
})

test("16,384 columns: the few that hold something are read; too many are told with their cell", async () => {
  const wide = (filled: (column: number) => boolean) =>
    ["Name", 1, 2].map((row) =>
      Array.from({ length: 16_384 }, (_, column) => {
        if (column === 0) return row === "Name" ? "City" : `Town ${row}`
        return filled(column) ? (row === "Name" ? `I ${column}` : column * Number(row)) : null
      }),
    )
  const sparse = await gridsIn(
    await writeXlsx({ sheets: [{ name: "S", rows: wide((column) => column % 4000 === 383) }] }),
  )
  assert.equal(Object.keys(valuesIn(importGrids(sparse))).length, 10)
  const full = fromText(
    wide(() => true)
      .map((row) => row.join("\t"))
      .join("\n"),
  )
  assert.equal(full.files, null)
  assert.deepEqual(
    full.diagnostics.map(({ code, at }) => `${code} ${at.line}`),
    ["sheet-limit 1"],
  )
})

test("what is no number, stands twice or is not there is told with sheet, row and column", async () => {
  assert.deepEqual(found(fromText("City,Trees\nOslo,many\nLima,3\nRome,4\n")), ["sheet-cell t.csv:2:2"])
  assert.deepEqual(found(fromText("City,Trees\nOslo,1\nLima,3\nOslo,4\n")), ["id-twice t.csv:4:1"])
  assert.deepEqual(found(fromText("City;Note\nOslo;good\n")), ["sheet-no-table t.csv:1:1"])
  assert.deepEqual(found(fromText("Trees,Cars\n1,2\n1,4\n")), ["sheet-no-table t.csv:2:1"])
  const long = "Country,Indicator,Value\nPeru,Trees,1\nPeru,Trees,2\n"
  assert.deepEqual(found(fromText(long)), ["id-twice t.csv:3:3"])
  const sheets = [
    {
      name: "Data",
      rows: [
        ["City", "Trees"],
        ["Oslo", 2],
      ],
    },
  ]
  const unknown = importGrids(await gridsIn(await writeXlsx({ sheets })), { sheet: "Date" })
  assert.deepEqual(found(unknown), ["sheet-unknown t.xlsx:1:1"])
  assert.match(messages(unknown.diagnostics)[0]!, /"Date"/)
})

test("formulas: saved values are taken, missing ones are gaps, and both are told with their cells", async () => {
  const rows = [
    ["City", "Trees", "Cars"],
    ["Oslo", 1, 5],
    ["Lima", null, 6],
  ]
  const cells = new Map([
    ["1,1", { value: 1, formula: "C2-4", formulaResult: 1 }],
    ["1,2", { value: 5, formula: "B2+4", formulaResult: 5 }],
    ["2,1", { value: null, formula: "SUM(C2:C3)" }],
  ])
  const imported = importGrids(await gridsIn(await writeXlsx({ sheets: [{ name: "S", rows, cells }] })))
  assert.deepEqual(found(imported), ["sheet-formula t.xlsx [S]:2:2", "sheet-formula-unsaved t.xlsx [S]:3:2"])
  assert.equal(valuesIn(imported)["lima Trees"], "gap not-collected")
})
