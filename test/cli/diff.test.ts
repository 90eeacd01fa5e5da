import assert from "node:assert/strict"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { cityindex, temporaryFolder } from "./run.ts"

test("diff writes diff.json and changes.csv where it is told to, and keeps what is not its own", async (t) => {
  const out = join(temporaryFolder(t), "out")
  const write = () => cityindex("diff", "human-development-2022@2021", "@2022", "--out", out)
  assert.equal((await write()).code, 0)
  const read = () => readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")] as const)
  const files = read()
  assert.deepEqual(
    files.map(([name]) => name),
    ["changes.csv", "diff.json"],
  )
  const [, table] = files[0]!
  assert.match(table, /^node,unit,rank_from,rank_low_from,rank_high_from,score_from,rank_to,/)
  assert.equal(table.trimEnd().split("\n").length, 1 + 192)
  assert.equal(JSON.parse(files[1]![1]).format, "cityindex-diff/1")
  assert.equal((await write()).code, 0)
  assert.deepEqual(read(), files)
  writeFileSync(join(out, "mine.txt"), "mine")
  const refused = await write()
  assert.deepEqual([refused.code, /holds mine.txt/.test(refused.err)], [2, true])
})

test("what a person can mistype is one sentence and code 2; an author's mistakes are diagnostics of both and code 1", async (t) => {
  for (const [args, said] of [
    [["human-development-2022@1991", "@2022"], /human-development-2022 has no period 1991. It has: 1990, 2000/],
    [["@1990", "human-development-2022"], /@1990 names a period of no edition/],
    [["human-development-2022@", "isi-2019"], /ends where a period should stand/],
    [["nowhere", "isi-2019"], /There is no folder nowhere/],
    [["isi-2019"], /An argument is missing/],
  ] as const) {
    const { code, err } = await cityindex("diff", ...args)
    assert.equal(code, 2, args.join(" "))
    assert.match(err, said)
  }
  const folders = ["one", "two"].map((name) => join(temporaryFolder(t), name))
  for (const folder of folders) {
    await cityindex("new", folder)
    writeFileSync(join(folder, "values.csv"), "unit,indicator,value\natlantis,nothing,1\n")
  }
  const { code, out } = await cityindex("diff", folders[0]!, folders[1]!, "--json")
  assert.equal(code, 1)
  const { diagnostics } = JSON.parse(out) as { diagnostics: { edition: string; code: string }[] }
  assert.deepEqual(new Set(diagnostics.map(({ edition }) => edition)), new Set(folders))
})
