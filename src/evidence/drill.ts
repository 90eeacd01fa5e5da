import type { Drill, Measure, NodeId, Period, UnitId } from "../model/index.ts"
import type { Database } from "./database.ts"
import { groupedByUnit, rowsByUnit } from "./measure.ts"
import type { Relation } from "./relation.ts"
import { selectionOf } from "./selection.ts"
import { parameters } from "./sql.ts"

/** The records behind one indicator, one entry per unit in the store's order. */
export interface Drilled {
  readonly node: NodeId
  readonly units: readonly Drill[]
}

/** The records behind indicators of one table, in one query. */
export async function drillTable(
  database: Database,
  relation: Relation,
  indicators: readonly { readonly node: NodeId; readonly measure: Measure }[],
  units: readonly UnitId[],
  period: Period | null,
): Promise<Drilled[]> {
  const bound = parameters()
  const columns: string[] = []
  const rowsThat = (condition: string): number => columns.push(`list(row ORDER BY row) FILTER (WHERE ${condition})`)
  const places = indicators.map(({ measure }) => {
    const { numerator, denominator } = selectionOf(measure, relation, bound)
    return { numerator: rowsThat(numerator), denominator: denominator === null ? null : rowsThat(denominator) }
  })
  const { sql, values } = groupedByUnit(relation, period, columns, bound)
  const result = await database.run(sql, values)
  const rowOf = rowsByUnit(result)
  const listed = (column: number, i: number) => (result[column]?.[rowOf.get(i) ?? -1] ?? []) as number[]
  return indicators.map(({ node }, j) => {
    const { numerator, denominator } = places[j]!
    return {
      node,
      units: units.map((_, i) => ({
        numerator: listed(numerator, i),
        denominator: denominator === null ? null : listed(denominator, i),
      })),
    }
  })
}
