import type { Range } from "../../model/index.ts"
import { summary } from "../../stats/index.ts"
import { type Normaliser, noScores, transformAll } from "./normaliser.ts"

/**
 * x / max, mapped to `to`; "less is better" takes 1 − x / max, so that the largest value gets `to.low`. The largest value
 * must be above 0: divided by a negative one, better units would score less. Values below 0 score outside `to`.
 * Source: OECD/JRC Handbook (2008), step 5, "distance to a reference", with the maximum as the reference; the turned
 * form is ours.
 */
export const fractionOfMax: Normaliser<{ readonly kind: "fraction-of-max"; readonly to: Range }> = (
  x,
  setting,
  out,
) => {
  const { how, direction, transform } = setting
  transformAll(x, transform, out)
  const { high } = summary(out)
  if (!(high > 0)) return noScores(out, "unanchored")
  const width = how.to.high - how.to.low
  for (let i = 0; i < out.length; i++) {
    const share = direction === 1 ? out[i]! / high : (high - out[i]!) / high
    out[i] = how.to.low + share * width
  }
  return "ok"
}
