import { type Domain, niceDomain, place, type Share } from "./place.ts"

/** One category. */
export interface ShareBarsRow {
  readonly id: string
  readonly label: string
  readonly href?: string
  /** ≥ 0; null is a gap and gets no bar. */
  readonly value: number | null
  readonly valueLabel: string
  /** Printed after the value, paler: what the source prints for the same elsewhere. */
  readonly aside?: string | undefined
  /** What the others have on average; drawn as a tick. */
  readonly mean?: number | null
  readonly accent?: boolean
  /** Printed as the least that it is: the bar ends in an arrow. */
  readonly isLeast?: boolean
}

export interface ShareBarsState {
  readonly domain: Domain
  readonly rows: readonly { readonly row: ShareBarsRow; readonly length: Share | null; readonly mean: Share | null }[]
}

/**
 * Bars from zero, longest first (gaps last, ties as given), or in the order given. The scale starts at 0 and ends at
 * `most`, or at a round number above everything drawn.
 */
export function shareBars(rows: readonly ShareBarsRow[], order: "descending" | "given", most?: number): ShareBarsState {
  // an open end is beyond its value, and needs room for its arrow
  const reach = ({ value, isLeast }: ShareBarsRow) => (value !== null && isLeast ? 1.02 * value : value)
  const domain: Domain = most === undefined ? niceDomain([0, ...rows.flatMap((r) => [reach(r), r.mean])]) : [0, most]
  const sorted =
    order === "given"
      ? rows
      : rows.toSorted((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY) || 0)
  return {
    domain,
    rows: sorted.map((row) => ({
      row,
      length: row.value === null ? null : place(domain, row.value),
      mean: row.mean === null || row.mean === undefined ? null : place(domain, row.mean),
    })),
  }
}
