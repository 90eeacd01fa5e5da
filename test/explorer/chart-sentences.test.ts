import assert from "node:assert/strict"
import { test } from "node:test"
import {
  carrySentence,
  firstSentence,
  firstsSentence,
  fromTo,
  mayBeFirst,
  movedSentence,
  nearestTop,
  rangeSentence,
  togetherSentence,
} from "../../explorer/text/charts.ts"

test("who comes first is named up to four, and counted beyond", () => {
  assert.equal(firstSentence(["Seoul", "Busan"], "9", "en"), "First come Seoul and Busan, with 9")
  assert.equal(firstSentence(["서울", "부산"], "9", "ko"), "‘서울’, ‘부산’이 9로 가장 높다")
  assert.equal(firstSentence(["a", "b", "c", "d", "e"], "9", "en"), "5 come first together, with 9 each")
  assert.equal(firstSentence(["a", "b", "c", "d", "e"], "9", "ko"), "5개가 똑같이 9로 가장 높다")
})

test("in Korean amounts are many and shares are high", () => {
  assert.equal(firstSentence(["프로젝트"], "386개", "ko", { isAmount: true }), "‘프로젝트’가 386개로 가장 많다")
  assert.equal(firstSentence(["교통"], "33%", "ko"), "‘교통’이 33%로 가장 높다")
})

test("a sum beyond a whole is part of the sentence", () => {
  assert.equal(
    firstSentence(["교통"], "33%", "ko", { sum: "102%" }),
    "‘교통’이 33%로 가장 높고, 실린 비율의 합은 102%이다",
  )
})

test("the leaders of two series and the ends of a range are named with their values", () => {
  const two = [
    { name: "Health", value: "19%" },
    { name: "Transport", value: "22.9%" },
  ]
  assert.equal(firstsSentence(two, "en"), "First come Health with 19% and Transport with 22.9%")
  assert.equal(firstsSentence(two, "ko"), "가장 많은 것은 ‘Health’ 19%, ‘Transport’ 22.9%이다")
  assert.equal(rangeSentence(two[0]!, two[1]!, "en"), "Together from 19% of Health to 22.9% of Transport")
  assert.equal(rangeSentence(two[0]!, two[1]!, "ko"), "합하면 Health 19%에서 Transport 22.9%까지이다")
})

test("who comes first, and who may be first as well", () => {
  const rivals = ["Paris", "Berlin"]
  assert.equal(
    firstSentence(["New York"], "0.866", "en", { rivals }),
    "First comes New York, with 0.866; Paris and Berlin may be first as well",
  )
  assert.equal(
    firstSentence(["뉴욕"], "0.866", "ko", { rivals: ["파리", "베를린"] }),
    "‘뉴욕’이 0.866으로 가장 높으나 파리·베를린도 1위일 수 있다",
  )
  const many = { rivals: ["a", "b", "c", "d", "e"] }
  assert.match(firstSentence(["New York"], "0.866", "en", many), /; 5 others may be first as well$/)
  assert.match(firstSentence(["뉴욕"], "0.866", "ko", many), /높으나 다른 5개도 1위일 수 있다$/)
})

test("of those that may be first up to five are named", () => {
  assert.equal(mayBeFirst(["Seoul"], "en"), "Seoul stands first")
  assert.equal(mayBeFirst(["서울"], "ko"), "서울이 1위이다")
  assert.equal(mayBeFirst(["London", "Seoul", "Paris"], "en"), "London, Seoul or Paris may stand first")
  assert.equal(mayBeFirst(["런던", "서울"], "ko"), "1위일 수 있는 곳은 런던·서울이다")
  assert.equal(mayBeFirst(["a", "b", "c", "d", "e", "f"], "en"), "6 of them may stand first")
})

test("a course runs from its first to its last period; a plain year is called one in Korean", () => {
  const [from, to] = [
    { period: "1990", value: "0.7" },
    { period: "2022", value: "0.9" },
  ] as const
  assert.equal(fromTo(from, to, "en"), "from 0.7 in 1990 to 0.9 in 2022")
  assert.equal(fromTo(from, to, "ko"), "1990년 0.7에서 2022년 0.9까지")
  assert.equal(fromTo({ ...from, period: "2019-Q1" }, to, "ko"), "2019-Q1 0.7에서 2022년 0.9까지")
})

test("two measures go together, hardly, or opposite ways", () => {
  assert.equal(togetherSentence("보건", "소득", "0.80", 2, "ko"), "보건과 소득은 함께 움직인다(상관계수 0.80)")
  assert.equal(
    togetherSentence("Health", "Income", "−0.40", -1, "en"),
    "Health and Income go weakly opposite ways (correlation −0.40)",
  )
  assert.match(togetherSentence("Health", "Income", "0.05", 0, "en"), /hardly go together/)
})

test("where a measure is the same everywhere no correlation can be given", () => {
  assert.equal(togetherSentence("Health", "Income", null, 0, "en"), "No correlation of Health and Income can be given")
})

test("who rose and who fell, or that nobody moved", () => {
  const rose = { name: "중국", from: 105, to: 60 }
  const fell = { name: "우크라이나", from: 37, to: 78 }
  assert.equal(
    movedSentence(rose, fell, "ko"),
    "중국이 105위에서 60위로 가장 많이 올랐고, 우크라이나가 37위에서 78위로 가장 많이 내렸다",
  )
  assert.equal(movedSentence(rose, null, "en"), "중국 rose furthest, from rank 105 to 60")
  assert.equal(movedSentence(null, null, "en"), "Nobody changed rank")
})

test("what carries most is named up to three, and counted beyond", () => {
  assert.equal(carrySentence(["Health"], "50%", "en"), "Health carries most: 50%")
  assert.equal(carrySentence(["보건", "소득"], "33.3%", "ko"), "보건, 소득이 33.3%씩으로 가장 큰 몫을 차지한다")
  assert.equal(carrySentence(["a", "b", "c", "d"], "25%", "en"), "4 indicators carry the same share, 25% each")
})

test("a unit is nearest the top in its best nodes", () => {
  assert.equal(nearestTop(["Health", "Income"], "rank 1", "en"), "Nearest the top in Health and Income (rank 1)")
  assert.equal(nearestTop(["보건"], "1–3위", "ko"), "가장 앞선 항목은 보건(1–3위)")
})
