/** Mean consistency index of random comparisons of 1, 2, … members. Source: Saaty, *The Analytic Hierarchy Process* (1980). */
const randomIndices = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]

export interface PairwiseWeights {
  /** m numbers above 0 that sum to 1. */
  readonly shares: readonly number[]
  /** (λ − m) ÷ (m − 1), with the principal eigenvalue λ: 0 where all comparisons agree. */
  readonly consistencyIndex: number
  /** The index over that of random comparisons; up to two members always agree. Beyond 15 members that of 15 serves. */
  readonly consistencyRatio: number
}

/**
 * Weights from comparisons of each with each: the principal eigenvector, by power iteration, which converges for every
 * matrix of positive numbers.
 * Source: Saaty (1980).
 *
 * @param ratios m × m, positive: how many times as important the row is as the column; the mirrored one is 1 over it
 */
export function pairwiseWeights(ratios: readonly (readonly number[])[]): PairwiseWeights {
  const m = ratios.length
  let shares = ratios.map(() => 1 / m)
  let value = m
  for (let step = 0; step < 10_000; step++) {
    const next = ratios.map((row) => row.reduce((sum, ratio, k) => sum + ratio * shares[k]!, 0))
    // The shares sum to 1, so what they grow by is the eigenvalue once they are at rest.
    value = next.reduce((sum, x) => sum + x, 0)
    const rescaled = next.map((x) => x / value)
    const moved = rescaled.some((x, k) => Math.abs(x - shares[k]!) > 1e-15)
    shares = rescaled
    if (!moved) break
  }
  // Rounding must not make comparisons that agree look as if they were better than that.
  const index = m < 3 ? 0 : Math.max(0, (value - m) / (m - 1))
  const random = randomIndices[Math.min(m, randomIndices.length) - 1]!
  return { shares, consistencyIndex: index, consistencyRatio: m < 3 ? 0 : index / random }
}
