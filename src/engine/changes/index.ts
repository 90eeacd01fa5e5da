import type { Method, NodeId, UnitId } from "../../model/index.ts"
import { completed, fitted } from "./fit.ts"
import { type ChangeData, type ChangeSide, type Corner, cornerOf, restricted } from "./side.ts"
import { type Bridge, bridgeOf, type Split, splitOf } from "./split.ts"

export type { ChangeSide } from "./side.ts"
export type { Bridge, Split } from "./split.ts"

/** Why a change cannot be split: nobody is ranked in both, or nobody by either method over the data of the other. */
export type WhyNoSplit = "nobody-in-both" | "nobody-recomputed"

/** Where each unit stands among the common ones alone. Arrays follow `units`. */
export interface LikeForLike {
  readonly ranks: Float64Array
  readonly scores: Float64Array
}

/**
 * The change of each common unit, split by recomputing. Gains are positive where a unit does better: ranks before less
 * ranks after, scores after less scores before.
 */
export interface Changes {
  readonly kind: "changes"
  /** Units with a rank at every stage under both methods, in the first's order. */
  readonly units: readonly UnitId[]
  /** Units that both rank, and that have no rank under the method or the data of the other. They count as leaving. */
  readonly lost: readonly UnitId[]
  /** Common units alone, each side by its own method and data. */
  readonly common: { readonly from: LikeForLike; readonly to: LikeForLike }
  readonly ranks: { readonly bridge: Bridge; readonly split: Split }
  readonly scores: { readonly bridge: Bridge; readonly split: Split }
}

/**
 * Splits what lies between two editions, or two periods of one, into sample, method and data.
 *
 * @param known the indicators that mean the same in both. A method is computed over the data of the other without the
 *              indicators that are not among them
 */
export function changesBetween(
  from: ChangeSide,
  to: ChangeSide,
  known: ReadonlySet<NodeId>,
): Changes | { readonly kind: "none"; readonly why: WhyNoSplit } {
  const both = rankedInBoth(from, to)
  let units = both
  // A unit that one of the corners leaves without a rank is no common unit, and without it the others rank anew.
  while (units.length > 0) {
    const found = cornersOf(from, to, known, units)
    if (found === null) return { kind: "none", why: "nobody-recomputed" }
    const kept = units.filter((_, i) => found.flat().every(({ ranks }) => !Number.isNaN(ranks[i]!)))
    if (kept.length === units.length) return changesOf(units, both, found)
    units = kept
  }
  return { kind: "none", why: both.length === 0 ? "nobody-in-both" : "nobody-recomputed" }
}

type Four = readonly [Corner, Corner, Corner, Corner]

function rankedInBoth(from: ChangeSide, to: ChangeSide): readonly UnitId[] {
  const units = from.matrices[from.period]!.units
  const [a, b] = [from, to].map((side) => cornerOf(side.method, dataOf(side), side.node, units))
  return units.filter((_, i) => Number(a?.ranks[i]) > 0 && Number(b?.ranks[i]) > 0)
}

const dataOf = ({ matrices, period, method: { periods } }: ChangeSide): ChangeData => ({ matrices, period, periods })

/** The four stages under the first method, and under the second; null where a method has no such node there. */
function cornersOf(
  from: ChangeSide,
  to: ChangeSide,
  known: ReadonlySet<NodeId>,
  units: readonly UnitId[],
): readonly [Four, Four] | null {
  const datas = [dataOf(from), restricted(dataOf(from), units), restricted(dataOf(to), units), dataOf(to)] as const
  const ofFirst = (method: Method, node: NodeId) => datas.map((data, s) => stage(method, data, node, s < 2))
  const ofSecond = (method: Method, node: NodeId) => datas.map((data, s) => stage(method, data, node, s >= 2))
  const stage = (method: Method, data: ChangeData, node: NodeId, isOwn: boolean) => {
    if (isOwn) return cornerOf(method, data, node, units)
    const fit = fitted(method, known)
    return cornerOf(fit, completed(data, fit), node, units)
  }
  const first = ofFirst(from.method, from.node)
  const second = scoresAlike(from, to, known) ? first : ofSecond(to.method, to.node)
  const isWhole = (four: readonly (Corner | null)[]): four is Four => four.every((corner) => corner !== null)
  return isWhole(first) && isWhole(second) ? [first, second] : null
}

/** Whether both methods compute the same scores from any data, so that one computation serves both. */
function scoresAlike(from: ChangeSide, to: ChangeSide, known: ReadonlySet<NodeId>): boolean {
  const scoring = ({ method: { preparation, indicators, dimensions, panel }, node }: ChangeSide) =>
    JSON.stringify([preparation, indicators, dimensions, panel, node])
  return from.method.indicators.every(({ node }) => known.has(node)) && scoring(from) === scoring(to)
}

function changesOf(units: readonly UnitId[], both: readonly UnitId[], [first, second]: readonly [Four, Four]): Changes {
  const path = (four: Four, of: (corner: Corner) => Float64Array) => four.map(of) as [...Parameters<typeof bridgeOf>[0]]
  // A smaller rank is better: with its sign turned, every gain is the number after less the number before.
  const parts = (of: (corner: Corner) => Float64Array) => {
    const [a, b] = [path(first, of), path(second, of)]
    return { bridge: bridgeOf(a, b), split: splitOf(a, b) }
  }
  const kept = new Set(units)
  return {
    kind: "changes",
    units,
    lost: both.filter((unit) => !kept.has(unit)),
    common: { from: first[1], to: second[2] },
    ranks: parts(({ ranks }) => ranks.map((rank) => -rank)),
    scores: parts(({ scores }) => scores),
  }
}
