import assert from "node:assert/strict"
import { test } from "node:test"
import { buildEdition, openSource, outputFiles, silent } from "../../src/app/index.ts"
import { type Lang, nodeId, unitId } from "../../src/model/index.ts"
import { explain } from "../../src/publish/index.ts"
import { edit, memorySource } from "../spec/memory.ts"
import { sample } from "../spec/sample.ts"

/** The sample with weights of `living` from its scores, built. */
async function built(weights: string) {
  const listed = "    members: [life, income, green]\n"
  const changes = edit(
    "index.yaml",
    listed,
    `${listed}    weights: ${weights}\n`,
    "    missing: all\n",
    "    missing: { available: 0 }\n",
  )
  const { opened } = await openSource(memorySource({ ...sample, ...changes }), ".", silent)
  assert.ok(opened)
  const result = await buildEdition(opened, silent)
  await opened.close()
  return result
}

test("weights from data stand in the document's method, in weights.csv and in the scores", async () => {
  const edition = await built("pca")
  const { index } = edition
  const living = index.method.dimensions.find(({ node }) => node === "living")!
  assert.deepEqual(living.weighting, { kind: "pca", squared: true, computed: true })
  const shares = living.members.map(({ share }) => share)
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-12)
  for (const { node, share, weight } of living.members) {
    assert.equal(index.weights[node]!.share, share)
    assert.equal(weight, share)
  }
  const [header, ...rows] = outputFiles(edition).get("weights.csv")!.trimEnd().split("\n")
  assert.equal(header, "node,parent,weight,share,effective,correlation")
  const life = rows.find((row) => row.startsWith("life,"))!.split(",")
  assert.equal(Number(life[3]), shares[0])
  assert.equal(life[5], `${index.weights.life!.correlation ?? ""}`)
  const results = index.results[index.edition.time]!
  for (const [i, score] of results[nodeId("living")]!.score.entries()) {
    const parts = living.members.flatMap(({ node, share }) => {
      const own = results[node]!.score[i] ?? null
      return own === null ? [] : [{ own, share }]
    })
    const total = parts.reduce((sum, { share }) => sum + share, 0)
    const mean = parts.reduce((sum, { own, share }) => sum + own * share, 0) / total
    if (score !== null && score !== undefined) assert.ok(Math.abs(score - mean) < 1e-9)
  }
})

test("explain says where weights come from", async () => {
  const { index, evidence } = await built("critic")
  const i = index.results[index.edition.time]![nodeId("living")]!.score.findIndex((score) => score !== null)
  const said = (lang: Lang) => explain(index, evidence, unitId(index.units[i]!.id), nodeId("living"), lang).text
  assert.match(said("en"), /The weights are by CRITIC\./)
  assert.match(said("ko"), /가중치는 CRITIC에 따른다\./)
})
