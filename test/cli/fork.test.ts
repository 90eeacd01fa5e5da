import assert from "node:assert/strict"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { readText } from "../house/source.ts"
import { cityindex } from "./run.ts"

const base = mkdtempSync(join(tmpdir(), "cityindex-fork-"))
after(() => rmSync(base, { recursive: true }))
const read = (...path: string[]) => readFileSync(join(base, ...path), "utf8")

test("a fork is an edition of its own that says what it was made from, and differs in what was changed", async () => {
  const made = await cityindex("fork", "human-development-2022", join(base, "Our index"), "--json")
  assert.equal(made.code, 0, made.err)
  const { forkedFrom, files } = JSON.parse(made.out)
  assert.equal(forkedFrom.id, "human-development-2022")
  assert.ok(files.includes("values.csv") && files.includes(".schema/index.schema.json"))
  const yaml = read("Our index", "index.yaml")
  assert.match(yaml, /^# yaml-language-server: \$schema=\.schema\/index\.schema\.json/)
  assert.match(
    yaml,
    /^id: our-index\nversion: 0\.1\.0\nforked_from: \{ id: human-development-2022, version: 2022\.1\.0, hash: [0-9a-f]{64} \}$/m,
  )
  assert.equal(read("Our index", "values.csv"), readText("editions/human-development-2022/values.csv"))

  const same = JSON.parse((await cityindex("diff", "human-development-2022", join(base, "Our index"), "--json")).out)
  assert.deepEqual([same.method, same.units.onlyFrom, same.units.onlyTo], [[], [], []])
  writeFileSync(join(base, "Our index", "index.yaml"), yaml.replace("aggregate: geometric", "aggregate: arithmetic"))
  const other = JSON.parse((await cityindex("diff", "human-development-2022", join(base, "Our index"), "--json")).out)
  assert.ok(other.method.length > 0)

  const built = await cityindex("build", join(base, "Our index"), "--json")
  assert.equal(built.code, 0, built.err)
  const index = JSON.parse(read("Our index", "build", "index.json"))
  assert.deepEqual(index.edition.forkedFrom, forkedFrom)

  const again = await cityindex("fork", join(base, "Our index"), join(base, "second"))
  assert.equal(again.code, 0, again.err)
  assert.match(read("second", "index.yaml"), /^forked_from: \{ id: our-index, version: 0\.1\.0, hash: /m)
  assert.equal(read("second", "index.yaml").match(/forked_from/g)?.length, 1)
})

test("what is there stays, and an edition with mistakes is not forked", async () => {
  const there = await cityindex("fork", "human-development-2022", join(base, "second"))
  assert.equal(there.code, 2)
  writeFileSync(join(base, "second", "units.csv"), "id\n")
  writeFileSync(join(base, "second", "index.yaml"), "format: 1\n")
  const broken = await cityindex("fork", join(base, "second"), join(base, "third"))
  assert.equal(broken.code, 1)
  assert.ok(!existsSync(join(base, "third")))
})
