import { catalogue, formatNumber } from "../text/index.ts"

export const searchTexts = catalogue({
  title: { en: "Search", ko: "검색" },
  label: { en: "Search this edition", ko: "이 판에서 찾기" },
  hint: {
    en: "Names, definitions, statements, findings, sources and records, in Korean and English. Korean initials work too: ㅅㅁㅌ",
    ko: "이름, 정의, 진술, 알아 둘 점, 출처, 기록을 한국어와 영어로 찾는다. 초성으로도 찾을 수 있다. 예: ㅅㅁㅌ",
  },
  nothing: {
    en: (query: string) => `Nothing here has all words of “${query}”.`,
    ko: (query: string) => `‘${query}’의 단어가 모두 들어 있는 항목이 없다.`,
  },
  found: {
    en: (n: number) => `${formatNumber(n, "en")} found`,
    ko: (n: number) => `${formatNumber(n, "ko")}건 찾음`,
  },
  node: { en: "Dimensions and indicators", ko: "차원과 지표" },
  statement: { en: "Statements", ko: "진술" },
  finding: { en: "Findings", ko: "알아 둘 점" },
  source: { en: "Sources", ko: "출처" },
  more: {
    en: (n: number) => `and ${formatNumber(n, "en")} more`,
    ko: (n: number) => `그 밖에 ${formatNumber(n, "ko")}건`,
  },
})
