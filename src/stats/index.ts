export { philox, type Random, Stream } from "./random.ts"
export { countAbove, countBelow, rank, sortValues } from "./rank.ts"
export { roundHalfUp } from "./round.ts"
export { type Summary, summary } from "./summary.ts"
