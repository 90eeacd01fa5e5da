export { cronbachAlpha } from "./alpha.ts"
export { associations } from "./association.ts"
export { logBeta, regularisedBeta } from "./beta.ts"
export { cholesky, invertCholesky, logDeterminant, solveCholesky } from "./cholesky.ts"
export {
  clusters,
  correlationDistances,
  cut,
  type Dendrogram,
  type Linkage,
  rowDistances,
} from "./clusters.ts"
export { type Components, effectiveNumber, principalComponents } from "./components.ts"
export { covariance, meanRanks, pearson, spearman } from "./correlation.ts"
export { correlationRatio } from "./correlation-ratio.ts"
export { type CorrelationKind, type CorrelationTest, correlationTest } from "./correlation-test.ts"
export { type Description, describe, type Oddity, oddities, type Thresholds, usualThresholds } from "./describe.ts"
export { eigenSymmetric } from "./eigen.ts"
export { type ChiSquareTest, inflation, samplingAdequacy, sphericity } from "./factorability.ts"
export { logGamma, upperGamma } from "./gamma.ts"
export { logGammaQuantile } from "./gamma-quantile.ts"
export { kendall } from "./kendall.ts"
export { type LeastSquares, leastSquares, solveUpper } from "./least-squares.ts"
export { type Constraint, type LinearProgramme, type Solution, solve } from "./linear-programme.ts"
export { minimise } from "./minimise.ts"
export { moments } from "./moments.ts"
export { type Conditional, conditional, type MultivariateNormal, normalByEm, patterns } from "./multivariate-normal.ts"
export { nonNegative } from "./non-negative.ts"
export { chiSquared, normal } from "./normal.ts"
export { completeRows } from "./pairs.ts"
export { quantile } from "./quantile.ts"
export { philox, type Random, Stream } from "./random.ts"
export { countAbove, countBelow, rank, rerank, sortValues } from "./rank.ts"
export { concordantAtMost, squaresAtMost } from "./rank-chances.ts"
export { roundHalfUp } from "./round.ts"
export { factorSemidefinite } from "./semidefinite.ts"
export { SobolPoints, sobolDimensions } from "./sobol.ts"
export { summary } from "./summary.ts"
export { chiSquareAbove, normalBelow, normalTails, studentTails } from "./tails.ts"
