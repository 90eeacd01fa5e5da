import assert from "node:assert/strict"
import { after, test } from "node:test"
import {
  balanceSentence,
  chosenSentence,
  doubtSentence,
  partsSentence,
  sampleSentence,
  stepSentence,
} from "../../explorer/text/changes.ts"
import { changeBump, changeSlope } from "../../explorer/view/change-charts.ts"
import { chosenPeriods, followedRows, mostFollowed, sortedChanges } from "../../explorer/view/change-rows.ts"
import { changeSentences } from "../../explorer/view/change-sentences.ts"
import { periodChanges } from "../../explorer/view/changes.ts"
import { changingNodes } from "../../explorer/view/changing-nodes.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { buildEdition, computeSide, diffDocument, editionFolder, openEdition, silent } from "../../src/app/index.ts"
import { period } from "../../src/model/index.ts"

const { opened } = await openEdition(editionFolder("human-development-2022"), silent)
assert.ok(opened)
after(() => opened.close())
const view = indexView((await buildEdition(opened, silent)).index)
const [node] = changingNodes(view)
assert.ok(node)
const [first, last] = [period("1990"), period("2022")]
const changes = periodChanges(view, node, first, last)

test("the page has the numbers of cityindex diff, to the last bit", async () => {
  const side = (time: string) => computeSide(opened, time, silent)
  const { nodes } = diffDocument(await side("1990"), await side("2022"), null)
  const [told] = nodes
  assert.equal(told!.units.length, changes.rows.length)
  const rows = new Map(changes.rows.map((row) => [row.unit.id, row]))
  for (const { unit, from, to, common, bridge, verdict } of told!.units) {
    const row = rows.get(unit)!
    assert.deepEqual([row.from, row.to, row.verdict], [from, to, verdict])
    assert.deepEqual(row.common, { ...common!, gain: common!.from - common!.to })
    assert.deepEqual(row.parts, { left: bridge!.leave.rank, data: bridge!.data.rank, joined: bridge!.join.rank })
    assert.equal(row.parts!.left + row.parts!.data + row.parts!.joined, row.gain)
  }
  assert.deepEqual(changes.joined.map(({ id }) => id).toSorted(), told!.onlyTo.map(({ unit }) => unit).toSorted())
})

test("backwards in time those who joined have left, and every step turns its sign", () => {
  const back = periodChanges(view, node, last, first)
  assert.deepEqual(back.left, changes.joined)
  const rows = new Map(back.rows.map((row) => [row.unit.id, row]))
  for (const { unit, parts, gain } of changes.rows) {
    const other = rows.get(unit.id)!
    assert.equal(other.gain + gain, 0)
    assert.equal(other.parts!.left + parts!.joined, 0)
    assert.equal(other.parts!.data + parts!.data, 0)
  }
})

test("an edition of one period has no changes to show, and an address with unknown years means the usual ones", () => {
  assert.deepEqual(chosenPeriods(view, "2000", "1066"), { from: "2000", to: "2022" })
  assert.deepEqual(chosenPeriods(view, undefined, undefined), { from: "1990", to: "2022" })
})

test("the bridge is sorted by any of its columns, best first, names by the language", () => {
  const gains = sortedChanges(changes.rows, "gain", "en").map(({ gain }) => gain)
  assert.deepEqual(
    gains,
    gains.toSorted((a, b) => b - a),
  )
  assert.equal(sortedChanges(changes.rows, "from", "en")[0]!.from.rank, 1)
  assert.equal(sortedChanges(changes.rows, "name", "ko")[0]!.unit.name.ko, "가나")
  assert.equal(sortedChanges(changes.rows, undefined, "ko"), changes.rows)
})

test("charts follow five who rose and five who fell, or those chosen up to fifteen", () => {
  const usual = followedRows(changes.rows, [])
  assert.deepEqual([usual.rows.length, usual.isChosen], [10, false])
  assert.ok(usual.rows.slice(0, 5).every(({ common }) => common!.gain > 0))
  const all = changes.rows.map(({ unit }) => unit.id)
  assert.equal(followedRows(changes.rows, all).rows.length, mostFollowed)
  assert.deepEqual(
    followedRows(changes.rows, ["kor", "nowhere"]).rows.map(({ unit }) => unit.id),
    ["kor"],
  )
})

