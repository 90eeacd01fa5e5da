import { coverageIndex, kindsOfMeasure, knownOf, listOfKinds } from "../evidence/index.ts"
import type { CoverageDocument, CoverageOfKind, Edition, EvidenceDocument } from "../model/index.ts"
import { measuredIndicators } from "./measured.ts"

/** What is known of each kind of thing in each unit, the sources of all rows of `coverage.csv` taken together. */
export function coverageOf(edition: Edition, evidence: EvidenceDocument): CoverageDocument | null {
  const { codebook, units } = edition
  const list = listOfKinds(codebook)
  if (list === null) return null
  const rowsOf = coverageIndex(edition.coverage)
  const shown = shownRecords(edition, evidence)
  const measured = measuredIndicators(edition).map(({ node, measure }) => ({
    node,
    kinds: new Set(kindsOfMeasure(measure, codebook) ?? []),
  }))
  const kinds = list.codes.map(({ id, label, definition }): CoverageOfKind => {
    const cells = units.map((unit) => {
      const rows = rowsOf(id, unit.id)
      const records = shown.get(`${id}\n${unit.id}`) ?? 0
      const known = knownOf(rows)
      return {
        state: records > 0 ? ("found" as const) : known.empty,
        complete: known.complete,
        shown: records,
        withheld: rows.reduce((sum, row) => sum + (row.status === "withheld" ? (row.records ?? 0) : 0), 0),
        sources: [...new Set(rows.flatMap((row) => row.sources))],
        notes: rows.flatMap(({ note }) => (note === null ? [] : [note])),
      }
    })
    return {
      id,
      label,
      definition: definition ?? null,
      nodes: measured.filter((indicator) => indicator.kinds.has(id)).map(({ node }) => node),
      states: cells.map((cell) => cell.state),
      shown: cells.map((cell) => cell.shown),
      withheld: cells.map((cell) => cell.withheld),
      sources: cells.map((cell) => cell.sources),
      complete: cells.map((cell) => cell.complete),
      notes: cells.map((cell) => cell.notes),
    }
  })
  return { kinds }
}

/** Records of the edition by kind and unit; one of two units counts in both. */
function shownRecords({ codebook }: Edition, { tables }: EvidenceDocument): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const { coverage } = codebook
  const table = tables.find(({ id }) => id === coverage?.table)
  const kinds = table?.values[coverage?.by ?? ""] ?? []
  table?.units.forEach((units, i) => {
    for (const unit of units) {
      const key = `${kinds[i]}\n${unit}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  })
  return counts
}
