import assert from "node:assert/strict"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { read, utils, write } from "@e965/xlsx"
import { cityindex, temporaryFolder } from "./run.ts"

const golden = (file: string) => join(import.meta.dirname, "../golden/coinr", file)
const tables = ["--idata", golden("asem/asem_idata.csv"), "--imeta", golden("asem/asem_imeta.csv")]

/** Rows of a table by the first cell, each by column; "" is a gap. */
function table(path: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const [head = [], ...rows] = readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","))
  return new Map(
    rows.map((cells) => [cells[0]!, Object.fromEntries(cells.map((cell, j) => [head[j]!, cell]))] as const),
  )
}

function compare(ours: string, theirs: string): number {
  const computed = table(ours)
  let compared = 0
  for (const [unit, row] of table(theirs))
    for (const [code, wanted] of Object.entries(row)) {
      if (code === "uCode") continue
      const found = computed.get(unit)?.[code]
      assert.ok(found !== undefined, `${unit} ${code}`)
      assert.equal(found === "", wanted === "" || wanted === "NaN", `${unit} ${code}`)
      const difference = Math.abs(Number(found) - Number(wanted))
      assert.ok(found === "" || difference <= 1e-9 * Math.max(1, Math.abs(Number(wanted))), `${unit} ${code}: ${found}`)
      compared++
    }
  return compared
}

test("COINr's two tables become an edition that checks, builds, and has COINr's normalised scores", async (t) => {
  const folder = join(temporaryFolder(t), "asem")
  const made = await cityindex("new", folder, ...tables)
  assert.deepEqual([made.code, made.err], [0, ""])
  assert.match(made.out, /cityindex check /)
  const checked = await cityindex("check", folder, "--json")
  const found: { code: string; severity: string }[] = JSON.parse(checked.out).diagnostics
  // One country lacks the denominator of two indicators.
  assert.deepEqual(
    [...new Set(found.map(({ code, severity }) => `${severity} ${code}`))],
    ["warning denominator-missing"],
  )
  assert.equal((await cityindex("build", folder)).code, 0)
  const denominated = golden("screen-denominate/denominated_default.csv")
  assert.ok(compare(join(folder, "build/steps/denominated.csv"), denominated) > 0)
  const path = join(folder, "index.yaml")
  writeFileSync(path, readFileSync(path, "utf8").replaceAll(/^ {4}denominator: .*\n/gm, ""))
  assert.equal((await cityindex("build", folder)).code, 0)
  const compared = compare(join(folder, "build/steps/normalised.csv"), golden("normalise/raw/minmax_0_100.csv"))
  assert.equal(compared, 51 * 20)
})

test("a mistake in a table writes nothing, and is shown with its line", async (t) => {
  const folder = join(temporaryFolder(t), "asem")
  const path = `${folder}-idata.csv`
  writeFileSync(path, readFileSync(golden("asem/asem_idata.csv"), "utf8").replace(",AUT,", ",A T,"))
  const { code, err } = await cityindex("new", folder, "--idata", path, ...tables.slice(2))
  assert.equal(code, 1)
  assert.match(err, /error\[import-code\]: "A T" cannot be a code[\s\S]*-idata\.csv:2:9[\s\S]*\^\^\^/)
  assert.match(err, /1 error, 0 warnings/)
  assert.ok(!existsSync(folder))
  const json = await cityindex("new", folder, "--idata", path, ...tables.slice(2), "--json")
  assert.equal(JSON.parse(json.out).diagnostics[0].code, "import-code")
})

test("one table without the other, a file that is not there and a time that is none are one sentence each", async (t) => {
  const folder = join(temporaryFolder(t), "asem")
  for (const [args, said] of [
    [tables.slice(0, 2), /--imeta is missing/],
    [tables.slice(2), /--idata is missing/],
    [["--idata", "no-such.csv", ...tables.slice(2)], /no-such\.csv/],
    [[...tables, "--time", "last year"], /"last year" is no period/],
    [["--time", "2018"], /--time belongs to/],
  ] as const) {
    const { code, err } = await cityindex("new", folder, ...args)
    assert.equal(code, 2, err)
    assert.match(err, said)
    assert.equal(err.trim().split("\n").length, 1, err)
  }
})

