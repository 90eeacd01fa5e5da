import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { CoverSwatch, IntervalDot, RankIntervalCell } from "../charts/index.ts"
import { coverageTexts, coverMeaning } from "../text/coverage.ts"
import { useText } from "../text/index.ts"
import { rankingTexts } from "../text/ranking.ts"
import { reportTexts } from "../text/report.ts"
import { nodeCoverage } from "../view/coverage.ts"
import { legendOf } from "../view/coverage-figure.ts"
import { scoredRoot } from "../view/structure.ts"
import { Frame } from "./frame.tsx"

/** Marks, gaps, ids and places: what a reader must know to read a page alone. */
export function Reading({ head }: { head: string }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const r = useText(rankingTexts)
  const c = useText(coverageTexts)
  const isOrdinal = scoredRoot(view) === undefined
  const n = 20
  return (
    <Frame name="reading" head={head} className="reading">
      <h1 id="part-reading">{t.reading}</h1>
      <h2>{t.readMarks}</h2>
      <dl className="marks">
        <div>
          <dt>
            <IntervalDot value={62} low={50} high={74} domain={[0, 100]} width={180} accent />
          </dt>
          <dd>{t.readBand}</dd>
        </div>
        <div>
          <dt>
            <svg width={180} height={24} aria-hidden="true">
              {[22, 48, 61, 110, 131, 160].map((x) => (
                <circle
                  key={x}
                  cx={x}
                  cy={12}
                  r={3.5}
                  fill="var(--grey-dot)"
                  stroke="var(--rule-strong)"
                  strokeWidth={0.75}
                />
              ))}
              <circle cx={92} cy={12} r={6} fill="var(--accent)" />
            </svg>
          </dt>
          <dd>{t.readDot}</dd>
        </div>
        {isOrdinal && (
          <>
            <div>
              <dt>
                <RankIntervalCell n={n} low={2} high={6} expected={4} width={180} />
              </dt>
              <dd>
                <strong>{r.legendNamed}</strong> {r.legendNamedAbout}
              </dd>
            </div>
            <div>
              <dt>
                <RankIntervalCell n={n} low={5} high={16} expected={null} width={180} />
              </dt>
              <dd>
                <strong>{r.legendFollowed}</strong> {r.legendFollowedAbout}
              </dd>
            </div>
          </>
        )}
        <div>
          <dt className="quiet">– · {r.open}</dt>
          <dd>{t.readOpen}</dd>
        </div>
      </dl>
      {view.doc.coverage !== null && (
        <>
          <h2>{c.legendHow}</h2>
          <dl className="cover-words">
            {legendOf(nodeCoverage(view, lang), lang).map(({ cover, name }) => (
              <div key={cover}>
                <dt>
                  <CoverSwatch cover={cover} /> {name}
                </dt>
                <dd>{coverMeaning(cover, lang)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h2>{t.readIds}</h2>
      <div className="prose">
        <p>{t.readId}</p>
        <p>{t.readPlace}</p>
      </div>
    </Frame>
  )
}
