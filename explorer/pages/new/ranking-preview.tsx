import { type ReactNode, useState } from "react"
import { useLang } from "../../app/page-context.ts"
import { RankIntervalCell, rankRange } from "../../charts/index.ts"
import type { Draft } from "../../import/draft-store.ts"
import { createTexts } from "../../text/create.ts"
import { decimalsOf, formatNumber, formatShare, useText } from "../../text/index.ts"

/** Rows that are drawn without being asked for. */
const shown = 20

/** The ranking that `cityindex build` would give, and how far it can be trusted. */
export function RankingPreview({ draft }: { draft: Draft }): ReactNode {
  const lang = useLang()
  const t = useText(createTexts)
  const [isWhole, setIsWhole] = useState(false)
  const { ranking, intervals, draws, isBehind, mistakes, outline } = draft
  const rows = ranking?.rows ?? []
  const decimals = decimalsOf(rows.map(({ score }) => score))
  const visible = isWhole ? rows : rows.slice(0, shown)
  return (
    <section
      className={isWhole ? "section create-ranking" : "section create-ranking is-short"}
      aria-labelledby="ranking"
      aria-busy={isBehind}
    >
      <h2 id="ranking">{t.rankingOf(outline.time)}</h2>
      <p className="about">
        <strong>{t.draft}</strong>{" "}
        {intervals ? t.draftDrawn(draws) : isBehind || draws > 0 ? t.draftWaiting : ranking ? t.draftUndrawn : ""}
      </p>
      {ranking === null && !isBehind && mistakes.length === 0 && <p className="empty">{t.noRanking}</p>}
      {rows.length > 0 && (
        <table className={isBehind ? "is-behind" : undefined}>
          <caption className="unseen">{t.rankingOf(outline.time)}</caption>
          <thead>
            <tr>
              <th scope="col" className="right">
                {t.rank}
              </th>
              <th scope="col">{t.unit}</th>
              <th scope="col" className="right">
                {t.score}
              </th>
              <th scope="col" colSpan={2}>
                {t.interval}
              </th>
            </tr>
          </thead>
          <tbody>
            {visible.map(({ unit, name, score, rank, coverage }) => {
              const interval = intervals?.[unit] ?? null
              return (
                <tr key={unit} data-unit={unit} data-score={score ?? undefined}>
                  <td className="right">{rank ?? "–"}</td>
                  <th scope="row">
                    {name[lang]}
                    {coverage < 1 && (
                      <span className="create-covered small quiet">{t.covered(formatShare(coverage, lang))}</span>
                    )}
                  </th>
                  <td className="right">{score === null ? "–" : formatNumber(score, lang, decimals)}</td>
                  <td className="create-range">{interval ? rankRange(interval.low, interval.high) : ""}</td>
                  <td className="create-interval">
                    {interval && (
                      <RankIntervalCell
                        n={rows.length}
                        low={interval.low}
                        high={interval.high}
                        expected={rank}
                        height={12}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {visible.length < rows.length && (
        <button type="button" onClick={() => setIsWhole(true)}>
          {t.showAll(rows.length)}
        </button>
      )}
    </section>
  )
}
