import { column, type DimensionMethod, type IndicatorMatrix, type Method, type NodeId } from "../model/index.ts"

/**
 * A method held against a matrix: names have become numbers. A node's number is its place in `nodes`, indicators
 * first, then dimensions in the method's order, members before the dimensions that hold them.
 */
export interface Plan {
  readonly method: Method
  readonly n: number
  readonly m: number
  readonly nodes: readonly NodeId[]
  /** Per indicator, n values in its own measure and where the source lets them lie. */
  readonly raw: readonly Float64Array[]
  readonly lower: readonly Float64Array[]
  readonly upper: readonly Float64Array[]
  /** Per indicator, n numbers of observation statuses. */
  readonly states: readonly Uint8Array[]
  /** Per indicator, which unit its normalisation refers to; −1: none. */
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

/** @throws Error where method and matrix do not fit, which whoever resolved the method has checked before */
export function plan(method: Method, matrix: IndicatorMatrix): Plan {
  const columns = new Map(matrix.indicators.map((id, j) => [id, j]))
  const indicators = method.indicators.map(({ node }) => {
    const j = columns.get(node)
    if (j === undefined) throw new Error(`the matrix has no column for the indicator "${node}"`)
    return j
  })
  const nodes = [...method.indicators, ...method.dimensions].map(({ node }) => node)
  const numbers = new Map<NodeId, number>(indicators.map((_, j) => [nodes[j]!, j]))
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
  return {
    method,
    n: matrix.units.length,
    m: indicators.length,
    nodes,
    raw: indicators.map((j) => column(matrix, matrix.values, j)),
    lower: indicators.map((j) => column(matrix, matrix.lower, j)),
    upper: indicators.map((j) => column(matrix, matrix.upper, j)),
    states: indicators.map((j) => column(matrix, matrix.states, j)),
    references: method.indicators.map(({ normalise }) =>
      normalise.kind === "distance-to-reference" ? matrix.units.indexOf(normalise.unit) : -1,
    ),
    dimensions,
  }
}
