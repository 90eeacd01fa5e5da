import { type ReactNode, useMemo } from "react"
import { usePage } from "../../app/page-context.ts"
import { listParam, textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { Section } from "../../parts/section.tsx"
import { changesTexts, inPeriod } from "../../text/changes.ts"
import { useText } from "../../text/index.ts"
import { chosenPeriods, followedRows } from "../../view/change-rows.ts"
import { changeSentences } from "../../view/change-sentences.ts"
import { periodChanges } from "../../view/changes.ts"
import { changingNodes } from "../../view/changing-nodes.ts"
import { Bridge } from "./bridge.tsx"
import { ChangeCharts } from "./change-charts.tsx"
import { OnlyIn } from "./only-in.tsx"
import { PeriodFields } from "./period-fields.tsx"
import "../ranking/ranking.css"
import "./changes.css"

/** What changed between two periods of an edition, and why. Which two is in the address: `?from=1990&to=2022`. */
export function ChangesPage(): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(changesTexts)
  const nodes = useMemo(() => changingNodes(view), [view])
  const wanted = textParam(search, "node")
  const node = nodes.find(({ id }) => id === wanted) ?? nodes[0]
  const { from, to } = chosenPeriods(view, textParam(search, "from"), textParam(search, "to"))
  const chosen = useMemo(() => listParam(search, "select"), [search])
  const isComparable = node !== undefined && from !== to
  const changes = useMemo(
    () => (isComparable ? periodChanges(view, node, from, to) : null),
    [view, node, from, to, isComparable],
  )
  const title = t.title(inPeriod(from, lang), inPeriod(to, lang))
  const hasPeriods = node !== undefined && view.doc.periods.length > 1
  useTitle(hasPeriods ? title : t.door, view.doc.edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{hasPeriods ? title : t.door}</h1>
        <p className="lead">{hasPeriods ? t.lead : t.onePeriod}</p>
      </div>
      {hasPeriods && <PeriodFields nodes={nodes} node={node} from={from} to={to} patch={patch} />}
      {hasPeriods && from === to && <p className="empty">{t.samePeriod}</p>}
      {changes !== null && changes.rows.length === 0 && <p className="empty">{t.nobody}</p>}
      {changes !== null && changes.rows.length > 0 && (
        <>
          <Section id="short" title={t.short}>
            <ul className="key-sentences plain-list">
              {changeSentences(view, changes, chosen, lang).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Section>
          <ChangeCharts changes={changes} followed={followedRows(changes.rows, chosen)} />
          <Bridge changes={changes} chosen={chosen} search={search} patch={patch} />
        </>
      )}
      {changes !== null && <OnlyIn changes={changes} />}
    </>
  )
}
