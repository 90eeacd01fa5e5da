import assert from "node:assert/strict"
import { test } from "node:test"
import { writeXlsx } from "hucre/xlsx"
import { gridsIn, importGrids, made, valuesOf } from "./made.ts"

/** A filled workbook of the COIN Tool, as small as it can be. */
function workbook(change: (database: (string | number | null)[][]) => void = () => {}) {
  const database: (string | number | null)[][] = Array.from({ length: 20 }, () => [])
  const put = (row: number, first: number, cells: (string | number | null)[]) => {
    cells.forEach((cell, k) => {
      database[row - 1]![first - 1 + k] = cell
    })
  }
  put(7, 5, [1, 2, 1])
  put(8, 5, [1, -1, 1])
  put(9, 5, [0, 0, null])
  put(10, 5, [100, 50, null])
  put(11, 5, ["Index", "Index", "Index"])
  put(12, 5, ["si.01", "si.01", "si.02"])
  put(13, 5, ["p.01", "p.01", "p.02"])
  put(14, 5, ["sp.01", "sp.01", "sp.01"])
  put(15, 5, ["Broadband", "Deaths on roads", "Trees"])
  put(16, 5, ["Ind.01", "Ind.02", "Ind.03"])
  put(17, 2, ["Seoul", "SEL", null, 90.5, 12, 3])
  put(18, 2, ["Oslo", "OSL", null, 80, "n/a", 4])
  change(database)
  const dense = database.map((row) => Array.from({ length: 8 }, (_, k) => row[k] ?? null))
  const framework = [
    ...Array.from({ length: 3 }, () => [null]),
    [null, null, "Dimension/indicator", null, "Weight", null, null, "Name"],
    ...[
      ["Index", 1, "Liveability"],
      ["si.01", 3, "Infrastructure"],
      ["si.02", 1, "Nature"],
      ["--", null, "--"],
      ["p.01", 1, "Networks"],
      ["p.02", 1, "Green"],
    ].map(([code, weight, name]) => [null, null, code!, null, weight!, null, null, name!]),
  ]
  return writeXlsx({
    sheets: [
      { name: "Database", rows: dense },
      { name: "Framework", rows: framework },
    ],
  })
}

test("a filled COIN Tool workbook becomes an edition: levels in use, weights, directions, goalposts, n/a", async () => {
  const { files, edition } = made(importGrids(await gridsIn(await workbook())))
  const values = valuesOf(files["values.csv"]!)
  assert.deepEqual(
    [...values],
    [
      ["SEL Ind.01", "90.5"],
      ["SEL Ind.02", "12"],
      ["SEL Ind.03", "3"],
      ["OSL Ind.01", "80"],
      ["OSL Ind.02", "gap not-collected"],
      ["OSL Ind.03", "4"],
    ],
  )
  const yaml = files["index.yaml"]!
  assert.match(yaml, /title: Liveability/)
  assert.match(yaml, /members: \{ si\.01: 3, si\.02: 1 \}/)
  assert.match(yaml, /members: \{ Ind\.01: 1, Ind\.02: 2 \}/)
  assert.match(yaml, /title: Deaths on roads\n.*\n {4}direction: down\n/)
  assert.match(yaml, /# normalise: \{ goalposts: \{ low: 0, high: 50, cap: both, to: \[0, 100\] \} \}/)
  // The sub-pillar is the same everywhere: the level was not used.
  assert.ok(!yaml.includes("sp.01"))
  assert.equal(edition.units.length, 2)
  assert.match(files["values.csv"]!, /SEL,Ind\.01,90\.5,,E17/)
})

test("goalposts that are switched on are read", async () => {
  const { files } = made(importGrids(await gridsIn(await workbook())))
  const on = files["index.yaml"]!.replaceAll("# normalise: { goalposts", "normalise: { goalposts")
  const { editionOf } = await import("../../spec/memory.ts")
  assert.ok(editionOf({ ...files, "index.yaml": on }))
})

test("a word among the values is told with its cell and becomes a gap; a sheet without values is told, too", async () => {
  const bytes = await workbook((database) => {
    database[16]![4] = "many"
  })
  const imported = importGrids(await gridsIn(bytes))
  assert.deepEqual(
    imported.diagnostics.map(({ code, at }) => `${code} ${at.file}:${at.line}:${at.column}`),
    ["sheet-cell t.xlsx [Database]:17:5"],
  )
  assert.equal(valuesOf(made(imported).files["values.csv"]!).get("SEL Ind.01"), "gap not-collected")
  const empty = await workbook((database) => database.splice(16, 4, [], [], [], []))
  const { files, diagnostics } = importGrids(await gridsIn(empty))
  assert.equal(files, null)
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["sheet-no-table"],
  )
})
