import assert from "node:assert/strict"
import { test } from "node:test"
import { cell, has, readRows } from "./plain-edition.ts"

const development = readRows("human-development-2022", "countries.csv")
const places = readRows("global-open-data-index-2015", "places.csv")
const cities = readRows("isi-2019", "cities.csv")

/** Places with a two-letter code of their own that the Human Development Report does not list. */
const notListed = ["AW", "BM", "GG", "IM", "JE", "KY", "MS", "PR", "TC", "TW", "VI"]

test("a country has one Korean name, whichever edition it stands in", () => {
  const names = new Set(development.map((country) => cell(country, "name_ko")))
  const others = places.filter((place) => has(place, "iso") && !names.has(cell(place, "name_ko")))
  assert.deepEqual(others.map((place) => place.iso).sort(), notListed)
  for (const city of cities) assert.ok(names.has(cell(city, "country_ko")), city.country_ko)
})

test("an open data entry calls its place as the table of places does", () => {
  const names = new Map(places.map((place) => [place.id, place.name_ko]))
  for (const entry of readRows("global-open-data-index-2015", "evidence/entries.csv"))
    assert.ok(cell(entry, "name_ko").includes(`, ${names.get(entry.place)}, `), entry.key)
})
