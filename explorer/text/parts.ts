import { catalogue } from "./catalogue.ts"

export const partTexts = catalogue({
  kindContradiction: { en: "contradiction", ko: "모순" },
  kindArithmetic: { en: "arithmetic", ko: "계산" },
  kindGap: { en: "gap", ko: "공백" },
  kindAgreement: { en: "agreement", ko: "일치" },
  figuresInvolved: {
    en: (n: number) => (n === 1 ? "The figure it concerns" : `The ${n} figures it concerns`),
    ko: (n: number) => `관련 수치 ${n}개`,
  },
  figure: { en: "Figure", ko: "수치" },
  value: { en: "Value", ko: "값" },
  stands: { en: "Interval it stands for", ko: "뜻하는 구간" },
  source: { en: "Source", ko: "출처" },
})
