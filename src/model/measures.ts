import type { LocalText } from "./text.ts"

/** How a number is written and what it counts. `suffix` follows the number on screen ("%", " km²"). */
export interface MeasureUnit {
  readonly label: LocalText
  readonly suffix: LocalText
  /** Decimals shown where the source does not say; null: as many as the number has. */
  readonly decimals: number | null
}

/** A unit of measure that is in no table: an edition describes it itself. */
interface OwnMeasure extends MeasureUnit {
  readonly id: string
}

/** What a number counts: the id of a row of the table below, or the edition's own. */
export type MeasureRef = string | OwnMeasure

const same = (text: string): LocalText => ({ en: text, ko: text })

/** Every unit of measure an edition may name. A unit that is missing here is added here, with both languages. */
export const measureUnits = {
  count: { label: { en: "count", ko: "개수" }, suffix: same(""), decimals: null },
  percent: { label: { en: "per cent", ko: "퍼센트" }, suffix: same("%"), decimals: null },
  share: { label: { en: "share, 0 to 1", ko: "비율, 0–1" }, suffix: same(""), decimals: 3 },
  score: { label: { en: "score", ko: "점수" }, suffix: same(""), decimals: null },
  points: { label: { en: "points", ko: "점" }, suffix: { en: " points", ko: "점" }, decimals: null },
  rank: { label: { en: "rank", ko: "순위" }, suffix: { en: "", ko: "위" }, decimals: 0 },
  years: { label: { en: "years", ko: "년" }, suffix: { en: " years", ko: "년" }, decimals: 1 },
  persons: { label: { en: "persons", ko: "명" }, suffix: { en: " people", ko: "명" }, decimals: 0 },
  persons_per_km2: {
    label: { en: "persons per km²", ko: "km²당 명" },
    suffix: { en: " per km²", ko: "명/km²" },
    decimals: null,
  },
  km: { label: { en: "kilometres", ko: "킬로미터" }, suffix: same(" km"), decimals: null },
  km2: { label: { en: "square kilometres", ko: "제곱킬로미터" }, suffix: same(" km²"), decimals: null },
  m2: { label: { en: "square metres", ko: "제곱미터" }, suffix: same(" m²"), decimals: null },
  tonnes: { label: { en: "tonnes", ko: "톤" }, suffix: { en: " t", ko: "톤" }, decimals: null },
  weeks: { label: { en: "weeks", ko: "주" }, suffix: { en: " weeks", ko: "주" }, decimals: null },
  ratio: { label: { en: "ratio", ko: "배율" }, suffix: { en: "", ko: "배" }, decimals: null },
  effective_number: { label: { en: "effective number", ko: "유효 개수" }, suffix: same(""), decimals: 2 },
  ppp_dollars: {
    label: { en: "2017 PPP $", ko: "2017년 PPP 달러" },
    suffix: { en: " PPP $", ko: " PPP 달러" },
    decimals: 0,
  },
  usd: { label: { en: "US dollars", ko: "미국 달러" }, suffix: { en: " US$", ko: "달러" }, decimals: null },
  eur: { label: { en: "euros", ko: "유로" }, suffix: { en: " €", ko: "유로" }, decimals: null },
  gbp: { label: { en: "pounds sterling", ko: "파운드" }, suffix: { en: " £", ko: "파운드" }, decimals: null },
  krw: { label: { en: "Korean won", ko: "원" }, suffix: { en: " KRW", ko: "원" }, decimals: 0 },
} as const satisfies Record<string, MeasureUnit>

export type MeasureUnitId = keyof typeof measureUnits

/** The unit of measure that is meant; null for an id that the table lacks. */
export const measureOf = (measure: MeasureRef): MeasureUnit | null =>
  typeof measure === "object" ? measure : isMeasureUnit(measure) ? measureUnits[measure] : null

export const isMeasureUnit = (text: string): text is MeasureUnitId => Object.hasOwn(measureUnits, text)
