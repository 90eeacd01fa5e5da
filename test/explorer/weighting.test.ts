import assert from "node:assert/strict"
import { test } from "node:test"
import { weightingText } from "../../explorer/text/weighting.ts"
import { nodeFormula } from "../../explorer/view/formulas.ts"
import { indexView } from "../../explorer/view/index-view.ts"
import { nodeId, type Weighting } from "../../src/model/index.ts"
import { scoredDocument } from "./sample.ts"

const optimised = (aim: "balance" | "infomax"): Weighting => ({
  kind: "optimised",
  aim,
  correlation: "pearson",
  level: null,
  importance: [{ node: nodeId("a"), share: 1 }],
  computed: true,
})

test("the method page says where weights come from, in both languages", () => {
  const cases: readonly (readonly [Weighting, string, string])[] = [
    [
      { kind: "pca", squared: true, computed: true },
      "weights by the first principal component (squared loadings)",
      "제1주성분에 따른 가중치(적재량 제곱)",
    ],
    [
      { kind: "pca", squared: false, computed: true },
      "weights by the first principal component (loadings, negative ones as 0)",
      "제1주성분에 따른 가중치(적재량, 음수는 0)",
    ],
    [
      { kind: "entropy", computed: true },
      "weights by entropy (the less even, the more)",
      "엔트로피에 따른 가중치(점수가 고르지 않을수록 크게)",
    ],
    [
      { kind: "critic", computed: true },
      "weights by CRITIC (the more a member varies and the less it repeats others)",
      "CRITIC에 따른 가중치(많이 변하고 덜 겹칠수록 크게)",
    ],
    [
      optimised("balance"),
      "weights by optimisation (correlations in proportion to the importance)",
      "최적화에 따른 가중치(상관계수의 몫을 중요도에 맞춤)",
    ],
    [
      optimised("infomax"),
      "weights by optimisation (correlations as large as can be)",
      "최적화에 따른 가중치(상관계수의 합을 가장 크게)",
    ],
    [
      { kind: "budget", experts: 3 },
      "weights by budget allocation (mean of 3 experts)",
      "예산 배분에 따른 가중치(전문가 3명의 평균)",
    ],
    [
      { kind: "ahp", consistencyIndex: 0.02, consistencyRatio: 0.03448 },
      "weights by pairwise comparisons (consistency ratio 0.034)",
      "쌍대비교에 따른 가중치(일관성 비율 0.034)",
    ],
    [{ kind: "given" }, "", ""],
    [{ kind: "equal" }, "", ""],
  ]
  for (const [how, en, ko] of cases) {
    assert.equal(weightingText(how, "en"), en)
    assert.equal(weightingText(how, "ko"), ko)
  }
})

test("the formula of a dimension ends with where its weights come from", () => {
  const doc = scoredDocument()
  const dimensions = doc.method.dimensions.map((each) => ({
    ...each,
    weighting: { kind: "entropy", computed: true } as const,
  }))
  const { formula } = nodeFormula(indexView({ ...doc, method: { ...doc.method, dimensions } }), "index", "en")
  assert.match(formula, /; weights by entropy \(the less even, the more\)$/)
})
