import type { Range, Ties } from "../../model/index.ts"
import { type Normaliser, noScores } from "./normaliser.ts"
import { rankAscending } from "./rank.ts"

type PercentileRank = { readonly kind: "percentile-rank"; readonly ties: Ties; readonly to: Range }

/**
 * (rank − 1) / (n − 1) of the n units that have a value, mapped to `to`: the worst gets `to.low`, a best unit without
 * ties `to.high`. One value alone has no scores. Source: Becker et al. (2022), COINr, `n_prank`.
 */
export const percentileRank: Normaliser<PercentileRank> = (x, setting, out, scratch) => {
  const count = rankAscending(x, setting, out, scratch)
  if (count < 2) return noScores(out, "constant")
  const { low, high } = setting.how.to
  for (let i = 0; i < out.length; i++) out[i] = low + ((out[i]! - 1) / (count - 1)) * (high - low)
  return "ok"
}
