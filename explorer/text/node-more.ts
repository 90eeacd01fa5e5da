import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

export const nodeMoreTexts = catalogue({
  coding: { en: "How the records were coded", ko: "기록을 어떻게 코딩했는가" },
  records: {
    en: (n: number, table: string) => `${formatNumber(n, "en")} records: ${table}`,
    ko: (n: number, table: string) => `기록 ${formatNumber(n, "ko")}건: ${table}`,
  },
  variable: { en: "Variable", ko: "변수" },
  meaning: { en: "Rule", ko: "규칙" },
  codes: { en: "Codes", ko: "코드" },
  points: {
    en: (points: number) => `${formatNumber(points, "en")} points`,
    ko: (points: number) => `${formatNumber(points, "ko")}점`,
  },
  groups: { en: "First in each group", ko: "집단마다 1위" },
  movement: { en: "Who moves most", ko: "가장 크게 움직인 곳" },
  movementAbout: {
    en: "By the slope of the scores per year, over all periods.",
    ko: "모든 시점에 걸친 점수의 연간 기울기로 잰다.",
  },
  risers: { en: "Rise", ko: "오름" },
  fallers: { en: "Fall", ko: "내림" },
  none: { en: "Nobody.", ko: "없음." },
  perYear: {
    en: (slope: string, first: string, last: string) => `${slope} a year, ${first}–${last}`,
    ko: (slope: string, first: string, last: string) => `연 ${slope}, ${first}–${last}`,
  },
})
