import type { IndexDocument, NodeTrends } from "../model/index.ts"
import { type Cell, csv } from "./csv.ts"

/** `trends.csv`: one row per unit, node and what moves, an indicator's value or a score. */
export function trendsCsv({ units, nodes, trends }: IndexDocument): string {
  const rows = units.flatMap((unit, i) =>
    nodes.flatMap((node) => {
      const found = trends?.nodes[node.id]
      if (found === undefined) return []
      const row = (of: string, trend: NodeTrends): Cell[] => [unit.id, node.id, of, ...trendCells(trend, i)]
      return [...(found.value === null ? [] : [row("value", found.value)]), row("score", found.score)]
    }),
  )
  return csv(["unit", "node", "of", "growth", "change", "slope", "available", "first", "last"], rows)
}

const trendCells = ({ growth, change, slope, available, first, last }: NodeTrends, i: number): Cell[] =>
  [growth, change, slope, available, first, last].map((column) => column[i] ?? null)

/** `group_ranks.csv`: the rank of a unit among those of its group, in the edition's own period. */
export function groupRanksCsv({ units, nodes, groupRanks }: IndexDocument): string {
  const rows = units.flatMap((unit, i) =>
    Object.entries(groupRanks).flatMap(([scheme, ranks]) =>
      nodes.flatMap((node): Cell[][] => {
        const own = ranks[node.id]
        const group = unit.groups[scheme]
        return own === undefined || group === undefined ? [] : [[unit.id, node.id, scheme, group, own[i] ?? null]]
      }),
    ),
  )
  return csv(["unit", "node", "scheme", "group", "rank"], rows)
}