test("a spreadsheet becomes an edition that checks and builds; what was guessed is printed and in its README", async (t) => {
  const place = temporaryFolder(t)
  const [file, folder] = [join(place, "t.csv"), join(place, "edition")]
  writeFileSync(file, "City;Income (USD);Crime rate\nOslo;12,5;3\nLima;7,25;4\nRome;9,75;n/a\n")
  const made = await cityindex("new", folder, "--from", file, "--time", "2023")
  assert.deepEqual([made.code, made.err], [0, ""])
  assert.match(made.out, /To look at[\s\S]*Directions are guesses[\s\S]*Next:\n.*check/)
  assert.match(readFileSync(join(folder, "README.md"), "utf8"), /Imported from t\.csv/)
  assert.equal((await cityindex("build", folder)).code, 0)
  const json = await cityindex("new", join(place, "other"), "--from", file, "--json")
  assert.match(JSON.parse(json.out).next[0], /Directions are guesses/)
})

test("a file that is no table, a sheet that is not there and --from beside other tables get one clear answer each", async (t) => {
  const place = temporaryFolder(t)
  const [folder, file] = [join(place, "edition"), join(place, "t.xlsx")]
  writeFileSync(file, "<html><table><tr><td>1</td></tr></table></html>")
  const page = await cityindex("new", folder, "--from", file)
  assert.equal(page.code, 1)
  assert.match(
    page.err,
    /error\[sheet-file\]: t\.xlsx cannot be read as a table: it is a web page, HTML[\s\S]*save it as XLSX/,
  )
  assert.ok(!existsSync(folder))
  for (const [args, said] of [
    [["--from", join(place, "none.csv")], /none\.csv: it does not exist/],
    [["--from", file, ...tables], /--from stands for itself/],
    [["--sheet", "Data"], /--sheet belongs to/],
  ] as const) {
    const { code, err } = await cityindex("new", folder, ...args)
    assert.deepEqual([code, err.trim().split("\n").length], [2, 1], err)
    assert.match(err, said)
  }
})

test("the standard example as a workbook has COINr's normalised scores", async (t) => {
  const place = temporaryFolder(t)
  const [file, folder] = [join(place, "asem.xlsx"), join(place, "asem")]
  const book = utils.book_new()
  for (const name of ["idata", "imeta"]) {
    const { Sheets, SheetNames } = read(readFileSync(golden(`asem/asem_${name}.csv`), "utf8"), { type: "string" })
    utils.book_append_sheet(book, Sheets[SheetNames[0]!]!, name)
  }
  writeFileSync(file, new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer))
  assert.equal((await cityindex("new", folder, "--from", file)).code, 0)
  const path = join(folder, "index.yaml")
  writeFileSync(path, readFileSync(path, "utf8").replaceAll(/^ {4}denominator: .*\n/gm, ""))
  assert.equal((await cityindex("build", folder)).code, 0)
  const compared = compare(join(folder, "build/steps/normalised.csv"), golden("normalise/raw/minmax_0_100.csv"))
  assert.equal(compared, 51 * 20)
})

test("an edition is written as a workbook, made an edition again, and what a person changed is not overwritten", async (t) => {
  const place = temporaryFolder(t)
  const [file, folder] = [join(place, "hdi.xlsx"), join(place, "hdi")]
  const written = await cityindex("export", "human-development-2022", "--out", file, "--json")
  assert.equal(written.code, 0, written.err)
  assert.deepEqual(JSON.parse(written.out).sheets.slice(0, 4), ["edition", "framework", "data", "cells"])
  const again = await cityindex("export", "human-development-2022", "--out", file)
  assert.equal(again.code, 2)
  assert.match(again.err, /hdi\.xlsx exists and was left as it is/)
  assert.equal((await cityindex("new", folder, "--from", file)).code, 0)
  const differ = await cityindex("diff", "human-development-2022", folder, "--json")
  assert.equal(differ.code, 0, differ.err)
  const { from, to, method } = JSON.parse(differ.out)
  assert.deepEqual([to.hashes.method, method], [from.hashes.method, []])
})
