import { type Filter, type Measure, nodeId, type Reading, type TableId, tableId } from "../../model/index.ts"
import type { CodebookLookup } from "../evidence/codebook.ts"
import type { IndexFile } from "../files/index-file.ts"
import { find } from "../lookup.ts"
import type { Report } from "../report.ts"
import { resolveFilter } from "./measures.ts"

type Filters = Reading["filters"]

/**
 * The ways to read the evidence, and what indicators measure in each. Published is the one without filters, else the
 * first.
 *
 * @param written what index.yaml says of each indicator, without any reading
 * @returns besides, the measures of the published reading
 */
export function resolveReadings(
  index: IndexFile,
  written: ReadonlyMap<string, Measure>,
  codebook: CodebookLookup,
  report: Report,
): { readonly readings: readonly Reading[]; readonly measures: ReadonlyMap<string, Measure> } {
  const entries = index.readings.map(({ key, at, value }) => {
    const filters = value.where.flatMap(({ key: name, at: place, value: where }): Filters => {
      const table = find(codebook.tables, name, place, report)
      return table ? [{ table: tableId(name), where: resolveFilter(where, { table, codebook, report }) }] : []
    })
    const title = value.title ?? { en: key, ko: key }
    return { id: key, at, title, filters, isWhole: filters.length === value.where.length }
  })
  const known = new Map<string, string>()
  for (const { id, at, filters, isWhole } of entries) {
    // Of a table that is unknown it was said already.
    if (!isWhole) continue
    const said = JSON.stringify(filters)
    const first = known.get(said)
    if (first === undefined) known.set(said, id)
    else report.error("reading-twice", at, { first, second: id })
  }
  const published = entries.find(({ filters }) => filters.length === 0) ?? entries[0]
  const measures = readBy(written, published?.filters ?? [])
  const isOther = ([node, measure]: readonly [string, Measure]) =>
    JSON.stringify(measure) !== JSON.stringify(measures.get(node))
  return {
    measures,
    readings: entries.map(({ id, title, filters }) => ({
      id,
      title,
      isPublished: id === published?.id,
      filters,
      measures: [...readBy(written, filters)]
        .filter(isOther)
        .map(([node, measure]) => ({ node: nodeId(node), measure })),
    })),
  }
}

/** Measures with the filter of their table added to their own. */
function readBy(written: ReadonlyMap<string, Measure>, filters: Filters): ReadonlyMap<string, Measure> {
  const whereOf = new Map<TableId, Filter>(filters.map(({ table, where }) => [table, where]))
  return new Map(
    [...written].map(([node, measure]) => {
      const more = whereOf.get(measure.table) ?? []
      if (more.length === 0) return [node, measure]
      // What a share counts above the line is a part of what is below it.
      if (measure.kind === "share") return [node, { ...measure, of: [...measure.of, ...more] }]
      return [node, { ...measure, where: [...measure.where, ...more] }]
    }),
  )
}
