import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { preparationTexts } from "../../text/preparation.ts"
import { preparationSentences, treatmentRows } from "../../view/prepared.ts"

/** What is done to values before they become scores, and what that did. Nothing where values are taken as they are. */
export function Preparation(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(preparationTexts)
  const sentences = preparationSentences(view, lang)
  const rows = treatmentRows(view, lang)
  if (sentences.length === 0) return null
  return (
    <Section id="preparation" title={t.title} about={t.about}>
      <ol className="prose preparation-steps">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {rows.length > 0 && (
        <Scroll label={t.title}>
          <table className="wide-table treatment">
            <thead>
              <tr>
                <th scope="col">{t.indicator}</th>
                <th scope="col">{t.step}</th>
                <th scope="col" className="right">
                  {t.points}
                </th>
                <th scope="col" className="right">
                  {t.skew}
                </th>
                <th scope="col" className="right">
                  {t.kurtosis}
                </th>
                <th scope="col">{t.passed}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.node}>
                  <th scope="row">
                    <a href={paths.node(row.node)}>{row.title}</a>
                  </th>
                  <td>{row.step}</td>
                  <td className="right">{row.points}</td>
                  <td className="right">{row.skew}</td>
                  <td className="right">{row.kurtosis}</td>
                  <td>{row.passed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  )
}
