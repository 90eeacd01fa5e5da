import assert from "node:assert/strict"
import { test } from "node:test"
import { factorText } from "../../explorer/text/factor.ts"
import { type Factor, langs, nodeId } from "../../src/model/index.ts"
import { choice, dirichlet, leaving, noise, option, values } from "../engine/factors.ts"

const parameter: Factor = { id: "p", title: { en: "p", ko: "p" }, kind: "parameter", between: [[], []] }
const imputations: Factor = { id: "i", title: { en: "i", ko: "i" }, kind: "imputations" }
const all = [
  noise(0.25, "d"),
  dirichlet(50, "d"),
  values,
  imputations,
  leaving("a", "b"),
  choice("c", option("first"), option("second")),
  parameter,
]

test("every uncertain input has a sentence of its own in both languages", () => {
  for (const lang of langs) {
    const told = all.map((factor) => factorText(factor, lang, (node) => `title of ${node}`))
    assert.equal(new Set(told).size, all.length)
    for (const text of told) assert.match(text, /^\P{Lu}.*\.$/su)
  }
})

test("numbers, options and titles stand in the sentence", () => {
  const told = all.map((factor) => factorText(factor, "en", (node) => (node === nodeId("a") ? "Life" : "Income")))
  assert.match(told[0]!, /0\.75 and 1\.25/)
  assert.match(told[1]!, /concentration 50/)
  assert.match(told[4]!, /Life, Income/)
  assert.match(told[5]!, /first · second/)
})
