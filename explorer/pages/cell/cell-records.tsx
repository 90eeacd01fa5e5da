import type { ReactNode } from "react"
import type { EvidenceTableDocument, Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { useEvidence } from "../../data/index.ts"
import { Section } from "../../parts/section.tsx"
import { SourceLine } from "../../parts/source-line.tsx"
import { cellTexts } from "../../text/cell.ts"
import { useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"
import { measureInWords } from "../../view/formulas.ts"
import { drillOf, recordAt } from "../../view/records.ts"

const most = 60

/** The records behind a measured value, numerator and denominator apart. Suspends until they are here. */
export function CellRecords({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { editionId, lang, view } = usePage()
  const t = useText(cellTexts)
  const evidence = useEvidence(editionId)
  const found = drillOf(view, evidence, unit.id, node.id)
  const words = measureInWords(view, node.id, lang)
  if (!found)
    return (
      <Section id="records" title={t.records}>
        <p className="empty">{t.noRecords}</p>
      </Section>
    )
  const { table, drill } = found
  const rest = drill.denominator?.filter((row) => !drill.numerator.includes(row)) ?? []
  const about = t.recordsAbout(
    t.nRecords(drill.numerator.length),
    drill.denominator === null ? "" : t.nRecords(drill.denominator.length),
  )
  return (
    <Section id="records" title={t.records} about={words === "" ? about : <MeasuredAs words={words} about={about} />}>
      <Records table={table} rows={drill.numerator} />
      {rest.length > 0 && (
        <>
          <h3>{t.denominatorRecords}</h3>
          <Records table={table} rows={rest} />
        </>
      )}
    </Section>
  )

  function MeasuredAs({ words, about }: { words: string; about: string }): ReactNode {
    return (
      <>
        {t.measured}: {words}. {about}
      </>
    )
  }
}

function Records({ table, rows }: { table: EvidenceTableDocument; rows: readonly number[] }): ReactNode {
  const { lang, paths } = usePage()
  const m = useText(methodTexts)
  return (
    <ul className="rows records">
      {rows.slice(0, most).map((row) => {
        const record = recordAt(table, row, lang)
        return record ? (
          <li key={record.key}>
            <a href={paths.record(table.id, record.key)}>{record.name}</a>
            {record.description !== "" && <p className="small quiet">{record.description}</p>}{" "}
            <SourceLine source={table.source[row] ?? ""} place={table.place[row] ?? ""} />
          </li>
        ) : null
      })}
      {rows.length > most && <li className="quiet small">{m.ofN(most, rows.length)}</li>}
    </ul>
  )
}
