import type { Lang } from "../../model/index.ts"

/** What places in a table are: lines of a text, rows or cells of a sheet. */
export type PlaceKind = "line" | "row" | "cell"

/** What an edition must say and two tables do not: a person replaces it. */
export interface Texts {
  readonly summary: (indicators: number, units: number) => string
  readonly publisher: string
  readonly licence: string
  readonly noun: { readonly one: string; readonly many: string }
  /** What a place in the table is called. */
  readonly places: Readonly<Record<PlaceKind, string>>
  readonly unstated: string
}

export const texts: Readonly<Record<Lang, Texts>> = {
  en: {
    summary: (indicators, units) => `${indicators} indicators of ${units} units.`,
    publisher: "Your organisation",
    licence: "not stated",
    noun: { one: "unit", many: "units" },
    places: { line: "line", row: "row", cell: "cell" },
    unstated: "unit of measure not stated",
  },
  ko: {
    summary: (indicators, units) => `대상 ${units}곳의 지표 ${indicators}개이다.`,
    publisher: "기관 이름",
    licence: "밝히지 않음",
    noun: { one: "대상", many: "대상" },
    places: { line: "행", row: "행", cell: "셀" },
    unstated: "단위를 밝히지 않음",
  },
}
