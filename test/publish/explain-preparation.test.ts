import assert from "node:assert/strict"
import { test } from "node:test"
import { type Lang, nodeId, unitId } from "../../src/model/index.ts"
import { explain } from "../../src/publish/index.ts"
import { preparedEdition } from "../app/prepared-edition.ts"

const { index, evidence } = await preparedEdition()
const said = (unit: string, node: string, lang: Lang) =>
  explain(index, evidence, unitId(unit), nodeId(node), lang).sentences.join(" ")

test("the explanation of a score tells what was done to the value, in both languages", () => {
  assert.match(said("u10", "a", "en"), /The value is 1,000 \(Book\)\. It is taken as 11 \(winsorising\)\./)
  assert.match(said("u10", "a", "ko"), /계산에 쓰는 값은 11이다\(윈저화\)\./)
  assert.match(said("u3", "b", "en"), /It is taken as 40 \(÷ gdp, per 10\)\./)
  assert.match(said("u3", "b", "ko"), /계산에 쓰는 값은 40이다\(÷ gdp, 10당\)\./)
  assert.doesNotMatch(said("u3", "a", "en"), /taken as/)
})

test("the explanation says that a unit is left out, with the share of what it has", () => {
  assert.match(said("u11", "all", "en"), /It is left out of the scores by screening; it has values for 33\.3 % of/)
  assert.match(said("u11", "a", "ko"), /점수 계산에서 제외된 대상이다\. 지표 가운데 33\.3 %에 값이 있다\./)
  assert.doesNotMatch(said("u2", "all", "en"), /left out/)
})
