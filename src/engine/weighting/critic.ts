import { associations, pearson, summary } from "../../stats/index.ts"

/** Less than this of what members could tell is rounding. */
const tolerance = 1e-12

/**
 * CRITIC, "criteria importance through intercriteria correlation": a member weighs more the more it varies and the less
 * it repeats the others,
 *
 *     told = s · Σ (1 − r) over the other members,   share = told ÷ Σ told,
 *
 * with the standard deviation s of the member after it is brought to 0 to 1, and Pearson's correlations r.
 * Source: Diakoulaki, Mavrotas & Papayannakis (1995), *Determining objective weights in multiple criteria problems: the
 * CRITIC method*.
 *
 * @param members n scores per member; NaN is a gap: each pair of members is compared over the units that have both
 * @returns a share per member; null where nothing is told: members are constant, or repeat each other in full
 */
export function criticShares(members: readonly Float64Array[]): Float64Array | null {
  const m = members.length
  const correlations = associations(members, pearson)
  const told = Float64Array.from(members, (x, j) => {
    const { low, high, sd } = summary(x)
    if (!(sd > 0)) return 0
    let news = 0
    for (let k = 0; k < m; k++) {
      const r = correlations[j * m + k]!
      // A member that is constant where both are known has no correlation, and is no news.
      if (k !== j && !Number.isNaN(r)) news += 1 - r
    }
    return (sd / (high - low)) * news
  })
  const total = told.reduce((sum, share) => sum + share, 0)
  return total > tolerance ? told.map((share) => share / total) : null
}
