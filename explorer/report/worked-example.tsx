import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { methodTexts } from "../text/method.ts"
import { worked } from "../view/computation.ts"
import { rankingRows } from "../view/ranking.ts"
import { scoredRoot } from "../view/structure.ts"

/** The first unit from its values to the top score, every step with its numbers. Nothing where there are no scores. */
export function WorkedExample(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(methodTexts)
  const root = scoredRoot(view)
  const unit = root && rankingRows(view, root.id).find((row) => row.score !== null)?.unit
  if (!root || !unit) return null
  return (
    <section>
      <h2>{t.worked(unit.name[lang])}</h2>
      <p className="about">{t.workedAbout}</p>
      <table className="worked">
        <thead>
          <tr>
            <th scope="col">{t.node}</th>
            <th scope="col">{t.step}</th>
            <th scope="col">{t.calculation}</th>
            <th scope="col" className="right">
              {t.result}
            </th>
          </tr>
        </thead>
        {worked(view, unit.id, root.id, lang).map(({ node, steps }) => (
          <tbody key={node}>
            {steps.map((step, k) => (
              <tr key={step.kind}>
                {k === 0 && (
                  <th scope="rowgroup" rowSpan={steps.length}>
                    {view.node(node)?.title[lang] ?? node}
                  </th>
                )}
                <td className="quiet">{step.kind === "rounded" ? t.rounded(step.decimals ?? 0) : t[step.kind]}</td>
                <td>{step.expression}</td>
                <td className="right strong">{step.result}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
