import assert from "node:assert/strict"
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { folderSource } from "../../src/app/folder.ts"
import { writeFolder } from "../../src/app/index.ts"
import { Failure } from "../../src/model/index.ts"
import { temporaryFolder } from "../cli/run.ts"

test("an output is replaced as a whole: files of the earlier one do not stay behind", (t) => {
  const out = join(temporaryFolder(t), "out")
  writeFolder(
    out,
    new Map([
      ["index.json", "1"],
      ["steps/raw.csv", "old"],
    ]),
    "index.json",
  )
  writeFolder(out, new Map([["index.json", "2"]]), "index.json")
  assert.deepEqual(readdirSync(out), ["index.json"])
  assert.equal(readFileSync(join(out, "index.json"), "utf8"), "2")
})

test("a folder of somebody else's is refused and kept, and nothing is left beside it", (t) => {
  const folder = temporaryFolder(t)
  const out = join(folder, "out")
  mkdirSync(out)
  writeFileSync(join(out, "letter.txt"), "dear reader")
  for (const marker of ["index.json", null]) {
    assert.throws(() => writeFolder(out, new Map([["index.json", "1"]]), marker), Failure)
  }
  assert.deepEqual(readdirSync(folder), ["out"])
  assert.deepEqual(readdirSync(out), ["letter.txt"])
})

test("an error half way leaves the earlier output and no partial folder", (t) => {
  const folder = temporaryFolder(t)
  const out = join(folder, "out")
  writeFolder(out, new Map([["index.json", "1"]]), "index.json")
  const impossible = new Map([
    ["index.json", "2"],
    ["index.json/below-a-file", "3"],
  ])
  assert.throws(() => writeFolder(out, impossible, "index.json"), Failure)
  assert.deepEqual(readdirSync(folder), ["out"])
  assert.equal(readFileSync(join(out, "index.json"), "utf8"), "1")
})

test("a link that leaves the edition folder reads as missing", (t) => {
  const folder = temporaryFolder(t)
  const edition = join(folder, "edition")
  mkdirSync(edition)
  writeFileSync(join(folder, "secret.csv"), "secret")
  writeFileSync(join(edition, "own.csv"), "own")
  symlinkSync(join(folder, "secret.csv"), join(edition, "link.csv"))
  symlinkSync(join(edition, "own.csv"), join(edition, "inside.csv"))
  const source = folderSource(edition)
  assert.equal(source.read("link.csv"), null)
  assert.equal(source.read("../secret.csv"), null)
  assert.equal(String(source.read("inside.csv")), "own")
  assert.equal(source.size("own.csv"), 3)
})
