import type { Goalposts, PrintedTable, WeightInterval } from "../../model/index.ts"
import type { Found } from "./attempt.ts"
import type { Feasible, Range } from "./bounds.ts"

/** Share of the range of the composite that may stay open of a constant, for its coming out right to say anything. */
const narrow = 0.1

/**
 * What an affine form implies about goalposts. A weighted mean of rescaled columns Σ v (x − worst) / (best − worst) is affine in the
 * columns, and one constant cannot tell all the goalposts that went into it. But where they are the table's own, the form is
 * 0 at the worst and 1, 10 or 100 at the best values of all columns; and where columns were standardised, 0 at their means.
 *
 * @param feasible the weights that rounding allows
 */
export function goalpostsOf(table: PrintedTable, found: Found, feasible: Feasible): Goalposts | null {
  const { problem, fit, freedom, scale } = found
  const { weights } = fit.params
  if (scale !== 1 || !freedom.constant || weights.length < 2) return null
  const stats = problem.columns.map((j) => statsOf(table.columns[j]!.values))
  const slack = problem.columns.reduce((sum, j, c) => sum + Math.abs(weights[c]!) * largest(table.columns[j]!.half), 0)
  const at = (value: (c: number) => number): Range => {
    const { low, high } = feasible.range({ constant: 1, weights: problem.columns.map((_, c) => value(c)) })
    return { low: low - slack, high: high + slack }
  }
  const scaled = (size: (c: number) => number): readonly WeightInterval[] =>
    problem.columns.map((_, c) => {
      const { low, high } = feasible.range(c)
      const ends = [low * size(c), weights[c]! * size(c), high * size(c)].map(Math.abs)
      return { value: ends[1]!, low: Math.min(...ends), high: Math.max(...ends) }
    })

  const { spread } = problem.target
  const holds = ({ low, high }: Range, x: number) => low <= x && high >= x && high - low < narrow * spread
  const isUp = (c: number) => weights[c]! > 0
  if (
    holds(
      at((c) => (isUp(c) ? stats[c]!.low : stats[c]!.high)),
      0,
    )
  ) {
    const best = at((c) => (isUp(c) ? stats[c]!.high : stats[c]!.low))
    const top = [1, 10, 100].find((candidate) => holds(best, candidate))
    if (top !== undefined)
      return { kind: "min-max", top, weights: scaled((c) => (stats[c]!.high - stats[c]!.low) / top) }
  }
  const standard = scaled((c) => stats[c]!.deviation)
  const total = {
    low: standard.reduce((sum, { low }) => sum + (low ?? 0), 0),
    high: standard.reduce((sum, { high }) => sum + (high ?? 0), 0),
  }
  // Deviations over n instead of n − 1 differ by less than this.
  const near = 0.02
  if (
    holds(
      at((c) => stats[c]!.mean),
      0,
    ) &&
    total.low < 1 + near &&
    total.high > 1 - near &&
    total.high - total.low < 0.3
  )
    return { kind: "z-score", top: null, weights: standard }
  return null
}

const largest = (x: Float64Array) => x.reduce((most, v) => Math.max(most, v), 0)

function statsOf(values: Float64Array) {
  const there = values.filter((x) => !Number.isNaN(x))
  const mean = there.reduce((sum, x) => sum + x / there.length, 0)
  const square = there.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return {
    low: there.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY),
    high: there.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY),
    mean,
    deviation: Math.sqrt(square / Math.max(1, there.length - 1)),
  }
}
