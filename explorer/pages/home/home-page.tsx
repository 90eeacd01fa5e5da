import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { useTitle } from "../../app/use-title.ts"
import { FigureChartView } from "../../parts/figure-chart.tsx"
import { FindingList } from "../../parts/finding-list.tsx"
import { LostCharts } from "../../parts/lost-charts.tsx"
import { Section } from "../../parts/section.tsx"
import { UnitsMap } from "../../parts/units-map.tsx"
import { chartTexts } from "../../text/charts.ts"
import { homeTexts } from "../../text/home.ts"
import { useText } from "../../text/index.ts"
import { chartsOfPage } from "../../view/printed-charts.ts"
import { scoredRoot } from "../../view/structure.ts"
import { mappedUnits } from "../../view/units.ts"
import { Doors } from "./doors.tsx"
import { FirstRows } from "./first-rows.tsx"
import { HomeCoverage } from "./home-coverage.tsx"
import { HomeHelp } from "./home-help.tsx"
import { KeySentences } from "./key-sentences.tsx"
import { SmallMatrix } from "./small-matrix.tsx"
import { SurelyFirst } from "./surely-first.tsx"
import "./home.css"

/** What the edition is in plain words, how far it can be trusted, and the ways in. */
export function HomePage(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(homeTexts)
  const { edition, findings } = view.doc
  const c = useText(chartTexts)
  const charts = chartsOfPage(view, null, lang)
  const isScored = scoredRoot(view) !== undefined
  const hasCoverage = view.doc.coverage !== null
  const head = (
    <div className="page-head">
      <p className="trail">
        <span>{edition.publisher[lang]}</span>
      </p>
      <h1>{edition.title[lang]}</h1>
      <p className="lead">{edition.summary[lang]}</p>
    </div>
  )
  useTitle(edition.title[lang])
  return (
    <>
      {hasCoverage && head}
      {hasCoverage && (
        <div className="home-known">
          <HomeCoverage />
          <HomeHelp />
        </div>
      )}
      <div className={hasCoverage ? "home-columns home-after" : "home-columns"}>
        <div>
          {!hasCoverage && head}
          <Section id="trust" title={t.trust}>
            <KeySentences />
          </Section>
        </div>
        {isScored ? <FirstRows /> : <SmallMatrix />}
      </div>
      <Doors />
      {!isScored && <SurelyFirst />}
      {mappedUnits(view).length > 0 && (
        <Section id="where" title={t.where}>
          <UnitsMap level={3} />
        </Section>
      )}
      {charts.drawn.length + charts.lost.length > 0 && (
        <Section id="charts" title={c.sectionHome}>
          <div className="home-charts">
            {charts.drawn.map((chart) => (
              <FigureChartView key={chart.id} chart={chart} />
            ))}
          </div>
          <LostCharts charts={charts.lost} />
        </Section>
      )}
      {findings.length > 0 && (
        <Section id="findings" title={t.findings}>
          <FindingList findings={findings.slice(0, 3)} />
          <p className="small home-more">
            <a href={paths.findings()}>{t.findingsAll(findings.length)}</a>
          </p>
        </Section>
      )}
    </>
  )
}
