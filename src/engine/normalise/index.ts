import type { IndicatorMethod, Normalisation } from "../../model/index.ts"
import { settle } from "../settle.ts"
import { transforms } from "../transform.ts"
import { borda } from "./borda.ts"
import { categories } from "./categories.ts"
import { distanceToReference } from "./distance-to-reference.ts"
import { distanceToTarget } from "./distance-to-target.ts"
import { fractionOfMax } from "./fraction-of-max.ts"
import { goalposts } from "./goalposts.ts"
import { minMax } from "./min-max.ts"
import { none } from "./none.ts"
import type { Normaliser, Outcome } from "./normaliser.ts"
import { percentileRank } from "./percentile-rank.ts"
import { rankScore } from "./rank.ts"
import { zScore } from "./z-score.ts"

/** Every normalisation; a new kind in the model does not compile before it stands here. */
const normalisers: { readonly [K in Normalisation["kind"]]: Normaliser<Extract<Normalisation, { kind: K }>> } = {
  none,
  "min-max": minMax,
  "z-score": zScore,
  goalposts,
  rank: rankScore,
  borda,
  "percentile-rank": percentileRank,
  "fraction-of-max": fractionOfMax,
  "distance-to-reference": distanceToReference,
  "distance-to-target": distanceToTarget,
  categories,
}

/**
 * Scores one indicator: transform, normalise with its direction, round.
 *
 * @param x         n values in the indicator's own measure; NaN is a gap
 * @param out       n scores, more is better; NaN where the value is a gap, the transform has no value, or the outcome is
 *                  not "ok". May be `x` itself
 * @param scratch   n numbers, overwritten
 * @param reference which of the values is that of the unit that the normalisation refers to; −1: none
 */
export function normalise(
  x: Float64Array,
  method: Pick<IndicatorMethod, "direction" | "transform" | "normalise" | "round">,
  out: Float64Array,
  scratch: Float64Array,
  reference = -1,
): Outcome {
  const how = method.normalise
  // The table pairs each kind with its own normaliser; TypeScript cannot follow that through a lookup.
  const normaliser = normalisers[how.kind] as Normaliser<Normalisation>
  const transform = transforms[method.transform.kind]
  const outcome = normaliser(x, { how, direction: method.direction, transform, reference }, out, scratch)
  settle(out, method.round)
  return outcome
}
