import { type ReactNode, useId } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"
import { worked } from "../../view/computation.ts"
import { rankingRows } from "../../view/ranking.ts"
import { scoredRoot } from "../../view/structure.ts"

/** One unit from its values to the top score, every step with its numbers. Nothing where there are no scores. */
export function Worked(): ReactNode {
  const { lang, view, paths } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(methodTexts)
  const id = useId()
  const root = scoredRoot(view)
  if (!root) return null
  const scored = rankingRows(view, root.id).filter((row) => row.score !== null)
  const wanted = textParam(search, "unit")
  const unit = scored.find((row) => row.unit.id === wanted)?.unit ?? scored[0]?.unit
  if (!unit) return null
  return (
    <Section id="worked" title={t.worked(unit.name[lang])} about={t.workedAbout}>
      <div className="controls">
        <label className="field" htmlFor={id}>
          <span>{t.workedUnit}</span>
          <select id={id} value={unit.id} onChange={(event) => patch({ unit: event.target.value })}>
            {scored
              .map((row) => row.unit)
              .toSorted((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name[lang]}
                </option>
              ))}
          </select>
        </label>
      </div>
      <Scroll label={t.calculation}>
        <table className="computation worked">
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
                    <th scope="rowgroup" rowSpan={steps.length} className="worked-node">
                      <a href={paths.cell(unit.id, node)}>{view.node(node)?.title[lang] ?? node}</a>
                    </th>
                  )}
                  <td className="quiet">{step.kind === "rounded" ? t.rounded(step.decimals ?? 0) : t[step.kind]}</td>
                  <td className="expression">{step.expression}</td>
                  <td className="right step-result">{step.result}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scroll>
    </Section>
  )
}
