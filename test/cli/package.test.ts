import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { test } from "node:test"
import { unzipSync } from "fflate"
import { cityindex, temporaryFolder } from "./run.ts"

test("package writes one archive whose edition builds to the same bytes of scores", async (t) => {
  const parent = temporaryFolder(t)
  const folder = join(parent, "mine")
  await cityindex("new", folder)
  const { code, out } = await cityindex("package", folder, "--json")
  assert.equal(code, 0)
  const said = JSON.parse(out)
  assert.equal(said.out, join(folder, "build", "my-index-0.1.0.zip"))
  const archive = readFileSync(said.out)
  assert.equal(archive.length, said.bytes)
  assert.equal(createHash("sha256").update(archive).digest("hex"), said.sha256)
  assert.ok(said.files.some(({ path }: { path: string }) => path === "data/scores.parquet"))
  assert.deepEqual(readdirSync(join(folder, "build")), ["my-index-0.1.0.zip"], "nothing else is left there")

  const unzipped = join(parent, "unzipped")
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(unzipped, path)), { recursive: true })
    writeFileSync(join(unzipped, path), bytes)
  }
  assert.equal((await cityindex("build", join(unzipped, "edition"), "--out", join(parent, "again"))).code, 0)
  assert.equal((await cityindex("build", folder)).code, 0, "a package is an earlier output")
  assert.ok(!existsSync(said.out))
  for (const name of ["scores.csv", "index.json"]) {
    assert.deepEqual(readFileSync(join(parent, "again", name)), readFileSync(join(folder, "build", name)), name)
  }
  assert.deepEqual(readFileSync(join(unzipped, "index.json")), readFileSync(join(parent, "again", "index.json")))

  const elsewhere = join(parent, "elsewhere", "p.zip")
  assert.equal((await cityindex("package", folder, "--out", elsewhere)).code, 0)
  assert.deepEqual(readFileSync(elsewhere), archive, "the same bytes again, over an output that was built")
})

test("a package replaces an earlier one and no other file, and is never a part of its edition", async (t) => {
  const parent = temporaryFolder(t)
  const folder = join(parent, "mine")
  await cityindex("new", folder)
  const out = join(parent, "p.zip")
  writeFileSync(out, "mine")
  for (const place of [out, join(folder, "p.zip"), parent]) {
    const { code, err } = await cityindex("package", folder, "--out", place)
    assert.equal(code, 2, place)
    assert.equal(err.trim().split("\n").length, 1, err)
  }
  assert.equal(readFileSync(out, "utf8"), "mine")
  writeFileSync(join(folder, "index.yaml"), "format: 1\n")
  assert.equal((await cityindex("package", folder, "--out", join(parent, "q.zip"))).code, 1)
  assert.ok(!existsSync(join(parent, "q.zip")))
})
