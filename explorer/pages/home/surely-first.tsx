import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { UnitLinks } from "../../parts/unit-links.tsx"
import { homeTexts } from "../../text/home.ts"
import { useText } from "../../text/index.ts"
import { surelyFirst } from "../../view/home.ts"

/** Without scores: who is near the top of each dimension for certain. */
export function SurelyFirst(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(homeTexts)
  const bound = Math.max(1, Math.floor(view.doc.units.length / 4))
  return (
    <Section id="surely" title={t.fixed} about={t.fixedAbout(bound)}>
      <table className="surely">
        <tbody>
          {surelyFirst(view, bound).map(({ node, units }) => (
            <tr key={node.id}>
              <th scope="row">
                <a href={paths.node(node.id)}>{node.title[lang]}</a>
              </th>
              <td>
                {units.length === 0 ? (
                  <span className="quiet">{t.fixedNone}</span>
                ) : (
                  <UnitLinks units={units.map((unit) => unit.id)} node={node.id} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
