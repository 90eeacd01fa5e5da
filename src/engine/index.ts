export { favourableWeights } from "./aggregate/benefit-of-the-doubt.ts"
export { type Outranking, outranking } from "./aggregate/copeland.ts"
export { prepared } from "./aggregate/index.ts"
export { placeShares } from "./aggregate/owa.ts"
export * from "./audit/index.ts"
export { type AuditSubject, audit } from "./audit/report/index.ts"
export {
  type Bridge,
  type ChangeSide,
  type Changes,
  changesBetween,
  type LikeForLike,
  type Split,
  type WhyNoSplit,
} from "./changes/index.ts"
export { type Comparison, compareVersions } from "./compare.ts"
export {
  type DimensionDefinition,
  defineIndex,
  type IndexDefinition,
  type IndicatorDefinition,
} from "./define.ts"
export { examine } from "./forensics/index.ts"
export { groupRanks } from "./group-ranks.ts"
export { whatWouldHelp } from "./help/index.ts"
export { normalise } from "./normalise/index.ts"
export type { Outcome } from "./normalise/normaliser.ts"
export type { OrderSampler } from "./order-sampler.ts"
export * from "./ordinal/index.ts"
export { type Availability, availability, type ImputedCell, type Prepared, prepare } from "./prepare/index.ts"
export { asRead } from "./prepare/readings.ts"
export { reconstruct } from "./reconstruct.ts"
export {
  type NodeRobustness,
  type Part,
  type PrepareAgain,
  robustness,
  robustnessOf,
  robustnessPart,
  study,
} from "./robustness/index.ts"
export { rankingsWithout } from "./robustness/without.ts"
export { type ScoredIndex, type ScoredNode, type Step, score, scorePrepared, scoresOf } from "./score.ts"
export { type Standout, standouts } from "./standouts.ts"
export { type Treated, treat } from "./treat/index.ts"
export type { Tested } from "./treat/passes.ts"
export type { IndicatorTreatment } from "./treat/report.ts"
export { type Trends, trends } from "./trends/index.ts"
export { yearsOf } from "./trends/years.ts"
export { type RankProbabilities, uncertaintyFrom } from "./uncertainty.ts"
export * from "./weight-questions/index.ts"
export { resolveWeights } from "./weighting/index.ts"
export { type Optimum, optimiseWeights } from "./weighting/optimise.ts"
export { type WeightRow, weightTable } from "./weights.ts"
