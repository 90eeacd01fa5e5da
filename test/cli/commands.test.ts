import assert from "node:assert/strict"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { cityindex, temporaryFolder } from "./run.ts"

test("help lists every command, and every command has help of its own", async () => {
  const { code, out } = await cityindex("--help")
  assert.equal(code, 0)
  for (const name of ["new", "check", "build", "robustness", "audit", "package", "explain", "serve"]) {
    assert.match(out, new RegExp(`^  ${name} `, "m"))
    const own = await cityindex(name, "--help")
    assert.equal(own.code, 0)
    assert.match(own.out, new RegExp(`^cityindex ${name} `))
  }
})

test("a command, option or argument that does not exist is one sentence and exit code 2", async () => {
  for (const args of [
    ["bild", "x"],
    ["build"],
    ["build", "a", "b"],
    ["check", "x", "--fast"],
    ["serve", "--port", "many"],
  ]) {
    const { code, out, err } = await cityindex(...args)
    assert.equal(code, 2, args.join(" "))
    assert.equal(out, "")
    assert.equal(err.trim().split("\n").length, 1, err)
  }
})

test("a folder that does not exist is one sentence that names the bundled editions", async () => {
  const { code, err } = await cityindex("check", "no-such-edition")
  assert.equal(code, 2)
  assert.match(err, /isi-2019/)
})

test("the starter edition has no mistakes, builds, and is not written over", async (t) => {
  const folder = join(temporaryFolder(t), "mine")
  assert.equal((await cityindex("new", folder)).code, 0)
  const checked = await cityindex("check", folder, "--json")
  assert.deepEqual(JSON.parse(checked.out), { diagnostics: [] })
  assert.equal((await cityindex("build", folder)).code, 0)
  assert.ok(existsSync(join(folder, "build", "scores.csv")))
  writeFileSync(join(folder, "index.yaml"), "mine: own work\n")
  assert.equal((await cityindex("new", folder)).code, 2)
  assert.equal(readFileSync(join(folder, "index.yaml"), "utf8"), "mine: own work\n")
})

test("mistakes are shown all at once with their place, and exit code 1", async (t) => {
  const folder = join(temporaryFolder(t), "mine")
  await cityindex("new", folder)
  const path = join(folder, "index.yaml")
  const text = readFileSync(path, "utf8")
    .replace(/^format: 1$/m, "formt: 1")
    .replace(/^id: .*$/m, "id: Has Spaces")
  writeFileSync(path, text)
  const { code, err, out } = await cityindex("check", folder)
  assert.equal(code, 1)
  assert.equal(out, "")
  assert.match(err, /--> index\.yaml:\d+:\d+/)
  assert.match(err, /did you mean "format"/)
  assert.match(err, /Has Spaces/)
  assert.doesNotMatch(err, /\bat .*\.ts:\d+/, "no stack trace for an author's mistake")
  const json = JSON.parse((await cityindex("check", folder, "--json")).out)
  assert.ok(json.diagnostics.length >= 2)
  for (const d of json.diagnostics) {
    assert.deepEqual(Object.keys(d).sort(), ["code", "column", "file", "hint", "length", "line", "message", "severity"])
  }
})

test("a build that fails leaves the earlier output as it was", async (t) => {
  const folder = join(temporaryFolder(t), "mine")
  await cityindex("new", folder)
  await cityindex("build", folder)
  const before = readFileSync(join(folder, "build", "index.json"), "utf8")
  writeFileSync(join(folder, "index.yaml"), "format: 1\n")
  assert.equal((await cityindex("build", folder)).code, 1)
  assert.equal(readFileSync(join(folder, "build", "index.json"), "utf8"), before)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith(".build")),
    [],
  )
})

test("build does not remove a folder that is not an earlier output", async (t) => {
  const folder = temporaryFolder(t)
  writeFileSync(join(folder, "letter.txt"), "dear reader")
  const { code, err } = await cityindex("build", "human-development-2022", "--out", folder)
  assert.equal(code, 2)
  assert.match(err, /left as it is/)
  assert.deepEqual(readdirSync(folder), ["letter.txt"])
})

test("two builds of the Human Development Index give the same bytes, and the files of the contract", async (t) => {
  const folder = temporaryFolder(t)
  for (const name of ["a", "b"]) {
    assert.equal((await cityindex("build", "human-development-2022", "--out", join(folder, name))).code, 0)
  }
  const files = readdirSync(join(folder, "a"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "a").length + 1))
    .sort()
  assert.deepEqual(files, [
    "evidence.json",
    "group_ranks.csv",
    "index.json",
    "panel.csv",
    "scores.csv",
    "steps/aggregated.csv",
    "steps/normalised.csv",
    "steps/raw.csv",
    "trends.csv",
    "weights.csv",
  ])
  for (const file of files) {
    assert.ok(readFileSync(join(folder, "a", file)).equals(readFileSync(join(folder, "b", file))), file)
  }
  const [header, ...rows] = readFileSync(join(folder, "a", "scores.csv"), "utf8")
    .trim()
    .split("\n")
  assert.equal(header, "unit,node,level,score,rank,coverage,rank_low,rank_high,status")
  assert.ok(rows.some((row) => row.startsWith("che,hdi,3,0.967,1,1,")))
})

test("explain tells of Seoul's openness in both languages, with the lines of the report", async () => {
  const english = await cityindex("explain", "isi-2019", "seoul", "urban_openness")
  assert.equal(english.code, 0)
  assert.match(english.out, /Seoul/)
  assert.match(english.out, /Seoul stands between 1st and 10th of 20 cities in urban openness/)
  assert.match(english.out, /4,726/)
  assert.match(english.out, /line 761/)
  const korean = await cityindex("explain", "isi-2019", "seoul", "urban_openness", "--lang", "ko")
  assert.match(korean.out, /서울/)
  assert.match(korean.out, /761행/)
})

test("explain names the nearest unit or node when one is mistyped", async () => {
  const { code, err } = await cityindex("explain", "isi-2019", "seul", "urban_openness")
  assert.equal(code, 2)
  assert.match(err, /seoul/)
})
