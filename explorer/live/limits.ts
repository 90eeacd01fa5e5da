import { type ExtremeRank, nearestLeader, rankRanges, type WeightedForm } from "../../src/engine/index.ts"
import type { NodeId, UnitId } from "../../src/model/index.ts"
import type { LiveEngine } from "../../src/query/index.ts"
import type { OwnWeights } from "./own-weights.ts"

/** What other weights of a node's members could do. Weights are by member; those of a member that has none now are 0. */
export interface Limits {
  /** Who leads by the weights at hand. */
  readonly leader: UnitId
  /** The least movement of weight with which somebody else draws level with the leader; null: no weights do it. */
  readonly nearest: {
    readonly unit: UnitId
    /** Share of the weight that moves, 0 to 1. */
    readonly moved: number
    /** A little beyond level, so that the other is ahead. */
    readonly weights: ReadonlyMap<NodeId, number>
  } | null
  /** The best and the worst rank of one unit under any weights; null: too many units, or it lacks a member. */
  readonly range: { readonly best: Extreme; readonly worst: Extreme } | null
}

interface Extreme extends Pick<ExtremeRank, "rank" | "bound"> {
  readonly weights: ReadonlyMap<NodeId, number>
}

interface Wish {
  readonly node: NodeId
  readonly own: OwnWeights
  readonly unit: UnitId
}

/** Ranges are sought among so many units at most, with so many linear programmes per unit and end. */
export const mostRanged = 60
const effort = 100
/** How far beyond level the nearest weights are taken, as a part of the way there. */
const beyond = 0.02

/** The limits of a node whose units are ordered by a weighted sum; null where they are not. */
export function limits(engine: LiveEngine, { node, own, unit }: Wish): Limits | null {
  const form = engine.form(node, own)
  if (form === null || form.units.length < 2) return null
  const nearest = nearestLeader(form)
  const range =
    form.units.length > mostRanged ? undefined : rankRanges(form, 0, effort).find((each) => each.unit === unit)
  const named = (weights: readonly number[]) => new Map(form.elements.map((element, k) => [element, weights[k] ?? 0]))
  const extreme = ({ rank, bound, weights }: ExtremeRank): Extreme => ({ rank, bound, weights: named(weights) })
  return {
    leader: leaderOf(form),
    nearest: nearest && {
      unit: nearest.unit,
      moved: nearest.change / 2,
      weights: named(nearest.weights.map((weight, k) => further(form.weights[k] ?? 0, weight))),
    },
    range: range ? { best: extreme(range.best), worst: extreme(range.worst) } : null,
  }
}

const further = (from: number, to: number) => Math.max(0, to + beyond * (to - from))

function leaderOf({ units, weights, columns }: WeightedForm): UnitId {
  const scores = units.map((_, i) => weights.reduce((sum, weight, k) => sum + weight * (columns[k]?.[i] ?? 0), 0))
  return units[scores.indexOf(Math.max(...scores))]!
}
