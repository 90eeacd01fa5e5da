import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { read, utils, write } from "@e965/xlsx"
import { buildEdition, exportWorkbook, importEdition, openSource, silent } from "../../src/app/index.ts"
import { type IndexDocument, nodeId, type Period, period } from "../../src/model/index.ts"
import type { EditionSource } from "../../src/spec/index.ts"
import { numberOf, rows } from "../engine/panel.ts"
import { memorySource } from "../spec/memory.ts"
import { gridsIn, importGrids } from "./import/made.ts"

const golden = (file: string) => join(import.meta.dirname, "../golden/coinr/asem", file)

/** COINr's two tables as an edition, index.yaml changed as a person would, and computed. */
async function built(data: string, change: (yaml: string) => string): Promise<IndexDocument> {
  const metadata = golden("asem_imeta.csv")
  const { files, diagnostics } = importEdition({ data: golden(data), metadata, name: "asem", time: "2018" })
  assert.deepEqual(diagnostics, [])
  return builtOf(withChange(files ?? new Map(), change))
}

const withChange = (files: ReadonlyMap<string, string>, change: (yaml: string) => string) =>
  memorySource({
    ...Object.fromEntries([...files].filter(([path]) => !path.startsWith("."))),
    "index.yaml": change(files.get("index.yaml") ?? ""),
  })

async function builtOf(source: EditionSource): Promise<IndexDocument> {
  const { opened, diagnostics: found } = await openSource(source, ".", silent)
  assert.ok(opened, JSON.stringify(found[0]))
  const { index } = await buildEdition(opened, silent)
  await opened.close()
  return index
}

/** Every replacement must find its text. */
const changed = (yaml: string, ...changes: readonly (readonly [string | RegExp, string])[]) =>
  changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    assert.notEqual(next, text, String(from))
    return next
  }, yaml)

const close = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))

/** Holds scores against a golden table, whose empty cells and absent rows are gaps. */
function compare(index: IndexDocument, folder: string, file: string, time?: Period): void {
  const seen = new Set<string>()
  for (const { Time, uCode = "", ...row } of rows(folder, file)) {
    const i = index.units.findIndex(({ id }) => id === uCode)
    const results = index.results[time ?? period(Time!)]!
    seen.add(`${time ?? Time} ${uCode}`)
    for (const [code, cell] of Object.entries(row)) {
      const found = results[nodeId(code)]?.score[i] ?? Number.NaN
      assert.ok(close(found, numberOf(cell)), `${Time} ${uCode} ${code}: ${found}, ${cell}`)
    }
  }
  for (const each of time ? [time] : index.periods)
    for (const [i, { id }] of index.units.entries())
      if (!seen.has(`${each} ${id}`)) assert.equal(index.results[each]?.[nodeId("Index")]?.score[i] ?? null, null)
}

const withoutDenominators = [/^ {4}denominator: .*\n/gm, ""] as const
const screened = ["# screen:", "screen:"] as const
const treated = ["# treat: two-stage", "treat: two-stage"] as const
/** What COINr's `build_example_coin` does beside normalising and aggregating. */
const example = [
  ["# impute: median", "impute: { mean: { within: EurAsia_group } }"],
  [/^# screen:/m, "order: [denominate, impute, screen]\nscreen:"],
  treated,
] as const
const together = ["panel: apart", "panel: together"] as const

test("COINr's panel, imported, screened, treated, normalised together and aggregated, is COINr's purse", async () => {
  const data = "asem_idata_panel.csv"
  const index = await built(data, (yaml) => changed(yaml, withoutDenominators, screened, treated, together))
  compare(index, "panel", "purse_normalised.csv")
  compare(index, "panel", "purse_aggregated.csv")
  const apart = await built(data, (yaml) => changed(yaml, withoutDenominators, screened, treated))
  compare(apart, "panel", "purse_normalised_local.csv")
})

test("the whole example index from the two tables is COINr's: scores, and ranks inside groups", async () => {
  const index = await built("asem_idata.csv", (yaml) => changed(yaml, ...example))
  const time = period("2018")
  compare(index, "panel", "aggregated.csv", time)
  for (const { uCode, GDP_group, ...row } of rows("panel", "results_aggs_groupranks_GDP_group.csv")) {
    const i = index.units.findIndex(({ id }) => id === uCode)
    assert.equal(index.units[i]?.groups.GDP_group, GDP_group)
    for (const [code, rank] of Object.entries(row))
      assert.equal(index.groupRanks.GDP_group?.[nodeId(code)]?.[i], Number(rank), `${uCode} ${code}`)
  }
  for (const { uCode, ...row } of rows("pipeline", "results_full_ranks.csv")) {
    const i = index.units.findIndex(({ id }) => id === uCode)
    for (const [code, rank] of Object.entries(row))
      assert.equal(index.results[time]?.[nodeId(code)]?.rank[i], Number(rank), `${uCode} ${code}`)
  }
})

test("the same from a workbook with both tables as sheets, and once more after it was exported and imported again", async () => {
  const book = utils.book_new()
  for (const name of ["asem_idata", "asem_imeta"]) {
    const { Sheets, SheetNames } = read(readFileSync(golden(`${name}.csv`), "utf8"), { type: "string" })
    utils.book_append_sheet(book, Sheets[SheetNames[0]!]!, name)
  }
  const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer)
  const { files } = importGrids(await gridsIn(bytes))
  assert.ok(files)
  const source = withChange(files, (yaml) => changed(yaml, ...example))
  const { opened } = await openSource(source, ".", silent)
  assert.ok(opened)
  await opened.close()
  const again = importGrids(await gridsIn((await exportWorkbook(opened)).bytes))
  assert.ok(again.files)
  for (const each of [source, withChange(again.files, (yaml) => yaml)]) {
    const index = await builtOf(each)
    compare(index, "panel", "aggregated.csv", index.edition.time)
  }
})

test("every line that the comments of an imported index.yaml show works when it is switched on", async () => {
  const index = await built("asem_idata_panel.csv", (yaml) =>
    changed(yaml, screened, treated, together, ["# impute:", "impute:"]),
  )
  const { preparation, indicators, panel } = index.method
  assert.deepEqual([preparation.screen?.available, panel], [0.9, "together"])
  assert.ok(indicators.every(({ treat, impute }) => treat.kind === "two-stage" && impute.kind === "units"))
})

test("the example index with units screened before nothing is imputed is COINr's", async () => {
  const index = await built("asem_idata.csv", (yaml) => changed(yaml, screened, treated))
  compare(index, "compare", "screen90_aggregated.csv", period("2018"))
  const ranks = index.results[period("2018")]?.[nodeId("Index")]?.rank ?? []
  for (const { uCode, "coin.2": rank } of rows("compare", "nominal_vs_screen90_ranks.csv"))
    assert.equal(ranks[index.units.findIndex(({ id }) => id === uCode)] ?? "", rank === "" ? "" : Number(rank), uCode)
})
