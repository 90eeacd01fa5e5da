import type { LocalText } from "../../src/model/index.ts"

/** What a table holds, one row of it, and each of its columns. */
export interface TableText {
  readonly about: LocalText
  readonly columns: Readonly<Record<string, LocalText>>
}

const unit = { en: "id of the unit, as in index.json", ko: "대상의 식별자(index.json과 같음)" }
const node = { en: "id of the indicator or dimension", ko: "지표나 차원의 식별자" }
const indicator = { en: "id of the indicator", ko: "지표의 식별자" }
const time = { en: "period", ko: "시점" }

const scores = {
  unit,
  node,
  level: { en: "1 for indicators, the highest for the top", ko: "지표는 1, 맨 위 항목이 가장 큰 수" },
  score: {
    en: "score on the node’s scale, rounded as the method says",
    ko: "항목 척도의 점수. 방법이 정한 대로 반올림",
  },
  rank: { en: "1 is best; ties share the smaller rank", ko: "1위가 최상, 동점이면 작은 쪽 순위를 함께 씀" },
  coverage: { en: "share of the weight below that has values, 0 to 1", ko: "아래 가중치 가운데 값이 있는 비율(0–1)" },
  rank_low: { en: "best rank of the 90% interval", ko: "순위 90% 구간의 가장 높은 순위" },
  rank_high: { en: "worst rank of the 90% interval", ko: "순위 90% 구간의 가장 낮은 순위" },
  status: {
    en: "SDMX observation status: A normal, E estimated, I imputed, L not collected, M not applicable, O not found, Q suppressed",
    ko: "SDMX 관측 상태: A 정상, E 추정, I 대체, L 수집 안 됨, M 해당 없음, O 찾지 못함, Q 비공개",
  },
}

