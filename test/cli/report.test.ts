import assert from "node:assert/strict"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { cityindex, temporaryFolder } from "./run.ts"

test("what a report is asked for is checked before anything is computed", async (t) => {
  const folder = temporaryFolder(t)
  const notes = join(folder, "notes.txt")
  writeFileSync(notes, "mine")
  const refused = async (said: RegExp, ...args: string[]) => {
    const { code, err, out } = await cityindex("report", "isi-2019", ...args)
    assert.equal(code, 2, err)
    assert.equal(out, "")
    assert.match(err, said)
  }
  await refused(/--lang takes ko or en, not "fr"/, "--lang", "fr")
  await refused(/notes\.txt exists and is not a PDF/, "--out", notes)
  await refused(/--base-url takes an address/, "--base-url", "index.example")
  await refused(/no unit "atlantis"/, "--units", "seoul,atlantis", "--out", join(folder, "r.pdf"))
  await refused(/exclude each other/, "--units", "seoul", "--all-units", "--out", join(folder, "r.pdf"))
  assert.deepEqual(readdirSync(folder), ["notes.txt"])
})

test("a starter edition becomes a PDF, and a second report takes the place of the first", async (t) => {
  const folder = temporaryFolder(t)
  const edition = join(folder, "mine")
  await cityindex("new", edition)
  const out = join(folder, "report.pdf")
  writeFileSync(out, "%PDF-1.4 an earlier one")
  const { code, out: said, err } = await cityindex("report", edition, "--lang", "ko", "--out", out, "--json")
  assert.equal(code, 0, err)
  const told = JSON.parse(said)
  assert.deepEqual([told.out, told.lang, told.borrowed], [out, "ko", []])
  const bytes = readFileSync(out)
  assert.equal(bytes.length, told.bytes)
  assert.ok(bytes.length > 50_000)
  assert.deepEqual(readdirSync(folder).sort(), ["mine", "report.pdf"])
})
