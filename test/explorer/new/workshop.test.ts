import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { strFromU8, unzipSync, zipSync } from "fflate"
import type { Ask, Told } from "../../../explorer/import/messages.ts"
import { workshop } from "../../../explorer/import/workshop.ts"
import { withDimension, withDirection, withParent, withWeight } from "../../../explorer/view/outline.ts"
import {
  buildEdition,
  exportWorkbook,
  importSpreadsheet,
  openEdition,
  silent,
  starterEdition,
  writeFolder,
} from "../../../src/app/index.ts"
import { nodeId } from "../../../src/model/index.ts"
import { asemTables, plainTable } from "./workbooks.ts"

const home = mkdtempSync(join(tmpdir(), "cityindex-new-"))
after(() => rmSync(home, { recursive: true }))

interface File {
  readonly name: string
  readonly bytes: Uint8Array | string
}

/** What a workshop answers to files, and to what is asked after them. */
async function opened(files: readonly File[], more: { readonly sheet?: string } = {}) {
  const told: Told[] = []
  const { answer } = workshop(
    (each) => told.push(each),
    () => Promise.resolve(),
  )
  const ask = async (question: Ask) => {
    const from = told.length
    await answer(question)
    return told.slice(from)
  }
  const first = await ask({
    kind: "read",
    files: files.map(({ bytes }) => new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)])),
    names: files.map(({ name }) => name),
    sheet: more.sheet ?? null,
    time: "2024",
  })
  return { first, ask }
}

type Of<K extends Told["kind"]> = Extract<Told, { kind: K }>
function the<K extends Told["kind"]>(told: readonly Told[], kind: K): Of<K> {
  const found = told.find((each): each is Of<K> => each.kind === kind)
  assert.ok(found, `${kind} among ${JSON.stringify(told).slice(0, 600)}`)
  return found
}

