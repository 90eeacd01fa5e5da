import assert from "node:assert/strict"
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { folderSource } from "../../src/app/folder.ts"
import { checkOutput, whyNoOutput, writeFolder } from "../../src/app/index.ts"
import { Failure } from "../../src/model/index.ts"
import { temporaryFolder } from "../cli/run.ts"

/** An index document, as far as anybody looks who must not overwrite other files. */
const document = (text: string) => `{"format":"cityindex/1","text":"${text}"}\n`

test("an output is replaced as a whole: files of the earlier one do not stay behind", (t) => {
  const out = join(temporaryFolder(t), "out")
  writeFolder(
    out,
    new Map([
      ["index.json", document("1")],
      ["steps/raw.csv", "old"],
    ]),
    whyNoOutput,
  )
  writeFolder(out, new Map([["index.json", document("2")]]), whyNoOutput)
  assert.deepEqual(readdirSync(out), ["index.json"])
  assert.equal(readFileSync(join(out, "index.json"), "utf8"), document("2"))
})

test("a folder of somebody else's is refused and kept, and nothing is left beside it", (t) => {
  const folder = temporaryFolder(t)
  const out = join(folder, "out")
  mkdirSync(out)
  writeFileSync(join(out, "letter.txt"), "dear reader")
  for (const keep of [whyNoOutput, null]) {
    assert.throws(() => writeFolder(out, new Map([["index.json", document("1")]]), keep), Failure)
  }
  assert.deepEqual(readdirSync(folder), ["out"])
  assert.deepEqual(readdirSync(out), ["letter.txt"])
})

test("an error half way leaves the earlier output and no partial folder", (t) => {
  const folder = temporaryFolder(t)
  const out = join(folder, "out")
  writeFolder(out, new Map([["index.json", document("1")]]), whyNoOutput)
  const impossible = new Map([
    ["index.json", document("2")],
    ["index.json/below-a-file", "3"],
  ])
  assert.throws(() => writeFolder(out, impossible, whyNoOutput), Failure)
  assert.deepEqual(readdirSync(folder), ["out"])
  assert.equal(readFileSync(join(out, "index.json"), "utf8"), document("1"))
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

test("an index.json of somebody else's, or a file of theirs beside ours, keeps a folder from being replaced", (t) => {
  const out = join(temporaryFolder(t), "out")
  mkdirSync(out)
  writeFileSync(join(out, "index.json"), "{}")
  assert.throws(() => writeFolder(out, new Map(), whyNoOutput), /no index\.json that a build wrote/)
  writeFileSync(join(out, "index.json"), document("1"))
  writeFileSync(join(out, "thesis.txt"), "four years of work")
  assert.throws(() => writeFolder(out, new Map(), whyNoOutput), /holds thesis\.txt/)
  assert.equal(readFileSync(join(out, "thesis.txt"), "utf8"), "four years of work")
})

test("a link to a folder stays a link, and what it leads to is replaced", (t) => {
  const folder = temporaryFolder(t)
  mkdirSync(join(folder, "real"))
  symlinkSync("real", join(folder, "link"))
  writeFolder(join(folder, "link"), new Map([["index.json", document("1")]]), whyNoOutput)
  assert.ok(lstatSync(join(folder, "link")).isSymbolicLink())
  assert.deepEqual(readdirSync(join(folder, "real")), ["index.json"])
  symlinkSync("nowhere", join(folder, "dangling"))
  assert.throws(() => writeFolder(join(folder, "dangling"), new Map(), null), /leads nowhere/)
})

test("an output may not become a part of the edition that it is computed from, except in its own build folder", (t) => {
  const edition = temporaryFolder(t)
  symlinkSync(edition, join(edition, "self"))
  for (const out of ["", "out", "build2", "evidence/x", "self/out"]) {
    assert.throws(() => checkOutput(join(edition, out), edition), Failure, out)
  }
  checkOutput(join(edition, "build"), edition)
  checkOutput(join(edition, "../elsewhere"), edition)
  assert.throws(() => checkOutput("", edition), /empty/)
})

test("what stands where a file is read and is none is said, never passed over as absent", (t) => {
  const folder = temporaryFolder(t)
  const edition = join(folder, "edition")
  mkdirSync(join(edition, "values.csv"), { recursive: true })
  writeFileSync(join(folder, "out.csv"), "x")
  symlinkSync("../out.csv", join(edition, "figures.csv"))
  symlinkSync("round.csv", join(edition, "round.csv"))
  const { trouble } = folderSource(edition)
  assert.match(trouble?.("values.csv") ?? "", /folder/)
  assert.match(trouble?.("figures.csv") ?? "", /leads out/)
  assert.equal(trouble?.("statements.csv"), null)
  assert.equal(trouble?.("round.csv"), null)
})
