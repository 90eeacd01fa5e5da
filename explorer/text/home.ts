import type { Lang, LocalText } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { josa } from "./josa.ts"
import { counted, formatNumber, listOf } from "./numbers.ts"
import { unitsCounted } from "./sentences.ts"

const n = formatNumber

export const homeTexts = catalogue({
  trust: { en: "What it is, and how far it can be trusted", ko: "무엇이며 얼마나 믿을 수 있는가" },
  doors: { en: "Where to go", ko: "둘러보기" },
  ranking: { en: "Ranking", ko: "순위" },
  rankingAbout: { en: "Everyone in order, each rank with its interval", ko: "모든 순위와 그 구간" },
  matrixAbout: { en: "The interval of every rank that the evidence allows", ko: "근거가 허용하는 모든 순위의 구간" },
  unitsAbout: { en: "One page each, with all that is known", ko: "저마다 알려진 내용과 그 출처" },
  nodes: { en: "Dimensions", ko: "차원" },
  indicators: { en: "Indicators", ko: "지표" },
  nodesAbout: { en: "What each measures, and what is published about it", ko: "무엇을 재며 무엇이 발표되었는가" },
  evidence: { en: "Evidence", ko: "근거" },
  evidenceAbout: { en: "Search and filter the records", ko: "기록 검색과 필터" },
  method: { en: "Method", ko: "방법" },
  methodAbout: { en: "Formulas, weights, a worked example", ko: "계산식, 가중치, 계산 따라가기" },
  fromUnits: { en: "All of them", ko: "모두 보기" },
  fromRanking: { en: "The ranking", ko: "순위 보기" },
  fromRobustness: { en: "How far the ranks hold", ko: "순위가 얼마나 버티는가" },
  fromAgreement: { en: "Score by score", ko: "하나씩 대조하기" },
  fromFindings: { en: "All of it", ko: "모두 보기" },
  compare: { en: "Compare", ko: "비교" },
  compareAbout: { en: "Up to five side by side", ko: "다섯 개까지 나란히" },
  robustness: { en: "Robustness", ko: "견고성" },
  robustnessAbout: { en: "How far the ranks hold, and what moves them", ko: "순위가 얼마나 버티고 무엇에 흔들리는가" },
  data: { en: "Data", ko: "자료" },
  dataAbout: { en: "Downloads, citation, how to compute it again", ko: "내려받기, 인용, 다시 계산하기" },
  first: { en: (k: number) => `The first ${k}`, ko: (k: number) => `상위 ${k}` },
  all: { en: "The whole ranking", ko: "전체 순위" },
  fixed: { en: "Who is surely near the top", ko: "상위권이 확실한 곳" },
  fixedAbout: {
    en: (bound: number) => `Those whose 90% interval lies within the first ${bound} of a dimension.`,
    ko: (bound: number) => `차원별로 90% 구간이 ${bound}위 안에 드는 대상이다.`,
  },
  fixedNone: { en: "nobody, by what is published", ko: "발표된 내용으로는 알 수 없음" },
  matrix: { en: "How far each rank is known", ko: "순위를 어디까지 알 수 있는가" },
  matrixHow: {
    en: "Bar: 90% interval of the rank, rank 1 at the left; with a mark where the source names the unit itself. Empty: not known. Most often named first.",
    ko: "막대는 순위의 90% 구간(왼쪽 끝이 1위), 눈금이 있으면 원문이 직접 언급한 칸이다. 빈칸은 알 수 없음. 언급이 많은 순이다.",
  },
  whole: { en: "The table with all figures", ko: "수치가 있는 전체 표" },
  where: { en: "Where they are", ko: "어디에 있는가" },
  findings: { en: "What to know about the source", ko: "원문에 대해 알아 둘 점" },
  findingsAll: { en: (k: number) => `All ${n(k, "en")} findings`, ko: (k: number) => `${n(k, "ko")}가지 모두 보기` },
})

type Noun = { readonly one: LocalText; readonly many: LocalText }
interface Size {
  readonly units: number
  readonly indicators: number
  readonly records: number
  readonly figures: number
  readonly statements: number
}

