import { measureOf as knownMeasure, type Lang, type MeasureRef, type MeasureUnit } from "../../src/model/index.ts"

const locales: Readonly<Record<Lang, string>> = { en: "en-GB", ko: "ko-KR" }
const formats = new Map<string, Intl.NumberFormat>()

function format(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.NumberFormat(locales[lang], options)
    formats.set(key, found)
  }
  return found
}

/** Minus as a minus sign, so that it is read and measured as one. */
const signed = (text: string) => text.replace("-", "−")

/** A number with thousands marks; `decimals` null keeps as many as it has (at most 10). */
export function formatNumber(value: number, lang: Lang, decimals: number | null = null): string {
  const options =
    decimals === null
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return signed(format(lang, options).format(value))
}

/** A share from 0 to 1 as a percentage. */
export const formatShare = (share: number, lang: Lang, decimals = 0): string =>
  format(lang, { style: "percent", minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(share)

/** What the sum of a thousand probabilities may miss 1 by, without being any less certain. */
const rest = 1e-9

/** A probability in words of a table: never "0%" or "100%" for what is merely rare or nearly certain. */
export function formatProbability(p: number, lang: Lang): string {
  if (p > 1 - rest) return formatShare(1, lang)
  if (p > 0 && p < 0.005) return "< 1%"
  if (p < 1 && p >= 0.995) return "> 99%"
  return formatShare(p, lang)
}

const plain: MeasureUnit = { label: { en: "", ko: "" }, suffix: { en: "", ko: "" }, decimals: null }
/** The unit of measure that is meant; an id that is no unit of measure is written without one. */
export const measureOf = (measure: MeasureRef): MeasureUnit => knownMeasure(measure) ?? plain

/** A value as its measure is written: "73.4%", "219 km²", "64,660 PPP $". */
export function formatMeasure(value: number, measure: MeasureRef, lang: Lang): string {
  const unit = measureOf(measure)
  const decimals = unit.decimals !== null && !Number.isInteger(value) ? unit.decimals : null
  return formatNumber(value, lang, decimals) + unit.suffix[lang]
}

/** A value with every digit that it has, and its unit. */
export const formatExact = (value: number, measure: MeasureRef, lang: Lang): string =>
  formatNumber(value, lang) + measureOf(measure).suffix[lang]

/** Decimals that show every score of a column to the same place: as many as any of them needs, at most `most`. */
export function decimalsOf(values: readonly (number | null)[], most = 3): number {
  const known = kept.get(values) ?? new Map<number, number>()
  kept.set(values, known)
  const needed = known.get(most) ?? countDecimals(values, most)
  known.set(most, needed)
  return needed
}

/** Every unit's page asks for the decimals of the same scores, which no one changes in place. */
const kept = new WeakMap<readonly (number | null)[], Map<number, number>>()

function countDecimals(values: readonly (number | null)[], most: number): number {
  let needed = 0
  for (const value of values) {
    if (value === null) continue
    const fraction = String(Number(value.toFixed(most))).split(".")[1]?.length ?? 0
    if (fraction > needed) needed = fraction
  }
  return needed
}

/** "0.92" or "0.91–0.94": an interval whose ends are written to the same place; apart where an end has a minus. */
export function formatRange(low: number, high: number, lang: Lang, decimals: number): string {
  const [from, to] = [formatNumber(low, lang, decimals), formatNumber(high, lang, decimals)]
  if (from === to) return from
  return low < 0 ? `${from} – ${to}` : `${from}–${to}`
}

/** "4" or "3–7": a rank interval in figures. */
export const formatRanks = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`)

/** "4위", "3–7위" · "4th", "3rd–7th" */
export function formatRanksInWords(low: number, high: number, lang: Lang): string {
  if (lang === "ko") return `${formatRanks(low, high)}위`
  return low === high ? ordinal(low) : `${ordinal(low)}–${ordinal(high)}`
}

const plurals = new Intl.PluralRules("en-GB", { type: "ordinal" })
const endings: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd" }
/** 1st, 2nd, 3rd, 4th. */
export const ordinal = (n: number): string => `${n}${endings[plurals.select(n)] ?? "th"}`

/** English: "1 city", "20 cities". */
export const counted = (n: number, one: string, many: string): string =>
  `${formatNumber(n, "en")} ${n === 1 ? one : many}`

/** English: "a, b and c"; Korean: "a, b, c". */
export function listOf(words: readonly string[], lang: Lang): string {
  if (lang === "ko" || words.length < 2) return words.join(", ")
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`
}
