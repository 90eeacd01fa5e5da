import type { ReactNode } from "react"
import type { Node } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { hedgedText } from "../text/values.ts"
import { figureRow } from "../view/figures.ts"
import { placeIn } from "../view/labels.ts"
import { Rest } from "./frame.tsx"

interface NodeFiguresProps {
  readonly node: Node
  /** Ids of figures that its charts show. */
  readonly drawn: ReadonlySet<string>
}

/** Other numbers that the sources print about a node, as many as its pages have room for. */
export function NodeFigures({ node, drawn }: NodeFiguresProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const rows = view
    .figuresOf(node.id)
    .filter(({ id }) => !drawn.has(id))
    .map((figure) => figureRow(view, figure, lang, true))
  if (rows.length === 0) return null
  return (
    <section className="block">
      <h3>{t.published}</h3>
      <ul className="value-list halves" data-spare="0">
        {rows.map((row) => (
          <li key={row.id} data-item="">
            <span>
              {row.title}
              {row.detail !== "" && <span className="quiet"> · {row.detail}</span>}
              {row.unit !== null && <span className="quiet"> · {view.unit(row.unit)?.name[lang] ?? row.unit}</span>}
            </span>
            <span className="leader" />
            <strong>{hedgedText(row.hedged, row.measure, lang)}</strong>
            <span className="quiet place">{placeIn(view.source(row.source), row.place, lang)}</span>
          </li>
        ))}
      </ul>
      <Rest all={rows.length} here={rows.length} before={t.restBefore} after={t.restAfter} where={t.restAnnex} />
    </section>
  )
}
