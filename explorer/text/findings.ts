import { catalogue } from "./catalogue.ts"
import { formatNumber } from "./numbers.ts"

export const findingsTexts = catalogue({
  title: {
    en: (n: number) =>
      n === 1 ? "One thing to know about the source" : `${formatNumber(n, "en")} things to know about the source`,
    ko: (n: number) => `원문에 대해 알아 둘 점 ${formatNumber(n, "ko")}가지`,
  },
  lead: {
    en: "Where the source contradicts itself, where its arithmetic does not come out, where something is missing, and where it agrees with the computation. Nothing is mended silently.",
    ko: "원문이 서로 어긋나는 곳, 계산이 맞지 않는 곳, 빠진 것이 있는 곳, 그리고 계산과 일치하는 곳이다. 말없이 고치는 것은 없다.",
  },
  kind: { en: "Kind", ko: "종류" },
  all: { en: "All", ko: "전체" },
  sourcesTitle: { en: "Sources", ko: "출처" },
  sourcesLead: {
    en: "Everything in this edition comes from here. The place inside a source stands beside each number.",
    ko: "이 판의 모든 내용은 여기에서 나왔다. 출처 안의 위치는 수치마다 적혀 있다.",
  },
  publisher: { en: "Publisher", ko: "발행" },
  date: { en: "Date", ko: "날짜" },
  licence: { en: "Terms", ko: "이용 조건" },
  accessed: { en: "Accessed", ko: "열람" },
  address: { en: "Address", ko: "주소" },
  used: { en: "Used for", ko: "쓰인 곳" },
  usedFor: {
    en: (values: number, figures: number, statements: number) =>
      [
        values > 0 ? `${formatNumber(values, "en")} values` : "",
        figures > 0 ? `${formatNumber(figures, "en")} figures` : "",
        statements > 0 ? `${formatNumber(statements, "en")} statements` : "",
      ]
        .filter((text) => text !== "")
        .join(", "),
    ko: (values: number, figures: number, statements: number) =>
      [
        values > 0 ? `값 ${formatNumber(values, "ko")}개` : "",
        figures > 0 ? `수치 ${formatNumber(figures, "ko")}개` : "",
        statements > 0 ? `진술 ${formatNumber(statements, "ko")}건` : "",
      ]
        .filter((text) => text !== "")
        .join(", "),
  },
  terms: { en: "Terms of this edition", ko: "이 판의 이용 조건" },
  cite: { en: "How to cite", ko: "인용 방법" },
  hashes: { en: "Checksums", ko: "검증값" },
  hashEdition: { en: "Edition (SHA-256 of its files)", ko: "판(파일의 SHA-256)" },
  hashMethod: { en: "Method (SHA-256)", ko: "방법(SHA-256)" },
})
