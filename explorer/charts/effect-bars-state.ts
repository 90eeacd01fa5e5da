import { type Domain, niceDomain, place, type Share } from "./place.ts"

interface Estimated {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Shares of variance that one factor makes; null: not estimated. By its error an estimate may lie outside 0 to 1. */
export interface EffectBarsRow {
  readonly id: string
  readonly label: string
  readonly first: Estimated | null
  readonly total: Estimated | null
  readonly valueLabel: string
}

export interface EffectBarsState {
  readonly domain: Domain
  readonly rows: readonly {
    readonly row: EffectBarsRow
    /** Lengths from 0; an estimate below 0 has none. */
    readonly first: Share
    readonly total: Share
    readonly interval: readonly [Share, Share] | null
  }[]
}

/** Bars from 0, largest total first, on a scale that ends at 1 or beyond the furthest interval. */
export function effectBars(rows: readonly EffectBarsRow[]): EffectBarsState {
  const ends = rows.flatMap(({ first, total }) => [first?.value, total?.high]).filter((end) => end !== undefined)
  const domain: Domain = ends.some((end) => end > 1) ? niceDomain([0, ...ends]) : [0, 1]
  return {
    domain,
    rows: rows
      .toSorted((a, b) => (b.total?.value ?? 0) - (a.total?.value ?? 0))
      .map((row) => ({
        row,
        first: place(domain, row.first?.value ?? 0),
        total: place(domain, row.total?.value ?? 0),
        interval: row.total === null ? null : [place(domain, row.total.low), place(domain, row.total.high)],
      })),
  }
}
