import assert from "node:assert/strict"
import { test } from "node:test"
import { findingsSentence, recomputedSentence, settledSentence, sizeSentence } from "../../explorer/text/home.ts"
import {
  intervalsSentence,
  leadersLead,
  leadersSentence,
  rankPhrase,
  scoreSentence,
  standingSentence,
} from "../../explorer/text/sentences.ts"

const cities = { one: { en: "city", ko: "도시" }, many: { en: "cities", ko: "도시" } }
const countries = { one: { en: "country", ko: "국가" }, many: { en: "countries", ko: "국가" } }

test("a ranking whose first tier holds one unit has a leader", () => {
  assert.equal(leadersSentence(["Seoul"], 20, cities, "en"), "Seoul stands alone in first place")
  assert.equal(leadersSentence(["서울"], 20, cities, "ko"), "서울이 단독 1위이다")
})

test("a first tier of three cannot be told apart, and says who they are", () => {
  assert.equal(leadersSentence(["a", "b", "c"], 20, cities, "en"), "The top three cannot be told apart")
  assert.equal(leadersSentence(["a", "b", "c"], 20, cities, "ko"), "상위 3개 도시는 1위를 가릴 수 없다")
  assert.equal(leadersLead(["Seoul", "London", "Paris"], "en"), "Any of them may be first: Seoul, London and Paris.")
  assert.equal(leadersLead(["런던", "서울"], "ko"), "1위 후보는 런던·서울이다.")
  assert.equal(leadersLead(["스위스", "노르웨이"], "ko"), "1위 후보는 스위스·노르웨이다.")
})

test("where all are in one tier, nobody comes first; without any standing, no order is given", () => {
  assert.match(leadersSentence(Array(20).fill("x"), 20, cities, "en"), /^Nothing tells which of the 20 cities/)
  assert.equal(leadersSentence([], 0, cities, "ko"), "순위를 말할 수 없다")
})

test("a rank is said with its interval, except where the interval is the rank", () => {
  assert.equal(rankPhrase(19, 18, 21, "en"), "19th (90% interval 18–21)")
  assert.equal(rankPhrase(19, 18, 21, "ko"), "19위(90% 구간 18–21위)")
  assert.equal(rankPhrase(1, 1, 1, "en"), "1st")
  assert.equal(rankPhrase(null, 3, 7, "ko"), "3–7위")
})

test("a country's sentence tells its rank among those that have one, or why it has none", () => {
  const at = { rank: 19, low: 18, high: 21 }
  assert.equal(
    standingSentence(at, "South Korea", "Human Development Index", 193, countries, "en"),
    "South Korea stands 19th (90% interval 18–21) of 193 countries in the Human Development Index.",
  )
  assert.equal(
    standingSentence(at, "대한민국", "인간개발지수", 193, countries, "ko"),
    "대한민국은 인간개발지수에서 193개 국가 가운데 19위이다(90% 구간 18–21위).",
  )
  assert.match(
    standingSentence({ rank: null, low: null, high: null }, "모나코", "지수", 193, countries, "ko"),
    /^모나코는 .*점수가 없다/,
  )
})

test("a score is said with its interval, except where the interval is the score", () => {
  assert.equal(scoreSentence("0.929", "0.922", "0.936", "en"), "Its score is 0.929 (90% interval 0.922 to 0.936).")
  assert.equal(scoreSentence("0.929", "0.922", "0.936", "ko"), "점수는 0.929이고 90% 구간은 0.922에서 0.936까지이다.")
  assert.equal(scoreSentence("70", "70", "70", "en"), "Its score is 70.")
  assert.match(scoreSentence("50", "52", "52", "en"), /52 to 52/, "a point beside the score is not the score")
})

test("a city known only by intervals is said to be where its intervals put it for certain", () => {
  const known = [
    { title: "openness", low: 1, high: 10 },
    { title: "services", low: 1, high: 4 },
  ]
  assert.equal(
    intervalsSentence("Seoul", known, 8, 20, cities, "en"),
    "By what is published, Seoul stands among the first 5 of 20 cities in 1 of 8 dimensions: services (1–4).",
  )
  assert.equal(
    intervalsSentence("서울", known, 8, 20, cities, "ko"),
    "발표된 내용에 따르면 서울은 8개 차원 가운데 services(1–4위)에서 20개 도시 중 5위 안에 든다.",
  )
  assert.match(
    intervalsSentence("Dubai", [{ title: "x", low: 3, high: 20 }], 8, 20, cities, "en"),
    /^Nothing published puts Dubai/,
  )
})

test("the home page says how much of what was published comes out again", () => {
  assert.match(recomputedSentence(122, 122, "en"), /^All 122 published scores/)
  assert.match(recomputedSentence(120, 122, "ko"), /^발표된 점수 122개 가운데 120개/)
})

test("the home page counts what the edition holds and leaves out what it has none of", () => {
  const size = { units: 122, indicators: 13, records: 1586, figures: 0, statements: 0 }
  assert.equal(
    sizeSentence(size, countries, "en"),
    "It compares 122 countries by 13 indicators, from 1,586 evidence records.",
  )
  assert.equal(sizeSentence(size, countries, "ko"), "근거 기록 1,586건을 바탕으로 122개 국가를 지표 13개로 비교한다.")
})

test("one finding is singular", () => {
  assert.equal(findingsSentence(0, 1, "en"), "1 thing to know about the source is written down.")
  assert.match(settledSentence(160, 36, 1, "ko"), /160개 가운데 원문이 직접 말하는 것은 36개/)
})
