export { philox, type Random, Stream } from "./random.ts"
export { countAbove, countBelow, rank, rerank, sortValues } from "./rank.ts"
export { roundHalfUp } from "./round.ts"
export { summary } from "./summary.ts"
