import type { Aggregator } from "./aggregator.ts"

/**
 * The lowest of the members at hand: nothing makes up for anything. How large a weight is changes nothing.
 * Source: OECD/JRC Handbook (2008), step 6, on compensability; the limit of the power means for p → −∞.
 */
export const minimum: Aggregator<{ readonly kind: "minimum" }> = {
  outOf: null,
  into: null,
  combine: (members, _weights, _how, out) => {
    out.fill(Number.NaN)
    for (const x of members) {
      // Written so that a number takes the place of a gap, and a gap that of nothing.
      for (let i = 0; i < out.length; i++) if (!(x[i]! >= out[i]!) && !Number.isNaN(x[i]!)) out[i] = x[i]!
    }
  },
}