const unpacked = ({ bytes }: Of<"saved">): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path.replace(/^[^/]*\//, ""), strFromU8(content)]))

test("what is saved is what `new --from` writes, byte for byte, in a folder called by the id", async () => {
  for (const [name, bytes] of [
    ["asem.xlsx", await asemTables()],
    ["countries.xlsx", await plainTable()],
  ] as const) {
    const path = join(home, name)
    writeFileSync(path, bytes)
    const { ask } = await opened([{ name, bytes }])
    const saved = the(await ask({ kind: "save" }), "saved")
    const id = name.replace(".xlsx", "")
    assert.equal(saved.name, `${id}.zip`)
    assert.ok(Object.keys(unzipSync(saved.bytes)).every((each) => each.startsWith(`${id}/`)))
    const { files } = await importSpreadsheet({ path, sheet: null, name: id, time: "2024" })
    assert.deepEqual([...unpacked(saved)], [...files!])
  }
})

test("scores and intervals are those that the build of the saved edition has, after adjustments too", async () => {
  const { first, ask } = await opened([{ name: "countries.xlsx", bytes: await plainTable() }])
  const { outline } = the(first, "understood")
  const ids = outline.nodes.filter(({ kind }) => kind === "indicator").map(({ id }) => id)
  const grown = withDimension(outline, "Trade")
  const changed = withParent(
    withWeight(withDirection(withParent(grown, ids[0]!, "+1"), ids[1]!, -1), ids[2]!, 2.5),
    ids[4]!,
    "+1",
  )
  const answers = await ask({ kind: "adjust", turn: 1, outline: changed })
  const { scored } = the(answers, "scored")
  const { intervals } = the(answers, "drawn")
  const folder = join(home, "adjusted")
  writeFolder(folder, unpacked(the(await ask({ kind: "save" }), "saved")), null)
  const { opened: edition, diagnostics } = await openEdition(folder, silent)
  assert.ok(edition, JSON.stringify(diagnostics))
  const { index } = await buildEdition(edition, silent)
  await edition.close()
  const result = index.results[index.edition.time]?.[nodeId(scored.ranking?.node ?? "")]
  assert.ok(result && scored.ranking)
  for (const row of scored.ranking.rows) {
    const i = index.units.findIndex(({ id }) => id === row.unit)
    assert.ok(Math.abs((row.score ?? 0) - (result.score[i] ?? 0)) < 1e-9, row.unit)
    assert.equal(row.rank, result.rank[i])
    assert.ok(result.uncertainty)
    assert.deepEqual(intervals[row.unit], { low: result.uncertainty.low[i], high: result.uncertainty.high[i] })
  }
})

test("gaps are counted by indicator, in the last period", async () => {
  const table = "City,Year,A,B\nOslo,2020,1,\nOslo,2021,1,2\nLima,2020,,\nLima,2021,,3\nRome,2021,5,6\n"
  const { facts } = the((await opened([{ name: "t.csv", bytes: table }])).first, "understood")
  assert.deepEqual(
    { ...facts, columns: Object.values(facts.columns).map(({ gaps }) => gaps) },
    {
      source: "t.csv",
      sheets: ["t.csv"],
      sheet: "t.csv",
      units: 3,
      indicators: 2,
      periods: ["2020", "2021"],
      values: 10,
      missing: 4,
      columns: [1, 0],
    },
  )
})

test("several files of text are one workbook: a table, and what its columns are", async () => {
  const { first } = await opened([
    { name: "data.csv", bytes: "City,A,B\nOslo,1,2\nLima,2,1\nRome,3,3\n" },
    { name: "about.csv", bytes: "Indicator,Dimension,Direction\nA,Green,-1\nB,Rich,1\n" },
  ])
  const { outline, facts } = the(first, "understood")
  assert.deepEqual(facts.sheets, ["data.csv", "about.csv"])
  assert.equal(facts.sheet, "data.csv")
  assert.deepEqual(
    outline.nodes.map(({ name, direction }) => [name, direction]),
    [
      ["A", -1],
      ["B", 1],
      ["Green", 1],
      ["Rich", 1],
      ["data", 1],
    ],
  )
})

test("mistakes come all at once, each with its place and what to try", async () => {
  const problems = async (name: string, bytes: Uint8Array | string) => {
    const { first } = await opened([{ name, bytes }])
    return the(first, "refused").problems.map(({ file, line, column, message, hint }) => {
      assert.notEqual(hint, "")
      return `${file}:${line}:${column} ${message}`
    })
  }
  assert.match((await problems("t.xlsx", "%PDF-1.7"))[0]!, /^t.xlsx:1:1 .*PDF/)
  assert.match((await problems("t.csv", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0)))[0]!, /XLS/)
  assert.match((await problems("t.xlsx", zipSync({ "a.txt": Uint8Array.of(1) })))[0]!, /ZIP without a workbook/)
  assert.match((await problems("t.csv", "A,B\nx,y\n"))[0]!, /^t.csv:/)
  const twice = await problems("t.csv", "City,A\nOslo,1\nLima,2\nOslo,3\nLima,4\n")
  assert.deepEqual(
    twice.map((each) => each.split(" ")[0]),
    ["t.csv:4:1", "t.csv:5:1"],
  )
})

test("a workbook that would unpack to too much, and a file that is too large, are refused before they are unpacked", async () => {
  const bomb = zipSync({
    "xl/workbook.xml": Uint8Array.of(60),
    "xl/worksheets/sheet1.xml": [new Uint8Array(210_000_000), { level: 1 }],
  })
  const { first } = await opened([{ name: "bomb.xlsx", bytes: bomb }])
  assert.match(the(first, "refused").problems[0]!.message, /unpack to 211 MB|unpack to 210 MB/)
  const large = await opened([{ name: "large.csv", bytes: new Uint8Array(33_000_000) }])
  assert.match(the(large.first, "refused").problems[0]!.message, /33 MB/)
})

test("a workbook that holds an edition as it is has nothing to be adjusted, and is left to the command line", async () => {
  const folder = join(home, "starter")
  writeFolder(folder, starterEdition(), null)
  const { opened: starter } = await openEdition(folder, silent)
  assert.ok(starter)
  const { bytes } = await exportWorkbook(starter)
  await starter.close()
  const { first } = await opened([{ name: "starter.xlsx", bytes }])
  assert.match(the(first, "refused").problems[0]!.hint, /cityindex new DIR --from/)
})

test("an outline that makes no edition is told, and nothing is saved of it", async () => {
  const { first, ask } = await opened([{ name: "t.csv", bytes: "City,A,B\nOslo,1,2\nLima,2,1\nRome,3,3\n" }])
  const { outline } = the(first, "understood")
  const without = withWeight(withWeight(outline, "A", 0), "B", 0)
  const { scored } = the(await ask({ kind: "adjust", turn: 1, outline: without }), "scored")
  assert.equal(scored.ranking, null)
  assert.match(scored.problems[0]!.message, /weight/)
  assert.deepEqual(await ask({ kind: "save" }), [])
})
