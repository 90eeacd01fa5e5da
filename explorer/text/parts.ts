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
  scrollHint: { en: "Scroll sideways for more", ko: "옆으로 밀면 더 볼 수 있다" },
  contents: { en: "On this page", ko: "이 페이지의 내용" },
  moreFigures: { en: (n: number) => `${n} more figures`, ko: (n: number) => `나머지 수치 ${n}개` },
  moreFindings: {
    en: (n: number) => (n === 1 ? "1 more" : `${n} more`),
    ko: (n: number) => `나머지 ${n}가지`,
  },
  quoted: {
    en: (n: number) =>
      n === 1 ? "1 statement that says nothing about ranks" : `${n} statements that say nothing about ranks`,
    ko: (n: number) => `순위를 말하지 않는 진술 ${n}건`,
  },
  figure: { en: "Figure", ko: "수치" },
  value: { en: "Value", ko: "값" },
  stands: { en: "Interval it stands for", ko: "뜻하는 구간" },
  source: { en: "Source", ko: "출처" },
})
