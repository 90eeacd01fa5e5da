import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { nodeMoreTexts } from "../../text/node-more.ts"
import { type CodingRule, codingOf } from "../../view/coding.ts"

/** The rules by which the records behind an indicator were coded, with the way to the records themselves. */
export function NodeCoding({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeMoreTexts)
  const coding = codingOf(view, node.id, lang)
  if (coding === null) return null
  return (
    <Section id="coding" title={t.coding} {...(coding.about === "" ? {} : { about: coding.about })}>
      {coding.rules.length > 0 && (
        <Scroll label={t.coding}>
          <table className="wide-table coding">
            <thead>
              <tr>
                <th scope="col">{t.variable}</th>
                <th scope="col">{t.meaning}</th>
                <th scope="col">{t.codes}</th>
              </tr>
            </thead>
            <tbody>
              {coding.rules.map(({ variable, codes, points }) => (
                <tr key={variable.id}>
                  <th scope="row">{variable.title[lang]}</th>
                  <td>{variable.definition?.[lang]}</td>
                  <td>
                    <Codes codes={codes} points={points} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p className="small node-more">
        <a href={paths.evidence({ table: coding.table })}>{t.records(coding.records, coding.title)}</a>
      </p>
    </Section>
  )
}

function Codes({ codes, points }: Pick<CodingRule, "codes" | "points">): ReactNode {
  const { lang } = usePage()
  const t = useText(nodeMoreTexts)
  if (codes.length === 0)
    return [...points.entries()].map(([code, earned]) => `${code}: ${t.points(earned)}`).join(" · ")
  return (
    <ul className="plain-list">
      {codes.map(({ id, label, definition }) => {
        const earned = points.get(id)
        return (
          <li key={id}>
            {label[lang]}
            {earned !== undefined && <strong> {t.points(earned)}</strong>}
            {definition && <span className="quiet"> {definition[lang]}</span>}
          </li>
        )
      })}
    </ul>
  )
}
