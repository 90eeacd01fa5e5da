import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

const n = formatNumber

export const cellTexts = catalogue({
  question: { en: "Where does this number come from?", ko: "이 수치는 어디서 왔나" },
  rank: { en: "Rank", ko: "순위" },
  score: { en: "Score", ko: "점수" },
  value: { en: "Value", ko: "값" },
  scoreInterval: { en: "90% interval of the score", ko: "점수의 90% 구간" },
  interval: { en: "90% interval of the rank", ko: "순위의 90% 구간" },
  of: { en: (n: number) => `of ${n}`, ko: (n: number) => `${n}개 중` },
  status: { en: "Status", ko: "상태" },
  chances: { en: "How likely is a place at the top?", ko: "상위권에 들 가능성" },
  topK: { en: (k: number) => (k === 1 ? "first" : `top ${k}`), ko: (k: number) => (k === 1 ? "1위" : `${k}위 안`) },
  computation: { en: "The computation, to the last digit", ko: "끝자리까지 따라가는 계산" },
  computationMore: { en: "The whole example on the method page", ko: "방법 페이지에서 전체 예 보기" },
  members: { en: "What it is made of", ko: "무엇으로 이루어졌나" },
  membersOrdinal: { en: "What lies below", ko: "아래의 지표" },
  membersOrdinalAbout: {
    en: "The source does not say how these make up the dimension, so they are shown and not added up.",
    ko: "원문은 이들을 어떻게 합치는지 밝히지 않으므로 보여 주기만 하고 종합하지 않는다.",
  },
  weight: { en: "Weight", ko: "가중치" },
  own: { en: "Statements that name it here", ko: "이 대상을 언급한 진술" },
  ownNone: {
    en: "No statement about this dimension names it. Its interval follows from where others are placed.",
    ko: "이 차원의 진술 가운데 이 대상을 언급한 것이 없다. 구간은 다른 대상의 위치에서 따라 나온다.",
  },
  nothing: {
    en: "Nothing published says anything about positions in this node, so every rank is possible.",
    ko: "이 항목의 순위를 말해 주는 발표 내용이 없어 모든 순위가 가능하다.",
  },
  others: { en: "Other statements that narrow the order", ko: "순서를 좁히는 다른 진술" },
  below: { en: "Statements about indicators below", ko: "아래 지표에 대한 진술" },
  howOrdinal: { en: "How the interval follows", ko: "구간이 나오는 과정" },
  orders: {
    en: (exponent: string, all: string) =>
      `About 10${exponent} of the 10${all} possible orders contradict nothing published here. All of them count the same; the strip shows in what share of them this one holds each rank.`,
    ko: (exponent: string, all: string) =>
      `가능한 순서 약 10${all}가지 가운데 발표된 내용과 어긋나지 않는 것은 약 10${exponent}가지이다. 이들을 똑같이 보며, 띠는 그 가운데 이 대상이 각 순위에 놓이는 비율을 나타낸다.`,
  },
  ordersUncounted: {
    en: (draws: number) =>
      `${n(draws, "en")} orders that contradict nothing published were drawn; the strip shows in what share of them this one holds each rank.`,
    ko: (draws: number) =>
      `발표된 내용과 어긋나지 않는 순서 ${n(draws, "ko")}개를 추출했으며, 띠는 그 가운데 이 대상이 각 순위에 놓이는 비율을 나타낸다.`,
  },
  drawn: {
    en: (draws: number) =>
      `Weights and uncertain values were varied ${n(draws, "en")} times; the strip shows in what share of the draws it holds each rank.`,
    ko: (draws: number) =>
      `가중치와 불확실한 값을 ${n(draws, "ko")}회 바꾸어 계산했으며, 띠는 그 가운데 각 순위에 놓인 비율을 나타낸다.`,
  },
  distribution: {
    en: (n: number) => `probability of each of the ${n} ranks`,
    ko: (n: number) => `순위 ${n}개 가운데 각 순위의 확률`,
  },
  distributionLine: {
    en: (range: string, isRank: boolean) =>
      `Ring: ${isRank ? "the rank as computed" : "the mean of all"}. Line: the 90% interval, ${range}.`,
    ko: (range: string, isRank: boolean) =>
      `고리는 ${isRank ? "계산된 순위" : "전체의 평균"}, 굵은 줄은 90% 구간(${range}위)이다.`,
  },
  distributionRare: {
    en: (share: string) => `Ranks below half a per cent each are not drawn; together they have ${share}.`,
    ko: (share: string) => `저마다 0.5%에 못 미치는 순위는 그리지 않았다. 합하면 ${share}이다.`,
  },
  valueHere: { en: "The value and its source", ko: "값과 출처" },
  sourcesBelow: { en: "The values below are from", ko: "아래 값의 출처" },
  recordsBehind: {
    en: (table: string) => `The records about it that this is measured over: ${table}`,
    ko: (table: string) => `측정에 쓰인 이 대상의 기록: ${table}`,
  },
  figures: { en: "Published figures about it", ko: "이 대상에 대한 발표 수치" },
  figuresBelow: { en: "Values and figures below", ko: "아래 지표의 값과 수치" },
  noFigures: { en: "The source prints no figure about it here.", ko: "이 항목에 대해 원문에 실린 수치가 없다." },
  gap: { en: "There is no value", ko: "값이 없다" },
  records: { en: "The records it was measured from", ko: "측정에 쓰인 기록" },
  recordsAbout: {
    en: (numerator: string, denominator: string) =>
      denominator === "" ? `${numerator} made the value.` : `${numerator} over ${denominator}.`,
    ko: (numerator: string, denominator: string) =>
      denominator === "" ? `이 값은 ${numerator}에서 나왔다.` : `${denominator} 가운데 ${numerator}이다.`,
  },
  nRecords: {
    en: (count: number) => (count === 1 ? "1 record" : `${n(count, "en")} records`),
    ko: (count: number) => `기록 ${n(count, "ko")}건`,
  },
  measured: { en: "Measured as", ko: "측정 방식" },
  denominatorRecords: { en: "Records of the denominator", ko: "분모의 기록" },
  noRecords: { en: "No records are known for this cell.", ko: "이 칸의 기록이 없다." },
  findings: { en: "What to know about this number", ko: "이 수치에 대해 알아 둘 점" },
  reconstruction: {
    en: "A reader’s reconstruction, not a published ranking",
    ko: "독자 재구성이며 발표된 순위가 아님",
  },
  shareOfDraws: { en: "Share", ko: "비율" },
  overTime: { en: "Over the years", ko: "연도별 추이" },
  overTimeValue: {
    en: "The value in its own measure; a gap breaks the line.",
    ko: "원래 단위의 값이며, 빈칸이 있으면 선이 끊긴다.",
  },
  overTimeScore: {
    en: "The score, computed for each year by the same method; a gap breaks the line.",
    ko: "해마다 같은 방법으로 계산한 점수이며, 빈칸이 있으면 선이 끊긴다.",
  },
  allUnits: { en: (node: string) => `All in ${node}`, ko: (node: string) => `${node} 전체 보기` },
})
