import type { IndicatorMethod, Method, NodeId } from "../../src/model/index.ts"
import { column } from "../../src/model/index.ts"
import type { LiveEngine, LiveInput } from "../../src/query/index.ts"
import type { OwnWeights } from "./own-weights.ts"

/** What one indicator alone would have to be for a unit to gain places, everything else as it is. */
export interface Improvement {
  readonly indicator: NodeId
  /** In the indicator's own measure. Null: the unit has no value. */
  readonly now: number | null
  /** The nearest value that is enough, rounded towards enough. Null: none up to `limit` is. */
  readonly needed: number | null
  /** As far as was looked: the best value that any unit has, or where the scale ends if that is further. */
  readonly limit: number
  /** Places that the limit would gain. */
  readonly gained: number
  /** Decimals that values of this indicator have, at most four. */
  readonly decimals: number
}

export interface Improvements {
  /** The unit's rank as it is; null: it has none. */
  readonly rank: number | null
  /** The rank that was asked for; below 1: there are not so many places above it. */
  readonly wanted: number
  /** One per indicator below the node; none where there is no rank to gain. */
  readonly rows: readonly Improvement[]
}

interface Wish {
  readonly node: NodeId
  readonly own: OwnWeights
  readonly unit: number
  /** How many, ≥ 1. */
  readonly places: number
}

/**
 * For every indicator below a node with a direction, the nearest value by which a unit gains so many places, found by
 * halving: a better value never lowers a rank where formulas and normalisations are monotone. What is given was tried and
 * is enough in any case.
 */
export function improvements(engine: LiveEngine, input: LiveInput, wish: Wish): Improvements {
  const { node, own, unit, places } = wish
  const rank = engine.points(own).get(node)?.rank[unit] ?? null
  const wanted = (rank ?? 0) - places
  if (rank === null || wanted < 1) return { rank, wanted, rows: [] }
  const rows = indicatorsBelow(input.method, node).map((indicator): Improvement => {
    const values = valuesOf(input, indicator.node)
    const now = values[unit] ?? Number.NaN
    const limit = limitOf(indicator, values)
    const decimals = decimalsIn(values)
    const base = { indicator: indicator.node, now: Number.isNaN(now) ? null : now, limit, decimals }
    if (Number.isNaN(now)) return { ...base, needed: null, gained: 0 }
    const rankAt = (value: number) => engine.rankIf(node, own, unit, indicator.node, value) || Number.POSITIVE_INFINITY
    const isBetter = (limit - now) * indicator.direction > 0
    const gained = isBetter ? Math.max(0, rank - Math.min(rank, rankAt(limit))) : 0
    const needed =
      gained < places ? null : nearest(now, limit, stepsOf(indicator, decimals), (x) => rankAt(x) <= wanted)
    return { ...base, needed, gained }
  })
  return { rank, wanted, rows }
}

function indicatorsBelow(method: Method, top: NodeId): readonly IndicatorMethod[] {
  const below = (node: NodeId): readonly NodeId[] => {
    const dimension = method.dimensions.find((each) => each.node === node)
    return dimension ? dimension.members.flatMap((member) => below(member.node)) : [node]
  }
  const ids = below(top)
  return method.indicators.filter(({ node }) => ids.includes(node))
}

function valuesOf({ matrices, own }: LiveInput, indicator: NodeId): readonly number[] {
  const matrix = matrices[own]!
  return [...column(matrix, matrix.values, matrix.indicators.indexOf(indicator))]
}

/** The best value there is, or the end of the indicator's own scale where that is better. */
function limitOf({ direction, normalise }: IndicatorMethod, values: readonly number[]): number {
  const ends =
    normalise.kind === "goalposts"
      ? [normalise.low, normalise.high]
      : normalise.kind === "distance-to-target"
        ? [normalise.target]
        : normalise.kind === "categories"
          ? normalise.scores.map(({ value }) => value)
          : []
  const all = [...values.filter((value) => !Number.isNaN(value)), ...ends]
  return all.reduce((best, value) => ((value - best) * direction > 0 ? value : best), all[0] ?? Number.NaN)
}

/** What values of an indicator may be: its categories, or any with so many decimals. */
type Steps =
  | { readonly kind: "values"; readonly values: readonly number[] }
  | { readonly kind: "decimals"; readonly decimals: number }

const stepsOf = ({ normalise }: IndicatorMethod, decimals: number): Steps =>
  normalise.kind === "categories"
    ? { kind: "values", values: normalise.scores.map(({ value }) => value) }
    : { kind: "decimals", decimals }

const mostDecimals = 4

function decimalsIn(values: readonly number[]): number {
  const each = values.map((value) => (Number.isNaN(value) ? 0 : (/\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0)))
  return Math.min(
    mostDecimals,
    each.reduce((most, decimals) => Math.max(most, decimals), 0),
  )
}

/** The value nearest to `from` that is enough, on the way to `to`, which is. Null: no category before it is. */
function nearest(from: number, to: number, on: Steps, isEnough: (value: number) => boolean): number | null {
  const distance = (value: number) => Math.abs(value - from)
  if (on.kind === "values") {
    const ahead = on.values.filter((value) => (value - from) * (to - from) > 0)
    return ahead.toSorted((a, b) => distance(a) - distance(b)).find(isEnough) ?? null
  }
  const scale = 10 ** on.decimals
  const way = Math.sign(to - from)
  // Steps of the last decimal from the first one beyond `from`; the end of the way may lie between two of them.
  const first = way > 0 ? Math.floor(from * scale + 1) : Math.ceil(from * scale - 1)
  const at = (step: number) => {
    const value = (first + way * step) / scale
    return distance(value) < distance(to) ? value : to
  }
  let enough = Math.max(0, Math.ceil(Math.abs(to * scale - first)))
  for (let short = -1; enough - short > 1; ) {
    const middle = Math.floor((short + enough) / 2)
    if (isEnough(at(middle))) enough = middle
    else short = middle
  }
  return at(enough)
}
