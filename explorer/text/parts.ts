import { catalogue } from "./catalogue.ts"

export const partTexts = catalogue({
  seeCell: { en: "Where does this come from?", ko: "이 수치는 어디서 왔나" },
  kindContradiction: { en: "contradiction", ko: "모순" },
  kindArithmetic: { en: "arithmetic", ko: "계산" },
  kindGap: { en: "gap", ko: "공백" },
  kindAgreement: { en: "agreement", ko: "일치" },
  concerns: { en: "Concerns", ko: "관련" },
  figuresInvolved: { en: "Figures involved", ko: "관련 수치" },
  reads: { en: "Read as", ko: "해석" },
  noPositions: { en: "says nothing about positions", ko: "순위에 대해 말하지 않음" },
  about: { en: "About", ko: "대상" },
  all: { en: "all together", ko: "전체" },
  several: { en: "several", ko: "여럿" },
  figure: { en: "Figure", ko: "수치" },
  value: { en: "Value", ko: "값" },
  stands: { en: "stands for", ko: "뜻하는 구간" },
  source: { en: "Source", ko: "출처" },
  note: { en: "Note", ko: "비고" },
})
