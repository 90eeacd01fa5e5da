import {
  type Aggregation,
  aggregationNames,
  type Lang,
  type MissingRule,
  type Penalty,
  type Range,
} from "../../src/model/index.ts"
import { formatNumber, formatShare } from "./numbers.ts"

/** What the name of an aggregation leaves open. */
function detailOf(how: Aggregation, lang: Lang): string {
  const n = (x: number) => formatNumber(x, lang)
  switch (how.kind) {
    case "generalised":
      return lang === "ko" ? `지수 ${n(how.power)}` : `power ${n(how.power)}`
    case "owa": {
      const weights = how.weights.map(n).join(" : ")
      return lang === "ko" ? `가장 좋은 항목부터 ${weights}` : `${weights}, the best member first`
    }
    case "mazziotta-pareto": {
      const penalty = penaltyText(how.penalty, lang)
      if (how.standardise) return penalty
      return `${penalty}; ${lang === "ko" ? "표준화하지 않음" : "members as they are"}`
    }
    case "adjusted-mazziotta-pareto": {
      if (how.from === null) return penaltyText(how.penalty, lang)
      const from = `${n(how.from.low)}–${n(how.from.high)}`
      return `${penaltyText(how.penalty, lang)}; ${lang === "ko" ? `${from}을 70–130으로 환산` : `${from} becomes 70–130`}`
    }
    case "benefit-of-the-doubt":
      return favourText(how.shares, lang)
    case "copeland":
      return lang === "ko" ? "둘씩 견주어 이긴 수에서 진 수를 뺀 값" : "duels won less duels lost"
    default:
      return ""
  }
}

function favourText(shares: Range | null, lang: Lang): string {
  const own = lang === "ko" ? "단위마다 가장 유리한 가중치" : "each unit with the weights that suit it best"
  if (shares === null) return own
  const [low, high] = [formatShare(shares.low, lang), formatShare(shares.high, lang)]
  return lang === "ko"
    ? `${own}; 항목의 몫은 ${low}–${high}`
    : `${own}, and from ${low} to ${high} of its score by each member`
}

function penaltyText(penalty: Penalty, lang: Lang): string {
  if (penalty === "down") return lang === "ko" ? "항목 간 차이가 클수록 낮춤" : "lowered where members differ"
  return lang === "ko" ? "항목 간 차이가 클수록 높임" : "raised where members differ"
}

/** Aggregations that are not the member itself where there is one alone. */
const changesOne: readonly Aggregation["kind"][] = [
  "copeland",
  "mazziotta-pareto",
  "adjusted-mazziotta-pareto",
  "benefit-of-the-doubt",
]

/** Aggregations that members' weights have no part in: nothing is said of them. */
const takesNoWeights: readonly Aggregation["kind"][] = ["minimum", "benefit-of-the-doubt"]

/** "geometric mean of 3 members, equal weights" · "같은 가중치의 항목 3개의 기하평균" */
export function aggregateText(how: Aggregation, members: number, isEqual: boolean, lang: Lang): string {
  if (members === 1 && !changesOne.includes(how.kind))
    return lang === "ko" ? "하위 항목의 값 그대로" : "as its one member"
  const detail = detailOf(how, lang)
  const name = aggregationNames[how.kind][lang]
  if (lang === "ko") {
    const full = detail === "" ? name : `${name}(${detail})`
    return takesNoWeights.includes(how.kind)
      ? `항목 ${members}개의 ${full}`
      : `${isEqual ? "같은 가중치의 " : "가중치를 둔 "}항목 ${members}개의 ${full}`
  }
  const full = `${name} of ${members === 1 ? "1 member" : `${members} members`}`
  const more = detail === "" ? "" : ` (${detail})`
  if (takesNoWeights.includes(how.kind)) return `${full}${more}`
  return `${isEqual ? "" : "weighted "}${full}${isEqual ? ", equal weights" : ""}${more}`
}

export function missingText(rule: MissingRule, lang: Lang): string {
  if (rule.kind === "all") return lang === "ko" ? "하나라도 비면 점수 없음" : "one gap leaves it without a score"
  const least = formatShare(rule.least, lang)
  if (lang === "ko")
    return `${rule.kind === "members" ? "하위 항목" : "가중치"}의 ${least} 이상이 있으면 있는 것만으로 계산`
  return `scored from what is there, if that is at least ${least} of the ${rule.kind === "members" ? "members" : "weight"}`
}
