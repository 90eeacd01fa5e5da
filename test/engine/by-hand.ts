import { type ScoredIndex, score } from "../../src/engine/index.ts"
import { changed, stepsBetween } from "../../src/engine/robustness/changes.ts"
import type { Variation } from "../../src/engine/robustness/variation.ts"
import type { Change, Factor, IndicatorMatrix, Method, NodeId } from "../../src/model/index.ts"

/** The draw with these coordinates by hand: other settings and weights in the method, other values in the matrix, and the
 *  index scored anew. Without what preparation draws. */
export function byHand(how: Method, table: IndicatorMatrix, { inputs }: Variation, u: Float64Array): ScoredIndex {
  let method = how
  const drawn = structuredClone(table)
  const option = (at: number, count: number) => Math.floor(u[at]! * count)
  for (const { factor, offset } of inputs) {
    const options = optionsOf(factor)
    if (options !== null) method = changed(method, options[option(offset, options.length)]!)
  }
  for (const { factor, offset } of inputs) {
    if (factor.kind === "values") {
      let at = offset
      for (let cell = 0; cell < drawn.values.length; cell++)
        if (table.lower[cell]! < table.upper[cell]!) {
          drawn.values[cell] = (1 - u[at]!) * table.lower[cell]! + u[at]! * table.upper[cell]!
          at++
        }
    }
    if (factor.kind === "weights" && factor.noise.kind === "multiplicative") {
      const { width } = factor.noise
      let at = offset
      method = reweighted(method, (dimension) => {
        const { members } = method.dimensions.find(({ node }) => node === dimension)!
        if (!factor.dimensions.includes(dimension) || members.length < 2) return members.map(({ weight }) => weight)
        const weights = members.map(({ weight }) => weight * (1 + width * (2 * u[at++]! - 1)))
        const [before, after] = [members.map(({ weight }) => weight), weights].map((all) => all.reduce((a, b) => a + b))
        return weights.map((weight) => (weight * before!) / after!)
      })
    }
  }
  for (const { factor, offset } of inputs)
    if (factor.kind === "leave-out") {
      const left = factor.nodes[option(offset, factor.nodes.length + 1) - 1]
      if (left !== undefined) method = without(method, left)
    }
  return score(method, drawn)
}

function optionsOf(factor: Factor): readonly (readonly Change[])[] | null {
  if (factor.kind === "choice") return factor.options.map(({ changes }) => changes)
  return factor.kind === "parameter" ? stepsBetween(factor.between) : null
}

/** The method without a node: its dimension has one member less, and goes too if it has no other. */
export function without(method: Method, left: NodeId): Method {
  const parent = method.dimensions.find(({ members }) => members.some(({ node }) => node === left))
  if (parent?.members.every(({ node, weight }) => node === left || weight === 0)) return without(method, parent.node)
  return {
    ...method,
    dimensions: method.dimensions.map((dimension) => {
      const members = dimension.members.filter(({ node }) => node !== left)
      const sum = members.reduce((total, { weight }) => total + weight, 0)
      return { ...dimension, members: members.map((member) => ({ ...member, share: member.weight / sum })) }
    }),
  }
}

function reweighted(method: Method, weightsOf: (dimension: NodeId) => readonly number[]): Method {
  return {
    ...method,
    dimensions: method.dimensions.map((dimension) => {
      const weights = weightsOf(dimension.node)
      const members = dimension.members.map((member, p) => ({ ...member, weight: weights[p]! }))
      return { ...dimension, members }
    }),
  }
}
