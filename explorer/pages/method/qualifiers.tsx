import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"
import { hedgedText, intervalText, qualifierName } from "../../text/values.ts"
import { qualifierUse } from "../../view/qualifiers.ts"

/** How figures are hedged, what interval each hedge stands for, with a real figure as the example. */
export function Qualifiers(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(methodTexts)
  const uses = qualifierUse(view, lang)
  if (uses.every((use) => use.qualifier === "exact")) return null
  return (
    <Section id="qualifiers" title={t.qualifiers} about={t.qualifiersAbout}>
      <table className="kinds-table">
        <thead>
          <tr>
            <th scope="col">{t.kind}</th>
            <th scope="col" className="right">
              {t.figures}
            </th>
            <th scope="col">{t.example}</th>
          </tr>
        </thead>
        <tbody>
          {uses.map(({ qualifier, count, example }) => (
            <tr key={qualifier}>
              <th scope="row">{qualifierName(qualifier, lang)}</th>
              <td className="right">{count}</td>
              <td>
                {hedgedText(example.hedged, example.measure, lang)}
                {intervalText(example.hedged, example.measure, lang) !== null &&
                  ` → ${intervalText(example.hedged, example.measure, lang)}`}{" "}
                <span className="quiet">({example.title})</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
