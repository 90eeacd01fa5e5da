import { normalQuantile } from "./normal.ts"

/** How many there are, from two lists that each name some of them. */
export interface Recapture {
  /** In at least one of the lists. */
  readonly distinct: number
  /** Chapman's estimate, ≥ `distinct`; NaN where the lists share none. */
  readonly estimate: number
  /** Seber's estimate of its variance; NaN where the lists share none. */
  readonly variance: number
  /** Ends of the interval: low ≥ `distinct`; high Infinity where the lists share none. */
  readonly low: number
  readonly high: number
}

/**
 * Chapman's estimate of how many there are, with a log-normal interval of what neither list names.
 *
 * N̂ = (n₁ + 1)(n₂ + 1) / (m + 1) − 1. What is missing, f₀ = N̂ − (n₁ + n₂ − m) = (n₁ − m)(n₂ − m) / (m + 1), is taken as
 * log-normal, so that the interval never falls below what is listed: from f₀ / C, rounded down, to f₀ · C, with
 * C = exp(z √ln(1 + var / f₀²)).
 * Where one list lies inside the other, f₀ and its variance are 0, which says nothing of how sure that is; the upper end
 * is then exact: the largest number under which as large an overlap has probability (1 − level) / 2.
 *
 * Sources: Chapman, University of California Publications in Statistics 1 (1951); Seber, *Biometrics* 26 (1970), for the
 * variance; Burnham et al., *American Fisheries Society Monograph* 5 (1987), and Chao, *Biometrics* 43 (1987), for the
 * interval.
 *
 * @param first  records of the first list, whole, ≥ 0
 * @param second records of the second list
 * @param both   records of both, at most the smaller of the two
 * @param level  probability inside, within (0, 1)
 * @returns null where a list is empty: nothing could have been found twice
 */
export function captureRecapture(first: number, second: number, both: number, level: number): Recapture | null {
  if (first === 0 || second === 0) return null
  const alone = [first - both, second - both] as const
  const distinct = first + second - both
  if (both === 0)
    return {
      distinct,
      estimate: Number.NaN,
      variance: Number.NaN,
      low: distinct,
      high: Number.POSITIVE_INFINITY,
    }
  const missing = (alone[0] * alone[1]) / (both + 1)
  // In this order the products stay small; and N̂ as a sum, so that it is never below what is listed.
  const variance = missing * ((first + 1) / (both + 1)) * ((second + 1) / (both + 2))
  if (missing === 0) {
    const high = mostWithin(Math.max(first, second), both, (1 - level) / 2)
    return { distinct, estimate: distinct, variance, low: distinct, high }
  }
  const z = normalQuantile((1 + level) / 2)
  const factor = Math.exp(z * Math.sqrt(Math.log1p(variance / (missing * missing))))
  return {
    distinct,
    estimate: distinct + missing,
    variance,
    // Half a thing that is missing may be none: lists that name nearly all would else never be complete.
    low: distinct + Math.floor(missing / factor),
    high: distinct + missing * factor,
  }
}

/** The largest number of which `large` are listed and a sample of `small` lies among them all with at least this chance. */
function mostWithin(large: number, small: number, chance: number): number {
  let total = large
  // ∏ (large − i) / (total − i), from one total to the next.
  let p = 1
  while (p >= chance) {
    total++
    p *= (total - small) / total
  }
  return total - 1
}
