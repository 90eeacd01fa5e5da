import type { IndicatorMatrix, Method } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"

type Row = Record<string, number>

/**
 * What one draw of robustness is when written without a thought for speed: an object per unit, everything computed
 * anew in each draw. Knows the methods that the benchmark uses: min-max and arithmetic or geometric means, no gaps.
 *
 * @returns the ranks of every dimension, in the method's order
 */
export function plainDraw(method: Method, matrix: IndicatorMatrix, k: number): number[][] {
  const { seed, factors } = method.robustness
  const random = new Stream(seed, k)
  const noise = factors.find(({ kind }) => kind === "weights")
  const width = noise?.kind === "weights" && noise.noise.kind === "multiplicative" ? noise.noise.width : 0
  const units = matrix.units.map((_, i): Row => {
    const row: Row = {}
    for (const [j, id] of matrix.indicators.entries()) row[id] = matrix.values[j * matrix.units.length + i]!
    return row
  })
  for (const { node, normalise } of method.indicators) {
    if (normalise.kind !== "min-max") throw new Error("the twin knows min-max only")
    const values = units.map((unit) => unit[node]!)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    for (const unit of units) {
      unit[node] = normalise.to.low + ((unit[node]! - low) / (high - low)) * (normalise.to.high - normalise.to.low)
    }
  }
  return method.dimensions.map(({ node, members, aggregate }) => {
    const drawn = members.map((member) => ({
      node: member.node,
      weight: member.weight * (1 + width * (2 * random.uniform() - 1)),
    }))
    const total = drawn.reduce((sum, { weight }) => sum + weight, 0)
    for (const unit of units) {
      const terms = drawn.map((member) => [member.weight / total, unit[member.node]!] as const)
      unit[node] =
        aggregate.kind === "geometric"
          ? terms.reduce((product, [share, score]) => product * score ** share, 1)
          : terms.reduce((sum, [share, score]) => sum + share * score, 0)
    }
    const sorted = units.map((unit) => unit[node]!).sort((a, b) => b - a)
    return units.map((unit) => 1 + sorted.indexOf(unit[node]!))
  })
}
