import { type Draft, fails, holds } from "../draft.ts"
import { areApart, type Extent, times } from "../extent.ts"
import { type Fact, fraction } from "../facts.ts"

/** A printed share and the printed count that it is a share of. */
export interface Share {
  readonly share: Fact
  readonly of: Fact
}

/** Beyond this, whole numbers are no longer apart in a double; a share of so many is never found impossible. */
const largest = Number.MAX_SAFE_INTEGER

/**
 * The whole numbers k for which k of n prints as the share, from the first to the last: k/n lies within what the share
 * may stand for. Both ends of its rounding count, so that it does not matter how halves are rounded.
 *
 * @returns low > high where there is none; null where n is no count
 */
function countsBehind({ share, of }: Share): Extent | null {
  const n = { low: Math.ceil(of.extent.low - 1e-9), high: Math.floor(of.extent.high + 1e-9) }
  if (n.low > n.high || n.low < 1) return null
  const { low, high } = fraction(share)
  if (n.high > largest) return { low: 0, high: Number.POSITIVE_INFINITY }
  return {
    low: Math.max(0, Math.ceil(low * n.low * (1 - 1e-12) - 1e-9)),
    high: Math.min(n.high, Math.floor(high * n.high * (1 + 1e-12) + 1e-9)),
  }
}

/** Shares of one count: each must be a whole number of it. Found is the share, expected the nearest there are. */
export function sharesOfCount(of: Fact, shares: readonly Fact[]): readonly Draft[] {
  const impossible = shares.flatMap((share) => {
    const counts = countsBehind({ share, of })
    if (counts === null || counts.low <= counts.high) return []
    const { measure, extent, row, value } = share
    const scale = measure === "percent" ? 100 : 1
    const nearest = { low: (counts.high / of.value) * scale, high: Math.min(1, counts.low / of.value) * scale }
    const found = Number.isFinite(extent.high) ? { low: value, high: value } : extent
    return [fails("share-impossible", [row, of.row], { found, expected: nearest, measure })]
  })
  if (impossible.length > 0) return impossible
  return [
    holds(
      "share-impossible",
      [...shares, of].map(({ row }) => row),
    ),
  ]
}

/** Shares of several counts behind which stands one number of things: some k must fit all. Found and expected are counts. */
export function oneCount(shares: readonly Share[]): readonly Draft[] {
  const ranges = shares.flatMap((each) => {
    const counts = countsBehind(each)
    return counts === null || counts.low > counts.high ? [] : [{ ...each, counts }]
  })
  const [first, ...others] = ranges
  if (first === undefined || others.length === 0) return []
  let [lowest, highest] = [first, first]
  for (const range of others) {
    if (range.counts.high < lowest.counts.high) lowest = range
    if (range.counts.low > highest.counts.low) highest = range
  }
  const rows = (of: readonly Share[]) => of.map(({ share }) => share.row)
  if (lowest.counts.high >= highest.counts.low) return [holds("count-impossible", rows(shares))]
  const [earlier, later] = ranges.indexOf(lowest) < ranges.indexOf(highest) ? [lowest, highest] : [highest, lowest]
  return [fails("count-impossible", rows([later, earlier]), { found: later.counts, expected: earlier.counts })]
}

/**
 * The share of a pool from the shares of its parts: (k₁ + k₂ + …) / n, where each kᵢ is a whole number that prints as the
 * share of its part. Found is what the parts come to, expected what is printed.
 */
export function pooledShare(whole: Share, parts: readonly Share[]): readonly Draft[] {
  const counts = parts.map(countsBehind)
  const known = counts.flatMap((range) => (range === null || range.low > range.high ? [] : [range]))
  if (known.length < parts.length || !(whole.of.extent.low > 0)) return []
  const scale = whole.share.measure === "percent" ? 100 : 1
  const low = known.reduce((total, range) => total + range.low, 0)
  const high = known.reduce((total, range) => total + range.high, 0)
  const found = times({ low: low / whole.of.extent.high, high: high / whole.of.extent.low }, scale)
  const rows = [whole.share, ...parts.map(({ share }) => share)].map(({ row }) => row)
  const make = areApart(found, whole.share.extent) ? fails : holds
  return [make("pooled-share-differs", rows, { found, expected: whole.share.extent, measure: whole.share.measure })]
}
