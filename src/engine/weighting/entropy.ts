import { summary } from "../../stats/index.ts"

/**
 * Weights by Shannon's entropy: the more unevenly a member is spread over the units, the more it tells them apart, and
 * the more it weighs. With the part p of unit i in a member's sum over its n units,
 *
 *     told = 1 + Σ p ln p ÷ ln n,   share = told ÷ Σ told.
 *
 * It is computed as Σ (q ln q − q + 1) ÷ (n ln n) with q = p n, whose terms are all ≥ 0: 1 less a sum that is almost 1
 * would be rounding where members are nearly even.
 * Source: Shannon (1948); Zeleny, *Multiple Criteria Decision Making* (1982).
 *
 * @param members n scores per member, ≥ 0; NaN is a gap, and left out
 * @returns a share per member; all NaN where a score is negative, which has no part in a sum; null where no member
 *          differs between units
 */
export function entropyShares(members: readonly Float64Array[]): Float64Array | null {
  const told = Float64Array.from(members, toldBy)
  const total = told.reduce((sum, share) => sum + share, 0)
  return total === 0 ? null : told.map((share) => share / total)
}

function toldBy(x: Float64Array): number {
  const { count, low, high, mean } = summary(x)
  if (low < 0) return Number.NaN
  if (count < 2 || low === high) return 0
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!)) continue
    const q = x[i]! / mean
    // 0 ln 0 is 0, the limit.
    sum += (q > 0 ? q * Math.log(q) : 0) - q + 1
  }
  return Math.max(0, sum / count / Math.log(count))
}
