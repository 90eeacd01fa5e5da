import { isUsable } from "../usable.ts"

/** A number as it is printed in a table. */
interface Printed {
  readonly value: number
  /** Digits after the point; below 0 for the zeros of "1.6e6". */
  readonly decimals: number
  /** Digits from the first that is not 0. */
  readonly digits: number
}

/** What stands for a point in a column. */
export type Point = "." | ","

const missing =
  /^(?:|n\/?a\.?|n\.a\.|null|none|nan|nd|n\.d\.|missing|unknown|[-–—−]+|\.{1,3}|…|\?|x|:|#n\/a|없음|해당없음)$/i

/** Whether the cell says that there is no number. */
export const isMissing = (text: string): boolean => missing.test(text.trim())

/** Signs, footnote marks and measures that are printed around a number. */
function bare(text: string): string {
  // Nearly all cells are digits and a point: nothing is printed around them.
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text
  return text
    .replaceAll(/[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§]+$/g, "")
    .normalize("NFKC")
    .replaceAll(/\[[^\]]*\]|\([a-z]\)$/gi, "")
    .replaceAll(/[\u2212\u2013]/g, "-")
    .replaceAll(/^[$€£¥₩=~≈]+|[%‰$€£¥₩*=]+$/g, "")
    .replaceAll(/(?<=\d)[\s'’_](?=\d{3}(?:\D|$))/g, "")
    .trim()
}

const ordinal = /^#?(\d+)(?:st|nd|rd|th|위|등|\.º|º|°)$|^T-?(\d+)$|^#(\d+)$/i

/** Reads one number; null: the cell holds none. */
export function readPrinted(text: string, point: Point): Printed | null {
  const plain = bare(text)
  const place = ordinal.exec(plain)
  const ordered = place?.[1] ?? place?.[2] ?? place?.[3] ?? plain
  const number =
    point === "," ? ordered.replaceAll(".", "").replace(",", ".") : ordered.replaceAll(/,(?=\d{3}(?:\D|$))/g, "")
  const match = /^[+-]?(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(number)
  if (match === null || !/\d/.test(`${match[1]}${match[2] ?? ""}`)) return null
  const value = Number(number)
  if (!isUsable(value)) return null
  const digits = `${match[1]}${match[2] ?? ""}`.replace(/^0+/, "").length
  return { value, decimals: (match[2] ?? "").length - Number(match[3] ?? 0), digits }
}

/** The point of a column: a comma where one stands that can part no thousands, or in a table that has such columns. */
export function pointOf(cells: readonly string[], usual: Point): Point {
  let commas = 0
  for (const cell of cells) {
    const plain = bare(cell)
    if (/\d\.\d*$/.test(plain) && !/^[+-]?\d{1,3}(?:\.\d{3})+$/.test(plain)) return "."
    if (/^[+-]?\d*,\d+$/.test(plain) && !/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) commas++
    if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(plain)) return ","
    if (/^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(plain)) return "."
  }
  return commas > 0 ? "," : usual
}