/** "It compares 122 places by 13 indicators, from 1,586 evidence records." */
export function sizeSentence(size: Size, noun: Noun, lang: Lang): string {
  const units = unitsCounted(size.units, noun, lang)
  const parts =
    lang === "ko"
      ? [
          size.records > 0 ? `근거 기록 ${n(size.records, lang)}건` : "",
          size.figures > 0 ? `발표 수치 ${n(size.figures, lang)}개` : "",
          size.statements > 0 ? `진술 ${n(size.statements, lang)}건` : "",
        ].filter((part) => part !== "")
      : [
          size.records > 0 ? counted(size.records, "evidence record", "evidence records") : "",
          size.figures > 0 ? counted(size.figures, "published figure", "published figures") : "",
          size.statements > 0 ? counted(size.statements, "statement", "statements") : "",
        ].filter((part) => part !== "")
  if (lang === "ko") {
    const from = parts.length === 0 ? "" : `${josa(parts.join(", "), "을/를")} 바탕으로 `
    return `${from}${josa(units, "을/를")} 지표 ${n(size.indicators, lang)}개로 비교한다.`
  }
  const by = `It compares ${units} by ${counted(size.indicators, "indicator", "indicators")}`
  return parts.length === 0 ? `${by}.` : `${by}, from ${listOf(parts, lang)}.`
}

/** How far the publisher's own scores come out of the computation. */
export function recomputedSentence(equal: number, compared: number, lang: Lang): string {
  if (equal === compared)
    return lang === "ko"
      ? `발표된 점수 ${n(compared, lang)}개가 공개된 근거에서 모두 끝자리까지 다시 나온다.`
      : `All ${n(compared, lang)} published scores come out of the published evidence again, to the last digit.`
  return lang === "ko"
    ? `발표된 점수 ${n(compared, lang)}개 가운데 ${n(equal, lang)}개가 공개된 근거에서 끝자리까지 다시 나온다. 나머지는 방법 페이지에 적었다.`
    : `${n(equal, lang)} of ${n(compared, lang)} published scores come out of the published evidence again, to the last digit; the others are listed on the method page.`
}

/** How much of a matrix of rank intervals the evidence settles. */
export function settledSentence(cells: number, named: number, exact: number, lang: Lang): string {
  return lang === "ko"
    ? `원문에는 점수가 없다. 순위 ${n(cells, lang)}개 가운데 원문이 직접 말하는 것은 ${n(named, lang)}개이고, 그중 하나의 자리로 정해지는 것은 ${n(exact, lang)}개이다. 나머지는 구간으로만 알 수 있다.`
    : `The source prints no scores. It speaks of ${n(named, lang)} of the ${n(cells, lang)} ranks, and ${n(exact, lang)} of those ${exact === 1 ? "comes" : "come"} down to a single position; everything else is known as an interval.`
}

/** How many of the strengths that the source names the computation bears out. */
export function strengthsSentence(supported: number, named: number, lang: Lang): string {
  return lang === "ko"
    ? `원문이 꼽은 강점 ${n(named, lang)}개 가운데 ${n(supported, lang)}개는 계산에서도 가장 앞서는 차원에 든다.`
    : `Of the ${n(named, lang)} strengths that the source names, ${n(supported, lang)} are among the best of the same unit by the computation too.`
}

/** How many findings there are, by what they are. */
export function findingsSentence(contradictions: number, all: number, lang: Lang): string {
  if (contradictions === 0)
    return lang === "ko"
      ? `원문에 대해 알아 둘 점 ${n(all, lang)}가지를 따로 적었다.`
      : `${counted(all, "thing", "things")} to know about the source ${all === 1 ? "is" : "are"} written down.`
  return lang === "ko"
    ? `원문이 스스로 어긋나는 곳 ${n(contradictions, lang)}가지를 포함해 알아 둘 점 ${n(all, lang)}가지를 적었다.`
    : `${counted(all, "thing", "things")} to know about the source ${all === 1 ? "is" : "are"} written down; in ${n(contradictions, lang)} of them it contradicts itself.`
}
