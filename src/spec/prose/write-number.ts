import { type Lang, type MeasureRef, measureOf } from "../../model/index.ts"

/**
 * A number as an author wrote it, for readers: thousands grouped, every printed digit kept ("1.6e6" is 1,600,000),
 * followed by its unit of measure. English and Korean group alike.
 */
export function writeNumber(written: string, measure: MeasureRef, lang: Lang): string {
  const [mantissa = "", exponent = "0"] = written.toLowerCase().replace(/^\+/, "").split("e")
  const sign = mantissa.startsWith("-") ? "−" : ""
  const [whole = "", decimals = ""] = mantissa.replace("-", "").split(".")
  const shift = Number(exponent)
  const digits = whole + decimals
  const point = whole.length + shift
  const padded = point < 1 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0")
  const at = Math.max(point, 1)
  const grouped = padded
    .slice(0, at)
    .replace(/^0+(?=\d)/, "")
    .replace(/\B(?=(?:\d{3})+$)/g, ",")
  const fraction = padded.slice(at)
  const suffix = measureOf(measure)?.suffix[lang] ?? ""
  return `${sign}${grouped}${fraction === "" ? "" : `.${fraction}`}${suffix}`
}
