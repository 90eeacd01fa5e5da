import type { Range } from "../../model/index.ts"
import { type Constraint, solve } from "../../stats/index.ts"
import { gapMark } from "../missing.ts"
import type { Aggregator } from "./aggregator.ts"

type BenefitOfTheDoubt = { readonly kind: "benefit-of-the-doubt"; readonly shares: Range | null }

/** Marks a negative member: +∞, apart from NaN, a gap. */
const none = Number.POSITIVE_INFINITY
/** A score this near to 1 is one of the best: rounding must not decide who shares the first rank. */
const tolerance = 1e-12

/**
 * Every unit is weighed as suits it best: its score is max Σ w x over weights w ≥ 0 with which no unit has more than 1,
 * itself included. 1 is the best there is. With `shares` a member's part of the unit's own score, w x ÷ score, must lie
 * between both ends; where members are missing both ends are multiplied by members ÷ members at hand, up to 1.
 *
 * A missing member has no weight in the unit's own score, and adds nothing to the score of a unit that others compare
 * with. Units that the rule for gaps bars are compared with nobody. A negative member has no place here: the unit has
 * no score (NaN), and is compared with nobody. The authors' weights change nothing. Measures do not either: every
 * member is divided by its highest score first.
 * Source: Melyn & Moesen (1991); Cherchye, Moesen, Rogge & Van Puyenbroeck (2007), *An introduction to 'benefit of the
 * doubt' composite indicators*.
 */
export const benefitOfTheDoubt: Aggregator<BenefitOfTheDoubt> = {
  outOf: null,
  into: (x, _how, out) => {
    const highest = x.reduce((most, score) => (score > most ? score : most), 0)
    for (let i = 0; i < x.length; i++) out[i] = x[i]! < 0 ? none : highest > 0 ? x[i]! / highest : x[i]!
  },
  combine: (members, _weights, how, out, { gaps }) => {
    const peers = frontier(members, gaps)
    for (let i = 0; i < out.length; i++) {
      const weights = bestWeights(members, peers, how, i)
      out[i] = weights === null ? Number.NaN : scoreOf(members, weights, i)
    }
  },
}

/**
 * The weights that give unit i its score by benefit of the doubt, one per member, in scores of 1 per score of the
 * member. Where several are as good, one of them. Null: the unit has no score.
 *
 * @param members n scores ≥ 0 per member; NaN is a gap
 * @param barred  whether a unit is compared with nobody, for want of members
 */
export function favourableWeights(
  members: readonly Float64Array[],
  how: BenefitOfTheDoubt,
  i: number,
  barred: (unit: number) => boolean,
): readonly number[] | null {
  const scaled = members.map((x) => {
    const out = x.slice()
    benefitOfTheDoubt.into?.(x, how, out)
    return out
  })
  const gaps = Uint8Array.from(members[0] ?? [], (_, unit) => (barred(unit) ? gapMark.barred : gapMark.none))
  const weights = bestWeights(scaled, frontier(scaled, gaps), how, i)
  return weights && members.map((x, k) => (x[i]! > 0 ? (weights[k]! * scaled[k]![i]!) / x[i]! : 0))
}

/** Units of which no other is as good in everything: what holds for their scores holds for all. Each with its members,
 *  0 for a gap. */
function frontier(members: readonly Float64Array[], gaps: Uint8Array): readonly Float64Array[] {
  const rows: Float64Array[] = []
  for (let i = 0; i < gaps.length; i++) {
    if (gaps[i] === gapMark.barred) continue
    const row = Float64Array.from(members, (x) => (Number.isNaN(x[i]!) ? 0 : x[i]!))
    if (!row.includes(none)) rows.push(row)
  }
  return rows.filter((row, a) => !rows.some((other, b) => b !== a && covers(other, row, b < a)))
}

/** Whether `other` is as good in everything; of two that are equal, whether it is the one that stays. */
function covers(other: Float64Array, row: Float64Array, isFirst: boolean): boolean {
  let isBetter = false
  for (let k = 0; k < row.length; k++) {
    if (other[k]! < row[k]!) return false
    if (other[k]! > row[k]!) isBetter = true
  }
  return isBetter || isFirst
}

/** Null: unit i has nothing, or something negative. */
function bestWeights(
  members: readonly Float64Array[],
  peers: readonly Float64Array[],
  { shares }: BenefitOfTheDoubt,
  i: number,
): Float64Array | null {
  const own = Float64Array.from(members, (x) => x[i]!)
  const held = own.reduce((count, x) => count + (Number.isNaN(x) ? 0 : 1), 0)
  if (held === 0 || own.includes(none)) return null
  const objective = own.map((x) => (Number.isNaN(x) ? 0 : x))
  const constraints = peers.map((row): Constraint => ({ row, relation: "at-most", bound: 1 }))
  if (shares !== null) constraints.push(...shareConstraints(own, objective, shares, own.length / held))
  const solution = solve({ objective, constraints })
  return solution.kind === "optimal" ? solution.point : null
}

/** low · Σ w x ≤ w x of the member ≤ high · Σ w x, for each member at hand. */
function shareConstraints(own: Float64Array, objective: Float64Array, { low, high }: Range, by: number): Constraint[] {
  const constraints: Constraint[] = []
  for (let k = 0; k < own.length; k++) {
    if (Number.isNaN(own[k]!)) continue
    const less = objective.map((x, j) => Math.min(1, low * by) * x - (j === k ? x : 0))
    const more = objective.map((x, j) => (j === k ? x : 0) - Math.min(1, high * by) * x)
    constraints.push({ row: less, relation: "at-most", bound: 0 }, { row: more, relation: "at-most", bound: 0 })
  }
  return constraints
}

function scoreOf(members: readonly Float64Array[], weights: Float64Array, i: number): number {
  let score = 0
  for (let k = 0; k < members.length; k++) if (!Number.isNaN(members[k]![i]!)) score += weights[k]! * members[k]![i]!
  return score > 1 - tolerance ? 1 : score
}
