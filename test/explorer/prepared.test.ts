import assert from "node:assert/strict"
import { test } from "node:test"
import { computation } from "../../explorer/view/computation.ts"
import { heroSentence } from "../../explorer/view/hero.ts"
import { type IndexView, indexView } from "../../explorer/view/index-view.ts"
import { preparationSentences, treatmentRows } from "../../explorer/view/prepared.ts"
import { rescored } from "../../explorer/view/recompute.ts"
import { standings } from "../../explorer/view/unit.ts"
import { statusOf } from "../../src/model/index.ts"
import { preparedEdition } from "../app/prepared-edition.ts"
import { scoredDocument } from "./sample.ts"

const view = indexView((await preparedEdition()).index)
const unit = (of: IndexView, id: string) => of.unit(id)!

test("the page computes what the document holds of an edition that prepares and treats its values", () => {
  for (const [id, node] of rescored(view)) {
    const held = view.result(id)!
    assert.deepEqual(
      Array.from(node.score, (score) => (Number.isNaN(score) ? null : score)),
      held.score,
    )
    assert.deepEqual(Array.from(node.states, statusOf), held.status)
  }
})

test("a worked example goes through what was done to the value", () => {
  const told = (id: string, node: string) =>
    computation(view, id, node, "en").map((step) => `${step.kind}: ${step.expression} = ${step.result}`)
  assert.deepEqual(told("u10", "a"), [
    "raw:  = 1,000",
    "prepared: winsorising = 11",
    "normalised: 100 × (11 − 1) ÷ (11 − 1) = 100",
  ])
  assert.deepEqual(told("u3", "a"), ["raw:  = 2", "normalised: 100 × (2 − 1) ÷ (11 − 1) = 10"])
  assert.deepEqual(told("u3", "b").slice(0, 2), ["raw:  = 12", "prepared: ÷ gdp, per 10 = 40"])
  assert.deepEqual(told("u11", "a"), [])
})

test("the sentence of a unit that is left out gives its share, in both languages", () => {
  assert.equal(
    heroSentence(view, unit(view, "u11"), "en"),
    "u11 is left out of the scores: it has values for 33.3% of the indicators.",
  )
  assert.match(heroSentence(view, unit(view, "u11"), "ko"), /제외되었다\. 지표 가운데 33\.3%에만 값이 있다\.$/)
  assert.match(heroSentence(view, unit(view, "u1"), "en"), /as the method names it; it has values for 100\.0% /)
  assert.match(heroSentence(view, unit(view, "u2"), "en"), /stands/)
})

test("a unit that is left out has no score where it has a value", () => {
  const words = { notNamed: "not named", noValue: "no value", noScore: "no score" }
  assert.deepEqual(
    standings(view, view.unitIndex.get("u11")!, words, "en").map(({ text }) => text),
    ["no score", "no value", "no value"],
  )
})

test("a unit with too many zeros is told their share too", async () => {
  const zeros = indexView(
    (await preparedEdition("by: missing,", "by: zeros, nonzero: 0.9,", ", exclude: [u1]", "")).index,
  )
  assert.match(
    heroSentence(zeros, unit(zeros, "u1"), "en"),
    /100\.0% of the indicators, and 33\.3% of these are not 0\.$/,
  )
  assert.match(heroSentence(zeros, unit(zeros, "u1"), "ko"), /0이 아닌 것은 33\.3%이다\.$/)
})

test("the method page tells each step in order, in both languages", () => {
  assert.deepEqual(preparationSentences(view, "en"), [
    "Divided by a denominator: B ÷ gdp, per 10.",
    "A unit is left out if less than 50% of the indicators have a value. Left out in any case: u1. 2 of 12 are left out.",
    "2 indicators: one has outliers if its skewness is 2 or more in size and its kurtosis 3.5 or more. First: winsorising of at most 5 values. Where that does not help, from the values again: logarithm of the distance from the minimum, shifted by 1% of the range.",
  ])
  const ko = preparationSentences(view, "ko")
  assert.equal(ko.length, 3)
  for (const sentence of ko) assert.doesNotMatch(sentence.replaceAll(/gdp|u1\b/g, ""), /[a-z]{2}/)
})

test("an edition that takes values as they are says nothing of preparation", () => {
  const plain = indexView(scoredDocument())
  assert.deepEqual(preparationSentences(plain, "en"), [])
  assert.deepEqual(treatmentRows(plain, "en"), [])
})

test("the table of treatment names what was changed", () => {
  const [a, ...others] = treatmentRows(view, "en")
  assert.equal(a?.step, "winsorising")
  assert.equal(a?.points, 1)
  assert.match(a?.skew ?? "", /^3\.\d\d → /)
  assert.equal(a?.passed, "yes")
  assert.deepEqual(others, [])
})
