import { type ReactNode, useMemo } from "react"
import { usePage } from "../../app/page-context.ts"
import { listParam, textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { CompareLink } from "../../parts/compare-link.tsx"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { unitsCounted } from "../../text/sentences.ts"
import { matrixRows } from "../../view/matrix.ts"
import { mainNodes, reconstructions } from "../../view/structure.ts"
import { AsFigure } from "./as-figure.tsx"
import { MatrixControls } from "./matrix-controls.tsx"
import { MatrixFigure } from "./matrix-figure.tsx"
import { MatrixLegend } from "./matrix-legend.tsx"
import { MatrixTable } from "./matrix-table.tsx"
import { Reconstruction } from "./reconstruction.tsx"

/** Units × dimensions: the interval of every rank that the published evidence allows, and no overall order. */
export function Matrix(): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(rankingTexts)
  const { edition, units } = view.doc
  const columns = useMemo(() => mainNodes(view), [view])
  const sort = textParam(search, "sort")
  const selected = listParam(search, "select")
  const rows = useMemo(
    () => matrixRows(view, columns, { sort, group: textParam(search, "group"), lang }),
    [view, columns, sort, search, lang],
  )
  const title = t.matrixTitle(unitsCounted(units.length, edition.unitNoun, lang), columns.length)
  useTitle(t.matrix, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t.matrixLead}</p>
      </div>
      <MatrixControls
        columns={columns}
        group={textParam(search, "group")}
        sort={sort}
        selected={selected}
        shown={rows.length}
        patch={patch}
      />
      <MatrixLegend />
      <MatrixTable rows={rows} columns={columns} sort={sort} selected={selected} patch={patch} />
      <AsFigure>{() => <MatrixFigure title={title} rows={rows} columns={columns} selected={selected} />}</AsFigure>
      <CompareLink units={selected} />
      {reconstructions(view).map((node) => (
        <Reconstruction key={node.id} node={node} />
      ))}
    </>
  )
}
