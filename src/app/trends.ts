import { groupRanks, type Trends, trends, yearsOf } from "../engine/index.ts"
import type { Edition, IndexDocument, NodeId, NodeTrends, Period, TrendsDocument } from "../model/index.ts"
import { orNull } from "./cells.ts"

type Results = IndexDocument["results"]

/** Trends of every scored node's values and scores; null with one period. */
export function trendsOf({ method, trends: settings }: Edition, results: Results): TrendsDocument | null {
  const periods = method.periods.toSorted()
  if (periods.length < 2) return null
  const years = periods.map(yearsOf)
  const of = (node: NodeId, array: "raw" | "score", sign: 1 | -1): NodeTrends => {
    const columns = periods.map((period) =>
      Float64Array.from(results[period]?.[node]?.[array] ?? [], (value) => value ?? Number.NaN),
    )
    return written(trends(years, columns, { latest: settings.latest, sign }), periods)
  }
  const entries = [
    ...method.indicators.map(({ node, direction }) => {
      const sign = settings.adjust ? direction : 1
      return [node, { value: of(node, "raw", sign), score: of(node, "score", 1) }] as const
    }),
    ...method.dimensions.map(({ node }) => [node, { value: null, score: of(node, "score", 1) }] as const),
  ]
  return { settings, nodes: Object.fromEntries(entries) }
}

function written({ growth, change, slope, available, first, last }: Trends, periods: readonly Period[]): NodeTrends {
  const named = (places: Int32Array) => Array.from(places, (t) => periods[t] ?? null)
  return {
    growth: orNull(growth),
    change: orNull(change),
    slope: orNull(slope),
    available: [...available],
    first: named(first),
    last: named(last),
  }
}

/** Ranks inside the groups of every scheme, of every scored node in the edition's own period. */
export function groupRanksOf({ groups, units, method, time }: Edition, results: Results): IndexDocument["groupRanks"] {
  const scored = [...method.indicators, ...method.dimensions].map(({ node }) => node)
  return Object.fromEntries(
    groups.map(({ id }) => {
      const codes = units.map((unit) => unit.groups[id] ?? null)
      const ranks = scored.map((node) => {
        const scores = Float64Array.from(results[time]?.[node]?.score ?? [], (score) => score ?? Number.NaN)
        return [node, Array.from(groupRanks(scores, codes), (rank) => (rank === 0 ? null : rank))] as const
      })
      return [id, Object.fromEntries(ranks)]
    }),
  )
}
