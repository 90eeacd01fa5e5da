import type { UnitId } from "../../model/index.ts"
import { type EvidenceTable, openTable } from "../../query/index.ts"
import { cell } from "../schema/codebook.ts"
import { byName, localText, tableRef, unitRef } from "../schema/common.ts"
import { about, list, named, type Of, object, orNull, text } from "../schema/shape.ts"
import type { Documents } from "../served.ts"
import { facet, facetsOf, tableHead, tableHeadOf } from "./facets.ts"
import { head, headOf } from "./head.ts"

export const recordsDocument = named(
  "Records",
  object({ of: head, tables: list(object({ ...tableHead, facets: list(facet) })) }),
)

/** The tables of an edition, in the order of its codebook. */
export const tablesOf = ({ index, evidence }: Documents): readonly EvidenceTable[] =>
  index.codebook.tables.flatMap(({ id }) => openTable(index, evidence, id) ?? [])

/** `records.json`: the tables of coded records, with what they can be filtered by. */
export const recordsOf = (served: Documents): Of<typeof recordsDocument> => ({
  of: headOf(served.index),
  tables: tablesOf(served).map((table) => ({ ...tableHeadOf(table), facets: facetsOf(table, served.index) })),
})

export const recordShape = named(
  "Record",
  object({
    key: text(),
    units: list(unitRef),
    name: localText,
    description: orNull(localText),
    source: text(),
    place: text(),
    time: text(),
    values: about("By variable; null is a gap.", byName(cell)),
  }),
)

/** One record of a table. */
export const recordAt = ({ doc }: EvidenceTable, row: number): Of<typeof recordShape> => ({
  key: doc.key[row] ?? "",
  units: doc.units[row] ?? [],
  name: { en: doc.name.en[row] ?? "", ko: doc.name.ko[row] ?? "" },
  description:
    doc.description === null ? null : { en: doc.description.en[row] ?? "", ko: doc.description.ko[row] ?? "" },
  source: doc.source[row] ?? "",
  place: doc.place[row] ?? "",
  time: doc.time[row] ?? "",
  values: Object.fromEntries(Object.entries(doc.values).map(([variable, cells]) => [variable, cells[row] ?? null])),
})

export const unitRecordsDocument = named(
  "UnitRecords",
  object({ of: head, unit: unitRef, tables: list(object({ table: tableRef, records: list(recordShape) })) }),
)

/** `units/UNIT/records.json`: every record of one unit, table by table. Records are grouped once, for all units. */
export function unitRecords(served: Documents): (unit: UnitId) => Of<typeof unitRecordsDocument> {
  const tables = tablesOf(served).map((table) => ({ table, rows: rowsByUnit(table) }))
  return (unit) => ({
    of: headOf(served.index),
    unit,
    tables: tables.map(({ table, rows }) => ({
      table: table.spec.id,
      records: (rows.get(unit) ?? []).map((row) => recordAt(table, row)),
    })),
  })
}

function rowsByUnit({ doc }: EvidenceTable): ReadonlyMap<UnitId, readonly number[]> {
  const rows = new Map<UnitId, number[]>()
  for (const [row, units] of doc.units.entries()) {
    for (const unit of new Set(units)) {
      const known = rows.get(unit)
      if (known) known.push(row)
      else rows.set(unit, [row])
    }
  }
  return rows
}
