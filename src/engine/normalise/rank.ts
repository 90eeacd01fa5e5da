import type { Ties } from "../../model/index.ts"
import { countAbove, countBelow, sortValues } from "../../stats/index.ts"
import { type Normaliser, type Setting, transformAll } from "./normaliser.ts"

type Ranking = Pick<Setting<{ readonly kind: "rank"; readonly ties: Ties }>, "direction" | "transform"> & {
  readonly how: { readonly ties: Ties }
}

/**
 * 1 + the number of units that are strictly worse: the worst gets 1, the best as many as there are values. Equal values
 * share the smallest, the mean or the largest of the ranks they take up. Source: OECD/JRC Handbook (2008), step 5,
 * "ranking".
 */
export const rankScore: Normaliser<{ readonly kind: "rank"; readonly ties: Ties }> = (x, setting, out, scratch) => {
  rankAscending(x, setting, out, scratch)
  return "ok"
}

/**
 * Ranks as `rankScore` does.
 *
 * @returns how many values are no gaps
 */
export function rankAscending(x: Float64Array, setting: Ranking, out: Float64Array, scratch: Float64Array): number {
  const { how, direction, transform } = setting
  transformAll(x, transform, out)
  if (direction === -1) for (let i = 0; i < out.length; i++) out[i] = 0 - out[i]!
  const count = sortValues(out, scratch)
  for (let i = 0; i < out.length; i++) {
    const value = out[i]!
    if (Number.isNaN(value)) continue
    const first = how.ties === "max" ? 0 : 1 + countBelow(scratch, count, value)
    const last = how.ties === "min" ? 0 : count - countAbove(scratch, count, value)
    out[i] = how.ties === "average" ? (first + last) / 2 : first + last
  }
  return count
}