/** The files of `build` whose columns have names of their own; the wide tables of steps have a column for each node. */
export const tableTexts: Readonly<Record<string, TableText>> = {
  "scores.csv": {
    about: {
      en: "Scores and ranks of the edition’s own period: a row for each unit and node",
      ko: "이 판 시점의 점수와 순위. 대상과 항목마다 한 행",
    },
    columns: scores,
  },
  "panel.csv": {
    about: { en: "The same for every period", ko: "모든 시점의 점수와 순위" },
    columns: { time, ...scores },
  },
  "trends.csv": {
    about: { en: "How values and scores move over the periods", ko: "값과 점수가 시점에 따라 움직인 정도" },
    columns: {
      unit,
      node,
      of: {
        en: "what moves: value (of the indicator, as collected) or score",
        ko: "무엇의 추세인지: value(수집한 지표값) 또는 score(점수)",
      },
      growth: { en: "compound growth per year; 0.02 is 2%", ko: "연평균 복리 성장률. 0.02는 2%" },
      change: {
        en: "slope of the least squares line per year, in per cent of where the line starts",
        ko: "최소제곱 직선의 연간 기울기. 직선 시작값에 대한 퍼센트",
      },
      slope: { en: "the same in the measure of the values", ko: "같은 기울기를 값의 단위로 적은 것" },
      available: { en: "share of the periods that have a value, 0 to 1", ko: "값이 있는 시점의 비율(0–1)" },
      first: { en: "period of the first value used", ko: "쓰인 첫 값의 시점" },
      last: { en: "period of the last value used", ko: "쓰인 마지막 값의 시점" },
    },
  },
  "group_ranks.csv": {
    about: { en: "Ranks among the units of the same group", ko: "같은 집단 안에서의 순위" },
    columns: {
      unit,
      node,
      scheme: { en: "how the units are grouped", ko: "집단을 나누는 기준" },
      group: { en: "the unit’s group", ko: "대상이 속한 집단" },
      rank: { en: "rank inside the group", ko: "집단 안의 순위" },
    },
  },
  "weights.csv": {
    about: { en: "Weights, and what they come to", ko: "가중치와 그 실제 효과" },
    columns: {
      node,
      parent: { en: "the dimension that it is a member of", ko: "속한 차원" },
      weight: { en: "as written, or as computed", ko: "적힌 그대로, 또는 계산된 가중치" },
      share: { en: "rescaled to sum to 1 in its group", ko: "같은 묶음에서 합이 1이 되게 맞춘 비중" },
      effective: { en: "share of the top score", ko: "맨 위 점수에서 차지하는 비중" },
      correlation: { en: "Pearson correlation with the scores of its parent", ko: "상위 차원 점수와의 피어슨 상관" },
    },
  },
  "screening.csv": {
    about: { en: "What screening counted of each unit", ko: "대상 선별에서 센 것" },
    columns: {
      unit,
      missing: { en: "number of gaps", ko: "빈칸 수" },
      zeros: { en: "number of zeros", ko: "0의 수" },
      missing_or_zero: { en: "both together", ko: "둘의 합" },
      available: { en: "share of indicators that have a value", ko: "값이 있는 지표의 비율" },
      nonzero: { en: "share of values that are not zero", ko: "0이 아닌 값의 비율" },
      included: { en: "true: the unit is scored; false: left out", ko: "true이면 점수를 내고 false이면 제외" },
    },
  },
  "imputation.csv": {
    about: { en: "Every gap that was filled", ko: "대체한 빈칸" },
    columns: {
      time,
      unit,
      indicator,
      value: { en: "the estimate", ko: "추정값" },
      method: { en: "how it was made", ko: "추정 방법" },
      from: { en: "the period it was taken over from", ko: "값을 가져온 시점" },
    },
  },
  "treatment.csv": {
    about: { en: "Outliers: what was done to each indicator", ko: "지표마다 이상값을 어떻게 처리했는가" },
    columns: {
      indicator,
      step: { en: "what made the values: none, winsorise, a logarithm", ko: "처리 단계: none, winsorise, 로그" },
      points: { en: "how many values changed", ko: "바뀐 값의 수" },
      passed: { en: "whether the test is passed afterwards", ko: "처리 뒤 검사를 통과했는가" },
      skew_before: { en: "skewness before", ko: "처리 전 왜도" },
      kurtosis_before: { en: "excess kurtosis before", ko: "처리 전 초과 첨도" },
      skew: { en: "skewness after", ko: "처리 뒤 왜도" },
      kurtosis: { en: "excess kurtosis after", ko: "처리 뒤 초과 첨도" },
    },
  },
  "treated_points.csv": {
    about: { en: "Every value that the treatment of outliers changed", ko: "이상값 처리로 바뀐 값" },
    columns: {
      unit,
      indicator,
      step: { en: "what changed it", ko: "바꾼 단계" },
      end: { en: "high or low, for a value that was drawn in", ko: "안으로 당긴 값이 위쪽(high)인지 아래쪽(low)인지" },
      before: { en: "value before", ko: "처리 전 값" },
      after: { en: "value after", ko: "처리 뒤 값" },
    },
  },
}

/** Wide tables: the first column is the unit, then one for each node. In the order of the computation. */
export const stepTexts: Readonly<Record<string, LocalText>> = {
  "steps/raw.csv": { en: "Values as collected", ko: "수집한 값" },
  "steps/denominated.csv": { en: "After division by the denominator", ko: "분모로 나눈 값" },
  "steps/screened.csv": { en: "Units that are scored", ko: "선별된 대상의 값" },
  "steps/imputed.csv": { en: "With gaps filled", ko: "빈칸을 대체한 값" },
  "steps/treated.csv": { en: "With outliers treated", ko: "이상값을 처리한 값" },
  "steps/normalised.csv": { en: "Normalised scores of the indicators", ko: "지표의 정규화 점수" },
  "steps/aggregated.csv": { en: "Scores of the dimensions", ko: "차원의 점수" },
}

/** The documents that everything shown here is read from. */
export const documentTexts: Readonly<Record<string, LocalText>> = {
  "index.json": {
    en: "All results with labels, method, sources, findings and hashes; the pages are drawn from it",
    ko: "결과 전체와 이름, 방법, 출처, 알아 둘 점, 검증값. 모든 페이지가 이 파일로 그려진다",
  },
  "evidence.json": {
    en: "All evidence records, and which of them made each measured value",
    ko: "근거 기록 전체와, 측정된 값마다 쓰인 기록",
  },
}
