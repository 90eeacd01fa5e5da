import type { Drill, EvidenceDocument, EvidenceTableDocument, Lang } from "../../src/model/index.ts"
import { nodeId, unitId } from "../../src/model/index.ts"
import type { IndexView } from "./index-view.ts"

/** The records behind one measured cell, and the table they are rows of. */
export interface CellRecords {
  readonly table: EvidenceTableDocument
  readonly drill: Drill
  /** Records of the numerator: those that the value was made of. */
  readonly rows: readonly number[]
}

/** null where the cell was not measured over records, or none are known. */
export function drillOf(view: IndexView, evidence: EvidenceDocument, unit: string, node: string): CellRecords | null {
  const method = view.doc.method.indicators.find((each) => each.node === node)
  if (method?.from.kind !== "measured") return null
  const { table: tableOf } = method.from.measure
  const table = evidence.tables.find((each) => each.id === tableOf)
  const drill = evidence.drill[view.doc.edition.time]?.[nodeId(node)]?.[unitId(unit)]
  return table && drill ? { table, drill, rows: drill.numerator } : null
}

export interface RecordName {
  readonly key: string
  readonly name: string
  readonly description: string
}

/** A record by its row number; null for a row that the table does not have. */
export function recordAt(table: EvidenceTableDocument, row: number, lang: Lang): RecordName | null {
  const key = table.key[row]
  if (key === undefined) return null
  return { key, name: table.name[lang][row] || key, description: table.description?.[lang][row] ?? "" }
}

/** Row numbers of the records about a unit, in file order. */
export function rowsAbout(table: EvidenceTableDocument, unit: string): readonly number[] {
  return table.units.flatMap((units, row) => (units.some((each) => each === unit) ? [row] : []))
}
