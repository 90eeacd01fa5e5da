import { useParams } from "@tanstack/react-router"
import { type ReactNode, Suspense } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { NotFound } from "../../app/states.tsx"
import { useTitle } from "../../app/use-title.ts"
import { Contents } from "../../parts/contents.tsx"
import { FigureChartView } from "../../parts/figure-chart.tsx"
import { FigureTable } from "../../parts/figure-table.tsx"
import { FindingList } from "../../parts/finding-list.tsx"
import { Section } from "../../parts/section.tsx"
import { StatementList } from "../../parts/statement-list.tsx"
import { useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"
import { unitMoreTexts } from "../../text/unit-more.ts"
import { narrowTexts } from "../../text/would-narrow.ts"
import { nearProfiles } from "../../view/near-profiles.ts"
import { chartsOfUnit } from "../../view/printed-charts.ts"
import { indicatorRows, peers, publishedRows, sourcesOf, statementsAbout } from "../../view/unit.ts"
import { hasNeighbours } from "../../view/would-change.ts"
import { wouldNarrow } from "../../view/would-narrow.ts"
import { DomainBars } from "./domain-bars.tsx"
import { Indicators } from "./indicators.tsx"
import { NearProfiles } from "./near-profiles.tsx"
import { Peers } from "./peers.tsx"
import { Standing } from "./standing.tsx"
import { Strengths } from "./strengths.tsx"
import { UnitEvidence } from "./unit-evidence.tsx"
import { UnitHero } from "./unit-hero.tsx"
import { WouldChange } from "./would-change.tsx"
import { WouldNarrowSection } from "./would-narrow.tsx"
import { Years } from "./years.tsx"
import "./unit.css"

/** All that is known about one unit, and where from. */
export function UnitPage(): ReactNode {
  const { view } = usePage()
  const { unit: id = "" }: { unit?: string } = useParams({ strict: false })
  const unit = view.unit(id)
  return unit ? <Found unit={unit} /> : <NotFound />
}

function Found({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const m = useText(unitMoreTexts)
  const w = useText(narrowTexts)
  const { edition, codebook } = view.doc
  const profile = view.profile("unit", unit.id, lang)
  const figures = publishedRows(view, unit.id, lang)
  const charts = chartsOfUnit(view, unit.id, lang)
  const statements = statementsAbout(view, unit.id)
  const findings = view.findingsOfUnit(unit.id)
  const sources = sourcesOf(view, unit.id)
  const strengths = view.strengthsOf(unit.id).length
  const rows = indicatorRows(view, unit, lang)
  const indicators = rows.length
  const hasNothing = indicators > 0 && strengths === 0 && rows.every((row) => row.value === null)
  const hasPeers = (peers(view, unit, lang)?.units.length ?? 0) > 0
  const hasNear = nearProfiles(view, unit).length > 0
  const changes = hasNeighbours(view, unit)
  const narrows = wouldNarrow(view, unit).some(({ question }) => question !== null)
  const contents = [
    ...(hasNothing ? [] : [{ id: "standing", title: t.standing(1) }]),
    ...(strengths > 0 ? [{ id: "strengths", title: t.strengths, count: strengths }] : []),
    ...(changes ? [{ id: "change", title: m.change }] : narrows ? [{ id: "change", title: w.title }] : []),
    ...(indicators > 0 && !hasNothing ? [{ id: "indicators", title: t.indicators, count: indicators }] : []),
    ...(statements.length > 0 ? [{ id: "statements", title: t.statements, count: statements.length }] : []),
    ...(figures.length > 0 ? [{ id: "figures", title: t.figures, count: figures.length }] : []),
    ...(codebook.tables.length > 0 ? [{ id: "evidence", title: t.evidence }] : []),
    ...(findings.length > 0 ? [{ id: "findings", title: t.findings, count: findings.length }] : []),
    ...(hasNear ? [{ id: "near", title: m.near }] : []),
    ...(hasPeers ? [{ id: "peers", title: t.peersShort }] : []),
  ]
  useTitle(unit.name[lang], edition.title[lang])
  return (
    <article>
      <UnitHero unit={unit} />
      <Contents entries={contents} />
      {hasNothing ? (
        <p className="note unit-nothing">{edition.absent.note?.[lang] ?? t.nothing}</p>
      ) : (
        <div className={strengths > 0 ? "unit-columns" : undefined}>
          <Standing unit={unit} />
          <Strengths unit={unit} />
        </div>
      )}
      {profile && profile.paragraphs.length > 0 && (
        <section className="section prose" aria-label={profile.headline || unit.name[lang]}>
          {profile.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      )}
      <WouldChange unit={unit} />
      <WouldNarrowSection unit={unit} />
      {!hasNothing && <Indicators unit={unit} />}
      <Years unit={unit} />
      {statements.length > 0 && (
        <Section id="statements" title={t.statements}>
          <StatementList statements={statements} withNode />
        </Section>
      )}
      {figures.length > 0 && (
        <Section id="figures" title={t.figures} about={t.figuresAbout}>
          {charts.length > 0 && (
            <div className="unit-charts">
              {charts.map((chart) => (
                <FigureChartView key={chart.id} chart={chart} />
              ))}
            </div>
          )}
          <FigureTable caption={t.figures} rows={figures} />
        </Section>
      )}
      {codebook.tables.length > 0 && (
        <Section id="evidence" title={t.evidence}>
          <Suspense fallback={<div className="skeleton evidence-pending" />}>
            <DomainBars unit={unit} />
            <UnitEvidence unit={unit} />
          </Suspense>
        </Section>
      )}
      {findings.length > 0 && (
        <Section id="findings" title={t.findings}>
          <FindingList findings={findings} first={3} />
        </Section>
      )}
      <NearProfiles unit={unit} />
      <Peers unit={unit} />
      {sources.length > 0 && (
        <Section id="sources" title={t.sources}>
          <ul className="plain-list small">
            {sources.map((source) => (
              <li key={source.id}>
                <a href={paths.sources(source.id)}>{source.title[lang]}</a>, {source.publisher}
                {source.date !== "" && ` (${source.date})`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  )
}
