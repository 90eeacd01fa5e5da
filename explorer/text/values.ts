import { type Lang, type MeasureRef, type ObsStatus, obsStatus, type Qualifier } from "../../src/model/index.ts"
import { formatMeasure, formatNumber, measureOf } from "./numbers.ts"

interface Hedged {
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly qualifier: Qualifier
}

/** The value as its source hedges it: "73%", "about 73%", "at least 4,000". */
export function hedgedText({ value, qualifier }: Hedged, measure: MeasureRef, lang: Lang): string {
  const number = formatMeasure(value, measure, lang)
  switch (qualifier) {
    case "approx":
      return lang === "ko" ? `약 ${number}` : `about ${number}`
    case "at_least":
      return lang === "ko" ? `${number} 이상` : `at least ${number}`
    case "more_than":
      return lang === "ko" ? `${number} 초과` : `more than ${number}`
    default:
      return number
  }
}

/** What the hedge stands for as an interval: "72.5 to 73.5%"; null where the value is exact. */
export function intervalText(
  { value, lower, upper, qualifier }: Hedged,
  measure: MeasureRef,
  lang: Lang,
): string | null {
  if (qualifier === "exact" && (lower === null || lower === value) && (upper === null || upper === value)) return null
  const { suffix } = measureOf(measure)
  if (lower !== null && upper !== null)
    return `${formatNumber(lower, lang)}–${formatNumber(upper, lang)}${suffix[lang]}`
  if (lower !== null)
    return lang === "ko"
      ? `${formatMeasure(lower, measure, lang)} 이상`
      : `${formatMeasure(lower, measure, lang)} or more`
  if (upper !== null)
    return lang === "ko"
      ? `${formatMeasure(upper, measure, lang)} 이하`
      : `${formatMeasure(upper, measure, lang)} or less`
  return null
}

const qualifierNames: Readonly<Record<Qualifier, Readonly<Record<Lang, string>>>> = {
  exact: { en: "printed without a hedge", ko: "단서 없이 인쇄된 값" },
  rounded: { en: "rounded", ko: "반올림된 값" },
  approx: { en: "“about”", ko: "‘약’" },
  at_least: { en: "“at least”", ko: "‘이상’" },
  more_than: { en: "“more than”", ko: "‘초과’" },
  uncertain: { en: "meaning or reading uncertain", ko: "뜻이나 판독이 불확실함" },
}
export const qualifierName = (qualifier: Qualifier, lang: Lang): string => qualifierNames[qualifier][lang]

export const statusName = (status: ObsStatus, lang: Lang): string => obsStatus[status].label[lang]
