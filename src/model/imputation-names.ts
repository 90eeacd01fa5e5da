import type { IndexDocument } from "./document.ts"
import type { Average, ImputationStep } from "./imputation.ts"
import type { LocalText } from "./text.ts"

/** What names stand for, as readers see them. */
interface Titles {
  /** Of a group scheme. */
  readonly scheme: (id: string) => LocalText
  /** Of a node. */
  readonly node: (id: string) => LocalText
}

/** The titles in a document; a name that it does not have stands for itself. */
export function titlesOf({ groups, nodes }: Pick<IndexDocument, "groups" | "nodes">): Titles {
  const itself = (id: string): LocalText => ({ en: id, ko: id })
  return {
    scheme: (id) => groups.find((scheme) => scheme.id === id)?.title ?? itself(id),
    node: (id) => nodes.find((node) => node.id === id)?.title ?? itself(id),
  }
}

const averages: Readonly<Record<Average, LocalText>> = {
  mean: { en: "mean", ko: "평균" },
  median: { en: "median", ko: "중앙값" },
}

/** Where an imputed value comes from, inside a sentence: "median of its group (Region)" · "같은 묶음(지역)의 중앙값". */
export function imputationWords(how: ImputationStep, { scheme, node }: Titles): LocalText {
  switch (how.kind) {
    case "units": {
      const { en, ko } = averages[how.average]
      if (how.within === null) return { en: `${en} of all that have a value`, ko: `값이 있는 전체의 ${ko}` }
      const title = scheme(how.within)
      return { en: `${en} of its group (${title.en})`, ko: `같은 묶음(${title.ko})의 ${ko}` }
    }
    case "indicators": {
      const { en, ko } = averages[how.average]
      const scale = how.rescale ? { en: ", each from 0 to 1", ko: "(0–1로 환산)" } : { en: "", ko: "" }
      const among = sameDimension(how.level)
      return {
        en: `${en} of its other indicators${among.en}${scale.en}`,
        ko: `${among.ko}다른 지표의 ${ko}${scale.ko}`,
      }
    }
    case "latest": {
      const { most } = how
      if (most === null) return { en: "latest value before", ko: "이전 시점의 가장 최근 값" }
      const periods = most === 1 ? "period" : "periods"
      return { en: `latest value before, at most ${most} ${periods} old`, ko: `이전 ${most}개 시점 안의 가장 최근 값` }
    }
    case "constant":
      return { en: "its value of another period, carried over", ko: "다른 시점의 값을 그대로 적용" }
    case "linear":
      return { en: "straight line between its values over time", ko: "시점 사이의 선형 보간" }
    case "nearest": {
      const among = sameDimension(how.level)
      const k = how.k === 1 ? "value of the one unit" : `mean of the ${how.k} units`
      return {
        en: `${k} most like it${among.en === "" ? "" : ` in its indicators${among.en}`}`,
        ko: `${among.ko === "" ? "" : `${among.ko}지표에서 `}가장 비슷한 ${how.k}곳의 평균`,
      }
    }
    case "regression": {
      if (how.on !== null) {
        const titles = how.on.map(node)
        return {
          en: `regression on ${titles.map(({ en }) => en).join(", ")}`,
          ko: `다른 지표(${titles.map(({ ko }) => ko).join(", ")})에 대한 회귀`,
        }
      }
      const among = sameDimension(how.level)
      return { en: `regression on the other indicators${among.en}`, ko: `${among.ko}다른 지표에 대한 회귀` }
    }
    case "em": {
      const among = sameDimension(how.level)
      return {
        en: `expected value given its other indicators${among.en} (normal distribution, EM)`,
        ko: `${among.ko}다른 지표로 본 기댓값(정규분포, EM)`,
      }
    }
  }
}

const sameDimension = (level: number | null): LocalText =>
  level === null
    ? { en: "", ko: "" }
    : { en: ` of the same dimension (level ${level})`, ko: `같은 차원(${level}단계)의 ` }
