import { summary } from "../../stats/index.ts"
import { type Normaliser, noScores, transformAll } from "./normaliser.ts"

type ZScore = { readonly kind: "z-score"; readonly mean: number; readonly sd: number }

/**
 * Distance from the mean in sample standard deviations (n − 1), brought to the mean and standard deviation asked for.
 * Source: OECD/JRC Handbook (2008), step 5, "z-scores".
 */
export const zScore: Normaliser<ZScore> = (x, { how, direction, transform }, out) => {
  transformAll(x, transform, out)
  let { low, high, mean, sd } = summary(out)
  if (!(high > low)) return noScores(out, "constant")
  if (!Number.isFinite(high - low)) {
    // A z-score does not change when every value is divided; the distance from −10³⁰⁸ to 10³⁰⁸ is no double.
    for (let i = 0; i < out.length; i++) out[i] = out[i]! / 4
    ;({ low, high, mean, sd } = summary(out))
  }
  for (let i = 0; i < out.length; i++) {
    const z = (out[i]! - mean) / sd
    out[i] = how.mean + how.sd * (direction === 1 ? z : 0 - z)
  }
  return "ok"
}
