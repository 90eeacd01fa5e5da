import assert from "node:assert/strict"
import { test } from "node:test"
import { type EvidenceDocument, type Lang, type Normalisation, nodeId, unitId } from "../../src/model/index.ts"
import { explain } from "../../src/publish/index.ts"
import { scoredDocument } from "../explorer/sample.ts"

/** What is said of the life expectancy of the sample's first city when it is normalised in this way. */
function said(normalise: Normalisation, lang: Lang, direction: 1 | -1 = 1): string {
  const doc = scoredDocument()
  const indicators = doc.method.indicators.map((each) =>
    each.node === "life" ? { ...each, normalise, direction } : each,
  )
  const none = { tables: [], drill: {} } as unknown as EvidenceDocument
  const { sentences } = explain(
    { ...doc, method: { ...doc.method, indicators } },
    none,
    unitId("aa"),
    nodeId("life"),
    lang,
  )
  return sentences.at(-1) ?? ""
}

const to = { low: 0, high: 100 }

test("the explanation says where the values of all periods are normalised together", () => {
  const doc = scoredDocument()
  const none = { tables: [], drill: {} } as unknown as EvidenceDocument
  const together = { ...doc, method: { ...doc.method, panel: "together" as const } }
  const last = (lang: Lang) => explain(together, none, unitId("aa"), nodeId("income"), lang).sentences.join(" ")
  assert.doesNotMatch(last("en"), /all periods/)
  const ranked = together.method.indicators.map((each) => ({ ...each, normalise: { kind: "min-max" as const, to } }))
  const pooled = { ...together, method: { ...together.method, indicators: ranked } }
  const said = (lang: Lang) => explain(pooled, none, unitId("aa"), nodeId("income"), lang).sentences.join(" ")
  assert.match(said("en"), /Values of all periods are compared together\./)
  assert.match(said("ko"), /모든 시점의 값을 함께 견준다\./)
})

test("the explanation of a score says how the value became it, in both languages", () => {
  const cases: readonly (readonly [Normalisation, string, string])[] = [
    [
      { kind: "goalposts", low: 20, high: 85, cap: "none", to },
      "It is placed between the goalposts 20 and 85.",
      "기준점 20(0점)과 85(100점) 사이에서 환산한다.",
    ],
    [
      { kind: "z-score", mean: 50, sd: 10 },
      "It is standardised to mean 50 and standard deviation 10.",
      "표준화한다(평균 50, 표준편차 10).",
    ],
    [
      { kind: "rank", ties: "average" },
      "It is replaced by its rank (equal values share the mean rank).",
      "순위로 바꾼다(값이 같으면 평균 순위).",
    ],
    [
      { kind: "borda", ties: "min" },
      "It is replaced by the number of units below it, its Borda score.",
      "자신보다 아래인 대상의 수(보르다 점수)로 바꾼다.",
    ],
    [{ kind: "percentile-rank", ties: "min", to }, "It is replaced by its percentile rank.", "백분위 순위로 바꾼다."],
    [
      { kind: "fraction-of-max", to },
      "It is taken as a fraction of the largest value.",
      "최댓값에 대한 비율로 나타낸다.",
    ],
    [
      { kind: "distance-to-reference", unit: unitId("bb"), cap: true, to },
      "It is placed between the worst value and that of Bb, beyond which no score rises.",
      "가장 나쁜 값에서 기준 대상(나읍)의 값까지의 거리로 환산한다. 기준을 넘어도 더 높은 점수는 없다.",
    ],
    [
      { kind: "distance-to-target", target: 80, cap: false, to },
      "It is placed between the worst value and the target 80.",
      "가장 나쁜 값에서 목표 80까지의 거리로 환산한다.",
    ],
    [{ kind: "categories", scores: [] }, "It gets the score of its category.", "범주마다 정해진 점수를 준다."],
  ]
  for (const [how, en, ko] of cases) {
    assert.equal(said(how, "en"), en)
    assert.equal(said(how, "ko"), ko)
  }
})

test("where less is better the explanation says so", () => {
  assert.match(said({ kind: "percentile-rank", ties: "min", to }, "en", -1), /percentile rank\. Less is better\.$/)
  assert.match(said({ kind: "percentile-rank", ties: "min", to }, "ko", -1), /작을수록 좋다\.$/)
})
