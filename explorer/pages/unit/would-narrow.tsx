import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankIntervalCell, rankRange } from "../../charts/index.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { formatProbability, useText } from "../../text/index.ts"
import { narrowSentence, narrowTexts } from "../../text/would-narrow.ts"
import { wouldNarrow } from "../../view/would-narrow.ts"

/** Without a composite: which one statement more would say most about where the unit stands. */
export function WouldNarrowSection({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(narrowTexts)
  const rows = wouldNarrow(view, unit)
  const open = rows.filter(({ question }) => question !== null)
  const [most] = open
  if (!most?.question) return null
  const n = view.doc.units.length
  const missing = rows.filter((row) => row.missing.length > 0)
  const interval = (low: number, high: number) => (
    <>
      <span className="number">{rankRange(low, high)}</span>
      <RankIntervalCell n={n} low={low} high={high} expected={null} height={10} />
    </>
  )
  return (
    <Section id="change" title={t.title} about={t.about}>
      <p className="prose">
        {narrowSentence(
          {
            unit: unit.name[lang],
            node: most.node.title[lang],
            first: most.question.first,
            now: rankRange(most.low, most.high),
            yes: rankRange(most.question.yes.low, most.question.yes.high),
            no: rankRange(most.question.no.low, most.question.no.high),
          },
          lang,
        )}
      </p>
      <Scroll label={t.title}>
        <table className="narrow">
          <thead>
            <tr>
              <th scope="col">{t.node}</th>
              <th scope="col">{t.now}</th>
              <th scope="col">{t.question}</th>
              <th scope="col">{t.yes}</th>
              <th scope="col">{t.no}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ node, low, high, question }) => (
              <tr key={node.id}>
                <th scope="row">
                  <a href={paths.cell(unit.id, node.id)}>{node.title[lang]}</a>
                </th>
                <td className="narrow-cell">{interval(low, high)}</td>
                {question === null ? (
                  <td colSpan={3} className="quiet">
                    {low === high ? t.settled : t.asked}
                  </td>
                ) : (
                  <>
                    <td>
                      {t.among(question.first)}{" "}
                      <span className="quiet">({formatProbability(question.yes.p, lang)})</span>
                    </td>
                    <td className="narrow-cell">{interval(question.yes.low, question.yes.high)}</td>
                    <td className="narrow-cell">{interval(question.no.low, question.no.high)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {missing.length > 0 && (
        <>
          <h3 className="narrow-missing">{t.missing}</h3>
          <p className="prose small">{t.missingAbout}</p>
          <ul className="plain-list small">
            {missing.map((row) => (
              <li key={row.node.id}>
                {row.node.title[lang]}:{" "}
                {row.missing.map(({ node, known }, k) => (
                  <span key={node.id}>
                    {k > 0 && ", "}
                    <a href={paths.node(node.id)}>{node.title[lang]}</a> <span className="quiet">{t.known(known)}</span>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
