import type { Lang, Measure, Rounding, StatementMeaning } from "../../src/model/index.ts"
import { catalogue } from "./catalogue.ts"
import { counted, formatNumber, formatShare } from "./numbers.ts"

export const methodTexts = catalogue({
  title: { en: "How it is computed", ko: "어떻게 계산하는가" },
  lead: {
    en: "Everything on this page is generated from the method that computed the numbers; nothing on it was typed by hand.",
    ko: "이 페이지는 실제로 수치를 계산한 방법에서 자동으로 만들어진다. 손으로 적은 내용은 없다.",
  },
  structure: { en: "Structure and formulas", ko: "구조와 계산식" },
  structureAbout: {
    en: "From the top down. A share is the weight within its own group; the share of the whole is what the node carries in the top score.",
    ko: "위에서 아래로 읽는다. 비중은 같은 묶음 안에서의 가중치이고, 전체 비중은 맨 위 점수에서 차지하는 몫이다.",
  },
  node: { en: "Node", ko: "항목" },
  formula: { en: "Formula", ko: "계산식" },
  share: { en: "Share", ko: "비중" },
  ofWhole: { en: "Of the whole", ko: "전체 비중" },
  correlation: { en: "Correlation", ko: "상관" },
  correlationAbout: {
    en: "The correlation is that of the node’s scores with those of the node above: what a weight comes to.",
    ko: "상관은 항목의 점수와 바로 위 항목 점수의 상관계수로, 가중치가 실제로 내는 효과이다.",
  },
  missingRule: { en: "Gaps", ko: "빈칸 처리" },
  rounding: { en: "Rounding", ko: "반올림" },
  basisScored: { en: "scored", ko: "점수" },
  basisOrdinal: { en: "ranks from statements and values", ko: "진술과 값에서 도출한 순위" },
  ordinalFrom: {
    en: (statements: number, values: number) => {
      const from = [
        statements > 0 ? counted(statements, "statement", "statements") : "",
        values > 0 ? counted(values, "value", "values") : "",
      ].filter((part) => part !== "")
      return from.length === 0 ? "nothing published orders anyone here" : `ranks from ${from.join(" and ")}`
    },
    ko: (statements: number, values: number) => {
      const from = [statements > 0 ? `진술 ${statements}건` : "", values > 0 ? `값 ${values}개` : ""].filter(
        (part) => part !== "",
      )
      return from.length === 0 ? "순서를 말해 주는 발표 내용이 없음" : `${from.join("과 ")}에서 도출한 순위`
    },
  },
  basisReconstruction: { en: "reader’s reconstruction", ko: "독자 재구성" },
  basisShown: { en: "shown, not computed", ko: "표시만 하고 계산하지 않음" },
  statements: { en: "What a statement is taken to mean", ko: "진술을 어떻게 해석하는가" },
  statementsAbout: {
    en: "Each kind of statement is read as a constraint on positions 1 (best) to n. All orders that break none of them count the same; the rank intervals are what they share. Statements that contradict each other stop the build.",
    ko: "진술의 종류마다 1위(최상)부터 n위까지의 자리에 대한 조건으로 읽는다. 어떤 조건도 어기지 않는 모든 순서를 똑같이 가능한 것으로 보며, 순위 구간은 그 순서들에서 나온다. 진술끼리 모순되면 계산을 멈춘다.",
  },
  kind: { en: "Kind", ko: "종류" },
  meaning: { en: "Constraint", ko: "조건" },
  definition: { en: "Declared meaning", ko: "선언된 뜻" },
  used: { en: "Statements", ko: "진술 수" },
  qualifiers: { en: "How exactly a figure was published", ko: "수치가 얼마나 정확히 발표되었는가" },
  qualifiersAbout: {
    en: "A hedged figure stands for an interval. One value is placed above another only where the intervals do not meet.",
    ko: "단서가 붙은 수치는 구간으로 본다. 두 구간이 겹치지 않을 때만 한 값을 다른 값보다 위에 둔다.",
  },
  figures: { en: "Figures", ko: "수치 수" },
  example: { en: "Example", ko: "예" },
  robustness: { en: "What the ranks are tried against", ko: "순위를 무엇으로 시험하는가" },
  drawsText: {
    en: (draws: number, seed: number) =>
      `${formatNumber(draws, "en")} draws (seed ${seed}). In each, what follows is settled anew, and the units are scored and ranked again:`,
    ko: (draws: number, seed: number) =>
      `${formatNumber(draws, "ko")}회 추출한다(시드 ${seed}). 매번 아래의 것을 새로 정하고 점수와 순위를 다시 계산한다.`,
  },
  robustnessPage: { en: "How far the ranks hold", ko: "순위가 얼마나 버티는가" },
  nothingVaries: { en: "Nothing is varied.", ko: "바꾸는 것이 없다." },
  intervalText: {
    en: "The 90% interval leaves at most 5% of the draws on either side. A line between two tiers is drawn only where everyone above stands above everyone below in at least 90% of the draws.",
    ko: "90% 구간은 양쪽에 각각 5% 이하만 남긴다. 위의 모두가 아래의 모두보다 앞설 확률이 90% 이상일 때만 두 묶음 사이에 선을 긋는다.",
  },
  worked: { en: (unit: string) => `A worked example: ${unit}`, ko: (unit: string) => `계산 따라가기: ${unit}` },
  workedAbout: {
    en: "Every number from the table to the top, computed with the same engine.",
    ko: "원자료에서 맨 위 점수까지 모든 수를 같은 계산기로 따라간다.",
  },
  workedUnit: { en: "Another example", ko: "다른 예" },
  agreement: { en: "Held against what was published", ko: "발표된 값과의 대조" },
  agreementAbout: {
    en: "The publisher’s own scores and ranks are not used to compute; they are compared with what is computed.",
    ko: "발표된 점수와 순위는 계산에 쓰지 않고 계산 결과와 비교하기만 한다.",
  },
  period: { en: "Period", ko: "시점" },
  scoresEqual: { en: "Scores equal", ko: "일치한 점수" },
  ranksEqual: { en: "Ranks equal", ko: "일치한 순위" },
  ofN: {
    en: (equal: number, of: number) => `${formatNumber(equal, "en")} of ${formatNumber(of, "en")}`,
    ko: (equal: number, of: number) => `${formatNumber(of, "ko")}개 중 ${formatNumber(equal, "ko")}개`,
  },
  notPrinted: { en: "none printed", ko: "발표 없음" },
  differences: { en: "Differences", ko: "차이" },
  noDifferences: { en: "No score and no rank differs.", ko: "다른 점수나 순위가 없다." },
  publishedScore: { en: "Published score", ko: "발표 점수" },
  computedScore: { en: "Computed score", ko: "계산 점수" },
  publishedRank: { en: "Published rank", ko: "발표 순위" },
  computedRank: { en: "Computed rank", ko: "계산 순위" },
  strengths: { en: "Named strengths and computed ones", ko: "원문이 꼽은 강점과 계산된 강점" },
  strengthsText: {
    en: (supported: number, named: number) =>
      `The source names ${named} strengths. ${supported} of them are among the dimensions in which the same unit stands best by the computation; ${named - supported} are not. The names are not used to compute.`,
    ko: (supported: number, named: number) =>
      `원문은 강점 ${named}개를 꼽는다. 그 가운데 ${supported}개는 계산에서도 그 대상이 가장 앞서는 차원에 들고, ${named - supported}개는 들지 않는다. 강점은 계산에 쓰지 않는다.`,
  },
  unit: { en: "Unit", ko: "대상" },
  named: { en: "Named by the source", ko: "원문이 꼽은 강점" },
  computedBest: { en: "Best by the computation", ko: "계산상 가장 앞서는 차원" },
  raw: { en: "Value", ko: "원값" },
  prepared: { en: "Prepared", ko: "값 준비" },
  imputed: { en: "Imputed", ko: "대체" },
  capped: { en: "beyond the goalpost, so set to it", ko: "한계를 넘어 한계값으로 둠" },
  normalised: { en: "Normalised", ko: "정규화" },
  aggregated: { en: "Aggregated", ko: "종합" },
  rounded: { en: (d: number) => `Rounded half up, ${d} decimals`, ko: (d: number) => `소수 ${d}자리 반올림` },
  panel: { en: "Several periods", ko: "여러 시점" },
  panelApart: {
    en: (periods: number) =>
      `The index is computed for ${periods} periods, each by itself: scores compare units within a period. A score that rises says that a unit gained on the others.`,
    ko: (periods: number) =>
      `지수는 ${periods}개 시점마다 따로 계산한다. 점수는 같은 시점의 대상끼리 견주는 것이며, 점수가 오르면 다른 대상보다 나아졌다는 뜻이다.`,
  },
  panelTogether: {
    en: (periods: number) =>
      `An indicator’s values of all ${periods} periods are normalised together, so that scores compare over time, too. Gaps and outliers are dealt with in each period; dimensions are aggregated in each period.`,
    ko: (periods: number) =>
      `지표마다 ${periods}개 시점의 값을 한데 모아 정규화하므로 점수를 시점끼리도 견줄 수 있다. 빈칸과 이상값은 시점마다 따로 다루고, 차원도 시점마다 따로 종합한다.`,
  },
  step: { en: "Step", ko: "단계" },
  calculation: { en: "Calculation", ko: "계산" },
  result: { en: "Result", ko: "결과" },
  absent: { en: "Where a value is absent", ko: "값이 없을 때" },
})