test("slope and bump rank the same countries alone, and the bump's table has the published ranks with intervals", () => {
  const followed = followedRows(changes.rows, ["kor", "jpn"])
  const slope = changeSlope(changes, followed, "en")!
  assert.equal(slope.title, "South Korea rose from rank 37 to 18; Japan fell from rank 6 to 22")
  const bump = changeBump(view, node, followed, "en")!
  assert.deepEqual([bump.n, bump.all, bump.others.length, bump.periods.length], [143, 193, 141, 8])
  const korea = bump.data.rows.find(({ id }) => id === "kor")!
  assert.deepEqual([korea.cells[1]!.value, korea.cells[8]!.value], [37, 18])
  assert.match(korea.cells[9]!.text, /^37 \(\d+–\d+\)$/)
  assert.match(korea.cells[16]!.text, /^19 \(\d+–\d+\)$/)
  // Without a choice the unit of the largest step is among the lines that the title speaks of.
  const usual = changeBump(view, node, followedRows(changes.rows, []), "en")!
  assert.equal(usual.title, "The largest single step: Syrian Arab Republic, 27 places down from 2010 to 2015")
  assert.ok(usual.lines.some(({ id }) => id === "syr"))
})

test("the sentences of Human Development 1990 to 2022, in both languages", () => {
  const said = (lang: "en" | "ko") => changeSentences(view, changes, ["kor"], lang)
  assert.deepEqual(
    said("en")[4],
    "South Korea rose 18 places, from rank 37 to 19: 19 up by the data, 1 down because countries joined.",
  )
  assert.deepEqual(
    said("ko")[4],
    "대한민국은 37위에서 19위로 18계단 올랐다. 자료로 19계단 오르고, 새로 들어온 국가 때문에 1계단 내렸다.",
  )
  assert.equal(said("en").length, said("ko").length)
  assert.match(said("en")[0]!, /^A rank in 1990 is one among 143 countries, a rank in 2022 one among 193 countries/)
  assert.match(said("ko")[1]!, /^같은 143곳끼리 순위를 매기면 70곳이 오르고 63곳이 내렸으며 10곳은 제자리이다\.$/)
})

const noun = { one: { en: "city", ko: "도시" }, many: { en: "cities", ko: "도시" } }

test("where the same units are ranked, the ranks compare, and that is said", () => {
  const sample = { from: "2021", to: "2022", ranked: { from: 9, to: 9, both: 9 } }
  assert.match(
    sampleSentence(sample, noun, "en"),
    /^The same 9 cities have a rank in 2021 and in 2022, so the ranks compare/,
  )
  assert.match(
    sampleSentence({ ...sample, from: "2021년", to: "2022년" }, noun, "ko"),
    /^2021년과 2022년에 같은 9개 도시가 순위를/,
  )
})

test("a unit that stays where it was is told of by what cancelled out; one that nothing moved by its rank alone", () => {
  const still = { name: "Paris", from: 4, to: 4, left: 1, data: -1, joined: 0 }
  assert.equal(
    partsSentence(still, noun, "en"),
    "Paris stands at rank 4 in both: 1 down by the data, 1 up because cities left.",
  )
  assert.equal(
    partsSentence({ ...still, name: "파리" }, noun, "ko"),
    "파리는 4위 그대로이다. 자료로 1계단 내리고, 빠진 도시 때문에 1계단 올랐다.",
  )
  assert.equal(partsSentence({ ...still, left: 0, data: 0 }, noun, "en"), "Paris stands at rank 4 in both.")
  assert.equal(
    balanceSentence({ n: 3, rose: 1, fell: 1 }, "en"),
    "Ranked among these 3 alone, 1 rose, 1 fell and 1 kept their place.",
  )
  assert.equal(doubtSentence({ moved: 0, open: 0 }, "en"), null)
  assert.equal(stepSentence(null, "ko"), "어느 시기 사이에도 순위가 바뀌지 않았다")
})

test("of many that were chosen, rises and falls are counted; few are named one by one", () => {
  const of = (name: string, from: number, to: number) => ({ name, from, to })
  assert.equal(
    chosenSentence([of("서울", 3, 1), of("파리", 1, 3), of("런던", 2, 2)], "ko"),
    "서울은 3위에서 1위로 올랐고, 파리는 1위에서 3위로 내렸고, 런던은 2위 그대로이다",
  )
  assert.equal(
    chosenSentence([of("a", 1, 2), of("b", 2, 1), of("c", 3, 3), of("d", 9, 4)], "en"),
    "Of the 4 highlighted, 2 rose and 1 fell",
  )
})
