import assert from "node:assert/strict"
import { test } from "node:test"
import { starterFiles } from "../../src/spec/index.ts"
import { editionOf } from "./memory.ts"
import { sample } from "./sample.ts"

test("an edition that uses every feature is read without a diagnostic", () => {
  const edition = editionOf(sample)
  assert.equal(edition.units.length, 4)
})

test("the starter edition has no mistake and holds its schemas", () => {
  const edition = editionOf(Object.fromEntries(starterFiles()))
  assert.equal(edition.profiles.length, 2)
  assert.ok(starterFiles().has(".schema/index.schema.json"))
})
