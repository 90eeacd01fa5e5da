import assert from "node:assert/strict"
import { appendFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { cityindex, temporaryFolder } from "./run.ts"

test("remarks are shown with their place and leave the exit code at 0; --strict makes it 1", async (t) => {
  const folder = join(temporaryFolder(t), "mine")
  await cityindex("new", folder)
  const figures = "one,all,,,field,60,percent,rounded,7\ntwo,all,,,other field,45,percent,rounded,7\n"
  appendFileSync(join(folder, "figures.csv"), figures)
  writeFileSync(join(folder, "relations.yaml"), "- whole: { parts: [one, two] }\n")
  const shown = await cityindex("check", folder)
  assert.equal(shown.code, 0)
  assert.match(shown.err, /^remark\[parts-against-whole\]: parts of one whole come to 104 to 106%: one, two$/m)
  assert.match(shown.err, /--> figures\.csv:8:17/)
  assert.match(shown.err, /0 errors, 0 warnings, 1 remark$/m)
  const json = await cityindex("check", folder, "--json")
  const { diagnostics } = JSON.parse(json.out)
  assert.equal(diagnostics.length, 1)
  const [{ file, line, column, code, severity, remark }] = diagnostics
  assert.deepEqual([severity, code, file, line, column], ["remark", "parts-against-whole", "figures.csv", 8, 17])
  assert.deepEqual([remark.found, remark.expected, remark.findings], ["104 to 106%", "100%", []])
  assert.equal((await cityindex("check", folder, "--strict")).code, 1)
})

test("a bundled edition whose report contradicts itself is no mistake, and strictly one", async () => {
  const plain = await cityindex("check", "isi-2019", "--json")
  assert.equal(plain.code, 0)
  const { diagnostics } = JSON.parse(plain.out)
  assert.ok(diagnostics.length > 20)
  for (const { severity, hint, remark } of diagnostics) {
    assert.equal(severity, "remark")
    assert.match(hint, /declared in findings\.yaml/)
    assert.ok(remark.rows.length > 0 && remark.findings.length > 0)
  }
  assert.equal((await cityindex("check", "isi-2019", "--strict")).code, 1)
})
