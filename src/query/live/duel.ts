import { type Prepared, prepare, robustness, scorePrepared } from "../../engine/index.ts"
import {
  type Aggregation,
  asCollected,
  emptyMatrix,
  type Method,
  type NodeId,
  type RankUncertainty,
  stateOf,
} from "../../model/index.ts"

/** Probabilities that one of two units stands above the other; what they miss to 1 is the probability of a tie. */
export interface Duel {
  readonly above: number
  readonly below: number
}

/** The duel of units i and j where all pairs were counted; null where they were not, or one of the two has no rank. */
export function countedDuel(ranks: RankUncertainty | null, n: number, i: number, j: number): Duel | null {
  const above = ranks?.above?.[i * n + j]
  const below = ranks?.above?.[j * n + i]
  if (above === undefined || below === undefined) return null
  return (ranks?.expected[i] ?? null) === null || (ranks?.expected[j] ?? null) === null ? null : { above, below }
}

/** Whether one unit's score depends on no other unit's. */
function standsAlone(aggregate: Aggregation): boolean {
  switch (aggregate.kind) {
    case "arithmetic":
    case "geometric":
    case "harmonic":
    case "generalised":
    case "median":
    case "minimum":
    case "owa":
    case "sum":
    case "inverse-geometric":
      return true
    case "mazziotta-pareto":
      return !aggregate.standardise
    case "adjusted-mazziotta-pareto":
      return aggregate.from !== null
    default:
      return false
  }
}

/**
 * The duel of units i and j among so many units that not all pairs are counted. Where no value is drawn and no formula
 * compares units, the scores of indicators are the same in every draw, and the two can be drawn without the others: with
 * the same random numbers, so with the same result as among all.
 *
 * @returns null where the two cannot be told from the others so, or one has no rank
 */
export function duelApart(method: Method, ready: Prepared, node: NodeId, i: number, j: number): Duel | null {
  const { dimensions, indicators } = method
  const keepsScores = method.robustness.factors.every(
    ({ kind }) => kind === "weights" || (kind === "values" && !indicators.some((_, k) => hasInterval(ready, k))),
  )
  if (!keepsScores || !dimensions.every(({ aggregate }) => standsAlone(aggregate))) return null
  const scores = scorePrepared(method, ready).nodes
  const matrix = emptyMatrix(
    [i, j].map((unit) => ready.units[unit]!),
    indicators.map((indicator) => indicator.node),
  )
  for (const [k, indicator] of indicators.entries()) {
    for (const [place, unit] of [i, j].entries()) {
      const score = scores.get(indicator.node)?.score[unit] ?? Number.NaN
      if (Number.isNaN(score)) continue
      const at = 2 * k + place
      matrix.states[at] = stateOf("A")
      for (const array of [matrix.values, matrix.lower, matrix.upper]) array[at] = score
    }
  }
  const scored = {
    ...method,
    preparation: asCollected,
    panel: "apart" as const,
    indicators: indicators.map((indicator) => ({ ...indicator, ...asTheyAre })),
  }
  const [two] = prepare(scored, [matrix])
  return two === undefined ? null : countedDuel(robustness(scored, two).get(node)?.ranks ?? null, 2, 0, 1)
}

const asTheyAre = {
  direction: 1,
  denominate: null,
  impute: { kind: "none" },
  treat: { kind: "none" },
  transform: { kind: "none" },
  normalise: { kind: "none" },
  round: null,
} as const

function hasInterval({ values, lower, upper }: Prepared, k: number): boolean {
  return values[k]!.some((value, i) => {
    const [low, high] = [lower[k]![i]!, upper[k]![i]!]
    return !Number.isNaN(value) && Number.isFinite(low) && Number.isFinite(high) && low < high
  })
}
