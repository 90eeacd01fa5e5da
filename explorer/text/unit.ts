import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

export const unitTexts = catalogue({
  area: { en: "Area", ko: "면적" },
  population: { en: "Population", ko: "인구" },
  standing: {
    en: (n: number) => (n === 1 ? "Where it stands" : `Where it stands in ${n} dimensions`),
    ko: (n: number) => (n === 1 ? "전체에서의 위치" : `${n}개 차원에서의 위치`),
  },
  standingIndicators: {
    en: (n: number) => `Where it stands in ${n} indicators`,
    ko: (n: number) => `${n}개 지표에서의 위치`,
  },
  standingScored: {
    en: "Orange: this one, with its score and rank. Grey: all others, on the same scale.",
    ko: "주황: 이 대상의 점수와 순위. 회색: 같은 척도에 놓인 나머지 전체.",
  },
  standingOrdinal: {
    en: "Right is better. The orange bar is the 90% interval of the rank, the dot its mean; grey dots are the means of the others. Choose a row to see what it rests on.",
    ko: "오른쪽일수록 앞선 순위이다. 주황 막대는 순위의 90% 구간, 점은 평균이며, 회색 점은 나머지의 평균이다. 줄을 누르면 근거를 볼 수 있다.",
  },
  last: { en: (n: number) => `rank ${n}`, ko: (n: number) => `${n}위` },
  first: { en: "rank 1", ko: "1위" },
  notNamed: { en: "not known", ko: "알 수 없음" },
  noValue: { en: "no value", ko: "값 없음" },
  noScore: { en: "no score", ko: "점수 없음" },
  strengths: { en: "Strengths that the source names", ko: "원문이 꼽은 강점" },
  strengthsAbout: {
    en: "Never used to compute. The mark says whether the computation agrees.",
    ko: "계산에는 쓰지 않으며, 계산 결과와 맞는지를 함께 적었다.",
  },
  agrees: {
    en: (k: number) => `among its best ${k} by the computation too`,
    ko: (k: number) => `계산에서도 상위 ${k}개 차원에 듦`,
  },
  disagrees: {
    en: (k: number) => `not among its best ${k} by the computation`,
    ko: (k: number) => `계산에서는 상위 ${k}개 차원에 들지 않음`,
  },
  indicators: { en: "All indicators", ko: "모든 지표" },
  indicator: { en: "Indicator", ko: "지표" },
  value: { en: "Value", ko: "값" },
  score: { en: "Score", ko: "점수" },
  rank: { en: "Rank", ko: "순위" },
  origin: { en: "Origin", ko: "출처" },
  record: { en: "record", ko: "기록" },
  records: {
    en: (n: number) => `${formatNumber(n, "en")} records`,
    ko: (n: number) => `기록 ${formatNumber(n, "ko")}건`,
  },
  overTime: { en: "Over the years", ko: "연도별 추이" },
  nothing: { en: "No value is known for any indicator.", ko: "값이 알려진 지표가 없다." },
  figures: { en: "Published figures", ko: "발표된 수치" },
  figuresAbout: {
    en: "Every number the source prints about it, with the place it stands on.",
    ko: "원문에 실린 모든 수치와 그 위치이다.",
  },
  statements: { en: "What the source says", ko: "원문의 진술" },
  evidence: { en: "Evidence", ko: "근거" },
  evidenceAll: {
    en: (n: number) => `All ${formatNumber(n, "en")} records`,
    ko: (n: number) => `기록 ${formatNumber(n, "ko")}건 모두 보기`,
  },
  noEvidence: { en: "No record is about it.", ko: "이 대상에 관한 기록이 없다." },
  peers: { en: (group: string) => `Same group: ${group}`, ko: (group: string) => `같은 집단: ${group}` },
  peersShort: { en: "Same group", ko: "같은 집단" },
  findings: { en: "What to know about these numbers", ko: "이 수치에 대해 알아 둘 점" },
  sources: { en: "Sources of this page", ko: "이 페이지의 출처" },
  nobody: { en: "Nothing matches.", ko: "조건에 맞는 것이 없다." },
  withoutScore: { en: (time: string) => `No score in ${time}`, ko: (time: string) => `점수 없음(${time})` },
  listWithout: {
    en: (n: number, time: string) =>
      `${formatNumber(n, "en")} more ${n === 1 ? "has" : "have"} no score in ${time} and ${n === 1 ? "stands" : "stand"} last.`,
    ko: (n: number, time: string) => `점수가 없는(${time}) ${formatNumber(n, "ko")}개는 맨 아래에 따로 두었다.`,
  },
  listLead: {
    en: "Each has a page with all that is known about it here, and where from.",
    ko: "이름을 누르면 알려진 내용과 그 출처를 모두 볼 수 있다.",
  },
  listLines: {
    en: (node: string, from: string, to: string) => `Lines: ${node}, ${from} to ${to}, all on one scale.`,
    ko: (node: string, from: string, to: string) => `선은 ${from}년부터 ${to}년까지의 ${node}이며 모두 같은 척도이다.`,
  },
  find: { en: "Find", ko: "찾기" },
  other: { en: "Others", ko: "그 밖" },
})
