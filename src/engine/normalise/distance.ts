import type { Direction, Range } from "../../model/index.ts"
import { summary } from "../../stats/index.ts"
import { noScores, type Outcome } from "./normaliser.ts"

/**
 * Scores n transformed values in place: 0 at the worst of them, 1 at `anchor`, mapped to `to`. Without scores where
 * there is no anchor (NaN), or it lies no better than the worst value and so gives no distance.
 *
 * @param cap whether a value beyond the anchor gets the anchor's score
 */
export function distanceTo(
  anchor: number,
  { cap, to }: { readonly cap: boolean; readonly to: Range },
  direction: Direction,
  x: Float64Array,
): Outcome {
  const { low, high } = summary(x)
  const worst = direction === 1 ? low : high
  if (!((anchor - worst) * direction > 0)) return noScores(x, "unanchored")
  // The distance between −10³⁰⁸ and 10³⁰⁸ is no double; that of their halves is.
  const part = Number.isFinite(high - low) && Number.isFinite(anchor - worst) ? 1 : 0.5
  const span = anchor * part - worst * part
  for (let i = 0; i < x.length; i++) {
    const share = (x[i]! * part - worst * part) / span
    // Math.min hands a NaN through, so a gap stays one.
    x[i] = to.low + (cap ? Math.min(share, 1) : share) * (to.high - to.low)
  }
  return "ok"
}
