import assert from "node:assert/strict"
import { test } from "node:test"
import { duelBar } from "../../../explorer/charts/duel-bar-state.ts"
import { changes, moved } from "../../../explorer/live/changes.ts"
import {
  duelSentence,
  improveSentence,
  leadSentence,
  movedSentence,
  restSentence,
} from "../../../explorer/text/live-sentences.ts"
import { indexView } from "../../../explorer/view/index-view.ts"
import { type RankingRow, rankingRows } from "../../../explorer/view/ranking.ts"
import { ordinalDocument, scoredDocument } from "../sample.ts"

const rows = rankingRows(indexView(scoredDocument()), "index")
const withRank = (row: RankingRow, rank: number): RankingRow => ({ ...row, rank })

test("a change counts the places gained against the published rank; who has none has no change", () => {
  const [first, second, without] = rows
  assert.ok(first && second && without)
  const now = [withRank(second, 1), withRank(first, 2), without]
  const changed = changes(rows, now)
  assert.deepEqual(changed.get(second.i), { kind: "rank", by: 1, from: 2 })
  assert.deepEqual(changed.get(first.i), { kind: "rank", by: -1, from: 1 })
  assert.equal(changed.has(without.i), false)
  assert.equal(moved(now, changed).count, 2)
  assert.equal(moved(now, changed).best?.row.i, second.i)
})

test("where only distributions are known, the mean rank is what changes", () => {
  const [first] = rankingRows(indexView(ordinalDocument()), "openness")
  assert.ok(first)
  const changed = changes([first], [{ ...first, expected: (first.expected ?? 0) + 1.26 }])
  assert.deepEqual(changed.get(first.i), { kind: "mean", by: -1.3, from: first.expected })
})

test("a bar between two units is divided by the probability that either is above, with what is left for a tie", () => {
  assert.deepEqual(duelBar(0.5, 0.25).parts, [
    { who: "one", x: 0, width: 0.5 },
    { who: "level", x: 0.5, width: 0.25 },
    { who: "other", x: 0.75, width: 0.25 },
  ])
  assert.deepEqual(duelBar(1, 0).parts, [{ who: "one", x: 0, width: 1 }])
})

const cities = { one: { en: "city", ko: "도시" }, many: { en: "cities", ko: "도시" } }

test("the page says who leads and how often, in both languages", () => {
  assert.equal(leadSentence("London", 0.62, "en"), "London leads in 62% of the draws.")
  assert.equal(leadSentence("런던", 0.62, "ko"), "런던이 모의 계산의 62%에서 1위이다.")
  assert.equal(leadSentence("London", 0.9999, "en"), "London leads in more than 99% of the draws.")
})

test("the page says how many moved and who gained most", () => {
  const best = { name: "Busan", from: 15, to: 9 }
  assert.equal(
    movedSentence(12, 20, best, cities, "en"),
    "12 of 20 cities hold another rank than published. Busan gains most, from 15th to 9th.",
  )
  assert.equal(
    movedSentence(12, 20, { ...best, name: "부산" }, cities, "ko"),
    "20개 도시 중 12곳의 순위가 발표와 다르다. 가장 많이 오른 곳은 부산(15위→9위)이다.",
  )
  assert.equal(movedSentence(0, 20, null, cities, "en"), "Every rank is as published.")
})

test("a duel is said in words, its ties too", () => {
  const duel = { above: 0.62, below: 0.36 }
  assert.equal(
    duelSentence("Seoul", "London", duel, "en"),
    "Seoul stands above London with a probability of 62%. They are level in 2% of the draws.",
  )
  assert.equal(duelSentence("서울", "런던", duel, "ko"), "서울이 런던보다 앞설 확률은 62%이다. 동률일 확률은 2%이다.")
  assert.equal(
    duelSentence("서울", "런던", { above: 0.001, below: 0.999 }, "ko"),
    "서울이 런던보다 앞설 확률은 1% 미만이다.",
  )
})

test("what it takes to rise is said with the number of ways there are", () => {
  assert.equal(improveSentence("Seoul", 5, 3, 0, "en"), "No single indicator takes Seoul from 5th to 3rd.")
  assert.equal(
    improveSentence("서울", 5, 3, 4, "ko"),
    "서울이 5위에서 3위로 오르려면 다음 4개 지표 가운데 하나만 바꾸어도 된다.",
  )
})

test("what is announced is the headline with its full stop, then what moved", () => {
  assert.equal(restSentence("Seoul stands alone in first place", null, "x."), "Seoul stands alone in first place. x.")
  assert.equal(restSentence("서울이 단독 1위이다", "가.", "나."), "서울이 단독 1위이다. 가. 나.")
})
