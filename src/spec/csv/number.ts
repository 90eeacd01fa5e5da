import { isUsable } from "../usable.ts"

/** A number as an author wrote it. */
export interface Written {
  readonly value: number
  /** Place value of the last printed digit: 0.1 for "78.9", 100000 for "1.6e6". */
  readonly lastDigit: number
}

const plain = /^[+-]?(?:\d+(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d{1,3}))?$/

/** Reads a number with a point for decimals and nothing between thousands; else says what to try. */
export function readNumber(text: string): Written | { readonly cure: string } {
  const match = plain.exec(text)
  if (!match) return { cure: cureOf(text) }
  const decimals = (match[1] ?? match[2] ?? "").length
  const value = Number(text)
  if (!isUsable(value)) return { cure: "numbers are 0, or from 1e-30 to 1e30 with either sign" }
  return { value, lastDigit: Number(`1e${Number(match[3] ?? 0) - decimals}`) }
}

const cures: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/^\s+|\s+$/, (text) => `remove the space around it: ${text.trim()}`],
  [
    /^[+-]?\d{1,3}([,' \u00a0\u202f])\d{3}(?:\1\d{3})*(?:\.\d+)?$/,
    (text) => `write nothing between thousands: ${text.replace(/[^\d.+-]/g, "")}`,
  ],
  [
    /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/,
    (text) => `write a point for decimals and nothing between thousands: ${text.replaceAll(".", "").replace(",", ".")}`,
  ],
  [/^[+-]?\d{1,3}(?:\.\d{3}){2,}$/, (text) => `write nothing between thousands: ${text.replaceAll(".", "")}`],
  [/^[+-]?\d+,\d+$/, (text) => `write a point for decimals: ${text.replace(",", ".")}`],
  [
    /^[+-]?[\d.]+\s*%$/,
    (text) => `leave out the sign: ${text.replace(/\s*%$/, "")}; the indicator's measure says per cent`,
  ],
  [
    /^(?:n\/?a|null|none|nan|unknown|missing|-|–|—|\.+|…|\?)$/i,
    () => "leave the cell empty; in values.csv say why under `gap`, as in not-collected",
  ],
  [/^[０-９．]+$/, (text) => `write plain digits: ${text.normalize("NFKC")}`],
  [/^[+-]?[\d.,]+\s*[천만억조]/, () => "write the number in digits alone, as in 1600000 or 1.6e6"],
  [
    /^(?:약|대략|최소|about|around|approx\.?|approximately|ca\.?|circa|nearly|almost|over|more than|at least|up to)\s*\d/i,
    () => "write the number alone and say how exact it is under `qualifier`, as in approx or at_least",
  ],
  [/^[~≈<>≥≤]/, () => "write the number alone and say how exact it is under `qualifier`, as in approx or at_least"],
  [/^[+-]?[\d.]+\s*[^\d\s.,]+/, () => "write the number alone; its unit of measure belongs to the indicator"],
]

function cureOf(text: string): string {
  for (const [pattern, cure] of cures) if (pattern.test(text)) return cure(text)
  return "write digits, with a point for decimals and nothing between thousands"
}
