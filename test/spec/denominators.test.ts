import assert from "node:assert/strict"
import { test } from "node:test"
import { type Period, period, sidesOf } from "../../src/model/index.ts"
import { readSample, wrong } from "./memory.ts"
import { sample } from "./sample.ts"

function population(time: Period): readonly number[] {
  const { edition } = readSample()
  assert.ok(edition)
  return [...(sidesOf(edition, time).denominators.get("population") ?? [])]
}

test("a denominator has the value of the period, and that of the units file where the period has none", () => {
  assert.deepEqual(population(period("2018")), [10200000, 3470000, 1820000, 510000])
  assert.deepEqual(population(period("2019")), [10190000, 3450000, 1820000, 510000])
})

test("a denominator that is only in denominators.csv needs no column in the units file", () => {
  const cities = (sample["cities.csv"] ?? "").replace(/^((?:[^,]*,){7})[^,]*,/gm, "$1")
  const { edition } = readSample({ "cities.csv": cities })
  assert.ok(edition)
  const { denominators } = sidesOf(edition, period("2018"))
  assert.deepEqual([...(denominators.get("population") ?? [])], [10200000, Number.NaN, Number.NaN, Number.NaN])
  assert.deepEqual([...(denominators.get("area_km2") ?? [])], [605, 769.8, Number.NaN, 100.05])
})

test("rows of denominators.csv name units, denominators and periods that exist, once, with numbers above 0", () => {
  const rows = (text: string) => ({ "denominators.csv": `unit,denominator,time,value,source\n${text}\n` })
  wrong("unit-unknown", rows("«soul»,population,2018,1,report"))
  wrong("denominator-unknown", rows("seoul,«populaton»,2018,1,report"))
  wrong("period-unknown", rows("seoul,population,«2017»,1,report"))
  wrong("cell-outside", rows("seoul,population,2018,«0»,report"))
  wrong("cell-not-number", rows("seoul,population,2018,«10 million»,report"))
  wrong("value-key-twice", rows("seoul,population,2019,1,report\n«seoul»,population,,2,report"))
  wrong("cell-empty", rows("«»,population,2018,1,report"))
})

test("a declared denominator without any number is a warning", () => {
  const cities = (sample["cities.csv"] ?? "").replace(/^((?:[^,]*,){8})[^,]*,/gm, "$1")
  wrong("denominator-without-values", { "cities.csv": cities, "denominators.csv": "«u»nit,denominator,value,source\n" })
})
