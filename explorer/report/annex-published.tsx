import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { hedgedText, statusName } from "../text/values.ts"
import { figureRow } from "../view/figures.ts"
import { placeIn } from "../view/labels.ts"
import { FigureLine } from "./figure-line.tsx"
import { Statement } from "./statement.tsx"

/** Published values of nodes that are not scored, node by node; gaps with their reasons. */
export function AnnexPublished(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const scored = new Set<string>(view.doc.method.indicators.map((indicator) => indicator.node))
  const nodes = view.doc.nodes.filter(({ id }) => !scored.has(id) && view.valuesOf(id).length > 0)
  if (nodes.length === 0) return null
  return (
    <section>
      <h2>{t.annexPublished}</h2>
      <div className="in-columns">
        {nodes.map((node) => (
          <section key={node.id} className="annex-node">
            <h3>{node.title[lang]}</h3>
            <ul className="value-list">
              {view.valuesOf(node.id).map((value) => (
                <li key={value.id}>
                  <span>{view.unit(value.unit)?.name[lang] ?? value.unit}</span>
                  <span className="leader" />
                  {value.value === null ? (
                    <span className="quiet">
                      {statusName(value.status, lang)}
                      {value.note && ` (${value.note[lang]})`}
                    </span>
                  ) : (
                    <strong>{hedgedText({ ...value, value: value.value }, node.measure, lang)}</strong>
                  )}
                  <span className="quiet place">{placeIn(view.source(value.source), value.place, lang)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

/** All other numbers that the sources print, by what they measure. */
export function AnnexFigures(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const rows = view.doc.figures.map((figure) => figureRow(view, figure, lang, true))
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{t.annexFigures}</h2>
      <div className="in-columns">
        {[...Map.groupBy(rows, ({ title }) => title)].map(([title, group]) => (
          <section key={title} className="annex-node">
            <h3>{title}</h3>
            <ul className="value-list">
              {group.map((row) => (
                <FigureLine key={row.id} row={row} whole={t.whole} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

/** Everything that the sources say about where units stand, dimension by dimension. */
export function AnnexStatements(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const nodes = view.doc.nodes.filter(({ id }) => view.statementsOf(id).length > 0)
  if (nodes.length === 0) return null
  return (
    <section>
      <h2>{t.annexStatements}</h2>
      <div className="in-columns">
        {nodes.map((node) => (
          <section key={node.id} className="annex-node">
            <h3>{node.title[lang]}</h3>
            <ul className="ruled small">
              {view.statementsOf(node.id).map((statement) => (
                <li key={statement.id}>
                  <Statement statement={statement} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
