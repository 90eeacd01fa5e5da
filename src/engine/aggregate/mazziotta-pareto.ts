import type { Penalty, Range } from "../../model/index.ts"
import { summary } from "../../stats/index.ts"
import type { Aggregator } from "./aggregator.ts"

/** +∞ marks "has no result", apart from NaN, a gap. */
const none = Number.POSITIVE_INFINITY

/**
 * Mazziotta–Pareto index: each member is standardised over its units to mean 100 and (population) standard deviation 10,
 * or taken as it is; the score is M − S² / M with the mean M and the (population) variance S² of a unit's members,
 * weighted. With the penalty upwards it is M + S² / M. A member that is the same everywhere cannot be standardised, and
 * with a negative one the penalty could turn into a gain: there is no result.
 * Source: Mazziotta & Pareto (2013), *Methods for constructing composite indices: one for all or all for one?*
 */
export const mazziottaPareto: Aggregator<{
  readonly kind: "mazziotta-pareto"
  readonly penalty: Penalty
  readonly standardise: boolean
}> = {
  outOf: null,
  into: (x, { standardise }, out) => {
    if (!standardise) return rescale(x, 0, 1, 0, 1, out)
    const { count, mean, sd } = summary(x)
    rescale(x, mean, sd * Math.sqrt((count - 1) / count), 100, 10, out)
  },
  combine: (members, weights, { penalty }, out) => penalised(members, weights, penalty, out),
}

/**
 * Adjusted Mazziotta–Pareto index: members are rescaled to 70 to 130 (from `from`, or from their own lowest and highest
 * score), so that 100 is the middle; then as the other.
 * Source: Mazziotta & Pareto (2016), *On a generalized non-compensatory composite index for measuring socio-economic
 * phenomena*; with goalposts as `from` scores compare over time.
 */
export const adjustedMazziottaPareto: Aggregator<{
  readonly kind: "adjusted-mazziotta-pareto"
  readonly penalty: Penalty
  readonly from: Range | null
}> = {
  outOf: null,
  into: (x, { from }, out) => {
    const { low, high } = from ?? summary(x)
    rescale(x, low, high - low, 70, 60, out)
  },
  combine: (members, weights, { penalty }, out) => penalised(members, weights, penalty, out),
}

/** Moves scores so that `start` becomes `to` and `start + spread` becomes `to + by`. */
function rescale(x: Float64Array, start: number, spread: number, to: number, by: number, out: Float64Array): void {
  for (let i = 0; i < x.length; i++) {
    const moved = to + ((x[i]! - start) / spread) * by
    // One rule for each member, so that no weight decides about a result.
    out[i] = Number.isNaN(x[i]!) ? x[i]! : moved >= 0 ? moved : none
  }
}

function penalised(members: readonly Float64Array[], weights: Float64Array, penalty: Penalty, out: Float64Array): void {
  const sign = penalty === "down" ? -1 : 1
  for (let i = 0; i < out.length; i++) {
    let total = 0
    let sum = 0
    for (let j = 0; j < members.length; j++) {
      const x = members[j]![i]!
      if (Number.isNaN(x)) continue
      total += weights[j]!
      sum += weights[j]! * x
    }
    const mean = sum / total
    let squares = 0
    for (let j = 0; j < members.length; j++) {
      const x = members[j]![i]!
      if (!Number.isNaN(x)) squares += weights[j]! * (x - mean) * (x - mean)
    }
    // A mean of 0 has members of 0 alone, since none is negative: nothing is uneven.
    const uneven = mean === 0 ? 0 : squares / total / mean
    out[i] = mean === none ? Number.NaN : mean + sign * uneven
  }
}
