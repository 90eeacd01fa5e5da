import { type ReactNode, useId } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { changesTexts, inPeriod } from "../../text/changes.ts"
import { capital, useText } from "../../text/index.ts"
import { type ChangeSort, isChangeSort, mostFollowed, sortedChanges } from "../../view/change-rows.ts"
import type { PeriodChanges } from "../../view/changes.ts"
import { filterRows } from "../../view/ranking.ts"
import { SortHead } from "../ranking/sort-head.tsx"
import { BridgeRow } from "./bridge-row.tsx"

interface BridgeProps {
  readonly changes: PeriodChanges
  readonly chosen: readonly string[]
  readonly search: Readonly<Record<string, unknown>>
  readonly patch: (changes: Readonly<Record<string, unknown>>) => void
}

/** Every unit from its rank in the first period to that in the second, step by step. */
export function Bridge({ changes, chosen, search, patch }: BridgeProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(changesTexts)
  const id = useId()
  const wanted = textParam(search, "sort")
  const sort = isChangeSort(wanted) ? wanted : undefined
  const find = textParam(search, "find")
  const all = sortedChanges(changes.rows, sort, lang)
  const rows = find === undefined ? all : filterRows(view, all, undefined, find)
  const [from, to] = [inPeriod(changes.from, lang), inPeriod(changes.to, lang)]
  const isFull = chosen.length >= mostFollowed
  const toggle = (unit: string) => {
    if (chosen.includes(unit)) return patch({ select: chosen.filter((each) => each !== unit) })
    if (!isFull) patch({ select: [...chosen, unit] })
  }
  const hasLeft = changes.left.length > 0
  const hasJoined = changes.joined.length > 0
  const head = (text: string, by: ChangeSort | undefined, className = "right") => (
    <SortHead text={text} by={by} sort={sort} patch={patch} className={className} />
  )
  return (
    <Section id="bridge" title={t.bridge} about={t.bridgeAbout(from, to)}>
      <div className="controls">
        {all.length > 25 && (
          <label className="field" htmlFor={`${id}find`}>
            <span>{t.find}</span>
            <input
              id={`${id}find`}
              type="search"
              value={find ?? ""}
              onChange={(event) => patch({ find: event.target.value || undefined })}
            />
          </label>
        )}
        {chosen.length > 0 && (
          <button type="button" onClick={() => patch({ select: undefined })}>
            {t.clear}
          </button>
        )}
        <p className="shown small quiet" role="status">
          {t.shown(rows.length, all.length)}
          {isFull && ` · ${t.full(mostFollowed)}`}
        </p>
      </div>
      <Scroll label={t.bridge} className="bridge">
        <table className="bridge-table">
          <caption className="unseen">{`${changes.node.title[lang]}, ${from}–${to}`}</caption>
          <thead>
            <tr>
              {head(to, undefined)}
              {head(capital(view.doc.edition.unitNoun.one[lang]), "name", "bridge-unit")}
              {head(from, "from")}
              <th scope="col" aria-label={t.intervalLong(from)}>
                {t.interval}
              </th>
              {hasLeft && head(t.left, "left")}
              {head(t.data, "data")}
              {hasJoined && head(t.joined, "joined")}
              <th scope="col" className="right bridge-to">
                {to}
              </th>
              <th scope="col" aria-label={t.intervalLong(to)}>
                {t.interval}
              </th>
              {head(t.change, "gain")}
              {(hasLeft || hasJoined) && head(t.among, "common")}
              <th scope="col">{t.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BridgeRow
                key={row.unit.id}
                row={row}
                isSelected={chosen.includes(row.unit.id)}
                hasLeft={hasLeft}
                hasJoined={hasJoined}
                onToggle={toggle}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
