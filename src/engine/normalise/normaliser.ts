import type { Direction, Normalisation } from "../../model/index.ts"

/**
 * "constant": no two values differ and the method needs them to, so there are no scores. "unanchored": there are none
 * because what they are measured against is missing or no measure: the unit of reference has no value, reference or
 * target lie no better than the worst value, or the largest value is not above 0.
 */
export type Outcome = "ok" | "constant" | "unanchored"

/** One indicator's settings, as a normalisation wants them. */
export interface Setting<H extends Normalisation> {
  readonly how: H
  readonly direction: Direction
  /** NaN where the transform has no value (the logarithm of 0). Never falls as its argument grows. */
  readonly transform: (value: number) => number
  /** Which of the values is that of the unit of reference; −1: none. */
  readonly reference: number
}

/**
 * Turns the values of one indicator into scores where more is better.
 *
 * @param x       n values in the indicator's own measure; NaN is a gap and stays one
 * @param out     n scores; may be `x` itself. All NaN where the outcome is not "ok"
 * @param scratch n numbers, overwritten; neither `x` nor `out`
 */
export type Normaliser<H extends Normalisation> = (
  x: Float64Array,
  setting: Setting<H>,
  out: Float64Array,
  scratch: Float64Array,
) => Outcome

export function transformAll(x: Float64Array, transform: (value: number) => number, out: Float64Array): void {
  for (let i = 0; i < x.length; i++) out[i] = transform(x[i]!)
}

export function noScores(out: Float64Array, outcome: Exclude<Outcome, "ok">): Outcome {
  out.fill(Number.NaN)
  return outcome
}
