import assert from "node:assert/strict"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import type { AuditDocument } from "../../src/model/index.ts"
import { readText } from "../house/source.ts"
import { cityindex, temporaryFolder } from "./run.ts"

const isAudit = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readText("schema/audit.schema.json")))

const bundled = [
  { id: "isi-2019", verdict: "partial", applied: ["framework", "robustness"] },
  { id: "global-open-data-index-2015", verdict: "care", applied: null },
  { id: "human-development-2022", verdict: "sound", applied: null },
] as const

for (const { id, verdict, applied } of bundled) {
  test(`${id} is audited: a verdict, both pages, the same bytes again; what cannot be applied says why`, async (t) => {
    const out = join(temporaryFolder(t), "audit")
    const ran = await cityindex("audit", id, "--out", out, "--json")
    assert.equal(ran.code, 0, ran.err)
    const document: AuditDocument = JSON.parse(ran.out)
    assert.ok(isAudit(document), JSON.stringify(isAudit.errors))
    assert.equal(document.verdict.kind, verdict)
    assert.deepEqual(readdirSync(out).sort(), ["audit.en.html", "audit.json", "audit.ko.html"])
    const text = readFileSync(join(out, "audit.json"), "utf8")
    assert.deepEqual(JSON.parse(text), document)
    const used = document.steps.filter((step) => step.applied).map((step) => step.id)
    if (applied !== null) assert.deepEqual(used, applied)
    else assert.equal(used.length, 11)
    for (const step of document.steps) if (!step.applied) assert.ok(step.reason.en !== "" && step.reason.ko !== "")
    for (const lang of ["en", "ko"] as const)
      assert.ok(readFileSync(join(out, `audit.${lang}.html`), "utf8").includes(document.edition.title[lang]))
  })
}

test("audit writes below build, says the same twice, lives beside a build, and keeps what is not its own", async (t) => {
  const folder = join(temporaryFolder(t), "mine")
  await cityindex("new", folder)
  const first = await cityindex("audit", folder)
  assert.equal(first.code, 0, first.err)
  assert.match(first.out, /of 12 steps applied/)
  const page = () => readFileSync(join(folder, "build", "audit", "audit.json"), "utf8")
  const before = page()
  assert.equal((await cityindex("build", folder)).code, 0)
  assert.equal((await cityindex("audit", folder)).code, 0)
  assert.equal(page(), before)
  const foreign = join(folder, "..", "foreign")
  mkdirSync(foreign)
  writeFileSync(join(foreign, "letter.txt"), "dear")
  const refused = await cityindex("audit", folder, "--out", foreign)
  assert.equal(refused.code, 2)
  assert.match(refused.err, /letter\.txt/)
})
