import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { imputedTexts } from "../../text/imputed.ts"
import { formatNumber, useText } from "../../text/index.ts"
import { imputedCounts } from "../../view/imputed.ts"

/** How many values are estimates, and what they were estimated from. Nothing where the method imputes none. */
export function Imputation(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(imputedTexts)
  const counts = imputedCounts(view, lang)
  if (counts === null) return null
  const { multiple } = view.doc.method.preparation
  return (
    <Section id="imputation" title={t.title} about={t.about(counts.imputed, counts.all)}>
      {counts.ways.length > 0 && (
        <table className="kinds-table">
          <thead>
            <tr>
              <th scope="col">{t.way}</th>
              <th scope="col" className="right">
                {t.cells}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.ways.map(({ how, cells }) => (
              <tr key={how}>
                <th scope="row">{how}</th>
                <td className="right">{formatNumber(cells, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {multiple !== null && <p className="prose">{t.tables(multiple.count, multiple.seed)}</p>}
    </Section>
  )
}
