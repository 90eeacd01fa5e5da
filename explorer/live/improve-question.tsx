import { type ReactNode, useCallback, useId, useMemo } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { listParam, textParam } from "../app/search-params.ts"
import { useSearchState } from "../app/use-search-state.ts"
import { Scroll } from "../parts/scroll.tsx"
import { formatNumber, measureOf, useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import { improveSentence } from "../text/live-sentences.ts"
import type { RankingRow } from "../view/ranking.ts"
import type { Improvement } from "./improvements.ts"
import { UnitField } from "./unit-field.tsx"
import { useAnswer } from "./use-answer.ts"
import type { Live } from "./use-live.ts"

interface ImproveQuestionProps {
  readonly live: Live
  /** Near the screen by now: nothing is worked out before. */
  readonly isSeen: boolean
  /** Rows with a standing, best first. */
  readonly rows: readonly RankingRow[]
  /** Everybody, in the order to choose from. */
  readonly units: readonly Unit[]
}

const choices = [1, 2, 3, 5, 10, 20] as const

/** What a unit must improve to gain places, one indicator at a time; the wish is in the address. */
export function ImproveQuestion({ live, isSeen, rows, units }: ImproveQuestionProps): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(liveTexts)
  const id = useId()
  const [unit, text] = textParam(search, "gain")?.split(":") ?? []
  const selected = listParam(search, "select")
  // To begin with: the unit that is highlighted, else the one in the middle, which has somewhere to go.
  const row =
    rows.find((each) => each.unit.id === (unit ?? selected[0])) ?? rows[Math.floor(rows.length / 2)] ?? rows[0]
  const places = choices.find((each) => String(each) === text) ?? 1
  const { node } = live
  const { own } = live.state.tuning
  const i = row?.i
  const question = useMemo(
    () =>
      i === undefined || !isSeen ? null : ({ kind: "improvements", node: node.id, own, unit: i, places } as const),
    [node, own, i, places, isSeen],
  )
  const found = useAnswer(live, question)
  const choose = useCallback((chosen: string) => patch({ gain: `${chosen}:${places}` }), [patch, places])
  if (!row) return null
  const name = row.unit.name[lang]
  return (
    <div className="question" data-answered={found !== undefined}>
      <h3>{t.improve}</h3>
      <div className="controls">
        <UnitField id={`${id}unit`} label={t.whom} units={units} value={row.unit.id} onChoose={choose} />
        <label className="field" htmlFor={`${id}places`}>
          <span>{t.howMany}</span>
          <select
            id={`${id}places`}
            value={places}
            onChange={(event) => patch({ gain: `${row.unit.id}:${event.target.value}` })}
          >
            {choices
              .filter((each) => each < rows.length)
              .map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
          </select>
        </label>
      </div>
      {found === undefined ? (
        <p className="answer quiet">{t.counting}…</p>
      ) : found.rank === null || found.wanted < 1 ? (
        <p className="answer">{t.improveNothing(name)}</p>
      ) : (
        <>
          <p className="answer">{improveSentence(name, found.rank, found.wanted, ways(found.rows), lang)}</p>
          <Scroll label={t.improve}>
            <table className="improvements">
              <caption className="unseen">{t.improve}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.indicator}</th>
                  <th scope="col" className="right">
                    {t.now}
                  </th>
                  <th scope="col" className="right">
                    {t.needed}
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.rows.map((each) => (
                  <ImprovementRow
                    key={each.indicator}
                    row={each}
                    title={view.node(each.indicator)?.title[lang] ?? ""}
                  />
                ))}
              </tbody>
            </table>
          </Scroll>
          <p className="small quiet">
            {t.improveAbout} {t.improveLimit}
          </p>
        </>
      )}
    </div>
  )
}

const ways = (rows: readonly Improvement[]) => rows.filter((row) => row.needed !== null).length

function ImprovementRow({ row, title }: { row: Improvement; title: string }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(liveTexts)
  const { indicator, now, needed, limit, gained, decimals } = row
  const { suffix } = measureOf(view.node(indicator)?.measure ?? "")
  const write = (value: number) => formatNumber(value, lang, decimals) + suffix[lang]
  return (
    <tr>
      <th scope="row">
        <a href={paths.node(indicator)}>{title}</a>
      </th>
      <td className="right">{now === null ? "–" : write(now)}</td>
      {needed !== null ? (
        <td className="right">
          <strong>{write(needed)}</strong>
        </td>
      ) : (
        <td className="right quiet">
          {now === null ? t.noValue : now === limit ? t.alreadyBest : t.notEnough(write(limit), gained)}
        </td>
      )}
    </tr>
  )
}
