import type { MeasureRef, Qualifier } from "../model/index.ts"

/** All numbers from `low` to `high`; an end may be infinite. */
export interface Extent {
  readonly low: number
  readonly high: number
}

/** A number as a row prints it. A gap has none. */
interface Printed {
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly qualifier: Qualifier
}

/** What is counted is exact where it is said to be; anything else is a quotient, known to its last digit at best. */
const counted: readonly MeasureRef[] = ["count", "persons", "rank"]

/**
 * The numbers that a printed one may stand for. A hedge of the source widens it as the edition says. A doubt of the
 * edition's author (`uncertain`) does not: what is judged is what was printed.
 */
export function printedExtent({ value, lower, upper, qualifier }: Printed, measure: MeasureRef): Extent {
  const half = lastDigit(value) / 2
  const digit = { low: value - half, high: value + half }
  if (qualifier === "uncertain") return digit
  const stated = { low: lower ?? Number.NEGATIVE_INFINITY, high: upper ?? Number.POSITIVE_INFINITY }
  return qualifier === "exact" && !counted.includes(measure) && stated.low === stated.high ? digit : stated
}

/** Worth of the last digit that a number needs: 0.1 for 5.4, 1 for 20. Closing zeros of a decimal are not seen. */
function lastDigit(value: number): number {
  const [mantissa = "", exponent = "0"] = String(value).split("e")
  const decimals = mantissa.split(".")[1]?.length ?? 0
  return 10 ** (Number(exponent) - decimals)
}

/** Room for the error of binary fractions; no printed digit is as small. */
const slack = (a: number, b: number) => {
  const size = Math.max(Math.abs(a), Math.abs(b))
  return Number.isFinite(size) ? 1e-9 * size : 0
}

/** Whether a is certainly below b: no number of a reaches any of b. */
export const isBelow = (a: Extent, b: Extent): boolean => a.high < b.low - slack(a.high, b.low)

/** Whether no number is in both. */
export const areApart = (a: Extent, b: Extent): boolean => isBelow(a, b) || isBelow(b, a)

const isWide = ({ low, high }: Extent) => high > low

/**
 * Whether a rounds to less than b: below it, or no more than touching where both are rounded, as 5 and 6 are at 5.5. One
 * number is not printed as both.
 */
export const roundsBelow = (a: Extent, b: Extent): boolean =>
  isBelow(a, b) || (isWide(a) && isWide(b) && a.low < b.low && a.high <= b.low + slack(a.high, b.low))

export const times = ({ low, high }: Extent, factor: number): Extent => ({ low: low * factor, high: high * factor })

/** Sum of all; 0 for none. */
export const sum = (extents: readonly Extent[]): Extent => ({
  low: extents.reduce((total, { low }) => total + low, 0),
  high: extents.reduce((total, { high }) => total + high, 0),
})

/** 0 × ∞ is 0 here: as an end of an extent it is what the finite numbers below ∞ give. */
const product = (a: number, b: number) => (a === 0 || b === 0 ? 0 : a * b)

export function multiply(a: Extent, b: Extent): Extent {
  const ends = [product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)]
  return { low: Math.min(...ends), high: Math.max(...ends) }
}

/** Null where b may be 0, or where the quotient of two unbounded ends says nothing. */
export function divide(a: Extent, b: Extent): Extent | null {
  if (b.low <= 0 && b.high >= 0) return null
  return multiply(a, { low: 1 / b.high, high: 1 / b.low })
}
