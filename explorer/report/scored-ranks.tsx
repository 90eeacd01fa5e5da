import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { EffectBars, RankDoubt, RankStrip, rankRange, widestDoubt } from "../charts/index.ts"
import { OtherRankings } from "../pages/robustness/other-rankings.tsx"
import { Tiers } from "../pages/robustness/tiers.tsx"
import { VerdictSentences } from "../pages/robustness/verdict-sentences.tsx"
import { capital, decimalsOf, formatNumber, formatRange, formatShare, useText } from "../text/index.ts"
import { rankingTexts } from "../text/ranking.ts"
import { reportTexts } from "../text/report.ts"
import { robustnessTexts } from "../text/robustness.ts"
import { leadersLead, leadersSentence } from "../text/sentences.ts"
import { mattersSentence } from "../text/verdict.ts"
import { leaders, type RankingRow, rankingRows } from "../view/ranking.ts"
import { studyOf, triedRows } from "../view/robustness.ts"
import { scoredRoot } from "../view/structure.ts"
import { textWidth } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** More rows than this have no strip: their figures say the same on a fifth of the paper and of the time. */
const mostStrips = 250
/** Tiers of more units than this are told in their number and not listed. */
const mostTiers = 300

/** The composite: who stands where, with which score, and how far that holds. */
export function ScoredRanks(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const root = scoredRoot(view)
  if (!root) return null
  const rows = rankingRows(view, root.id)
  const ranked = rows.filter(({ rank }) => rank !== null)
  const without = rows.filter(({ rank }) => rank === null)
  const names = leaders(rows).map((unit) => unit.name[lang])
  const lead = leadersLead(names, lang)
  const tried = triedRows(view, root.id)
  const study = studyOf(view, root.id)
  return (
    <>
      <p className="lead">
        {leadersSentence(names, ranked.length, view.doc.edition.unitNoun, lang)}.{lead === null ? "" : ` ${lead}`}
      </p>
      <Table rows={ranked} />
      {without.length > 0 && (
        <p className="small quiet without">
          {t.withoutScore(
            without.length <= 60
              ? without.map(({ unit }) => unit.name[lang]).join(", ")
              : formatNumber(without.length, lang),
          )}
        </p>
      )}
      {tried.length > 0 && (
        <section>
          <h2>{t.holds}</h2>
          <VerdictSentences node={root} />
          <Doubt rows={tried} node={root.id} />
        </section>
      )}
      {tried.length <= mostTiers && <Tiers rows={tried} />}
      <Matters node={root.id} />
      {study !== undefined && <OtherRankings study={study} />}
    </>
  )
}

function Table({ rows }: { rows: readonly RankingRow[] }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const r = useText(rankingTexts)
  const decimals = decimalsOf(rows.map(({ score }) => score))
  const n = rows.length
  const hasStrips = n <= mostStrips && rows.some(({ strip }) => strip !== null)
  const hasScores = rows.some(({ scoreLow }) => scoreLow !== null)
  return (
    <>
      {hasStrips && <p className="about">{r.howStrip}</p>}
      <table className="ranks">
        <thead>
          <tr>
            <th scope="col" className="right">
              {t.rank}
            </th>
            <th scope="col">{capital(view.doc.edition.unitNoun.one[lang])}</th>
            <th scope="col" className="right">
              {t.score}
            </th>
            {hasScores && <th scope="col">{t.scoreInterval}</th>}
            <th scope="col">{t.interval}</th>
            {hasStrips && <th scope="col">{t.distribution}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.id}>
              <td className="right strong">{row.rank}</td>
              <th scope="row">{row.unit.name[lang]}</th>
              <td className="right">{row.score === null ? "–" : formatNumber(row.score, lang, decimals)}</td>
              {hasScores && (
                <td className="quiet">
                  {row.scoreLow === null || row.scoreHigh === null
                    ? "–"
                    : formatRange(row.scoreLow, row.scoreHigh, lang, decimals)}
                </td>
              )}
              <td>{rankRange(row.low, row.high)}</td>
              {hasStrips && (
                <td>
                  <RankStrip
                    n={n}
                    strip={row.strip}
                    low={row.low}
                    high={row.high}
                    at={row.rank}
                    width={230}
                    height={16}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** All intervals in one picture, where there are many. */
function Doubt({ rows, node }: { rows: readonly RankingRow[]; node: string }): ReactNode {
  const { paths } = usePage()
  const t = useText(robustnessTexts)
  const ranked = rows.flatMap(({ rank, low, high }) =>
    rank === null || low === null || high === null ? [] : [{ rank, low, high }],
  )
  if (ranked.length < 40) return null
  const title = t.intervalsWhole(widestDoubt(ranked))
  return (
    <PrintFigure owner="robustness" href={`${paths.robustness({ node })}#intervals`} title={title}>
      <div style={{ width: textWidth }}>
        <RankDoubt rows={ranked} height={140} label={title} />
      </div>
    </PrintFigure>
  )
}

/** Which uncertain input moves the ranks, where the edition asks. */
function Matters({ node }: { node: string }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(robustnessTexts)
  const sensitivity = studyOf(view, node)?.sensitivity ?? null
  const share = (estimate: { readonly value: number } | null) =>
    estimate === null ? "–" : formatShare(Math.max(0, estimate.value), lang)
  const known = (sensitivity?.factors ?? [])
    .filter(({ total }) => total !== null)
    .map(({ factor, first, total }) => ({
      id: factor,
      label: view.doc.method.robustness.factors.find((each) => each.id === factor)?.title[lang] ?? factor,
      first,
      total,
      valueLabel: `${share(first)} / ${share(total)}`,
    }))
    .toSorted((a, b) => (b.total?.value ?? 0) - (a.total?.value ?? 0))
  const [most] = known
  if (sensitivity === null || most === undefined) return null
  const title = mattersSentence(most.label, share(most.total), lang)
  return (
    <section>
      <h2>{t.matters}</h2>
      <p className="about">{t.mattersAbout}</p>
      <PrintFigure
        owner="robustness"
        href={`${paths.robustness()}#matters-chart`}
        title={title}
        notes={[t.mattersSamples(sensitivity.samples, sensitivity.failed)]}
      >
        <EffectBars rows={known} format={(value) => formatShare(value, lang)} label={title} width={textWidth} />
      </PrintFigure>
    </section>
  )
}
