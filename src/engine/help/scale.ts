import type { Normalisation } from "../../model/index.ts"

/** The lowest and the highest score that a gap may get. */
export interface Scale {
  readonly low: number
  readonly high: number
}

/**
 * Where the score of a gap may lie: from the lowest to the highest score that other units have, and where the
 * normalisation itself has ends, between these. Null: there are neither.
 *
 * @param scores of one indicator; NaN: a gap
 */
export function scaleOf(scores: Float64Array, how: Normalisation): Scale | null {
  const own = endsOf(how)
  let [low, high] = own === null ? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] : [own.low, own.high]
  for (const score of scores) {
    if (score < low) low = score
    if (score > high) high = score
  }
  return low <= high ? { low, high } : null
}

function endsOf(how: Normalisation): Scale | null {
  if (how.kind === "categories") {
    const scores = how.scores.map(({ score }) => score)
    return scores.length === 0 ? null : { low: Math.min(...scores), high: Math.max(...scores) }
  }
  if (!("to" in how)) return null
  return { low: Math.min(how.to.low, how.to.high), high: Math.max(how.to.low, how.to.high) }
}
