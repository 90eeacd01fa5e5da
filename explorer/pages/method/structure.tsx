import type { ReactNode } from "react"
import type { Lang, Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { formatNumber, formatShare, useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"
import { basisText } from "../../view/basis.ts"
import { nodeFormula } from "../../view/formulas.ts"
import { outline, scoredRoot } from "../../view/structure.ts"

/** The tree of nodes with what is computed at each. */
export function Structure(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(methodTexts)
  const { weights } = view.doc
  const rows = outline(view).map(({ node, depth }) => ({ node, depth, formula: nodeFormula(view, node.id, lang) }))
  const hasShares = scoredRoot(view) !== undefined
  const hasCorrelations = Object.values(weights).some(({ correlation }) => correlation !== null)
  const about = [hasShares ? t.structureAbout : "", hasCorrelations ? t.correlationAbout : ""]
    .filter((part) => part !== "")
    .join(" ")
  const hasRules = rows.some(({ formula }) => formula.missing !== "")
  const hasRounding = rows.some(({ formula }) => formula.round !== "")
  return (
    <Section id="structure" title={t.structure} {...(about === "" ? {} : { about })}>
      <Scroll label={t.structure}>
        <table className="wide-table structure">
          <thead>
            <tr>
              <th scope="col">{t.node}</th>
              <th scope="col">{t.formula}</th>
              {hasShares && (
                <th scope="col" className="right">
                  {t.share}
                </th>
              )}
              {hasShares && (
                <th scope="col" className="right">
                  {t.ofWhole}
                </th>
              )}
              {hasCorrelations && (
                <th scope="col" className="right">
                  {t.correlation}
                </th>
              )}
              {hasRules && <th scope="col">{t.missingRule}</th>}
              {hasRounding && <th scope="col">{t.rounding}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ node, depth, formula }) => {
              const weight = weights[node.id]
              const siblings =
                node.parent === null ? undefined : view.doc.method.dimensions.find((d) => d.node === node.parent)
              const share = siblings?.members.find((member) => member.node === node.id)?.share
              return (
                <tr key={node.id}>
                  <th scope="row" className={`depth-${Math.min(depth, 3)}`}>
                    <a href={paths.node(node.id)}>{node.title[lang]}</a>
                  </th>
                  <td className="structure-formula">
                    {formula.measured !== "" && <span className="measured">{formula.measured}</span>}
                    {formula.formula === "" ? <Basis node={node} /> : formula.formula}
                  </td>
                  {hasShares && <td className="right">{share === undefined ? "" : formatShare(share, lang, 1)}</td>}
                  {hasShares && (
                    <td className="right">{weight === undefined ? "" : formatShare(weight.effective, lang, 1)}</td>
                  )}
                  {hasCorrelations && <td className="right">{formatCorrelation(weight?.correlation ?? null, lang)}</td>}
                  {hasRules && <td className="quiet">{formula.missing}</td>}
                  {hasRounding && <td className="quiet">{formula.round}</td>}
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}

const formatCorrelation = (r: number | null, lang: Lang) => (r === null ? "" : formatNumber(r, lang, 2))

function Basis({ node }: { node: Node }): ReactNode {
  const { view } = usePage()
  const t = useText(methodTexts)
  const ordinal = view.doc.method.ordinal.find((each) => each.node === node.id)
  if (!ordinal) return <span className="quiet">{basisText(node.basis, t)}</span>
  const values = ordinal.values ? view.valuesOf(node.id).filter((value) => value.value !== null).length : 0
  return <span className="quiet">{t.ordinalFrom(ordinal.statements.length, values)}</span>
}
