import { gapMark } from "../missing.ts"
import type { Aggregator } from "./aggregator.ts"

/** Weights add up with rounding: 0.1 + 0.2 against 0.3 is a draw. */
const tolerance = 1e-12

/**
 * Every unit against every other: the one that is better in members of more weight wins. The score is duels won less
 * duels lost, from −(n − 1) to n − 1; a draw counts for neither. Members that either of the two lacks do not count in
 * their duel, and a duel without a common member is a draw. Units that the rule for gaps bars, or that have nothing at
 * all, take part in none.
 * Source: Copeland (1951); OECD/JRC Handbook (2008), step 6, non-compensatory multi-criteria approach.
 */
export const copeland: Aggregator<{ readonly kind: "copeland" }> = {
  outOf: null,
  into: null,
  combine: (members, weights, _how, out, { gaps, line }) => {
    const n = out.length
    let total = 0
    for (let j = 0; j < weights.length; j++) total += weights[j]!
    for (let i = 0; i < n; i++) out[i] = gaps[i] === gapMark.barred || members.length === 0 ? Number.NaN : 0
    for (let a = 0; a < n; a++) {
      if (Number.isNaN(out[a]!)) continue
      leads(members, weights, a, line)
      for (let b = a + 1; b < n; b++) {
        const lead = line[b]!
        if (Math.abs(lead) <= tolerance * total || Number.isNaN(out[b]!)) continue
        out[a] = out[a]! + Math.sign(lead)
        out[b] = out[b]! - Math.sign(lead)
      }
    }
  },
}

/** For each unit b behind unit a in the table: the weight of the members in which a is better, less that in which b is. */
function leads(members: readonly Float64Array[], weights: Float64Array, a: number, out: Float64Array): void {
  out.fill(0, a + 1)
  for (let j = 0; j < members.length; j++) {
    const x = members[j]!
    const own = x[a]!
    const weight = weights[j]!
    // Without branches, which no processor could foresee; with a gap on either side neither comparison holds.
    for (let b = a + 1; b < x.length; b++) out[b] = out[b]! + (Number(own > x[b]!) - Number(own < x[b]!)) * weight
  }
}

/** Who stands above whom, pair by pair. */
export interface Outranking {
  /** n × n, row-major: share of the weight in which the row's unit is better than the column's, half of it where they
   *  are equal, over the members that both have. 0 on the diagonal; NaN where two units have no member in common. */
  readonly matrix: Float64Array
  /** Number of pairs in which one unit is better in every member that both have. */
  readonly dominant: number
}

/**
 * The outranking matrix of n units.
 *
 * @param members n scores per member; NaN is a gap
 * @param weights one per member, > 0, on any scale
 * Source: Munda & Nardo (2005), *Non-compensatory composite indicators for ranking countries*.
 */
export function outranking(members: readonly Float64Array[], weights: Float64Array): Outranking {
  const n = members[0]?.length ?? 0
  const matrix = new Float64Array(n * n)
  let dominant = 0
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      if (a === b) continue
      let above = 0
      let equal = 0
      let total = 0
      for (let j = 0; j < members.length; j++) {
        const x = members[j]![a]!
        const y = members[j]![b]!
        if (Number.isNaN(x) || Number.isNaN(y)) continue
        total += weights[j]!
        if (x > y) above += weights[j]!
        else if (x === y) equal += weights[j]!
      }
      // A sum of the same weights in the same order is the same number: dominance needs no tolerance.
      if (total > 0 && above === total) dominant++
      matrix[a * n + b] = (above + equal / 2) / total
    }
  }
  return { matrix, dominant }
}
