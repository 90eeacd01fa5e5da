import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { compareTexts } from "../../text/compare.ts"
import { capital, formatNumber, useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"
import { heroSentence } from "../../view/hero.ts"
import { groupsOf } from "../../view/unit.ts"

/** Name, one generated sentence, the headline of the profile, and the plain facts. */
export function UnitHero({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const c = useText(compareTexts)
  const { edition } = view.doc
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
        {groupsOf(view, unit, lang).map((group) => (
          <li key={group.label}>
            <a href={paths.ranking({ group: group.value })}>{group.label}</a>
          </li>
        ))}
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
        {view.doc.units.length > 1 && (
          <li>
            <a href={paths.compare([unit.id])}>{c.compareOne}</a>
          </li>
        )}
      </ul>
    </header>
  )
}
