import { type ReactNode, useMemo } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { listParam, textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { type Change, changes } from "../../live/changes.ts"
import { LiveBanner } from "../../live/live-banner.tsx"
import { LiveQuestions } from "../../live/live-questions.tsx"
import { useCalm } from "../../live/use-calm.ts"
import { useLive } from "../../live/use-live.ts"
import { WeightsPanel } from "../../live/weights-panel.tsx"
import { ChangesLink } from "../../parts/changes-link.tsx"
import { CompareLink } from "../../parts/compare-link.tsx"
import { useText } from "../../text/index.ts"
import { liveTexts } from "../../text/live.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { leadersLead, leadersSentence } from "../../text/sentences.ts"
import { filterRows, leaders, memberColumns, mostBesideDots, rankingRows, sortRows } from "../../view/ranking.ts"
import { AsFigure } from "./as-figure.tsx"
import { RankingControls } from "./ranking-controls.tsx"
import { RankingTable } from "./ranking-table.tsx"
import { StripsFigure } from "./strips-figure.tsx"

/** All units in one node, best first, with where each may stand. */
export function NodeRanking({ node }: { node: Node }): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(rankingTexts)
  const l = useText(liveTexts)
  const { edition } = view.doc
  const group = textParam(search, "group")
  const find = textParam(search, "find")
  const sort = textParam(search, "sort")

  const live = useLive(node)
  const resultOf = live?.resultOf ?? view.result
  const result = resultOf(node.id)
  const published = useMemo(() => rankingRows(view, node.id), [view, node.id])
  const all = useMemo(
    () => (live?.isOwn ? rankingRows(view, node.id, result) : published),
    [live?.isOwn, view, node.id, result, published],
  )
  const changed = useMemo(() => (live?.isOwn ? changes(published, all) : null), [live?.isOwn, published, all])
  const columns = useMemo(() => memberColumns(view, node.id), [view, node.id])
  const rows = useMemo(
    () => sortRows(resultOf, filterRows(view, all, group, find), sort, lang),
    [resultOf, view, all, group, find, sort, lang],
  )
  const selected = useMemo(() => listParam(search, "select"), [search])
  const said = useCalm({ live, all, changed, result }, live?.state.isMoving ?? false)
  const first = useMemo(() => leaders(said.all).map((unit) => unit.name[lang]), [said.all, lang])
  const lead = leadersLead(first, lang)
  const ranked = said.all.filter((row) => row.rank !== null || row.expected !== null).length
  const headline = leadersSentence(first, ranked, edition.unitNoun, lang)
  const uncertainty = said.result?.uncertainty
  const isReconstruction = node.basis === "reconstruction"
  useTitle(node.title[lang], t.rank, edition.title[lang])

  const main = (
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
      {said.live && (
        <LiveBanner
          live={said.live}
          headline={isReconstruction ? node.title[lang] : headline}
          rows={said.all}
          changed={said.changed ?? none}
          result={said.result}
        />
      )}
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
      <div className="ranking-room">
        {rows.length === 0 ? (
          <p className="empty">{t.nobody}</p>
        ) : (
          <RankingTable
            node={node}
            rows={rows}
            all={all}
            published={published}
            changed={changed}
            resultOf={resultOf}
            state={live?.isOwn ? live.state : null}
            columns={columns}
            sort={sort}
            selected={selected}
            patch={patch}
          />
        )}
        {uncertainty && rows.length > 0 && (
          <AsFigure>
            {() => (
              <StripsFigure
                node={node}
                title={isReconstruction ? node.title[lang] : headline}
                rows={rows}
                all={all}
                selected={selected}
                note={
                  live?.isOwn ? l.banner(edition.publisher[lang]) : isReconstruction ? `${t.reconstruction}.` : null
                }
              />
            )}
          </AsFigure>
        )}
        <CompareLink units={selected} node={node.id} />
        <ChangesLink />
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
      </div>
      {said.live && <LiveQuestions live={said.live} rows={said.all} result={said.result} />}
    </>
  )
  if (live === null) return main
  return (
    <div className="live">
      <WeightsPanel live={live} />
      <div className="live-main">{main}</div>
    </div>
  )
}

const none: ReadonlyMap<number, Change> = new Map()
