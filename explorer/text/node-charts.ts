import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

/** Sections and captions of the charts that are drawn from results. */
export const nodeChartTexts = catalogue({
  scatterSection: { en: "How the two members meet", ko: "두 구성 항목의 관계" },
  scatterAbout: {
    en: "Each point is one of those compared, by its scores in the two members. Along a dashed line both together give the same score.",
    ko: "점 하나가 대상 하나이며 두 구성 항목의 점수에 따라 놓였다. 점선 위에서는 두 점수가 합쳐져 같은 점수가 된다.",
  },
  scatterUnit: { en: (n: number) => `scores · ${n} points`, ko: (n: number) => `점수 · 점 ${n}개` },
  slopeSection: { en: "Who moved most", ko: "순위가 가장 많이 바뀐 곳" },
  slopeAbout: {
    en: (shown: number, n: number, from: string, to: string) =>
      `The ${shown} that moved furthest between ${from} and ${to}, ranked among the ${formatNumber(n, "en")} with a score in both. Full line: rose. Dashed: fell.`,
    ko: (shown: number, n: number, from: string, to: string) =>
      `${from}년과 ${to}년 사이에 순위가 가장 많이 바뀐 ${shown}곳이다. 순위는 두 해 모두 점수가 있는 ${formatNumber(n, "ko")}곳 가운데에서 매겼다. 실선은 오른 곳, 점선은 내린 곳이다.`,
  },
  slopeUnit: {
    en: (units: string) => `rank among ${units} with both scores`,
    ko: (units: string) => `두 해 모두 점수가 있는 ${units} 가운데의 순위`,
  },
  heatSection: { en: "Members side by side", ko: "구성 항목 비교" },
  heatValues: { en: "values as published; a dash: not published", ko: "발표된 값, 줄표는 발표되지 않음" },
  heatScores: {
    en: (shown: number, n: number) => `scores of the first ${shown} of ${n}`,
    ko: (shown: number, n: number) => `${n}곳 가운데 상위 ${shown}곳의 점수`,
  },
  yearsSection: { en: "Over the years", ko: "연도별 추이" },
  yearsUnit: {
    en: "score; grey: the mean of all with a score",
    ko: "점수, 회색은 점수가 있는 모든 곳의 평균",
  },
  treeSection: { en: "Who carries how much", ko: "무엇이 얼마나 차지하는가" },
  treeAbout: {
    en: "From left to right. A box is as high as its share of the whole by the weights of the method.",
    ko: "왼쪽에서 오른쪽으로 읽는다. 상자의 높이는 방법의 가중치에 따른 전체 비중이다.",
  },
  treeUnit: { en: "nominal share of the top score", ko: "맨 위 점수에서 차지하는 명목 비중" },
  mapTitle: { en: (units: string) => `${units} on the map`, ko: (units: string) => `지도 위의 ${units}` },
  latitude: { en: "Latitude", ko: "위도" },
  longitude: { en: "Longitude", ko: "경도" },
  degrees: { en: "degrees", ko: "도" },
  rankScale: { en: "rank, right is better", ko: "순위, 오른쪽일수록 앞섬" },
  scoreScale: { en: "score", ko: "점수" },
})
