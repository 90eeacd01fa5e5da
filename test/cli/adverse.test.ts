import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { starterEdition, writeFolder } from "../../src/app/index.ts"
import { root } from "../house/source.ts"
import { cityindex, temporaryFolder } from "./run.ts"

function starter(folder: string): string {
  writeFolder(folder, starterEdition(), null)
  return folder
}

test("a reader that goes away ends the output without a word", async (t) => {
  const folder = starter(join(temporaryFolder(t), "mine"))
  const child = spawn(process.execPath, [join(root, "bin", "cityindex.mjs"), "explain", folder, "seoul"])
  child.stdout.destroy()
  let err = ""
  child.stderr.on("data", (chunk) => {
    err += chunk
  })
  const code = await new Promise((done) => child.on("close", done))
  assert.equal(code, 0, err)
  assert.doesNotMatch(err, /EPIPE|\bat .*:\d+/)
})

test("with --json stdout holds JSON, also where the author or the person must act", async (t) => {
  const folder = starter(join(temporaryFolder(t), "mine"))
  const values = join(folder, "values.csv")
  writeFileSync(values, readFileSync(values, "utf8").replace("seoul,density", "soeul,density"))
  const [checked, built, served, missing] = await Promise.all([
    cityindex("check", folder, "--json"),
    cityindex("build", folder, "--json"),
    cityindex("serve", folder, "--json", "--port", "0"),
    cityindex("check", join(folder, "nowhere"), "--json"),
  ])
  for (const { code, out } of [checked, built]) {
    assert.equal(code, 1)
    assert.equal(JSON.parse(out).diagnostics[0].code, "unit-unknown")
  }
  assert.equal(served.code, 1)
  assert.equal(JSON.parse(served.out).refused[0].diagnostics[0].code, "unit-unknown")
  assert.equal(missing.code, 2)
  assert.match(JSON.parse(missing.out).failure, /no folder/)
})

test("two editions of one id are not served under one address: one sentence names both folders", async (t) => {
  const folder = temporaryFolder(t)
  const [one, other] = [starter(join(folder, "one")), starter(join(folder, "other"))]
  const { code, err } = await cityindex("serve", one, one, other, "--port", "0")
  assert.equal(code, 2)
  assert.match(err, /one and .*other both have the id "my-index"/)
})

test("build asks before it computes, and never writes into the edition", async (t) => {
  const folder = starter(join(temporaryFolder(t), "mine"))
  const before = readdirSync(folder)
  for (const out of [folder, join(folder, "evidence"), join(folder, "results"), ""]) {
    const { code, err } = await cityindex("build", folder, "--out", out)
    assert.equal(code, 2, err)
    assert.equal(err.trim().split("\n").length, 1, err)
  }
  assert.deepEqual(readdirSync(folder), before)
})

test("the same edition gives the same bytes elsewhere: other folder, time zone, language and order of files", async (t) => {
  const folder = temporaryFolder(t)
  const mine = starter(join(folder, "mine"))
  for (const name of readdirSync(mine).reverse())
    cpSync(join(mine, name), join(folder, "copy", name), { recursive: true })
  assert.equal((await cityindex("build", mine, "--out", join(folder, "a"))).code, 0)
  const env = { ...process.env, TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", LANG: "ko_KR.UTF-8" }
  const args = [join(root, "bin", "cityindex.mjs"), "build", "copy", "--out", "b"]
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: "ignore" })
  assert.equal(await new Promise((done) => child.on("close", done)), 0)
  for (const file of ["index.json", "evidence.json", "scores.csv"])
    assert.ok(readFileSync(join(folder, "a", file)).equals(readFileSync(join(folder, "b", file))), file)
})

test("what is wrong with an indicator's SQL points at the SQL", async (t) => {
  const folder = starter(join(temporaryFolder(t), "mine"))
  const path = join(folder, "index.yaml")
  const text = readFileSync(path, "utf8").replace("count: {}", 'sql: "count(domian)"')
  writeFileSync(path, text)
  const { out } = await cityindex("check", folder, "--json")
  const [found] = JSON.parse(out).diagnostics
  const line = text.split("\n")[found.line - 1] ?? ""
  assert.equal(found.code, "sql-wrong")
  assert.equal(line.slice(found.column - 1, found.column - 1 + found.length), '"count(domian)"')
})

test("ids that JavaScript's objects have by themselves are ids like any other", async (t) => {
  const folder = starter(join(temporaryFolder(t), "mine"))
  const rename = (file: string) => {
    const path = join(folder, file)
    writeFileSync(
      path,
      readFileSync(path, "utf8")
        .replaceAll(/\bseoul\b(?!_)/g, "constructor")
        .replaceAll("density", "toString"),
    )
  }
  for (const file of ["cities.csv", "values.csv", "figures.csv", "evidence/cases.csv", "index.yaml"]) rename(file)
  rmSync(join(folder, "profiles"), { recursive: true })
  appendFileSync(join(folder, "cities.csv"), "10,Ten,열,,,,,,,\n2,Two,둘,,,,,,,\n")
  const { code, out, err } = await cityindex("explain", folder, "constructor", "toString")
  assert.equal(code, 0, err)
  assert.match(out, /Seoul/)
  assert.match(out, /16,843/)
})
