import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { meaningText, methodTexts } from "../../text/method.ts"

/** The kinds of statements and the constraint that each is declared to be. */
export function StatementKinds(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(methodTexts)
  const { statementKinds, statements } = view.doc
  if (statementKinds.length === 0) return null
  return (
    <Section id="statements" title={t.statements} about={t.statementsAbout}>
      <Scroll label={t.statements}>
        <table className="kinds-table">
          <thead>
            <tr>
              <th scope="col">{t.kind}</th>
              <th scope="col">{t.meaning}</th>
              <th scope="col">{t.definition}</th>
              <th scope="col" className="right">
                {t.used}
              </th>
            </tr>
          </thead>
          <tbody>
            {statementKinds.map((kind) => (
              <tr key={kind.id}>
                <th scope="row">{kind.label[lang]}</th>
                <td>{meaningText(kind.meaning, lang)}</td>
                <td className="quiet">{kind.definition[lang]}</td>
                <td className="right">{statements.filter((statement) => statement.kind === kind.id).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
