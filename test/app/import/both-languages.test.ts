import assert from "node:assert/strict"
import { test } from "node:test"
import { bothIn } from "../../../src/spec/import/sheets/tongues.ts"
import { gridOfText, importGrids, made } from "./made.ts"

function edition(text: string) {
  const { files, edition, notes } = made(importGrids([gridOfText(text)]))
  const titles = Object.fromEntries(edition.nodes.map(({ id, title }) => [id, `${title.en} = ${title.ko}`]))
  const units = Object.fromEntries(edition.units.map(({ id, name }) => [id, `${name.en} = ${name.ko}`]))
  return { files, titles, units, notes, languages: edition.languages }
}

const units = { busan: "Busan = 부산", seoul: "Seoul = 서울" }

test("names in both languages in one cell are taken apart, and told", () => {
  const { titles, notes, languages, ...read } = edition(
    "도시 City\t인구 Population (명)\t범죄율 / Crime rate\nBusan / 부산\t3\t5\n서울 (Seoul)\t9\t4\n",
  )
  assert.deepEqual(languages, ["en", "ko"])
  assert.deepEqual(read.units, units)
  assert.deepEqual([titles.Population, titles.crime_rate], ["Population = 인구", "Crime rate = 범죄율"])
  assert.match(notes, /Names in both languages became `en` and `ko`: Population = 인구, Crime rate = 범죄율/)
  assert.match(read.files["index.yaml"]!, /direction: down {3}# guessed from the word "범죄"/)
  assert.match(read.files["index.yaml"]!, /publisher: \{ en: Your organisation, ko: 기관 이름 \}/)
})

test("two header rows and two columns of names, whichever comes first, are one name in two languages", () => {
  for (const text of [
    "도시\t영문명\t인구\t범죄율\nCity\t\tPopulation\tCrime rate\n부산\tBusan\t3\t5\n서울\tSeoul\t9\t4\n",
    "City\tCity (Korean)\tPopulation\tCrime rate\n도시\t도시\t인구\t범죄율\nBusan\t부산\t3\t5\nSeoul\t서울\t9\t4\n",
  ]) {
    const { titles, ...read } = edition(text)
    assert.deepEqual(read.units, units)
    assert.deepEqual([titles.Population, titles.crime_rate], ["Population = 인구", "Crime rate = 범죄율"])
  }
})

test("a name in one language stays one for all readers, and is told", () => {
  const { titles, notes } = edition("City\t인구 Population\t나무 Trees\tGDP\nBusan\t3\t5\t1\nSeoul\t9\t4\t2\n")
  assert.deepEqual([titles.Population, titles.GDP], ["Population = 인구", "GDP = GDP"])
  assert.match(notes, /In one language only, and the same for all readers: GDP, Busan, Seoul/)
})

test("a Korean name with an abbreviation or a unit in it is one name", () => {
  for (const name of [
    "GDP 성장률",
    "1인당 GDP",
    "대기질(PM10)",
    "PM2.5 농도",
    "km당 인구",
    "GDP/인구",
    "IT 인프라",
    "보건·복지",
  ])
    assert.equal(bothIn(name), null, name)
  const { languages } = edition("도시\tGDP 성장률\t인구\n부산\t3\t5\n서울\t9\t4\n")
  assert.deepEqual(languages, ["ko"])
})

test("ways to write two names in one cell", () => {
  for (const text of [
    "인구 Population",
    "Population 인구",
    "인구/Population",
    "인구 (Population)",
    "Population (인구)",
    "인구 | Population",
    "인구 - Population",
  ])
    assert.deepEqual(bothIn(text), { en: "Population", ko: "인구" }, text)
  assert.deepEqual(bothIn("1인당 소득 Income per head"), { en: "Income per head", ko: "1인당 소득" })
})

test("dimensions and long tables have both languages, too", () => {
  const wide = edition(
    "\t경제 Economy\t\t환경 Environment\nCity\tIncome\tDebt\tTrees\nBusan\t1\t2\t3\nSeoul\t2\t3\t4\n",
  )
  assert.deepEqual([wide.titles.Economy, wide.titles.Environment], ["Economy = 경제", "Environment = 환경"])
  const long = edition(
    "City,Indicator,Year,Value\n부산 Busan,인구 Population,2020,1\n부산 Busan,인구 Population,2021,2\n",
  )
  assert.deepEqual([long.units.busan, long.titles.Population], ["Busan = 부산", "Population = 인구"])
})

test("titles, headings and summaries may be in both languages", () => {
  const { files, titles, ...read } = edition(
    "우리 도시 / Our cities\t\t\n\t\t\n도시 City\t공원 Park area (㎡/인)\t종합점수 Total score\n부산 Busan\t3\t1\n서울 Seoul\t9\t2\n평균 Average\t6\t1.5\n",
  )
  assert.deepEqual(read.units, units)
  assert.deepEqual(Object.values(titles), ["Our cities = 우리 도시", "Park area = 공원"])
  assert.match(
    files["index.yaml"]!,
    /citation: \{ en: "Your organisation: Our cities, 2024\.", ko: "기관 이름: 우리 도시, 2024\." \}/,
  )
  assert.match(files["index.yaml"]!, /label: "㎡\/인"/)
})
