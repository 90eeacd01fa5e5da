import { type Aggregator, weightedMean } from "./aggregator.ts"
import { exponential, logarithm } from "./geometric.ts"

/**
 * Turns scores on 0 to `top` around onto 1 to `top` (0 becomes `top`, `top` becomes 1), takes the geometric mean, and
 * turns back: (top − Π ((top − x) / top · (top − 1) + 1)^w) / (top − 1) · top. A high member weighs more than a low one.
 * Where a score above `top` makes a factor negative there is no result (NaN). `top` > 1.
 * Source: EC-JRC, INFORM methodology (De Groeve, Poljanšek & Vernaccini 2014), with top = 10.
 */
export const inverseGeometric: Aggregator<{ readonly kind: "inverse-geometric"; readonly top: number }> = {
  into: (x, { top }, out) => {
    for (let i = 0; i < x.length; i++) out[i] = logarithm(((top - x[i]!) / top) * (top - 1) + 1)
  },
  combine: (members, weights, { top }, out) => {
    weightedMean(members, weights, out)
    for (let i = 0; i < out.length; i++) out[i] = ((top - exponential(out[i]!)) / (top - 1)) * top
  },
}
