import type { Aggregation, Method, NodeId, UnitId } from "../../model/index.ts"
import { prepared } from "../aggregate/index.ts"
import type { ScoredIndex } from "../score.ts"
import { below, levelsOf } from "../weighting/levels.ts"

/**
 * A dimension whose units are ordered by Σ w x: what questions about all its possible weights are asked of. Arrays over
 * elements follow `elements`, arrays over units follow `units`.
 */
export interface WeightedForm {
  readonly top: NodeId
  readonly elements: readonly NodeId[]
  /** As the method has them: shares of 1. */
  readonly weights: readonly number[]
  /** Units that are compared: those that have every element. */
  readonly units: readonly UnitId[]
  /** Units that are not: for want of an element their own weights would differ, or one has no place in the formula. */
  readonly left: readonly UnitId[]
  /** Per element, a number per unit; more is better. Scores, or what the formula adds up: logarithms in a geometric mean. */
  readonly columns: readonly Float64Array[]
}

/** Why a dimension has no such form. */
export interface NotWeighted {
  /** `aggregation`: it, or one below it, orders units otherwise, or in another way than those above. `rounding`: one
   *  below it rounds. `elements`: nothing of that level stands below it. */
  readonly reason: "aggregation" | "rounding" | "elements"
  /** The dimension that stands in the way. */
  readonly node: NodeId
}

/**
 * The form in which the scores of a dimension are linear in its weights: arithmetic means and sums as they are,
 * geometric, harmonic and generalised means in what they add up. Rounding of the dimension itself is left aside: units
 * are ordered before it.
 *
 * @param method with its weights resolved
 * @param level  null: weights of the members. A level: weights of all nodes of that level below, by their effective
 *               share; every dimension in between then aggregates in the same way, and none rounds
 */
export function weightedForm(
  method: Method,
  scored: ScoredIndex,
  top: NodeId,
  level: number | null = null,
): WeightedForm | NotWeighted {
  const own = method.dimensions.find(({ node }) => node === top)
  if (own === undefined) throw new Error(`the method has no dimension "${top}"`)
  const sign = signOf(own.aggregate)
  if (sign === 0) return { reason: "aggregation", node: top }
  const shares = level === null ? membersOf(method, top) : elementsOf(method, top, level)
  if ("reason" in shares) return shares
  if (shares.size === 0) return { reason: "elements", node: top }
  const elements = [...shares.keys()]
  const all = elements.map((node) =>
    prepared(own.aggregate, scored.nodes.get(node)!.score).map((x) => (sign > 0 ? x : 0 - x)),
  )
  const rows = Array.from(scored.units, (_, i) => i)
  const isThere = (i: number) => all.every((x) => Number.isFinite(x[i]!))
  const kept = rows.filter(isThere)
  return {
    top,
    elements,
    weights: [...shares.values()],
    units: kept.map((i) => scored.units[i]!),
    left: rows.filter((i) => !isThere(i)).map((i) => scored.units[i]!),
    columns: all.map((x) => Float64Array.from(kept, (i) => x[i]!)),
  }
}

/** Whether a unit is the better the more (1) or the less (−1) its sum comes to; 0: it is ordered otherwise. */
function signOf(how: Aggregation): 1 | -1 | 0 {
  switch (how.kind) {
    case "arithmetic":
    case "sum":
    case "geometric":
      return 1
    case "harmonic":
    case "inverse-geometric":
      return -1
    case "generalised":
      return how.power < 0 ? -1 : 1
    default:
      return 0
  }
}

type Shares = ReadonlyMap<NodeId, number>

function membersOf(method: Method, top: NodeId): Shares {
  const { members } = method.dimensions.find(({ node }) => node === top)!
  return new Map(members.flatMap(({ node, share }) => (share > 0 ? [[node, share] as const] : [])))
}

/** Nodes of a level below a dimension with the product of their shares from there down. */
function elementsOf(method: Method, top: NodeId, level: number): Shares | NotWeighted {
  const levels = levelsOf(method)
  const chain = below(method, top).map((d) => method.dimensions[d]!)
  const way = JSON.stringify(chain.at(-1)!.aggregate)
  const reached = new Map<NodeId, number>([[top, 1]])
  const shares = new Map<NodeId, number>()
  for (const { node, members, aggregate, round } of chain.toReversed()) {
    const share = reached.get(node)
    if (share === undefined) continue
    if (aggregate.kind === "sum" || JSON.stringify(aggregate) !== way) return { reason: "aggregation", node }
    if (round !== null && node !== top) return { reason: "rounding", node }
    for (const member of members) {
      if (member.share === 0) continue
      const at = levels.get(member.node) ?? 1
      if (at > level) reached.set(member.node, share * member.share)
      else if (at === level) shares.set(member.node, share * member.share)
      // What stands beside the level, below it, would carry weight that no element has.
      else return { reason: "elements", node }
    }
  }
  return shares
}
