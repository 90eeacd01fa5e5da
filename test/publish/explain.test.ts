import assert from "node:assert/strict"
import { test } from "node:test"
import { type EvidenceDocument, type Lang, nodeId, unitId } from "../../src/model/index.ts"
import { explain } from "../../src/publish/index.ts"
import { scoredDocument } from "../explorer/sample.ts"

const evidence: EvidenceDocument = { format: "cityindex-evidence/1", tables: [], drill: {} }
const told = (unit: string, node: string, lang: Lang) =>
  explain(scoredDocument(), evidence, unitId(unit), nodeId(node), lang).sentences.slice(0, 3)

test("an explanation says the score, where it lies in 90 % of the recomputations, and then the rank", () => {
  assert.deepEqual(told("aa", "index", "en"), [
    "Aa scores 0.988 in index, 1st of 2 cities.",
    "Its 90 % score interval is 0.98 to 0.99.",
    "Its 90 % rank interval is 1st to 2nd.",
  ])
  assert.equal(told("aa", "index", "ko")[1], "90 % 점수 구간은 0.98에서 0.99까지이다.")
})

test("where no interval was computed, none is told", () => {
  assert.ok(told("aa", "life", "en").every((sentence) => !sentence.includes("interval")))
})

test("the score of a normalised indicator is told without the measure of its values", () => {
  const [opening = ""] = told("aa", "life", "en")
  assert.match(opening, /^Aa scores [\d.]+ in /)
})
