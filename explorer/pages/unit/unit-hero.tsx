import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { capital, formatNumber, useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"
import { heroSentence } from "../../view/hero.ts"

/** Name, one generated sentence, the headline of the profile, and the plain facts. */
export function UnitHero({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const { edition, groups } = view.doc
  const other = lang === "ko" ? unit.name.en : unit.name.ko
  const headline = view.profile("unit", unit.id, lang)?.headline ?? ""
  const area = unit.denominators.area_km2
  const population = unit.denominators.population
  return (
    <header className="unit-hero">
      <p className="trail">
        <a href={paths.units()}>{capital(edition.unitNoun.many[lang])}</a>
      </p>
      <h1>
        {unit.name[lang]}
        {other !== unit.name[lang] && (
          <span className="unit-other" lang={lang === "ko" ? "en" : "ko"}>
            {other}
          </span>
        )}
      </h1>
      {headline !== "" && <p className="unit-headline">{headline}</p>}
      <p className="unit-sentence">{heroSentence(view, unit, lang)}</p>
      <ul className="unit-facts plain-list small quiet">
        {unit.country && <li>{unit.country[lang]}</li>}
        {groups.map((scheme) => {
          const code = scheme.codes.find((each) => each.id === unit.groups[scheme.id])
          return code ? (
            <li key={scheme.id}>
              <a href={paths.ranking({ group: `${scheme.id}.${code.id}` })}>{code.label[lang]}</a>
            </li>
          ) : null
        })}
        {area !== undefined && (
          <li>
            {t.area} {formatNumber(area, lang)} km²
          </li>
        )}
        {population !== undefined && (
          <li>
            {t.population} {formatNumber(population, lang)}
          </li>
        )}
      </ul>
    </header>
  )
}
