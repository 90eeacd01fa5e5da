import type { Normalisation } from "../../model/index.ts"
import { distanceTo } from "./distance.ts"
import { type Normaliser, transformAll } from "./normaliser.ts"

/**
 * Share of the way from the worst value to that of the unit of reference, mapped to `to`. In a Monte-Carlo draw the
 * reference is where the draw puts it.
 * Source: OECD/JRC Handbook (2008), step 5, "distance to a reference".
 */
export const distanceToReference: Normaliser<Extract<Normalisation, { kind: "distance-to-reference" }>> = (
  x,
  { how, direction, transform, reference },
  out,
) => {
  transformAll(x, transform, out)
  return distanceTo(out[reference] ?? Number.NaN, how, direction, out)
}
