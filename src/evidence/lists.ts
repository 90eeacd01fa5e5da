import type { ListCounts, Measure, Period, SourceId } from "../model/index.ts"
import type { Database } from "./database.ts"
import { groupedByUnit, rowsByUnit } from "./measure.ts"
import type { Relation } from "./relation.ts"
import { selectionOf } from "./selection.ts"
import { all, type Parameters, parameters } from "./sql.ts"

/** A measure whose records are held against two lists. */
export type ListedMeasure = Measure & { readonly completeness: { readonly lists: readonly [SourceId, SourceId] } }

export const isListed = (measure: Measure): measure is ListedMeasure =>
  "completeness" in measure && measure.completeness !== undefined

/** Records that a source lists, as its first or one of its further sources. */
function listedBy({ spec: { roles } }: Relation, source: SourceId, bound: Parameters): string {
  const id = bound.of(source)
  const first = "all" in roles.source ? String(roles.source.all === source) : `source = ${id}`
  return roles.also === null ? first : `(${first} OR coalesce(list_contains(also, ${id}), false))`
}

/** How many of the records that each measure counts are in its lists: for every unit, 0 where it has none. */
export async function countLists(
  database: Database,
  relation: Relation,
  measures: readonly ListedMeasure[],
  n: number,
  period: Period | null,
): Promise<readonly ListCounts[]> {
  const bound = parameters()
  const columns = measures.flatMap((measure) => {
    const { numerator } = selectionOf(measure, relation, bound)
    const [first, second] = measure.completeness.lists.map((list) => listedBy(relation, list, bound)) as [
      string,
      string,
    ]
    return [[first], [second], [first, second]].map(
      (listed) => `(count(*) FILTER (WHERE ${all([numerator, ...listed])}))::DOUBLE`,
    )
  })
  const { sql, values } = groupedByUnit(relation, period, columns, bound)
  const result = await database.run(sql, values)
  const rowOf = rowsByUnit(result)
  const counts = (column: number) =>
    Float64Array.from({ length: n }, (_, i) => (result[column + 1]?.[rowOf.get(i) ?? -1] ?? 0) as number)
  return measures.map((_, k) => ({ first: counts(3 * k), second: counts(3 * k + 1), both: counts(3 * k + 2) }))
}
