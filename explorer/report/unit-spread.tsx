import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { formatNumber, useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { unitTexts } from "../text/unit.ts"
import { hedgedText } from "../text/values.ts"
import { heroSentence } from "../view/hero.ts"
import { placeIn } from "../view/labels.ts"
import { groupsOf, publishedRows, sourcesOf } from "../view/unit.ts"
import { Frame, Rest } from "./frame.tsx"
import { usePrint } from "./print-context.ts"
import { UnitDomains } from "./unit-domains.tsx"
import { UnitIndicators } from "./unit-indicators.tsx"
import { UnitRecords } from "./unit-records.tsx"
import { UnitStanding } from "./unit-standing.tsx"
import { UnitStrengths } from "./unit-strengths.tsx"

interface UnitSpreadProps {
  readonly unit: Unit
  readonly head: string
  /** Above its name: which of how many it is. */
  readonly kicker: ReactNode
}

/** Two facing pages about one unit: who it is and where it stands; what that rests on. */
export function UnitSpread({ unit, head, kicker }: UnitSpreadProps): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const profile = view.profile("unit", unit.id, lang)
  return (
    <>
      <Frame name={`units/${unit.id}, page 1`} head={head} className="unit-left">
        {kicker}
        <div className="unit-head">
          <Identity unit={unit} />
          <UnitStrengths unit={unit} />
        </div>
        <UnitStanding unit={unit} />
        {profile === undefined || profile.paragraphs.length === 0 ? (
          <p className="quiet small">{t.noProfile}</p>
        ) : (
          <div className="profile">
            {profile.headline !== "" && <h3>{profile.headline}</h3>}
            <div className="prose two-columns">
              {profile.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </div>
        )}
      </Frame>
      <Frame name={`units/${unit.id}, page 2`} head={head} className="unit-right">
        <UnitDomains unit={unit} />
        <UnitIndicators unit={unit} />
        <UnitRecords unit={unit} />
        <Published unit={unit} />
        <UnitFoot unit={unit} />
      </Frame>
    </>
  )
}

const mostFacts = 3

function Identity({ unit }: { unit: Unit }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(unitTexts)
  const other = lang === "ko" ? "en" : "ko"
  const { area_km2: area, population } = unit.denominators
  const facts = [
    unit.country?.[lang] ?? "",
    ...groupsOf(view, unit, lang).map(({ label }) => label),
    area === undefined ? "" : `${t.area} ${formatNumber(area, lang)} km²`,
    population === undefined ? "" : `${t.population} ${formatNumber(population, lang)}`,
  ].filter((fact) => fact !== "")
  const numbers = publishedRows(view, unit.id, lang)
    .filter(({ node }) => node !== null)
    .slice(0, mostFacts)
  return (
    <header className="identity">
      <h2 id={`unit-${unit.id}`}>
        {unit.name[lang]}
        {unit.name[other] !== unit.name[lang] && (
          <span className="other-name" lang={other}>
            {unit.name[other]}
          </span>
        )}
      </h2>
      <p className="small quiet">{facts.join(" · ")}</p>
      <p className="hero">{heroSentence(view, unit, lang)}</p>
      {numbers.length > 0 && (
        <dl className="numbers">
          {numbers.map((row) => (
            <div key={row.id}>
              <dt>{row.title}</dt>
              <dd>{hedgedText(row.hedged, row.measure, lang)}</dd>
            </div>
          ))}
        </dl>
      )}
    </header>
  )
}

const mostPublished = 12

function Published({ unit }: { unit: Unit }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const rows = publishedRows(view, unit.id, lang)
  if (rows.length === 0) return null
  const shown = rows.slice(0, mostPublished)
  return (
    <section className="block">
      <h3>{t.published}</h3>
      <table className="tight" data-spare="2">
        <thead className="unseen">
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{t.place}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id} data-item="">
              <th scope="row">
                {row.title}
                {row.detail !== "" && <span className="quiet"> · {row.detail}</span>}
              </th>
              <td className="right strong">{hedgedText(row.hedged, row.measure, lang)}</td>
              <td className="quiet right">{placeIn(view.source(row.source), row.place, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest all={rows.length} here={shown.length} before={t.restBefore} after={t.restAfter} where={t.restAnnex} />
    </section>
  )
}

/** Up to so many sources are named with their publishers; of more, their titles, and of many the first. */
const fewSources = 3
const mostSources = 6

function UnitFoot({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const { printed } = usePrint()
  const t = useText(reportTexts)
  const sources = sourcesOf(view, unit.id)
  const isMany = sources.length > fewSources
  return (
    <footer className="page-foot">
      {sources.length > 0 && (
        <p>
          {t.source}:{" "}
          {sources
            .slice(0, mostSources)
            .map((source) =>
              [source.title[lang], ...(isMany ? [] : [source.publisher, source.date])]
                .filter((part) => part !== "")
                .join(", "),
            )
            .join("; ")}
          {sources.length > mostSources && t.moreSources(sources.length - mostSources)}.
        </p>
      )}
      <p>
        {t.site}: <a href={paths.unit(unit.id)}>{printed(paths.unit(unit.id))}</a>
      </p>
    </footer>
  )
}
