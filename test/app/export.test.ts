import assert from "node:assert/strict"
import { join } from "node:path"
import { test } from "node:test"
import { read } from "@e965/xlsx"
import { folderSource } from "../../src/app/folder.ts"
import { buildEdition, exportWorkbook, forkEdition, importEdition, openSource, silent } from "../../src/app/index.ts"
import type { IndexDocument } from "../../src/model/index.ts"
import type { EditionSource, GridCell } from "../../src/spec/index.ts"
import { root } from "../house/source.ts"
import { memorySource } from "../spec/memory.ts"
import { gridsIn, importGrids, messages } from "./import/made.ts"

const bundled = (id: string) => folderSource(join(root, "editions", id))
const golden = (file: string) => join(root, "test/golden/coinr/asem", file)

async function opened(source: EditionSource) {
  const { opened, diagnostics } = await openSource(source, ".", silent)
  assert.ok(opened, messages(diagnostics).join("\n"))
  return opened
}

async function built(source: EditionSource): Promise<IndexDocument> {
  const edition = await opened(source)
  const { index } = await buildEdition(edition, silent)
  await edition.close()
  return index
}

async function workbookOf(source: EditionSource): Promise<Uint8Array> {
  const edition = await opened(source)
  await edition.close()
  return (await exportWorkbook(edition)).bytes
}

/** Files as a folder lists them. */
const visible = (files: ReadonlyMap<string, string>) =>
  memorySource(Object.fromEntries([...files].filter(([path]) => !path.startsWith("."))))

/** The edition that a workbook gives, as its files. */
async function back(bytes: Uint8Array): Promise<EditionSource> {
  const { files, diagnostics } = importGrids(await gridsIn(bytes))
  assert.ok(files, messages(diagnostics).join("\n"))
  return visible(files)
}

/** Every part of what a build says but for the hashes of its files, as text: a difference is found without a long search. */
function assertSame(found: IndexDocument, wanted: IndexDocument): void {
  const parts = new Map<string, unknown>(Object.entries(found))
  for (const [part, value] of Object.entries(wanted)) {
    if (part === "hashes") continue
    const [ours, theirs] = [JSON.stringify(parts.get(part)), JSON.stringify(value)]
    const at = [...theirs.slice(0, 1_000_000)].findIndex((sign, i) => sign !== ours[i])
    assert.ok(
      ours === theirs,
      `${part}: ${ours.slice(Math.max(0, at - 60), at + 60)} is not ${theirs.slice(Math.max(0, at - 60), at + 60)}`,
    )
  }
}

const asem = () => {
  const { files } = importEdition({
    data: golden("asem_idata.csv"),
    metadata: golden("asem_imeta.csv"),
    name: "asem",
    time: "2018",
  })
  return visible(files ?? new Map())
}

for (const [name, source] of [
  ["COINr's example", asem],
  ["human-development-2022", () => bundled("human-development-2022")],
  ["isi-2019, evidence and profiles included", () => bundled("isi-2019")],
] as const)
  test(`${name}, as a workbook and back, is the same index`, async () => {
    const index = await built(source())
    assertSame(await built(await back(await workbookOf(source()))), index)
  })

/** The sheets with some cells written over, by sheet, row and column heading; rows count from 1 as in a spreadsheet. */
async function changed(bytes: Uint8Array, changes: readonly (readonly [string, number, string, GridCell])[]) {
  const grids = (await gridsIn(bytes)).map((grid) => ({ ...grid, rows: grid.rows.map((row) => [...row]) }))
  for (const [sheet, row, heading, cell] of changes) {
    const rows = grids.find((grid) => grid.sheet === sheet)?.rows
    const column = rows?.[0]?.indexOf(heading) ?? -1
    assert.ok(rows?.[row - 1] !== undefined && column >= 0, `${sheet} ${heading}`)
    rows[row - 1]![column] = cell
  }
  return importGrids(grids)
}

