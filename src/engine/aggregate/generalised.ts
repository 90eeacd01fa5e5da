import type { Aggregator } from "./aggregator.ts"
import { geometric } from "./geometric.ts"
import { powerMean, raise } from "./power.ts"

const asGeometric = { kind: "geometric" } as const

/**
 * Power mean (Σ w x^p / Σ w)^(1/p): the larger p, the more high members count. p = 1 is the arithmetic, −1 the
 * harmonic, 2 the quadratic mean; p = 0 is the geometric mean, which is the limit there. A member of 0 makes the result
 * 0 where p ≤ 0. A negative member has no power mean (NaN), but for p = 1; also where the rule for gaps would have gone
 * on without it.
 * Source: Hardy, Littlewood & Pólya, *Inequalities* (1934), chapter II.
 */
export const generalised: Aggregator<{ readonly kind: "generalised"; readonly power: number }> = {
  into: (x, { power }, out) => (power === 0 ? geometric.into?.(x, asGeometric, out) : raise(x, power, out)),
  combine: (members, weights, { power }, out, sides) => {
    if (power === 0) {
      geometric.combine(members, weights, asGeometric, out, sides)
      geometric.outOf?.(out)
    } else powerMean(members, weights, power, out, sides.scores)
  },
  outOf: null,
}
