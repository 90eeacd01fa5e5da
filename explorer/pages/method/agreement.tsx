import { Fragment, type ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"

const most = 50

/** What was computed held against what was published, and against the strengths that the source names. */
export function Agreement(): ReactNode {
  const { view } = usePage()
  const t = useText(methodTexts)
  const { published, strengths } = view.doc.agreement
  return (
    <>
      {published.length > 0 && (
        <Section id="agreement" title={t.agreement} about={t.agreementAbout}>
          <Published />
          <Differences />
        </Section>
      )}
      {strengths && (
        <Section id="strengths" title={t.strengths} about={t.strengthsText(strengths.supported, strengths.named)}>
          <StrengthTable />
        </Section>
      )}
    </>
  )
}

function Published(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(methodTexts)
  const counted = ({ equal, compared }: { equal: number; compared: number }) =>
    compared === 0 ? <span className="quiet">{t.notPrinted}</span> : t.ofN(equal, compared)
  return (
    <Scroll label={t.agreement}>
      <table className="agreement">
        <thead>
          <tr>
            <th scope="col">{t.node}</th>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.scoresEqual}</th>
            <th scope="col">{t.ranksEqual}</th>
          </tr>
        </thead>
        <tbody>
          {view.doc.agreement.published.toReversed().map((each) => (
            <tr key={`${each.node} ${each.time}`}>
              <th scope="row">{view.node(each.node)?.title[lang] ?? each.node}</th>
              <td>{each.time}</td>
              <td>{counted(each.scores)}</td>
              <td>{counted(each.ranks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Differences(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(methodTexts)
  const differences = view.doc.agreement.published.flatMap((each) => each.differences)
  return (
    <>
      <h3 className="differences">{t.differences}</h3>
      {differences.length === 0 ? (
        <p className="small">{t.noDifferences}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.unit}</th>
              <th scope="col">{t.node}</th>
              <th scope="col">{t.period}</th>
              <th scope="col">{t.publishedScore}</th>
              <th scope="col">{t.computedScore}</th>
              <th scope="col">{t.publishedRank}</th>
              <th scope="col">{t.computedRank}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, most).map((each) => (
              <tr key={`${each.unit} ${each.node} ${each.time}`}>
                <th scope="row">
                  <a href={paths.cell(each.unit, each.node)}>{view.unit(each.unit)?.name[lang] ?? each.unit}</a>
                </th>
                <td>{view.node(each.node)?.title[lang] ?? each.node}</td>
                <td>{each.time}</td>
                <td>{each.score ?? "–"}</td>
                <td>{each.computedScore ?? "–"}</td>
                <td>{each.rank ?? "–"}</td>
                <td>{each.computedRank ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {differences.length > most && <p className="small quiet">{t.ofN(most, differences.length)}</p>}
    </>
  )
}

function StrengthTable(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(methodTexts)
  const { strengths } = view.doc.agreement
  const titles = (unit: string, nodes: readonly string[], shared: readonly string[]) =>
    nodes.map((node, k) => (
      <Fragment key={node}>
        {k > 0 && ", "}
        <a href={paths.cell(unit, node)} className={shared.includes(node) ? "is-shared" : "is-single"}>
          {view.node(node)?.title[lang] ?? node}
          {shared.includes(node) && " ✓"}
        </a>
      </Fragment>
    ))
  return (
    <Scroll label={t.strengths}>
      <table className="strength-table">
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            <th scope="col">{t.named}</th>
            <th scope="col">{t.computedBest}</th>
          </tr>
        </thead>
        <tbody>
          {strengths?.byUnit.map((each) => (
            <tr key={each.unit}>
              <th scope="row">
                <a href={paths.unit(each.unit)}>{view.unit(each.unit)?.name[lang] ?? each.unit}</a>
              </th>
              <td>{titles(each.unit, each.named, each.shared)}</td>
              <td>{titles(each.unit, each.computed, each.shared)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
