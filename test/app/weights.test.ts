import assert from "node:assert/strict"
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type TestContext, test } from "node:test"
import { buildEdition, openEdition, outputFiles, silent } from "../../src/app/index.ts"
import { type Lang, nodeId, unitId } from "../../src/model/index.ts"
import { explain } from "../../src/publish/index.ts"
import { temporaryFolder } from "../cli/run.ts"
import { root } from "../house/source.ts"

const members = "    members: [health, education, income]\n    aggregate: geometric\n"
const hdi = nodeId("hdi")

/** The Human Development Index as an arithmetic mean with weights from its dimensions' scores, built. */
async function built(t: TestContext) {
  const folder = join(temporaryFolder(t), "hdi")
  cpSync(join(root, "editions/human-development-2022"), folder, { recursive: true })
  const path = join(folder, "index.yaml")
  const text = readFileSync(path, "utf8")
  assert.equal(text.split(members).length, 2)
  writeFileSync(path, text.replace(members, "    members: [health, education, income]\n    weights: critic\n"))
  const { opened, diagnostics } = await openEdition(folder, silent)
  assert.deepEqual(diagnostics, [])
  assert.ok(opened)
  const result = await buildEdition(opened, silent)
  await opened.close()
  return result
}

test("weights from data stand in the document's method, in weights.csv and in the scores of every period", async (t) => {
  const edition = await built(t)
  const { index } = edition
  const method = index.method.dimensions.find(({ node }) => node === hdi)!
  assert.deepEqual(method.weighting, { kind: "critic", computed: true })
  const shares = method.members.map(({ share }) => share)
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-12)
  assert.equal(new Set(shares).size, 3)

  const [header, ...rows] = outputFiles(edition).get("weights.csv")!.trimEnd().split("\n")
  assert.equal(header, "node,parent,weight,share,effective,correlation")
  const cells = rows
    .find((row) => row.startsWith("education,hdi,"))!
    .split(",")
    .slice(2)
    .map(Number)
  const { weight, share, effective, correlation } = index.weights.education!
  assert.deepEqual(cells, [weight, share, effective, correlation])
  assert.equal(share, shares[1])
  assert.ok(correlation! > 0.8 && correlation! < 1)

  for (const time of index.periods) {
    const results = index.results[time]!
    for (const [i, score] of results[hdi]!.score.entries()) {
      if (score === null) continue
      const mean = method.members.reduce((sum, { node, share }) => sum + share * results[node]!.score[i]!, 0)
      assert.ok(Math.abs(score - mean) <= 0.0005 + 1e-9, `${time} ${i}: ${score}, not ${mean}`)
    }
  }
})

test("explain says where weights come from", async (t) => {
  const { index, evidence } = await built(t)
  const said = (lang: Lang) => explain(index, evidence, unitId("che"), hdi, lang).text
  assert.match(said("en"), /The weights are by CRITIC\./)
  assert.match(said("ko"), /가중치는 CRITIC에 따른다\./)
})
