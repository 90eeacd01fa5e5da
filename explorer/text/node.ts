import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

const n = formatNumber

export const nodeTexts = catalogue({
  listTitle: { en: "Dimensions and indicators", ko: "차원과 지표" },
  listLead: {
    en: "From the top down, each with what it means and how far it is known.",
    ko: "위에서 아래로, 각 항목의 뜻과 알려진 정도를 함께 적었다.",
  },
  partOf: { en: "Part of", ko: "상위" },
  standing: { en: "Where everyone stands", ko: "전체의 위치" },
  standingOrdinal: {
    en: "Right is better. Bar: 90% interval of the rank; dot: mean over all admissible orders. A bar without a dot: not named here, so known only by what the others leave.",
    ko: "오른쪽일수록 앞선 순위이다. 막대는 순위의 90% 구간, 점은 가능한 모든 순서에서의 평균이다. 점이 없는 막대는 원문이 언급하지 않아, 다른 곳의 위치에서 남는 자리만 알 수 있다는 뜻이다.",
  },
  standingScored: {
    en: "The score of each, best first; a line is its 90% interval.",
    ko: "점수가 높은 순으로 나열했다. 선은 점수의 90% 구간이다.",
  },
  standingShown: {
    en: "Nothing is computed here; the values are shown as published.",
    ko: "계산하지 않고 발표된 값만 보인다.",
  },
  noStanding: { en: "Nothing published places anyone here.", ko: "이 항목의 위치를 말해 주는 발표 내용이 없다." },
  formula: { en: "How it is computed", ko: "계산 방법" },
  measured: { en: "Measured as", ko: "측정" },
  normalise: { en: "Score", ko: "점수" },
  aggregate: { en: "Aggregated", ko: "종합" },
  missing: { en: "Gaps", ko: "빈칸" },
  rounding: { en: "Rounding", ko: "반올림" },
  weight: { en: "Weight", ko: "가중치" },
  ofWhole: { en: (share: string) => `${share} of the whole`, ko: (share: string) => `전체의 ${share}` },
  members: { en: "Made of", ko: "구성" },
  membersOrdinal: { en: "Indicators below", ko: "아래의 지표" },
  statements: {
    en: (count: number) => `What the source says (${n(count, "en")})`,
    ko: (count: number) => `원문의 진술 ${n(count, "ko")}건`,
  },
  statementsOrders: {
    en: (exponent: string) => `About 10${exponent} orders contradict none of these.`,
    ko: (exponent: string) => `이 진술과 어긋나지 않는 순서는 약 10${exponent}가지이다.`,
  },
  figures: { en: "Published figures", ko: "발표된 수치" },
  findings: { en: "What to know about these numbers", ko: "이 수치에 대해 알아 둘 점" },
  coverage: { en: "What is missing", ko: "빠진 값" },
  coverageAll: { en: "A value is known for everyone.", ko: "모든 대상의 값이 있다." },
  coverageSome: {
    en: (missing: number, of: number, why: string) => `${n(missing, "en")} of ${n(of, "en")} have no value: ${why}.`,
    ko: (missing: number, of: number, why: string) =>
      `${n(of, "ko")}개 가운데 ${n(missing, "ko")}개는 값이 없다: ${why}.`,
  },
  noScore: {
    en: (missing: number, of: number) =>
      `${n(missing, "en")} of ${n(of, "en")} have no score, because a value it needs is missing.`,
    ko: (missing: number, of: number) =>
      `${n(of, "ko")}개 가운데 ${n(missing, "ko")}개는 필요한 값이 없어 점수가 없다.`,
  },
  rankTable: { en: "In the ranking table, with filters", ko: "순위표에서 보기" },
  level: { en: "Basis", ko: "기초" },
  known: { en: "Known for", ko: "알려진 대상" },
  named: {
    en: (count: number, of: number) => `${count} of ${of} named`,
    ko: (count: number, of: number) => `${of}개 중 ${count}개 언급`,
  },
  valued: {
    en: (count: number, of: number) => `${count} of ${of}`,
    ko: (count: number, of: number) => `${of}개 중 ${count}개`,
  },
  notNamed: { en: "not known", ko: "알 수 없음" },
  noValue: { en: "no value", ko: "값 없음" },
  last: { en: (n: number) => `${n}`, ko: (n: number) => `${n}위` },
  first: { en: "1", ko: "1위" },
})
