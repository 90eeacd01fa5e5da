import { type ReactNode, useCallback, useId, useMemo } from "react"
import type { NodeId, Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { listParam, textParam } from "../app/search-params.ts"
import { useSearchState } from "../app/use-search-state.ts"
import { useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import { nearestSentence, rangeSentence } from "../text/live-sentences.ts"
import type { RankingRow } from "../view/ranking.ts"
import { mostRanged } from "./limits.ts"
import { withGroup } from "./own-weights.ts"
import { tenths } from "./shares.ts"
import { UnitField } from "./unit-field.tsx"
import { useAnswer } from "./use-answer.ts"
import type { Live } from "./use-live.ts"

interface LimitsQuestionProps {
  readonly live: Live
  /** Near the screen by now: nothing is worked out before. */
  readonly isSeen: boolean
  /** Rows with a standing, best first. */
  readonly rows: readonly RankingRow[]
  /** Everybody, in the order to choose from. */
  readonly units: readonly Unit[]
}

/** What other weights could do: who is nearest to the first place, and how high and low a unit can stand. */
export function LimitsQuestion({ live, isSeen, rows, units }: LimitsQuestionProps): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(liveTexts)
  const id = useId()
  const { node, state, step, trees } = live
  const { own } = state.tuning
  const wanted = textParam(search, "reach") ?? listParam(search, "select")[0]
  const row = rows.find((each) => each.unit.id === wanted) ?? rows[Math.floor(rows.length / 2)] ?? rows[0]
  const unit = row?.unit.id
  const question = useMemo(
    () => (unit === undefined || !isSeen ? null : ({ kind: "limits", node: node.id, own, unit } as const)),
    [node, own, unit, isSeen],
  )
  const found = useAnswer(live, question)
  const choose = useCallback((chosen: string) => patch({ reach: chosen }), [patch])
  const group = trees.find((tree) => tree.group.node === node.id)?.group
  if (!row || !group || found?.is === null) return null
  const attempt = (weights: ReadonlyMap<NodeId, number>) => {
    const shown = tenths(group.members.map((member) => weights.get(member) ?? 0)).map((part) => part / 10)
    step({ kind: "set", own: withGroup(own, group, shown) })
  }
  const name = (of: string) => view.unit(of)?.name[lang] ?? of
  const { nearest = null, range = null, leader = "" } = found?.is ?? {}
  return (
    <div className="question" data-answered={found !== undefined}>
      <h3>{t.limits}</h3>
      {found === undefined ? (
        <p className="answer quiet">{t.counting}…</p>
      ) : (
        <p className="answer">
          {nearestSentence(name(leader), nearest && { name: name(nearest.unit), moved: nearest.moved }, lang)}{" "}
          {nearest && (
            <button type="button" onClick={() => attempt(nearest.weights)}>
              {t.tryWeights}
            </button>
          )}
        </p>
      )}
      {rows.length <= mostRanged && (
        <>
          <div className="controls">
            <UnitField id={`${id}unit`} label={t.whom} units={units} value={row.unit.id} onChoose={choose} />
          </div>
          {range && (
            <>
              <p className="answer">{rangeSentence(row.unit.name[lang], range.best, range.worst, lang)}</p>
              <p className="tries">
                <button type="button" onClick={() => attempt(range.best.weights)}>
                  {t.tryBest(range.best.rank)}
                </button>
                <button type="button" onClick={() => attempt(range.worst.weights)}>
                  {t.tryBest(range.worst.rank)}
                </button>
              </p>
            </>
          )}
        </>
      )}
      <p className="small quiet">{t.limitsAbout}</p>
    </div>
  )
}
