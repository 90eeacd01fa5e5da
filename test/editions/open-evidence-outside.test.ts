import assert from "node:assert/strict"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { before, test } from "node:test"
import type { IndexDocument, NodeId } from "../../src/model/index.ts"
import { readText, root } from "../house/source.ts"
import { builtEdition } from "./built.ts"
import { pairsOf, strengthsOf } from "./open-evidence/outside.ts"

let open: IndexDocument
let isi: IndexDocument

before(async () => {
  open = (await builtEdition("open-evidence-2026")).built.index
  isi = (await builtEdition("isi-2019")).built.index
})

const own = (document: IndexDocument, node: NodeId) => document.results[document.edition.time]?.[node]

/** The carried dimensions, and how the two editions order the cities in each. */
const compared = () =>
  open.nodes.flatMap((node) => {
    const [here, there] = [own(open, node.id), own(isi, node.id)]
    if (node.kind !== "dimension" || !here?.score.some((score) => score !== null) || !there) return []
    return [{ node, pairs: pairsOf({ document: isi, result: there }, { document: open, result: here }) }]
  })

const area = /(<!-- isi -->)[\s\S]*?(<!-- \/isi -->)/

test("docs/open-evidence.md tells how the open edition agrees with ISi's, as computed (UPDATE=1 writes it anew)", () => {
  const rows = compared().map(
    ({ node, pairs: p }) =>
      `| ${node.title.en} | ${p.cities} | ${p.overlapping} | ${p.pairs} | ${p.decidedThere} | ${p.decidedHere} | ${p.decidedByBoth} | ${p.alike} |`,
  )
  const s = strengthsOf(isi.strengths, open)
  const text = [
    "| dimension | cities in both | intervals that overlap | pairs | decided by ISi | decided here | by both | alike |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
    `Of the ${s.named} strengths that the report names, ${s.comparable} are in dimensions that this edition carries for the city;`,
    `${s.supported} of them are among as many of the city's best dimensions here. Blind choice would hit ${s.byChance.toFixed(1)} on average.`,
  ].join("\n")
  const document = readText("docs/open-evidence.md")
  const fresh = document.replace(area, (_, start, end) => `${start}\n${text}\n${end}`)
  if (process.env.UPDATE) writeFileSync(join(root, "docs/open-evidence.md"), fresh)
  else assert.equal(document, fresh)
})

test("the edition's finding about ISi says what is computed", () => {
  const finding = open.findings.find(({ id }) => id === "outside-isi")!
  const { comparable, supported, byChance } = strengthsOf(isi.strengths, open)
  for (const number of [comparable, supported, Math.round(byChance)]) {
    assert.match(finding.text.en, new RegExp(`\\b${number}\\b`))
    assert.match(finding.text.ko, new RegExp(`${number}개`))
  }
  for (const { node, pairs } of compared()) {
    assert.equal(pairs.overlapping, pairs.cities, node.id)
    assert.equal(pairs.alike, pairs.decidedByBoth, node.id)
  }
})

test("an edition agrees with itself, and disagrees with itself upside down", () => {
  const result = own(open, compared()[0]!.node.id)!
  const uncertainty = result.uncertainty!
  const side = { document: open, result }
  const same = pairsOf(side, side)
  assert.ok(same.decidedByBoth > 0)
  assert.deepEqual([same.alike, same.overlapping], [same.decidedByBoth, same.cities])
  const n = open.units.length
  const turned = uncertainty.above!.map((_, k) => uncertainty.above![(k % n) * n + Math.floor(k / n)]!)
  const upside = pairsOf(side, {
    document: open,
    result: { ...result, uncertainty: { ...uncertainty, above: turned } },
  })
  assert.deepEqual([upside.decidedByBoth, upside.alike], [same.decidedByBoth, 0])
})

test("the guide that tells how it was made has its numbers, and the same commands in both languages", () => {
  const guides = ["", ".ko"].map((lang) => readText(`docs/guide/make-an-edition${lang}.md`))
  const records = open.codebook.tables.reduce((sum, table) => sum + table.records, 0)
  const withheld = open.coverage!.kinds.reduce((sum, kind) => sum + kind.withheld.reduce((a, b) => a + b, 0), 0)
  for (const guide of guides)
    for (const number of [records, withheld, open.sources.length - 1])
      assert.ok(guide.includes(number.toLocaleString("en")), String(number))
  const commands = guides.map((guide) =>
    guide.match(/^npx cityindex .*$/gm)?.map((line) => line.replace(/--lang \w+/, "")),
  )
  assert.deepEqual(commands[0], commands[1])
})
