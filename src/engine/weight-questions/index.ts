export { type NotWeighted, type WeightedForm, weightedForm } from "./form.ts"
export { type NearestWeights, nearestAbove, nearestLeader } from "./nearest.ts"
export { type ExtremeRank, type RankRange, rankRanges } from "./rank-range.ts"
