import { type CsvCell, csv, type IndexDocument, type NodeTrends } from "../model/index.ts"

/** `trends.csv`: one row per unit, node and what moves, an indicator's value or a score. */
export function trendsCsv({ units, nodes, trends }: IndexDocument): string {
  const rows = units.flatMap((unit, i) =>
    nodes.flatMap((node) => {
      const found = trends?.nodes[node.id]
      if (found === undefined) return []
      const row = (of: string, trend: NodeTrends): CsvCell[] => [unit.id, node.id, of, ...trendCells(trend, i)]
      return [...(found.value === null ? [] : [row("value", found.value)]), row("score", found.score)]
    }),
  )
  return csv(["unit", "node", "of", "growth", "change", "slope", "available", "first", "last"], rows)
}

const trendCells = ({ growth, change, slope, available, first, last }: NodeTrends, i: number): CsvCell[] =>
  [growth, change, slope, available, first, last].map((column) => column[i] ?? null)

/** `group_ranks.csv`: the rank of a unit among those of its group, in the edition's own period. */
export function groupRanksCsv({ units, nodes, groupRanks }: IndexDocument): string {
  const rows = units.flatMap((unit, i) =>
    Object.entries(groupRanks).flatMap(([scheme, ranks]) =>
      nodes.flatMap((node): CsvCell[][] => {
        const own = ranks[node.id]
        const group = unit.groups[scheme]
        return own === undefined || group === undefined ? [] : [[unit.id, node.id, scheme, group, own[i] ?? null]]
      }),
    ),
  )
  return csv(["unit", "node", "scheme", "group", "rank"], rows)
}
