import { type Aggregator, weightedMean } from "./aggregator.ts"

/**
 * Turns scores on 0 to `top` around onto 1 to `top` (0 becomes `top`, `top` becomes 1), takes the geometric mean, and
 * turns back: (top − Π ((top − x) / top · (top − 1) + 1)^w) / (top − 1) · top. A high member weighs more than a low one.
 * Where a score above top² / (top − 1) makes a factor negative there is no result (NaN). `top` > 1.
 * Source: EC-JRC, INFORM methodology (De Groeve, Poljanšek & Vernaccini), with top = 10.
 *
 * The logarithms are of the factors over `top`, 1 − x (top − 1) / top²: with log1p and expm1 zeros then make exactly 0.
 * By the formula as it stands they make −2 · 10⁻¹⁵, of which a geometric mean further up has no logarithm.
 */
export const inverseGeometric: Aggregator<{ readonly kind: "inverse-geometric"; readonly top: number }> = {
  outOf: null,
  into: (x, { top }, out) => {
    const slope = (top - 1) / (top * top)
    for (let i = 0; i < x.length; i++) {
      const fall = x[i]! * slope
      // +∞ marks "has no result", as in `geometric`.
      out[i] = fall > 1 ? Number.POSITIVE_INFINITY : Math.log1p(-fall)
    }
  },
  combine: (members, weights, { top }, out) => {
    weightedMean(members, weights, out)
    const slope = (top - 1) / (top * top)
    for (let i = 0; i < out.length; i++) {
      const mean = out[i]!
      out[i] = mean === Number.POSITIVE_INFINITY ? Number.NaN : (0 - Math.expm1(mean)) / slope
    }
  },
}
