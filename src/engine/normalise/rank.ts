import { countBelow, sortValues } from "../../stats/index.ts"
import { type Normaliser, transformAll } from "./normaliser.ts"

/**
 * 1 + the number of units that are strictly worse: the worst gets 1, the best as many as there are values, and equal
 * values share the smaller score. Source: OECD/JRC Handbook (2008), step 5, "ranking".
 */
export const rankScore: Normaliser<{ readonly kind: "rank" }> = (x, { direction, transform }, out, scratch) => {
  transformAll(x, transform, out)
  if (direction === -1) for (let i = 0; i < out.length; i++) out[i] = 0 - out[i]!
  const count = sortValues(out, scratch)
  for (let i = 0; i < out.length; i++) {
    const value = out[i]!
    out[i] = Number.isNaN(value) ? Number.NaN : 1 + countBelow(scratch, count, value)
  }
  return "ok"
}