export function roundText(round: Rounding, lang: Lang): string {
  if (round === null) return lang === "ko" ? "안 함" : "none"
  return lang === "ko" ? `소수 ${round}자리` : `${round} decimals, half up`
}

/** How an indicator is measured over records, in words. Names of variables and codes are put in by the caller. */
export function measureText(measure: Measure, table: string, where: string, of: string, lang: Lang): string {
  const rows = where === "" ? table : `${table} (${where})`
  switch (measure.kind) {
    case "count":
      return lang === "ko" ? `${rows}의 수` : `number of ${rows}`
    case "share":
      return lang === "ko"
        ? `${of === "" ? table : `${table} (${of})`} 가운데 ${where}의 비율`
        : `share of ${where} among ${of === "" ? table : `${table} (${of})`}`
    case "rate":
      return lang === "ko"
        ? `${measure.per} ${formatNumber(measure.times, lang)}당 ${rows}의 수`
        : `number of ${rows} per ${formatNumber(measure.times, lang)} of ${measure.per}`
    case "diversity":
      return lang === "ko"
        ? `${rows}의 ${of} 유효 개수(Hill 수, q = ${measure.q})`
        : `effective number of ${of} in ${rows} (Hill number, q = ${measure.q})`
    case "sum":
      return lang === "ko" ? `${rows}의 ${of} 합` : `sum of ${of} over ${rows}`
    case "mean":
      return lang === "ko" ? `${rows}의 ${of} 평균` : `mean of ${of} over ${rows}`
    case "max":
      return lang === "ko" ? `${rows}의 ${of} 최댓값` : `largest ${of} of ${rows}`
    case "sql":
      return measure.expression
  }
}

