import type { Rounding } from "../model/index.ts"
import { roundHalfUp } from "../stats/index.ts"

/** Rounds scores in place; one beyond the range of doubles is no score. */
export function settle(scores: Float64Array, round: Rounding): void {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!
    if (!Number.isFinite(score)) scores[i] = Number.NaN
    else if (round !== null) scores[i] = roundHalfUp(score, round)
  }
}