test("a fork that is changed as a workbook has the changes, and both languages", async () => {
  const edition = await opened(bundled("human-development-2022"))
  await edition.close()
  const files = [...forkEdition(edition, "my-fork")].map(([path, text]) => [path, text.toString()] as const)
  const bytes = await workbookOf(visible(new Map(files)))
  const { files: made } = await changed(bytes, [
    ["framework", 3, "title_ko", "건강"],
    ["framework", 3, "weight", 2],
    ["framework", 9, "direction", "down"],
    ["data", 2, "mean_schooling", "not-applicable"],
    ["data", 3, "mean_schooling", 2.5],
  ])
  const yaml = made?.get("index.yaml") ?? ""
  assert.match(yaml, /^id: my-fork$/m)
  assert.match(yaml, /^forked_from:\n {2}id: human-development-2022\n {2}version: 2022.1.0\n/m)
  assert.match(yaml, /title: \{ en: Health, ko: 건강 \}/)
  assert.match(yaml, /members: \{ health: 2, education: 1, income: 1 \}/)
  assert.match(yaml, /gni_per_capita:[\s\S]*direction: down/)
  const values = made?.get("values.csv") ?? ""
  assert.match(values, /^afg,mean_schooling,1990,,not-applicable,AFG mys_1990$/m)
  assert.match(values, /^afg,mean_schooling,2000,2.5,,AFG mys_2000$/m)
})

test("a mistake in a workbook is told with its sheet, row and column", async () => {
  const bytes = await workbookOf(asem())
  for (const [change, wanted] of [
    [["framework", 20, "direction", "upward"], "word-unknown [framework] 20 direction"],
    [["framework", 20, "parent", "Sust_2"], "node-unknown [framework] 20 parent"],
    [["framework", 20, "measure", "{ a"], "workbook-setting [framework] 20 measure"],
    [["framework", 20, "kind", "indicater"], "word-unknown [framework] 20 kind"],
    [["framework", 14, "id", "Goods"], "id-twice"],
    [["data", 4, "Goods", "many"], "cell-not-number [data] 4 Goods"],
    [["data", 4, "unit", "ZZZ"], "unit-unknown [data] 4 unit"],
    [["data", 1, "Goods", "Goodss"], "indicator-unknown [data] 1 Goodss"],
    [["cells", 3, "unit", "ZZZ"], "unit-unknown [cells] 3 unit"],
    [["edition", 3, "value", "No id"], "text-malformed [edition] 3 value"],
    [["units", 5, "id", "AUT"], "id-twice [units] 5 id"],
    [["files", 2, "file", "../escape.csv"], "workbook-path [files] 2 file"],
  ] as const) {
    const { files, diagnostics } = await changed(bytes, [change])
    assert.equal(files, null, wanted)
    const grids = await gridsIn(bytes)
    const found = diagnostics.map(({ code, at }) => {
      const sheet = /\[(.*)\]/.exec(at.file)?.[1] ?? at.file
      const heading = grids.find((grid) => grid.sheet === sheet)?.rows[0]?.[at.column - 1]
      return `${code} [${sheet}] ${at.line} ${change[1] === 1 && at.line === 1 ? change[3] : heading}`
    })
    assert.ok(
      found.some((each) => each.startsWith(wanted)),
      `${wanted} is not in ${found.join("; ")}`,
    )
  }
})

test("no text of an edition runs as a formula in a workbook, and signs of all kinds come back", async () => {
  const odd = ["=1+1", "@SUM(A1)", "#N/A", "_x0041_", " a  b ", "+82 2", "007", "1e3", "“x”"]
  const files = { "other/odd.csv": `id,text\n${odd.map((text, i) => `${i},"${text}"`).join("\n")}\n` }
  const edition = await opened(bundled("human-development-2022"))
  await edition.close()
  const source: EditionSource = {
    ...edition.source,
    list: () => [...edition.source.list(), ...Object.keys(files)],
    read: (path) => memorySource(files).read(path) ?? edition.source.read(path),
  }
  const { bytes } = await exportWorkbook({ edition: edition.edition, source })
  const { Sheets } = read(bytes.slice(), { cellFormula: true })
  assert.ok(Object.values(Sheets).every((sheet) => Object.values(sheet).every((cell) => cell.f === undefined)))
  const made = await back(bytes)
  const text = new TextDecoder().decode(made.read("other/odd.csv") ?? undefined)
  assert.deepEqual(
    text.trimEnd().split("\n").slice(1),
    odd.map((each, i) => `${i},${each === " a  b " ? '" a  b "' : each}`),
  )
  assert.deepEqual((await exportWorkbook({ edition: edition.edition, source })).bytes, bytes)
})
