import { type ReactNode, useCallback, useId, useMemo } from "react"
import type { Unit } from "../../src/model/index.ts"
import { countedDuel } from "../../src/query/index.ts"
import { usePage } from "../app/page-context.ts"
import { listParam } from "../app/search-params.ts"
import { useSearchState } from "../app/use-search-state.ts"
import { DuelBar, RankStrip, rankRange } from "../charts/index.ts"
import { ChartFrame } from "../parts/chart-frame.tsx"
import { chartTexts } from "../text/charts.ts"
import { formatProbability, useText } from "../text/index.ts"
import { liveTexts } from "../text/live.ts"
import { duelSentence } from "../text/live-sentences.ts"
import type { RankedResult, RankingRow } from "../view/ranking.ts"
import { duelFigure } from "./duel-figure.ts"
import { drawsOnTheWay } from "./pace.ts"
import { UnitField } from "./unit-field.tsx"
import type { Live } from "./use-live.ts"

interface DuelQuestionProps {
  readonly live: Live
  /** Near the screen by now: nothing is worked out before. */
  readonly isSeen: boolean
  /** Rows with a standing, best first. */
  readonly rows: readonly RankingRow[]
  /** Everybody, in the order to choose from. */
  readonly units: readonly Unit[]
  readonly result: RankedResult | undefined
}

/** How likely one of two units stands above the other: both chosen in the address, the first two to begin with. */
export function DuelQuestion({ live, isSeen, rows, units, result }: DuelQuestionProps): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(liveTexts)
  const c = useText(chartTexts)
  const id = useId()
  const [first, second] = listParam(search, "pair")
  const one = rows.find((row) => row.unit.id === first) ?? rows[0]
  const other = rows.find((row) => row.unit.id === second && row !== one) ?? rows.find((row) => row !== one)
  const { known, node, state } = live
  const { own } = state.tuning
  const draws = state.isSettled ? (result?.uncertainty?.draws ?? 0) : drawsOnTheWay
  const duel = useMemo(() => {
    if (!isSeen || !one || !other || draws === 0) return null
    const counted = countedDuel(result?.uncertainty ?? null, view.doc.units.length, one.i, other.i)
    return counted ?? known.engine.duel(node.id, own, one.i, other.i, draws)
  }, [one, other, draws, result, view, known, node, own, isSeen])
  const [oneId, otherId] = [one?.unit.id ?? "", other?.unit.id ?? ""]
  // Whoever is chosen in both places swaps them.
  const chooseOne = useCallback(
    (unit: string) => patch({ pair: [unit, unit === otherId ? oneId : otherId] }),
    [patch, oneId, otherId],
  )
  const chooseOther = useCallback(
    (unit: string) => patch({ pair: [unit === oneId ? otherId : oneId, unit] }),
    [patch, oneId, otherId],
  )
  if (!one || !other) return null
  const names = [one.unit.name[lang], other.unit.name[lang]] as const
  const whose = node.basis === "reconstruction" ? t.bannerReconstruction : t.banner(view.doc.edition.publisher[lang])
  const sentence = !isSeen ? "" : duel === null ? t.duelUncounted : duelSentence(...names, duel, lang)
  return (
    <div className="question" data-answered={duel !== null}>
      <h3>{t.duel}</h3>
      <div className="controls">
        <UnitField id={`${id}one`} label={t.first} units={units} value={oneId} onChoose={chooseOne} />
        <UnitField id={`${id}other`} label={t.second} units={units} value={otherId} onChoose={chooseOther} />
      </div>
      {duel === null ? (
        <p className="answer">{sentence}</p>
      ) : (
        <div className="duel">
          <ChartFrame
            id="duel-chart"
            level={4}
            title={sentence.replace(/\.$/, "")}
            subtitle={`${node.title[lang]} · ${c.probability}`}
            notes={live.isOwn ? [whose] : []}
            data={duelFigure(names, duel, lang)}
            chart={(width) => (
              <DuelBar
                above={duel.above}
                below={duel.below}
                names={[
                  `${names[0]} ${formatProbability(duel.above, lang)}`,
                  `${formatProbability(duel.below, lang)} ${names[1]}`,
                ]}
                label={sentence}
                width={width}
              />
            )}
          />
          <dl className="duel-strips small">
            {[one, other].map((row) => (
              <div key={row.unit.id}>
                <dt>{row.unit.name[lang]}</dt>
                <dd>
                  <RankStrip
                    n={rows.length}
                    strip={row.strip}
                    low={row.low}
                    high={row.high}
                    at={row.rank ?? row.expected}
                    width={220}
                    height={22}
                  />
                  <span className="number">{rankRange(row.low, row.high)}</span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  )
}
