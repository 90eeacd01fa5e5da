import { catalogue } from "./catalogue.ts"

export const apiTexts = catalogue({
  title: { en: "By program", ko: "프로그램으로 읽기" },
  about: {
    en: "JSON at fixed addresses, which may be read from any site. A program that asks again with the ETag of its last answer gets a new one only where something changed.",
    ko: "고정된 주소에 JSON이 있으며 어느 사이트에서나 읽을 수 있다. 지난 응답의 ETag로 다시 요청하면 바뀐 것이 있을 때만 새 응답을 준다.",
  },
  whole: { en: "All editions", ko: "모든 판" },
  index: { en: "Everything computed in this edition", ko: "이 판에서 계산한 모든 것" },
  evidence: { en: "All its records", ko: "이 판의 모든 기록" },
  unit: { en: "One unit: scores, values, statements, sources", ko: "대상 하나: 점수, 값, 진술, 출처" },
  node: { en: "One dimension or indicator, with its method", ko: "차원이나 지표 하나와 그 방법" },
  scores: { en: "Scores and ranks, a row each", ko: "점수와 순위, 한 줄에 하나씩" },
  unitRecords: { en: "The records of one unit", ko: "대상 하나의 기록" },
  sources: { en: "Sources", ko: "출처" },
  weights: { en: "Scores with a weight of 2 for one member", ko: "구성 항목 하나의 가중치를 2로 했을 때의 점수" },
  records: { en: "Records by words and facets, with counts", ko: "단어와 분류로 찾은 기록과 건수" },
  explain: { en: "Where one score or rank comes from", ko: "점수나 순위 하나가 나온 과정" },
  compare: { en: "How likely one unit stands above another", ko: "한 대상이 다른 대상보다 앞설 확률" },
  live: { en: "Computed for each request", ko: "요청할 때마다 계산" },
  liveAbout: {
    en: "The server answers these as the page does, with the same engine. Parameters that it does not know are refused with a hint.",
    ko: "서버가 이 페이지와 같은 엔진으로 계산해 답한다. 모르는 매개변수는 도움말과 함께 거절한다.",
  },
  described: {
    en: "Description of all addresses and fields (OpenAPI 3.1)",
    ko: "모든 주소와 항목의 설명(OpenAPI 3.1)",
  },
  what: { en: "What", ko: "내용" },
  address: { en: "Address", ko: "주소" },
})
