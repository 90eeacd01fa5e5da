import { type ScoredIndex, score } from "../../src/engine/index.ts"
import type { IndicatorMatrix, Method } from "../../src/model/index.ts"
import { Stream } from "../../src/stats/index.ts"
import { type Cell, dimension, indicator, matrix, method, type Varied } from "./methods.ts"

const minMax = { kind: "min-max", to: { low: 0, high: 100 } } as const

/** Twelve cities, three indicators, two levels; the third indicator is known as intervals for some. */
export function cities(settings: Partial<Varied> = {}): { how: Method; table: IndicatorMatrix } {
  const how = method(
    [indicator("a", { normalise: minMax }), indicator("b", { normalise: minMax }), indicator("c", { direction: -1 })],
    [
      dimension("d", { a: 2, b: 1 }),
      dimension("overall", { d: 1, c: 1 }, { aggregate: { kind: "arithmetic" }, round: 1 }),
    ],
    { draws: 500, seed: 2019, ...settings },
  )
  const random = new Stream(5)
  const column = (): Cell[] => Array.from({ length: 12 }, () => Math.round(100 * random.uniform()))
  const c = column().map((cell, i): Cell => (i % 3 === 0 ? [Number(cell) - 15, Number(cell), Number(cell) + 15] : cell))
  return { how, table: matrix({ a: column(), b: column(), c }) }
}

/** Draw k by hand: other values in the matrix, other weights in the method, and the index scored anew. */
export function redrawn(how: Method, table: IndicatorMatrix, k: number): ScoredIndex {
  const { seed, factors } = how.robustness
  const noise = factors.find(({ kind }) => kind === "weights")
  const width = noise?.kind === "weights" && noise.noise.kind === "multiplicative" ? noise.noise.width : 0
  const random = new Stream(seed, k)
  const drawn = structuredClone(table)
  for (let at = 0; at < drawn.values.length; at++) {
    if (!(table.lower[at]! < table.upper[at]!)) continue
    const u = random.uniform()
    drawn.values[at] = (1 - u) * table.lower[at]! + u * table.upper[at]!
  }
  const dimensions = how.dimensions.map((d) => {
    const weights = d.members.map(({ weight }) => weight * (1 - width + 2 * width * random.uniform()))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return {
      ...d,
      members: d.members.map(({ node }, j) => ({ node, weight: weights[j]!, share: weights[j]! / total })),
    }
  })
  return score({ ...how, dimensions }, drawn)
}
