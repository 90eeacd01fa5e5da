import { type Domain, isInside, place, type Share } from "./place.ts"

/** A value with what is known of its interval. Both ends null: exact, or not known. One of them null or infinite: open. */
export interface IntervalMark {
  readonly value: number | null
  readonly low?: number | null | undefined
  readonly high?: number | null | undefined
}

export interface IntervalDotState {
  /** Null: a gap; nothing is drawn in place of the value. */
  readonly x: Share | null
  readonly band: readonly [Share, Share] | null
  /** The interval goes on beyond the left or right edge of the plot. */
  readonly beyond: { readonly left: boolean; readonly right: boolean }
}

/**
 * Places a value and its interval on a scale that may run either way. An interval with one end ("at least 300") runs to
 * the edge of the plot on the other side, and beyond.
 */
export function intervalDot({ value, low: from, high: to }: IntervalMark, domain: Domain): IntervalDotState {
  const x = value === null ? null : place(domain, value)
  if ((from ?? null) === null && (to ?? null) === null) return { x, band: null, beyond: { left: false, right: false } }
  const low = from ?? Number.NEGATIVE_INFINITY
  const high = to ?? Number.POSITIVE_INFINITY
  const [a, b] = [place(domain, low), place(domain, high)]
  const [atLeft, atRight] = a <= b ? [low, high] : [high, low]
  return {
    x,
    band: [Math.min(a, b), Math.max(a, b)],
    beyond: { left: !isInside(domain, atLeft), right: !isInside(domain, atRight) },
  }
}
