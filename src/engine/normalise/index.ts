import type { IndicatorMethod, Normalisation } from "../../model/index.ts"
import { settle } from "../settle.ts"
import { transforms } from "../transform.ts"
import { goalposts } from "./goalposts.ts"
import { minMax } from "./min-max.ts"
import { none } from "./none.ts"
import type { Normaliser, Outcome } from "./normaliser.ts"
import { rankScore } from "./rank.ts"
import { zScore } from "./z-score.ts"

/** Every normalisation; a new kind in the model does not compile before it stands here. */
const normalisers: { readonly [K in Normalisation["kind"]]: Normaliser<Extract<Normalisation, { kind: K }>> } = {
  none,
  "min-max": minMax,
  "z-score": zScore,
  goalposts,
  rank: rankScore,
}

/**
 * Scores one indicator: transform, normalise with its direction, round.
 *
 * @param x       n values in the indicator's own measure; NaN is a gap
 * @param out     n scores, more is better; NaN where the value is a gap, the transform has no value, or the indicator
 *                cannot tell units apart ("constant"). May be `x` itself
 * @param scratch n numbers, overwritten
 */
export function normalise(
  x: Float64Array,
  method: Pick<IndicatorMethod, "direction" | "transform" | "normalise" | "round">,
  out: Float64Array,
  scratch: Float64Array,
): Outcome {
  const how = method.normalise
  // The table pairs each kind with its own normaliser; TypeScript cannot follow that through a lookup.
  const normaliser = normalisers[how.kind] as Normaliser<Normalisation>
  const transform = transforms[method.transform.kind]
  const outcome = normaliser(x, { how, direction: method.direction, transform }, out, scratch)
  settle(out, method.round)
  return outcome
}
