import type { Category } from "../../model/index.ts"
import type { Normaliser } from "./normaliser.ts"

/**
 * The score that stands beside the value in the table; none for a value that is not in it. The table says what is
 * better, so neither direction nor transform change anything.
 * Source: OECD/JRC Handbook (2008), step 5, "categorical scale".
 */
export const categories: Normaliser<{ readonly kind: "categories"; readonly scores: readonly Category[] }> = (
  x,
  { how },
  out,
) => {
  for (let i = 0; i < x.length; i++) out[i] = how.scores.find(({ value }) => value === x[i])?.score ?? Number.NaN
  return "ok"
}
