import assert from "node:assert/strict"
import { test } from "node:test"
import { cell, halfUp, has, rankOf, readRows } from "./plain-edition.ts"

const id = "human-development-2022"
const countries = readRows(id, "countries.csv")
const values = readRows(id, "values.csv")
const published = readRows(id, "published.csv")
const years = ["1990", "2000", "2010", "2015", "2019", "2020", "2021", "2022"]
const indicators = ["life_expectancy", "expected_schooling", "mean_schooling", "gni_per_capita"] as const

const figureOf = new Map(values.map((row) => [`${row.unit} ${row.indicator} ${row.time}`, Number(row.value)]))
const publishedOf = new Map(published.map((row) => [`${row.unit} ${row.time}`, row]))

/** HDI by its technical note, unrounded; null where one of the four figures is missing. */
function index(unit: string, year: string): number | null {
  const [life, expected, mean, income] = indicators.map((name) => figureOf.get(`${unit} ${name} ${year}`))
  if (life === undefined || expected === undefined || mean === undefined || income === undefined) return null
  const health = Math.min((life - 20) / 65, 1)
  const education = (Math.min(expected / 18, 1) + Math.min(mean / 15, 1)) / 2
  const standard = Math.min((Math.log(income) - Math.log(100)) / (Math.log(75_000) - Math.log(100)), 1)
  return Math.cbrt(health * education * standard)
}

test("195 countries have a name in both languages, and no two share one", () => {
  assert.equal(countries.length, 195)
  for (const column of ["id", "name_en", "name_ko", "iso"]) {
    const names = countries.map((row) => cell(row, column))
    assert.ok(names.every((name) => name.trim() === name && name !== ""))
    assert.equal(new Set(names).size, 195, column)
  }
  assert.ok(countries.every((row) => cell(row, "id") === cell(row, "iso").toLowerCase()))
  assert.ok(countries.every((row) => /^[가-힣 ]+$/.test(cell(row, "name_ko"))))
})

test("the values name their cells in the source, one cell per value", () => {
  assert.equal(values.length, 6099)
  const columns: Record<string, string> = {
    life_expectancy: "le",
    expected_schooling: "eys",
    mean_schooling: "mys",
    gni_per_capita: "gnipc",
  }
  for (const row of values)
    assert.equal(row.place, `${row.unit?.toUpperCase()} ${columns[cell(row, "indicator")]}_${row.time}`)
  assert.equal(figureOf.size, values.length)
})

test("no value lies below its lower goalpost, so capping above is all the capping there is", () => {
  const low: Record<string, number> = {
    life_expectancy: 20,
    expected_schooling: 0,
    mean_schooling: 0,
    gni_per_capita: 100,
  }
  for (const row of values) assert.ok(Number(row.value) > low[cell(row, "indicator")]!)
})

test("the formula gives every published index of every year to the third decimal", () => {
  const perYear = years.map((year) => published.filter((row) => row.time === year).length)
  assert.deepEqual(perYear, [142, 176, 191, 192, 192, 192, 192, 193])
  for (const row of published) {
    const score = index(cell(row, "unit"), cell(row, "time"))
    assert.equal(score === null ? null : halfUp(score, 3), Number(row.score), `${row.unit} ${row.time}`)
  }
})

test("the 193 ranks of 2022 follow the rounded index, and 53 countries share theirs", () => {
  const latest = published.filter((row) => row.time === "2022")
  const scores = latest.map((row) => Number(row.score))
  assert.equal(published.filter((row) => has(row, "rank")).length, 193)
  for (const row of latest) assert.equal(rankOf(Number(row.score), scores), Number(row.rank), row.unit)
  assert.equal(new Set(scores).size, 166)
  assert.equal(scores.filter((score) => scores.filter((other) => other === score).length > 1).length, 53)
})

test("an index can be computed and was not published in one case: Rwanda 1990", () => {
  const extra = countries.flatMap((row) =>
    years
      .filter((year) => index(cell(row, "id"), year) !== null && !publishedOf.has(`${row.id} ${year}`))
      .map((year) => `${row.id} ${year} ${halfUp(index(cell(row, "id"), year)!, 3)}`),
  )
  assert.deepEqual(extra, ["rwa 1990 0.32"])
})

test("North Korea and Monaco have no index in any year, and no value stands in for it", () => {
  const without = countries.filter((row) => !publishedOf.has(`${row.id} 2022`)).map((row) => row.id)
  assert.deepEqual(without, ["prk", "mco"])
  for (const unit of without) assert.ok(years.every((year) => index(cell({ unit: unit! }, "unit"), year) === null))
  const gaps = (unit: string) => indicators.filter((name) => !figureOf.has(`${unit} ${name} 2022`))
  assert.deepEqual(gaps("prk"), ["expected_schooling", "mean_schooling", "gni_per_capita"])
  assert.deepEqual(gaps("mco"), ["mean_schooling", "gni_per_capita"])
})

test("the development level of every country with an index follows the cut-offs", () => {
  for (const row of countries) {
    const score = publishedOf.get(`${row.id} 2022`)?.score
    const h = Number(score)
    const level = h >= 0.8 ? "very_high" : h >= 0.7 ? "high" : h >= 0.55 ? "medium" : "low"
    assert.equal(row.level, score === undefined ? "" : level, row.id)
  }
})

test("the counts that the findings state are the counts of the data", () => {
  const unchanged = (name: string, from: string, to: string) =>
    countries.filter((row) => {
      const before = figureOf.get(`${row.id} ${name} ${from}`)
      return before !== undefined && before === figureOf.get(`${row.id} ${name} ${to}`)
    })
  const expected = unchanged("expected_schooling", "2021", "2022")
  const mean = unchanged("mean_schooling", "2021", "2022")
  assert.deepEqual([expected.length, mean.length], [167, 184])
  const withIndex = (row: { readonly id?: string }) => publishedOf.has(`${row.id} 2022`)
  assert.equal(expected.filter((row) => mean.includes(row) && withIndex(row)).length, 162)
  for (const name of ["life_expectancy", "gni_per_capita"]) assert.equal(unchanged(name, "2021", "2022").length, 0)

  const above = (name: string, cap: number) =>
    countries.map((row) => cell(row, "id")).filter((unit) => (figureOf.get(`${unit} ${name} 2022`) ?? 0) > cap)
  assert.equal(above("expected_schooling", 18).filter((unit) => withIndex({ id: unit })).length, 14)
  assert.deepEqual(above("gni_per_capita", 75_000), ["irl", "lie", "lux", "qat", "sgp"])
  assert.deepEqual(above("life_expectancy", 85), ["mco"])
  assert.deepEqual(above("mean_schooling", 15), [])
})
