import { summary } from "../../stats/index.ts"
import { type Normaliser, transformAll } from "./normaliser.ts"

/**
 * Distance from the mean in sample standard deviations (n − 1): mean 0, standard deviation 1.
 * Source: OECD/JRC Handbook (2008), step 5, "z-scores".
 */
export const zScore: Normaliser<{ readonly kind: "z-score" }> = (x, { direction, transform }, out) => {
  transformAll(x, transform, out)
  let { low, high, mean, sd } = summary(out)
  if (!(high > low)) {
    out.fill(Number.NaN)
    return "constant"
  }
  if (!Number.isFinite(high - low)) {
    // A z-score does not change when every value is divided; the distance from −10³⁰⁸ to 10³⁰⁸ is no double.
    for (let i = 0; i < out.length; i++) out[i] = out[i]! / 4
    ;({ low, high, mean, sd } = summary(out))
  }
  for (let i = 0; i < out.length; i++) {
    const z = (out[i]! - mean) / sd
    out[i] = direction === 1 ? z : 0 - z
  }
  return "ok"
}
