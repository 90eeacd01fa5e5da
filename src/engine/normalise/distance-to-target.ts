import type { Normalisation } from "../../model/index.ts"
import { distanceTo } from "./distance.ts"
import { type Normaliser, transformAll } from "./normaliser.ts"

/**
 * Share of the way from the worst value to the target, mapped to `to`.
 * Source: OECD/JRC Handbook (2008), step 5, "distance to a reference", with a target as the reference.
 */
export const distanceToTarget: Normaliser<Extract<Normalisation, { kind: "distance-to-target" }>> = (
  x,
  { how, direction, transform },
  out,
) => {
  transformAll(x, transform, out)
  return distanceTo(transform(how.target), how, direction, out)
}
