import assert from "node:assert/strict"
import { test } from "node:test"
import { effectBars } from "../../explorer/charts/effect-bars-state.ts"
import { firstSentence, neighboursSentence, tiersSentence, widthSentence } from "../../explorer/text/verdict.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { rivals, triedNodes, triedRows, underEach, verdict, withoutEach } from "../../explorer/view/robustness.ts"
import { type IndexDocument, type NodeStudy, nodeId } from "../../src/model/index.ts"
import { ordinalDocument, scoredDocument } from "./sample.ts"

const scored = indexView(scoredDocument())
const ordinal = indexView(ordinalDocument())
const noun = { one: { en: "city", ko: "도시" }, many: { en: "cities", ko: "도시" } }

test("nodes with rank intervals can be asked, the whole first", () => {
  assert.deepEqual(
    triedNodes(scored).map(({ id }) => id),
    ["index"],
  )
  assert.deepEqual(
    triedNodes(ordinal).map(({ id }) => id),
    ["openness", "services", "overall"],
  )
})

test("the verdict on an index whose two leaders may swap: nobody is told apart, nobody is surely first", () => {
  const found = verdict(scored, "index")
  assert.equal(found.units, 2, "the third has no rank")
  assert.deepEqual([found.neighbours, found.apart, found.tiers, found.median], [1, 0, 1, 2])
  assert.deepEqual(found.first, [{ k: 1, units: [], possible: 2 }], "three places hold everybody, and say nothing")
})

test("the verdict on an order with two leaders: one cut, between the second and the third", () => {
  const found = verdict(ordinal, "openness")
  assert.deepEqual([found.neighbours, found.apart, found.tiers], [7, 1, 2])
  assert.equal(found.widest?.unit.id, "c3")
  assert.equal(found.median, 6)
})

test("one against all others: certain where ranks never meet, unknown where nobody counted", () => {
  const rows = triedRows(ordinal, "openness").filter(({ unit }) => unit.id !== "c1")
  const unit = ordinal.unit("c1") ?? assert.fail()
  const found = rivals(ordinal, "openness", unit, rows)
  assert.deepEqual(
    found.slice(0, 2).map(({ unit, above, below }) => [unit.id, above, below]),
    [
      ["c2", null, null],
      ["c3", 0, 1],
    ],
  )
})

const study: NodeStudy = {
  node: nodeId("index"),
  failures: { draws: 0, units: [], options: [] },
  sensitivity: null,
  leaveOut: [
    { element: nodeId("life"), scores: [1, 2, null], ranks: [1, 2, null], meanChange: 0 },
    { element: nodeId("income"), scores: [1, 2, null], ranks: [2, 1, null], meanChange: 1 },
  ],
  scenarios: {
    how: "combinations",
    factors: ["mean"],
    rows: [
      { options: [null], scores: [1, 2, null], ranks: [1, 2, null], meanChange: 0 },
      { options: ["arithmetic"], scores: [1, 2, null], ranks: [2, 1, null], meanChange: 1 },
    ],
  },
}

test("without one element: the largest change first, with the leader and who moves most", () => {
  assert.deepEqual(
    withoutEach(scored, study, "en").map(({ id, leaders, mover }) => [
      id,
      leaders.map((unit) => unit.id),
      mover && [mover.unit.id, mover.from, mover.to],
    ]),
    [
      ["income", ["bb"], ["aa", 1, 2]],
      ["life", ["aa"], null],
    ],
  )
})

test("scenarios carry the titles of their options, and the one that changes nothing is as published", () => {
  const doc: IndexDocument = {
    ...scoredDocument(),
    method: {
      ...scoredDocument().method,
      robustness: {
        ...scoredDocument().method.robustness,
        factors: [
          {
            id: "mean",
            title: { en: "Mean", ko: "평균" },
            kind: "choice",
            options: [{ id: "arithmetic", title: { en: "Arithmetic mean", ko: "산술평균" }, changes: [] }],
          },
        ],
      },
    },
  }
  assert.deepEqual(
    underEach(indexView(doc), study, "as published", "en").map(({ title }) => title),
    ["as published", "Arithmetic mean"],
  )
})

test("verdicts in words", () => {
  assert.match(neighboursSentence(0, 19, true, "en"), /none can be told apart/)
  assert.match(neighboursSentence(7, 192, false, "ko"), /192쌍 가운데 7쌍은 앞뒤를 가릴 수 있다/)
  assert.equal(
    firstSentence(3, ["Seoul", "Paris"], 4, noun, "en"),
    "Surely within the first 3: Seoul and Paris; 4 may be.",
  )
  assert.equal(firstSentence(1, [], 2, noun, "en"), "Nobody is surely in first place; 2 cities may be.")
  assert.equal(
    firstSentence(5, ["서울", "파리"], 6, noun, "ko"),
    "상위 5위 안에 확실히 드는 곳은 서울, 파리다. 들 수 있는 곳은 모두 6개이다.",
  )
  assert.match(firstSentence(10, Array(8).fill("x"), 12, noun, "en"), /8 cities; 12 may be/)
  assert.equal(
    tiersSentence(1, 20, noun, "en"),
    "20 cities form a single tier: nowhere can a line be drawn that is sure.",
  )
  assert.match(
    widthSentence({ name: "Palau", low: 61, high: 80 }, 6, "en"),
    /Palau \(61–80\); half of all hold 6 places or fewer/,
  )
  assert.equal(widthSentence({ name: "x", low: 1, high: 1 }, 1, "ko"), "모든 순위가 한 자리로 정해진다.")
})

test("effects are drawn from 0 to 1, largest first; an estimate below 0 has no length, one above 1 widens the scale", () => {
  const estimate = (value: number) => ({ value, low: value - 0.1, high: value + 0.1 })
  const row = (id: string, first: number, total: number) => ({
    id,
    label: id,
    first: estimate(first),
    total: estimate(total),
    valueLabel: "",
  })
  const { domain, rows } = effectBars([row("a", -0.05, 0.2), row("b", 0.5, 0.7)])
  assert.deepEqual(domain, [0, 1])
  assert.deepEqual(
    rows.map((each) => [each.row.id, each.first, each.total]),
    [
      ["b", 0.5, 0.7],
      ["a", 0, 0.2],
    ],
  )
  assert.ok((effectBars([row("a", 0.9, 1.05)]).domain[1] ?? 0) > 1.1)
})
