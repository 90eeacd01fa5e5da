import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { useEvidence } from "../../data/index.ts"
import { useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"
import { recordAt, rowsAbout } from "../../view/records.ts"

const most = 8

/** The first records about the unit of each table, and the way to all of them. Suspends until they are here. */
export function UnitEvidence({ unit }: { unit: Unit }): ReactNode {
  const { editionId, lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const { tables } = useEvidence(editionId)
  const found = tables
    .map((table) => ({ table, rows: rowsAbout(table, unit.id) }))
    .filter(({ rows }) => rows.length > 0)
  if (found.length === 0) return <p className="empty">{t.noEvidence}</p>
  return found.map(({ table, rows }) => (
    <section key={table.id} className="unit-evidence" aria-labelledby={`evidence-${table.id}`}>
      <h3 id={`evidence-${table.id}`}>
        {view.doc.codebook.tables.find((each) => each.id === table.id)?.title[lang] ?? table.id}
      </h3>
      <ul className="plain-list records">
        {rows.slice(0, most).map((row) => {
          const record = recordAt(table, row, lang)
          return record ? (
            <li key={record.key}>
              <a href={paths.record(table.id, record.key)}>{record.name}</a>
              {record.description !== "" && <span className="small quiet"> {record.description}</span>}
            </li>
          ) : null
        })}
      </ul>
      {rows.length > most && (
        <p className="small">
          <a href={paths.evidence({ table: table.id, unit: unit.id })}>{t.evidenceAll(rows.length)}</a>
        </p>
      )}
    </section>
  ))
}
