import type { Lang, LocalText } from "../../src/model/index.ts"

/** Words of the charts' frames, in both languages. */
export const chartText = {
  showTable: { en: "Show as table", ko: "표로 보기" },
  source: { en: "Source", ko: "자료" },
  rank: { en: "Rank", ko: "순위" },
  interval: { en: "90% interval", ko: "90% 구간" },
  figure: { en: "Figure", ko: "그림" },
  measure: { en: "Measure", ko: "측정" },
  note: { en: "Note", ko: "참고" },
  address: { en: "Address", ko: "주소" },
  download: { en: "Download", ko: "내려받기" },
  read: { en: "Read mark by mark with the arrow keys", ko: "화살표 키로 하나씩 읽기" },
  readCells: { en: "Read cell by cell with the arrow keys", ko: "화살표 키로 칸마다 읽기" },
  readAndOpen: {
    en: "Read cell by cell with the arrow keys, open with Enter",
    ko: "화살표 키로 칸마다 읽고 Enter로 열기",
  },
  nothing: { en: "Nothing is drawn.", ko: "그린 것이 없다." },
  marks: {
    en: (n: number, first: string, last: string) =>
      n === 1 ? `One mark. ${first}.` : `${n} marks, from “${first}” to “${last}”.`,
    ko: (n: number, first: string, last: string) =>
      n === 1 ? `항목 1개. ${first}.` : `항목 ${n}개, ‘${first}’부터 ‘${last}’까지.`,
  },
} as const satisfies Record<string, LocalText | Record<Lang, (...about: never[]) => string>>
