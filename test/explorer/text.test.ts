import assert from "node:assert/strict"
import { test } from "node:test"
import { josa, particle } from "../../explorer/text/josa.ts"
import {
  counted,
  decimalsOf,
  formatMeasure,
  formatNumber,
  formatProbability,
  formatRange,
  formatRanks,
  formatRanksInWords,
  listOf,
  ordinal,
} from "../../explorer/text/numbers.ts"
import { hedgedText, intervalText } from "../../explorer/text/values.ts"

test("a Korean particle follows the last sound: 서울이, 런던은, 대만을, 부산으로, 서울로", () => {
  assert.equal(josa("서울", "이/가"), "서울이")
  assert.equal(josa("런던", "은/는"), "런던은")
  assert.equal(josa("파리", "을/를"), "파리를")
  assert.equal(josa("부산", "으로/로"), "부산으로")
  assert.equal(josa("서울", "으로/로"), "서울로")
})

test("a number takes the particle of its reading: 3이, 2가, 10은, 100이, 1000을, 20,000은, 4.5가", () => {
  assert.equal(particle("3", "이/가"), "이")
  assert.equal(particle("2", "이/가"), "가")
  assert.equal(particle("10", "은/는"), "은")
  assert.equal(particle("100", "이/가"), "이")
  assert.equal(particle("1,000", "을/를"), "을")
  assert.equal(particle("20,000", "은/는"), "은")
  assert.equal(particle("4.5", "이/가"), "가")
  assert.equal(particle("1", "으로/로"), "로")
})

test("a Latin word takes the particle of how it is said: HDI가, GNI를, URL은, App이, Berlin은", () => {
  assert.equal(josa("HDI", "이/가"), "HDI가")
  assert.equal(josa("GNI", "을/를"), "GNI를")
  assert.equal(josa("URL", "은/는"), "URL은")
  assert.equal(josa("App", "이/가"), "App이")
  assert.equal(josa("Berlin", "은/는"), "Berlin은")
  assert.equal(josa("Oslo", "은/는"), "Oslo는")
})

test("a parenthesis and quotation marks after the word do not change its particle", () => {
  assert.equal(josa("19위(90% 구간 17–22위)", "이다/다"), "19위(90% 구간 17–22위)다")
  assert.equal(josa("‘서울’", "은/는"), "‘서울’은")
  assert.equal(josa("34%", "이/가"), "34%가")
})

test("a number keeps its own decimals, unless it is told how many to show", () => {
  assert.equal(formatNumber(4726, "en"), "4,726")
  assert.equal(formatNumber(0.0905, "ko"), "0.0905")
  assert.equal(formatNumber(0.9, "en", 3), "0.900")
  assert.equal(formatNumber(-1.5, "en"), "−1.5")
})

test("a measure of the edition's own follows a number as the edition says", () => {
  const seats = { id: "seats", label: { en: "Seats", ko: "좌석" }, suffix: { en: " (seats)", ko: "석" }, decimals: 1 }
  assert.equal(formatMeasure(1234.56, seats, "en"), "1,234.6 (seats)")
  assert.equal(formatMeasure(12, seats, "ko"), "12석")
})

test("a measure writes its unit in the language of the page", () => {
  assert.equal(formatMeasure(84.255, "years", "en"), "84.3 years")
  assert.equal(formatMeasure(84.255, "years", "ko"), "84.3년")
  assert.equal(formatMeasure(34, "percent", "ko"), "34%")
  assert.equal(formatMeasure(7, "no such unit", "en"), "7")
})

test("what is merely rare is not written as impossible, nor what is nearly certain as certain", () => {
  assert.equal(formatProbability(0, "en"), "0%")
  assert.equal(formatProbability(0.001, "en"), "< 1%")
  assert.equal(formatProbability(0.999, "en"), "> 99%")
  assert.equal(formatProbability(1, "en"), "100%")
  assert.equal(formatProbability(1 - 1e-13, "en"), "100%", "a sum of many shares is certain up to binary rounding")
})

test("an interval of scores has both ends to the same place, and a minus does not run into the dash", () => {
  assert.equal(formatRange(0.9, 0.91, "en", 3), "0.900–0.910")
  assert.equal(formatRange(0.9, 0.9001, "ko", 3), "0.900")
  assert.equal(formatRange(-1.2, -0.5, "en", 1), "−1.2 – −0.5")
})

test("a rank interval of one rank is that rank", () => {
  assert.equal(formatRanks(4, 4), "4")
  assert.equal(formatRanksInWords(1, 4, "en"), "1st–4th")
  assert.equal(formatRanksInWords(1, 4, "ko"), "1–4위")
  assert.deepEqual(
    [1, 2, 3, 4, 11, 12, 21, 22, 103].map(ordinal),
    "1st 2nd 3rd 4th 11th 12th 21st 22nd 103rd".split(" "),
  )
})

test("a column shows as many decimals as any of its scores needs", () => {
  assert.equal(decimalsOf([0.967, null, 0.95]), 3)
  assert.equal(decimalsOf([78, 76]), 0)
  assert.equal(decimalsOf([1 / 3]), 3)
})

test("one of a thing is singular, and a list ends in and", () => {
  assert.equal(counted(1, "city", "cities"), "1 city")
  assert.equal(counted(20, "city", "cities"), "20 cities")
  assert.equal(listOf(["Seoul", "London", "Paris"], "en"), "Seoul, London and Paris")
  assert.equal(listOf(["서울", "런던"], "ko"), "서울, 런던")
})

test("a hedged figure says its hedge, and what interval it stands for", () => {
  const about = { value: 73, lower: 69.35, upper: 76.65, qualifier: "approx" } as const
  assert.equal(hedgedText(about, "percent", "en"), "about 73%")
  assert.equal(hedgedText(about, "percent", "ko"), "약 73%")
  assert.equal(intervalText(about, "percent", "en"), "69.35–76.65%")
  const least = { value: 10, lower: 10, upper: null, qualifier: "at_least" } as const
  assert.equal(hedgedText(least, "count", "ko"), "10 이상")
  assert.equal(intervalText(least, "count", "en"), "10 or more")
  assert.equal(intervalText({ value: 4726, lower: 4726, upper: 4726, qualifier: "exact" }, "count", "en"), null)
})
