import { type ReactNode, useMemo } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { listParam, textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { CompareLink } from "../../parts/compare-link.tsx"
import { useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { leadersLead, leadersSentence } from "../../text/sentences.ts"
import { filterRows, leaders, memberColumns, mostBesideDots, rankingRows, sortRows } from "../../view/ranking.ts"
import { RankingControls } from "./ranking-controls.tsx"
import { RankingTable } from "./ranking-table.tsx"

/** All units in one node, best first, with where each may stand. */
export function NodeRanking({ node }: { node: Node }): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(rankingTexts)
  const { edition } = view.doc
  const group = textParam(search, "group")
  const find = textParam(search, "find")
  const sort = textParam(search, "sort")

  const all = useMemo(() => rankingRows(view, node.id), [view, node.id])
  const columns = useMemo(() => memberColumns(view, node.id), [view, node.id])
  const rows = useMemo(
    () => sortRows(view, filterRows(view, all, group, find), sort, lang),
    [view, all, group, find, sort, lang],
  )
  const selected = useMemo(() => listParam(search, "select"), [search])
  const first = leaders(all).map((unit) => unit.name[lang])
  const lead = leadersLead(first, lang)
  const ranked = all.filter((row) => row.rank !== null || row.expected !== null).length
  const headline = leadersSentence(first, ranked, edition.unitNoun, lang)
  const uncertainty = view.result(node.id)?.uncertainty
  const isReconstruction = node.basis === "reconstruction"
  useTitle(node.title[lang], t.rank, edition.title[lang])

  return (
    <>
      <div className="page-head">
        <p className="trail">
          <span>
            {node.title[lang]} · {edition.time}
          </span>
        </p>
        <h1>{isReconstruction ? node.title[lang] : headline}</h1>
        {isReconstruction ? (
          <p className="note">
            <strong>{t.reconstruction}.</strong> {edition.reconstructionNote?.[lang]}
          </p>
        ) : (
          lead !== null && <p className="lead">{lead}</p>
        )}
      </div>
      <RankingControls
        node={node}
        group={group}
        find={find}
        sort={sort}
        shown={rows.length}
        all={all.length}
        ranked={ranked}
        patch={patch}
      />
      {rows.length === 0 ? (
        <p className="empty">{t.nobody}</p>
      ) : (
        <RankingTable
          node={node}
          rows={rows}
          all={all}
          columns={columns}
          sort={sort}
          selected={selected}
          patch={patch}
        />
      )}
      <CompareLink units={selected} />
      <p className="ranking-how small quiet">
        {uncertainty === null || uncertainty === undefined ? (
          t.howUncounted
        ) : uncertainty.how === "draws" ? (
          <>
            {t.howDrawn(uncertainty.draws)}{" "}
            {columns.length <= mostBesideDots && <span className="how-dot">{t.howDot} </span>}
            {t.howStrip}
          </>
        ) : (
          t.howOrdinal
        )}
      </p>
    </>
  )
}
