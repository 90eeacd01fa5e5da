import type { Factor, Lang, NodeId } from "../../src/model/index.ts"
import { formatNumber } from "./numbers.ts"

/** What a draw does to one uncertain input, in a sentence. */
export function factorText(factor: Factor, lang: Lang, titleOf: (node: NodeId) => string): string {
  const ko = lang === "ko"
  switch (factor.kind) {
    case "weights": {
      if (factor.noise.kind === "dirichlet") {
        const concentration = formatNumber(factor.noise.concentration, lang)
        return ko
          ? `디리클레 분포에서 비중을 뽑는다. 평균은 원래 비중, 집중도는 ${concentration}.`
          : `shares are drawn from a Dirichlet distribution whose mean are the shares as given, with concentration ${concentration}.`
      }
      const [low, high] = [1 - factor.noise.width, 1 + factor.noise.width].map((x) => formatNumber(x, lang))
      return ko
        ? `가중치마다 ${low}에서 ${high} 사이의 값을 곱해 다시 맞춘다.`
        : `every weight is multiplied by a factor between ${low} and ${high} and rescaled.`
    }
    case "values":
      return ko
        ? "구간으로만 알려진 값은 그 안에서 뽑는다."
        : "every value that is known as an interval is drawn from it."
    case "imputations":
      return ko ? "채워 넣은 표 가운데 하나를 쓴다." : "one of the completed tables is taken."
    case "leave-out": {
      const nodes = factor.nodes.map(titleOf).join(", ")
      return ko
        ? `다음 가운데 하나를 빼거나 아무것도 빼지 않는다: ${nodes}.`
        : `one of these is left out, or none: ${nodes}.`
    }
    case "choice": {
      const options = factor.options.map(({ title }) => title[lang]).join(" · ")
      return ko ? `다음 가운데 하나를 고른다: ${options}.` : `one of these is taken: ${options}.`
    }
    case "parameter":
      return ko ? "정해진 두 값 사이의 수를 쓴다." : "its numbers lie anywhere between two ends."
  }
}
