import assert from "node:assert/strict"
import { test } from "node:test"
import { pairSentence, silentSentence, sureSentence, tiedSentence } from "../../explorer/text/compare-sentences.ts"
import {
  chosenUnits,
  comparedDomain,
  comparedNodes,
  comparedRows,
  mostCompared,
  pairs,
  sharedRecords,
} from "../../explorer/view/compare.ts"
import { differences } from "../../explorer/view/differences.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { type EvidenceDocument, type IndexDocument, nodeId, unitId } from "../../src/model/index.ts"
import { ordinalDocument, scoredDocument } from "./sample.ts"

const scored = indexView(scoredDocument())
const ordinal = indexView(ordinalDocument())
const words = { notNamed: "not known", noScore: "no score" }

test("an address chooses known units, each once and five at most, by commas or by repetition", () => {
  const ids = (address: readonly string[]) => chosenUnits(ordinal, address).map(({ id }) => id)
  assert.deepEqual(ids(["c1,c2", "c2", "atlantis", ""]), ["c1", "c2"])
  assert.equal(ids(["c1,c2,c3,c4,c5,c6"]).length, mostCompared)
  assert.deepEqual(ids([]), [])
})

test("scores are compared with their intervals and ranks, and a missing score says so", () => {
  const [row] = comparedRows(scored, chosenUnits(scored, ["aa,cc"]), words, "en")
  assert.equal(row?.node.id, "index")
  assert.deepEqual(
    row?.cells.map(({ text, rankText, low, isOpen }) => ({ text, rankText, low, isOpen })),
    [
      { text: "0.988", rankText: "rank 1 (1–2)", low: 0.98, isOpen: false },
      { text: "no score", rankText: "", low: null, isOpen: true },
    ],
  )
  assert.deepEqual(
    comparedNodes(scored).map(({ id }) => id),
    ["index", "life", "income"],
  )
})

test("where only orders are known, ranks are compared, and a rank that may be any is not known", () => {
  const rows = comparedRows(ordinal, chosenUnits(ordinal, ["c1,c4"]), words, "en")
  assert.deepEqual(
    rows.map(({ node, cells }) => [node.id, ...cells.map(({ text }) => text)]),
    [
      ["openness", "1–2", "3–8"],
      ["services", "not known", "not known"],
    ],
  )
  assert.deepEqual(comparedDomain(ordinal, rows, false), [8, 1])
})

test("two whose ranks never meet are in that order for certain, whichever was chosen first", () => {
  for (const address of ["c1,c4", "c4,c1"]) {
    const [pair] = pairs(ordinal, "openness", chosenUnits(ordinal, [address]))
    assert.deepEqual([pair?.first.id, pair?.second.id, pair?.chance], ["c1", "c4", 1])
  }
})

test("what tells orders apart: the dimensions in which one is surely ahead, and those that say nothing", () => {
  const chosen = chosenUnits(ordinal, ["c4,c1"])
  const rows = comparedRows(ordinal, chosen, words, "en")
  assert.deepEqual(differences(ordinal, chosen, rows, "en"), [
    "City 1 stands above City 4 for certain in openness.",
    "In 1 of 2 dimensions no two of them can be told apart: services.",
  ])
  assert.deepEqual(differences(ordinal, chosen.slice(0, 1), rows, "en"), [])
})

test("what tells scores apart: each against the next, and where they lie furthest apart", () => {
  const chosen = chosenUnits(scored, ["bb,aa,cc"])
  const rows = comparedRows(scored, chosen, words, "ko")
  const said = differences(scored, chosen, rows, "ko")
  assert.equal(said.length, 2, said.join("\n"))
  assert.match(said[0] ?? "", /^index에서 가시는 1위로 나읍\(2위\)보다 앞선다/)
  assert.match(said[1] ?? "", /^점수 차이가 가장 큰 곳은 /)
})

test("sentences say a certain order, a likely one, one that nobody counted, and none", () => {
  const [a, b] = [
    { name: "Seoul", rank: 1 },
    { name: "Paris", rank: 4 },
  ]
  assert.equal(
    pairSentence(a, b, "Index", 0.97, "en"),
    "Seoul stands above Paris in the Index (rank 1 against 4), with a probability of 97%.",
  )
  assert.match(pairSentence(a, b, "Index", 1, "en"), /in everything that was tried\.$/)
  assert.match(pairSentence(a, b, "Index", null, "en"), /the data does not say\.$/)
  assert.equal(
    tiedSentence("서울", "파리", "지수", 0.62, "ko"),
    "지수에서 서울과 파리는 앞뒤를 가릴 수 없다. 서울이 앞설 확률은 62%이다.",
  )
  assert.equal(
    sureSentence("서울", "파리", ["개방성", "혁신성"], true, "ko"),
    "서울은 개방성, 혁신성에서 파리보다 확실히 앞선다.",
  )
  assert.match(silentSentence(["a", "b"], 2, "en"), /^In no dimension/)
})

test("records about several of the chosen are counted once, however many they name", () => {
  const evidence = {
    tables: [{ id: "cases", rows: 4, units: [["c1"], ["c1", "c2"], ["c1", "c2", "c3"], ["c4"]] }],
  } as unknown as EvidenceDocument // only what is counted
  assert.deepEqual(sharedRecords(evidence, chosenUnits(ordinal, ["c1,c2,c3"])), [
    { table: "cases", counts: [3, 2, 1], shared: 2 },
  ])
})

test("of thousands of others as many dots are kept as can be told apart, the ends among them", () => {
  const doc = scoredDocument()
  const n = 3000
  const [first = assert.fail()] = doc.units
  const units = Array.from({ length: n }, (_, i) => ({ ...first, id: unitId(`u${i}`) }))
  const { time } = doc.edition
  const index = nodeId("index")
  const held = doc.results[time]?.[index] ?? assert.fail()
  const results = { ...doc.results[time], [index]: { ...held, score: units.map((_, i) => i / n) } }
  const many: IndexDocument = { ...doc, units, results: { [time]: results } }
  const view = indexView(many)
  const [row] = comparedRows(view, chosenUnits(view, ["u0"]), words, "en")
  assert.ok(row && row.all.length <= 151 && row.all.length > 100, String(row?.all.length))
  assert.ok(Math.max(...row.all) > 0.99 && Math.min(...row.all) < 0.01)
})
