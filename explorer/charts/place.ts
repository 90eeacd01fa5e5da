import { roundValues, widened } from "./round-values.ts"

/** Two ends of a scale in the measure of the data; the first is drawn at the left. They may run downwards (ranks). */
export type Domain = readonly [left: number, right: number]

/** Placed positions are shares of the plot's width: 0 is its left edge and 1 its right edge. */
export type Share = number

/** A share as the length that SVG attributes take; three decimals are finer than a pixel on any screen. */
export const percent = (share: Share): string => `${round(share * 100)}%`

/** Three decimals, so that the same data gives the same bytes on every machine. */
export const round = (x: number): number => {
  const rounded = Math.round(x * 1000) / 1000
  return rounded === 0 ? 0 : rounded
}

/**
 * Place of a value on a scale, kept inside 0 to 1. A domain without width puts everything in its middle.
 */
export function place([left, right]: Domain, value: number): Share {
  if (left === right) return 0.5
  // What a clamped linear scale of d3 computes, digit for digit; a scale of its own for each of many dots is dear.
  const inside = Math.min(Math.max(value, Math.min(left, right)), Math.max(left, right))
  return left < right ? (inside - left) / (right - left) : 1 - (inside - right) / (left - right)
}

/** Whether a value lies inside the domain, ends included. */
export const isInside = ([left, right]: Domain, value: number): boolean =>
  value >= Math.min(left, right) && value <= Math.max(left, right)

/** Centre of rank r among n: ranks are cells of equal width, as in the strip. `r` may be fractional (a mean rank). */
export const rankCentre = (r: number, n: number): Share => (r - 0.5) / n

/** Left and right edge of the cells from rank `low` to rank `high` among n. */
export const rankSpan = (low: number, high: number, n: number): readonly [Share, Share] => [(low - 1) / n, high / n]

/** Domain that holds all numbers, widened to round ends; gaps are passed over. [0, 1] without any number. */
export function niceDomain(values: Iterable<number | null | undefined>): Domain {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value === null || value === undefined || !Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high) return [0, 1]
  if (low === high) return low === 0 ? [0, 1] : low > 0 ? [0, low] : [low, 0]
  return widened(low, high, 5)
}

/** Round values inside the domain, about `count` of them, each with its place. */
export function ticks(domain: Domain, count: number): readonly { readonly value: number; readonly x: Share }[] {
  const [left, right] = domain
  if (left === right) return [{ value: left, x: 0.5 }]
  const values = roundValues(Math.min(left, right), Math.max(left, right), count)
  return (left < right ? values : values.toReversed()).map((value) => ({ value, x: place(domain, value) }))
}

/** Ranks worth a tick: the first, the last, and round ones between that do not crowd the ends. */
export function rankTicks(n: number): readonly number[] {
  if (n <= 1) return [1]
  const step = n <= 12 ? 5 : n <= 30 ? 5 : n <= 60 ? 10 : n <= 120 ? 20 : 50
  const between: number[] = []
  for (let r = step; r < n; r += step) if (n - r >= step / 2) between.push(r)
  return [1, ...between.filter((r) => r > 1), n]
}
