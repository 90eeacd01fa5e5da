import { type Lang, type Weighting, weightingNames } from "../../src/model/index.ts"
import { counted, formatNumber } from "./numbers.ts"

/** What the name of a weighting leaves open. */
function detailOf(how: Weighting, lang: Lang): string {
  const ko = lang === "ko"
  switch (how.kind) {
    case "pca":
      if (how.squared) return ko ? "적재량 제곱" : "squared loadings"
      return ko ? "적재량, 음수는 0" : "loadings, negative ones as 0"
    case "entropy":
      return ko ? "점수가 고르지 않을수록 크게" : "the less even, the more"
    case "critic":
      return ko ? "많이 변하고 덜 겹칠수록 크게" : "the more a member varies and the less it repeats others"
    case "optimised":
      if (how.aim === "infomax") return ko ? "상관계수의 합을 가장 크게" : "correlations as large as can be"
      return ko ? "상관계수의 몫을 중요도에 맞춤" : "correlations in proportion to the importance"
    case "budget":
      return ko ? `전문가 ${how.experts}명의 평균` : `mean of ${counted(how.experts, "expert", "experts")}`
    case "ahp": {
      const ratio = formatNumber(Math.round(how.consistencyRatio * 1000) / 1000, lang)
      return ko ? `일관성 비율 ${ratio}` : `consistency ratio ${ratio}`
    }
    default:
      return ""
  }
}

/** "weights by entropy (the less even, the more)" · "엔트로피에 따른 가중치(…)"; "" for weights as written. */
export function weightingText(how: Weighting, lang: Lang): string {
  if (how.kind === "given" || how.kind === "equal") return ""
  const name = weightingNames[how.kind][lang]
  return lang === "ko" ? `${name}에 따른 가중치(${detailOf(how, lang)})` : `weights by ${name} (${detailOf(how, lang)})`
}
