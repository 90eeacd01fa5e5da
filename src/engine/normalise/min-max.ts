import type { Range } from "../../model/index.ts"
import { summary } from "../../stats/index.ts"
import { type Normaliser, noScores, transformAll } from "./normaliser.ts"

/**
 * Sends the worst value to `to.low` and the best to `to.high`, in proportion between.
 * To 0 and 1 this is the distance to the maximum, too. Source: OECD/JRC Handbook (2008), step 5, "min-max".
 */
export const minMax: Normaliser<{ readonly kind: "min-max"; readonly to: Range }> = (x, setting, out) => {
  const { how, direction, transform } = setting
  transformAll(x, transform, out)
  const { low, high } = summary(out)
  if (!(high > low)) return noScores(out, "constant")
  // The distance between −10³⁰⁸ and 10³⁰⁸ is no double; that of their halves is.
  const part = high - low === Number.POSITIVE_INFINITY ? 0.5 : 1
  const span = high * part - low * part
  const width = how.to.high - how.to.low
  for (let i = 0; i < out.length; i++) {
    const value = out[i]! * part
    const share = (direction === 1 ? value - low * part : high * part - value) / span
    out[i] = how.to.low + share * width
  }
  return "ok"
}