/** The constraint that a statement kind puts on positions. */
export function meaningText(meaning: StatementMeaning, lang: Lang): string {
  switch (meaning.kind) {
    case "top-set":
      return lang === "ko" ? "언급된 k개가 1위부터 k위까지" : "the k named hold positions 1 to k"
    case "next-set":
      return lang === "ko"
        ? "언급된 k개가 앞선 집합 바로 다음 자리"
        : "the k named hold the positions right after the set before"
    case "rank":
      return lang === "ko" ? "언급된 하나가 정확히 그 순위" : "the one named holds exactly that position"
    case "ordered":
      return lang === "ko" ? "언급된 순서대로" : "the named stand in this order"
    case "among-first": {
      const first = meaning.count ?? (meaning.share === undefined ? "" : formatShare(meaning.share, lang))
      return lang === "ko" ? `언급된 각각이 상위 ${first} 안` : `each named is among the first ${first}`
    }
    case "above-mean":
      return lang === "ko" ? "‘평균 아래’로 언급된 모두보다 앞" : "before everyone said to be below the mean"
    case "below-mean":
      return lang === "ko" ? "‘평균 위’로 언급된 모두보다 뒤" : "behind everyone said to be above the mean"
    case "none":
      return lang === "ko" ? "없음(기록만 함)" : "none: recorded and shown"
  }
}
