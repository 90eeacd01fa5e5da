import { type Prepared, prepare, robustness, scorePrepared } from "../../engine/index.ts"
import {
  type Aggregation,
  asCollected,
  type Change,
  emptyMatrix,
  type Factor,
  type Method,
  type NodeId,
  type Normalisation,
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

/** Whether one unit's score in an indicator depends on no other unit's value. */
const scalesAlone = ({ kind }: Normalisation): boolean =>
  kind === "none" || kind === "goalposts" || kind === "categories"

/** Whether what a draw changes leaves each unit's scores its own. */
function changesAlone(change: Change): boolean {
  switch (change.setting) {
    case "aggregate":
      return standsAlone(change.to)
    case "normalise":
      return scalesAlone(change.to)
    case "members":
    case "missing":
      return true
    default:
      return false
  }
}

/** Everything that a factor may change; null for one that is not made of changes. */
function changesOf(factor: Factor): readonly Change[] | null {
  if (factor.kind === "choice") return factor.options.flatMap(({ changes }) => changes)
  return factor.kind === "parameter" ? factor.between.flat() : null
}

/**
 * The duel of units i and j among so many units that not all pairs are counted. Where no value is drawn and no formula
 * compares units, the two can be drawn without the others: with the same random numbers, so with the same result as
 * among all. Where draws change no indicator, its scores stand in for its values, however they came about.
 *
 * @returns null where the two cannot be told from the others so, or one has no rank
 */
export function duelApart(method: Method, ready: Prepared, node: NodeId, i: number, j: number): Duel | null {
  const { dimensions, indicators, robustness: how } = method
  const drawsNoValue = !indicators.some((_, k) => hasInterval(ready, k))
  const isAlone = how.factors.every((factor) => {
    const changes = changesOf(factor)
    if (changes !== null) return changes.every(changesAlone)
    return factor.kind === "weights" || (factor.kind === "values" && drawsNoValue)
  })
  if (!isAlone || !dimensions.every(({ aggregate }) => standsAlone(aggregate))) return null
  const rescales = how.factors.some((factor) => changesOf(factor)?.some(({ setting }) => setting === "normalise"))
  if (rescales && !indicators.every(({ treat, normalise }) => treat.kind === "none" && scalesAlone(normalise)))
    return null
  const scores = rescales ? null : scoresOf(method, ready)
  const amountOf = (k: number, unit: number) =>
    (scores === null ? ready.values[k]?.[unit] : scores.get(indicators[k]!.node)?.score[unit]) ?? Number.NaN
  const matrix = emptyMatrix(
    [i, j].map((unit) => ready.units[unit]!),
    indicators.map((indicator) => indicator.node),
  )
  for (const k of indicators.keys()) {
    for (const [place, unit] of [i, j].entries()) {
      const value = amountOf(k, unit)
      if (Number.isNaN(value)) continue
      const at = 2 * k + place
      matrix.states[at] = stateOf("A")
      for (const array of [matrix.values, matrix.lower, matrix.upper]) array[at] = value
    }
  }
  const asGiven = rescales ? asPrepared : asTheyAre
  const scored = {
    ...method,
    preparation: asCollected,
    panel: "apart" as const,
    indicators: indicators.map((indicator) => ({ ...indicator, ...asGiven })),
  }
  const [two] = prepare(scored, [matrix])
  return two === undefined ? null : countedDuel(robustness(scored, two).get(node)?.ranks ?? null, 2, 0, 1)
}

type Scores = ReturnType<typeof scorePrepared>["nodes"]

/** By what they were prepared from, with the indicators that were scored. */
const kept = new WeakMap<Prepared, { readonly indicators: Method["indicators"]; readonly scores: Scores }>()

/**
 * Scores of the indicators, kept for the next pair: they are the same for all pairs and under all weights, and cost as
 * much as scoring every unit.
 */
function scoresOf(method: Method, ready: Prepared): Scores {
  const known = kept.get(ready)
  if (known?.indicators === method.indicators) return known.scores
  const scores = scorePrepared(method, ready).nodes
  kept.set(ready, { indicators: method.indicators, scores })
  return scores
}

/** Values that are prepared already. */
const asPrepared = { denominate: null, impute: { kind: "none" } } as const

/** Values that are scores already. */
const asTheyAre = {
  ...asPrepared,
  direction: 1,
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
