import type { DimensionMethod, Method, NodeId } from "../model/index.ts"
import type { Prepared } from "./prepare/index.ts"
import { type Pool, treatedPool } from "./prepare/pool.ts"

/**
 * A method held against prepared values: names have become numbers. A node's number is its place in `nodes`, indicators
 * first, then dimensions in the method's order, members before the dimensions that hold them.
 */
export interface Plan {
  readonly method: Method
  readonly n: number
  readonly m: number
  readonly nodes: readonly NodeId[]
  /** Values before they are treated, and what became of them so far. */
  readonly prepared: Prepared
  /** The other periods, treated, that values are normalised among; null: none. */
  readonly pool: Pool | null
  /** Per indicator, which of the values that it is normalised among its normalisation refers to; −1: none. Of pooled
   *  periods it is the unit's value in the last one, so that one value serves all. */
  readonly references: readonly number[]
  readonly dimensions: readonly DimensionPlan[]
}

interface DimensionPlan {
  readonly method: DimensionMethod
  /** Numbers of the members that carry weight. One with a weight of 0 is left out: it changes nothing, gap or not. */
  readonly members: readonly number[]
  /** Their weights as the author wrote them. */
  readonly weights: Float64Array
  /** Their nominal shares. */
  readonly shares: Float64Array
}

/** @throws Error where the method's own parts do not fit, which whoever resolved the method has checked before */
export function plan(method: Method, prepared: Prepared): Plan {
  const nodes = [...method.indicators, ...method.dimensions].map(({ node }) => node)
  const numbers = new Map<NodeId, number>(method.indicators.map(({ node }, j) => [node, j]))
  const dimensions = method.dimensions.map((dimension) => {
    const weighted = dimension.members.filter((member) => member.weight > 0)
    const members = weighted.map((member) => {
      const number = numbers.get(member.node)
      if (number === undefined) throw new Error(`"${dimension.node}" comes before its member "${member.node}"`)
      return number
    })
    numbers.set(dimension.node, numbers.size)
    return {
      method: dimension,
      members,
      weights: Float64Array.from(weighted, (member) => member.weight),
      shares: Float64Array.from(weighted, (member) => member.share),
    }
  })
  const n = prepared.units.length
  const pool = method.panel === "together" && prepared.pool ? treatedPool(method, prepared.pool, n) : null
  return {
    method,
    n,
    m: method.indicators.length,
    nodes,
    prepared,
    pool,
    references: method.indicators.map(({ normalise }) => {
      const unit = normalise.kind === "distance-to-reference" ? prepared.units.indexOf(normalise.unit) : -1
      return unit < 0 ? -1 : (pool?.last ?? 0) * n + unit
    }),
    dimensions,
  }
}
