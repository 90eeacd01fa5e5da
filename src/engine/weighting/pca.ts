import { associations, completeRows, eigenSymmetric, pearson } from "../../stats/index.ts"

/**
 * Weights from the first principal component: what the members have most in common. Members are standardised, so the
 * component is the first eigenvector of their correlations, with the sign that makes its loadings sum to more than 0.
 * Squared loadings sum to 1 by themselves; loadings as they are do after negative ones have become 0: such a member
 * contradicts the others, and a weight below 0 would turn "more is better" around. A member that is the same
 * everywhere has no correlation, and no weight.
 * Source: OECD/JRC Handbook (2008), step 6, "principal components analysis"; loadings as they are: COINr, `get_PCA`.
 *
 * @param members n scores per member; units with a gap (NaN) in any are left out
 * @returns a share per member; null where no member differs between units
 */
export function pcaShares(members: readonly Float64Array[], squared: boolean): Float64Array | null {
  const columns = completeRows(members)
  const varied = columns.flatMap((x, j) => (Number.isNaN(pearson(x, x)) ? [] : [j]))
  if (varied.length === 0) return null
  const correlations = associations(
    varied.map((j) => columns[j]!),
    pearson,
  )
  const { vectors } = eigenSymmetric(correlations, varied.length)
  const shares = new Float64Array(members.length)
  for (const [k, j] of varied.entries()) shares[j] = squared ? vectors[k]! ** 2 : Math.max(0, vectors[k]!)
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}
