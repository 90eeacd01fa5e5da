import { type IntervalDotState, type IntervalMark, intervalDot } from "./interval-dot-state.ts"
import { type Domain, niceDomain } from "./place.ts"

/** One unit of a node's page. */
export interface RankedDotsRow extends IntervalMark {
  readonly id: string
  readonly label: string
  readonly href?: string
  /** The value as printed, or the reason of its gap. */
  readonly valueLabel: string
  readonly rankLabel?: string
  /** Only its interval is drawn: where it stands follows from the others alone. */
  readonly faint?: boolean
  /** Highlighted with the accent and a tinted row. */
  readonly pinned?: boolean
}

export interface RankedDotsState {
  readonly domain: Domain
  readonly rows: readonly { readonly row: RankedDotsRow; readonly mark: IntervalDotState }[]
}

/**
 * Rows from best to worst: "descending" for scores, "ascending" for ranks. Equal values keep the order given, and
 * gaps come last. Without a domain the scale holds all values and all finite interval ends.
 */
export function rankedDots(
  rows: readonly RankedDotsRow[],
  order: "descending" | "ascending",
  domain?: Domain,
): RankedDotsState {
  const sign = order === "descending" ? -1 : 1
  const sorted = rows.toSorted((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
    return sign * (a.value - b.value)
  })
  const scale = domain ?? niceDomain(rows.flatMap((row) => [row.value, row.low, row.high]))
  return { domain: scale, rows: sorted.map((row) => ({ row, mark: intervalDot(row, scale) })) }
}
