import type { Ties } from "../../model/index.ts"
import type { Normaliser } from "./normaliser.ts"
import { rankAscending } from "./rank.ts"

/** The number of units that stand below: the rank less 1. Source: Borda (1781); OECD/JRC Handbook (2008), step 6. */
export const borda: Normaliser<{ readonly kind: "borda"; readonly ties: Ties }> = (x, setting, out, scratch) => {
  rankAscending(x, setting, out, scratch)
  for (let i = 0; i < out.length; i++) out[i]! -= 1
  return "ok"
}
