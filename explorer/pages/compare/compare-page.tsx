import { type ReactNode, Suspense } from "react"
import { usePage } from "../../app/page-context.ts"
import { listParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { Section } from "../../parts/section.tsx"
import { compareTexts } from "../../text/compare.ts"
import { listOf, useText } from "../../text/index.ts"
import { chosenUnits, comparedRows, mostCompared } from "../../view/compare.ts"
import { differences } from "../../view/differences.ts"
import { ComparedEvidence } from "./compared-evidence.tsx"
import { ComparedPairs } from "./compared-pairs.tsx"
import { ComparedPlots } from "./compared-plots.tsx"
import { ComparedTable } from "./compared-table.tsx"
import { Picker } from "./picker.tsx"
import "./compare.css"

/** Up to five units side by side. Which ones is in the address: `?units=a,b,c`. */
export function ComparePage(): ReactNode {
  const { lang, view, paths } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(compareTexts)
  const chosen = chosenUnits(view, listParam(search, "units"))
  const names = chosen.map((unit) => unit.name[lang])
  const rows = comparedRows(view, chosen, t, lang)
  const said = differences(view, chosen, rows, lang)
  const title = names.length === 0 ? t.title : t.titleOf(listOf(names, lang))
  const example = view.doc.units.slice(0, 3)
  useTitle(title, view.doc.edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t.lead(mostCompared)}</p>
      </div>
      <Picker
        chosen={chosen}
        choose={(units) => patch({ units: units.map((unit) => unit.id).join(",") || undefined })}
      />
      {chosen.length < 2 ? (
        <p className="empty">
          {view.doc.units.length > 1 && t.few}
          {chosen.length === 0 && example.length > 1 && (
            <>
              {" "}
              {t.suggestion}:{" "}
              <a href={paths.compare(example.map((unit) => unit.id))}>
                {listOf(
                  example.map((unit) => unit.name[lang]),
                  lang,
                )}
              </a>
            </>
          )}
        </p>
      ) : (
        <Section id="differences" title={t.differences}>
          <ul className="key-sentences plain-list">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
      {chosen.length > 0 && (
        <>
          <ComparedPlots rows={rows} said={said} />
          <ComparedTable chosen={chosen} rows={rows} />
          {chosen.length > 1 && <ComparedPairs chosen={chosen} rows={rows} />}
          {view.doc.codebook.tables.length > 0 && (
            <Suspense fallback={<div className="skeleton compare-pending" />}>
              <ComparedEvidence chosen={chosen} />
            </Suspense>
          )}
        </>
      )}
    </>
  )
}
