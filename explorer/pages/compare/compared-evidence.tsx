import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { useEvidence } from "../../data/index.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { compareTexts } from "../../text/compare.ts"
import { formatNumber, useText } from "../../text/index.ts"
import { sharedRecords } from "../../view/compare.ts"

/** How many records stand behind each of the chosen, and behind several at once. Suspends until they are here. */
export function ComparedEvidence({ chosen }: { chosen: readonly Unit[] }): ReactNode {
  const { editionId, lang, view, paths } = usePage()
  const t = useText(compareTexts)
  const rows = sharedRecords(useEvidence(editionId), chosen)
  return (
    <Section id="evidence" title={t.evidence} about={t.evidenceAbout}>
      <Scroll label={t.evidence}>
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">{t.recordTable}</th>
              {chosen.map((unit) => (
                <th key={unit.id} scope="col" className="right">
                  {unit.name[lang]}
                </th>
              ))}
              {chosen.length > 1 && (
                <th scope="col" className="right">
                  {t.shared}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ table, counts, shared }) => (
              <tr key={table}>
                <th scope="row">
                  <a href={paths.evidence({ table, unit: chosen.map((unit) => unit.id) })}>
                    {view.doc.codebook.tables.find((each) => each.id === table)?.title[lang] ?? table}
                  </a>
                </th>
                {chosen.map((unit, k) => (
                  <td key={unit.id} className="right">
                    <a href={paths.evidence({ table, unit: unit.id })}>{formatNumber(counts[k] ?? 0, lang)}</a>
                  </td>
                ))}
                {chosen.length > 1 && <td className="right">{formatNumber(shared, lang)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
