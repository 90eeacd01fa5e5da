import type { LocalText } from "../../model/index.ts"

/** Titles of columns that several tables have. */
export const words = {
  unit: { en: "Unit", ko: "대상" },
  node: { en: "Indicator or dimension", ko: "지표 또는 차원" },
  indicator: { en: "Indicator", ko: "지표" },
  time: { en: "Period", ko: "시점" },
  status: { en: "Observation status", ko: "관측 상태" },
  measure: { en: "Unit of measure", ko: "측정 단위" },
  id: { en: "Id", ko: "식별자" },
  title: { en: "Title", ko: "이름" },
  name: { en: "Name", ko: "이름" },
  definition: { en: "Definition", ko: "정의" },
  source: { en: "Source", ko: "출처" },
  place: { en: "Place in the source", ko: "출처 안의 위치" },
  note: { en: "Note", ko: "주" },
  qualifier: { en: "How exactly it was published", ko: "발표된 정확도" },
  value: { en: "Value", ko: "값" },
  lower: { en: "Lowest value that the source allows", ko: "출처가 허용하는 가장 작은 값" },
  upper: { en: "Highest value that the source allows", ko: "출처가 허용하는 가장 큰 값" },
} as const satisfies Record<string, LocalText>

/** What an empty cell beside a bound means. */
export const unbounded: LocalText = {
  en: "Empty where there is no value, and where the source sets no bound (“at least”).",
  ko: "값이 없거나 출처가 한계를 두지 않으면(“이상”) 비어 있다.",
}
