import assert from "node:assert/strict"
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import {
  computeSide,
  diffDocument,
  diffText,
  editionFolder,
  type OpenEdition,
  openEdition,
  silent,
} from "../../src/app/index.ts"
import type { DiffDocument, Gain, UnitDiff } from "../../src/model/index.ts"
import { temporaryFolder } from "../cli/run.ts"
import { readText } from "../house/source.ts"

const isDiff = new Ajv2020().compile(JSON.parse(readText("schema/diff.schema.json")))

const opened: OpenEdition[] = []
after(async () => {
  for (const edition of opened) await edition.close()
})

async function open(name: string): Promise<OpenEdition> {
  const checked = await openEdition(editionFolder(name), silent)
  assert.ok(checked.opened, checked.diagnostics.map((d) => checked.render(d)).join("\n"))
  opened.push(checked.opened)
  return checked.opened
}
const hdi = await open("human-development-2022")
const published = await computeSide(hdi, null, silent)

function checked(document: DiffDocument): DiffDocument {
  assert.ok(isDiff(JSON.parse(JSON.stringify(document))), JSON.stringify(isDiff.errors))
  return document
}

const total = (parts: Readonly<Record<string, Gain>> | null, of: keyof Gain) =>
  Object.values(parts ?? {}).reduce((sum, gain) => sum + gain[of], 0)

/** What every unit of a split document promises. */
function checkSums(units: readonly UnitDiff[]): void {
  for (const { unit, from, to, bridge, split, common } of units) {
    assert.ok(bridge !== null && split !== null && common !== null, unit)
    for (const parts of [bridge, split]) {
      assert.equal(total({ ...parts }, "rank"), from.rank! - to.rank!, unit)
      assert.ok(Math.abs(total({ ...parts }, "score") - (to.score! - from.score!)) < 1e-12, unit)
    }
  }
}

test("Human Development 1990 to 2022: one method, and fifty more countries that explain part of the ranks", async () => {
  const { nodes, method, units, indicators } = checked(
    diffDocument(await computeSide(hdi, "1990", silent), published, null),
  )
  assert.deepEqual(method, [])
  assert.equal(units.onlyFrom.length + units.onlyTo.length, 0)
  assert.equal(indicators.both.length, 4)
  const [node] = nodes
  assert.deepEqual(node!.ranked, { from: 143, to: 193, both: 143 })
  assert.equal(node!.onlyTo.length, 50)
  checkSums(node!.units)
  for (const { unit, bridge, split } of node!.units) {
    assert.equal(bridge!.method.rank, 0, unit)
    assert.equal(split!.sample.rank, bridge!.join.rank, unit)
    assert.equal(bridge!.leave.rank, 0, unit)
    // The index has fixed goalposts, so that who joins changes no score.
    assert.equal(split!.sample.score, 0, unit)
    assert.ok(bridge!.join.rank <= 0, unit)
  }
  const korea = node!.units.find(({ unit }) => unit === "kor")!
  assert.deepEqual([korea.from.rank, korea.bridge!.data.rank, korea.bridge!.join.rank, korea.to.rank], [37, 19, -1, 19])
  assert.deepEqual(korea.common, { from: 37, to: 18 })
  assert.equal(korea.verdict, "moved")
})

test("another method, other values and another sample are told apart, and read in a terminal", async (t) => {
  const folder = join(temporaryFolder(t), "next")
  cpSync(editionFolder("human-development-2022"), folder, { recursive: true })
  const edit = (file: string, change: (text: string) => string) => {
    const before = readFileSync(join(folder, file), "utf8")
    assert.notEqual(change(before), before, file)
    writeFileSync(join(folder, file), change(before))
  }
  edit("index.yaml", (text) => text.replace("aggregate: geometric", "aggregate: arithmetic"))
  edit("values.csv", (text) => text.replace(/^kor,life_expectancy,2022,[\d.]+/m, "kor,life_expectancy,2022,60"))
  edit("values.csv", (text) => text.replaceAll(/^che,mean_schooling,2022,[\d.]+(.*)$/gm, "che,mean_schooling,2022,$1"))
  edit("values.csv", (text) => text.replaceAll(/^(che,mean_schooling,2022,)(,.*)?$/gm, ""))
  const document = checked(diffDocument(published, await computeSide(await open(folder), null, silent), null))
  const { method, nodes } = document
  assert.deepEqual(
    method.map(({ node, setting, from, to }) => [node, setting, from, to]),
    [["hdi", "aggregate", { kind: "geometric" }, { kind: "arithmetic" }]],
  )
  const [node] = nodes
  assert.deepEqual(
    node!.onlyFrom.map(({ unit }) => unit),
    ["che"],
  )
  checkSums(node!.units)
  const korea = node!.units.find(({ unit }) => unit === "kor")!
  assert.ok(korea.split!.data.rank < -20 && korea.bridge!.leave.rank === 1)
  const others = node!.units.filter(({ unit }) => unit !== "kor")
  assert.ok(others.every(({ split }) => split!.data.score === 0))
  assert.ok(others.some(({ split }) => split!.method.rank !== 0))

  const out = diffText(document)
  assert.match(out, /hdi: aggregate: geometric → arithmetic/)
  assert.match(out, /Ranked only in the first: Switzerland\./)
  assert.match(out, /Ø sample +Ø method +Ø data/)
  assert.match(out, /^ {2}South Korea .*moved$/m)
})

test("statements give ranks that are shown and not split; two editions without a common unit have nothing to compare", async () => {
  const isi = await computeSide(await open("isi-2019"), null, silent)
  const same = checked(diffDocument(isi, isi, null))
  assert.equal(same.nodes.length, 8)
  for (const { unsplit, units } of same.nodes) {
    assert.equal(unsplit, "ordinal")
    assert.equal(units.length, 20)
    for (const { verdict, bridge, from, to } of units) {
      assert.deepEqual([verdict, bridge], ["open", null])
      assert.deepEqual(from, to)
    }
  }
  const apart = checked(diffDocument(isi, published, null))
  assert.deepEqual([apart.nodes, apart.units.both], [[], 0])
  assert.match(diffText(apart), /no unit in common, so there is nothing to compare/)
  assert.throws(() => diffDocument(isi, published, "nobody"), /isi-2019 has no node nobody/)
})

test("indicators that are dropped, added or measured otherwise are named, and the rest is split all the same", async (t) => {
  const folder = join(temporaryFolder(t), "next")
  cpSync(editionFolder("human-development-2022"), folder, { recursive: true })
  const file = join(folder, "index.yaml")
  const text = readFileSync(file, "utf8")
  const changed = text
    .replace(/( +life_expectancy:[\s\S]*?measure: )years/, "$1count")
    .replace(/members: \[expected_schooling, mean_schooling\]/, "members: [expected_schooling]")
  assert.notEqual(changed, text)
  writeFileSync(file, changed)
  const next = await computeSide(await open(folder), null, silent)
  const { indicators, nodes, method } = checked(diffDocument(published, next, null))
  assert.deepEqual(indicators.measuredOtherwise, ["life_expectancy"])
  assert.deepEqual(
    [...indicators.onlyFrom, ...indicators.onlyTo].filter((id) => id !== "mean_schooling"),
    [],
  )
  assert.ok(method.some(({ node, setting }) => node === "education" && setting.startsWith("share of")))
  assert.equal(nodes[0]!.unsplit, null)
  checkSums(nodes[0]!.units)
})
