import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { coverageTexts, coverName } from "../text/coverage.ts"
import { useText } from "../text/index.ts"
import { unitsCounted } from "../text/sentences.ts"
import { evidenceOfKind } from "../view/coverage.ts"
import type { CoverOfKind, CoverSource } from "../view/coverage-cell.ts"
import { ExternalLink } from "./external-link.tsx"
import "./cover-kind.css"

interface CoverKindProps {
  readonly unit: string
  readonly kind: CoverOfKind
  /** Whether its name is told as well; not where it is the heading. */
  readonly named: boolean
}

/** One kind of evidence in one unit: what is shown and withheld, from which sources, and what they leave out. */
export function CoverKind({ unit, kind, named }: CoverKindProps): ReactNode {
  const { view, paths, lang } = usePage()
  const t = useText(coverageTexts)
  const search = evidenceOfKind(view, unit, kind.id)
  const shown = t.recordsShown(kind.shown)
  return (
    <div className="cover-kind">
      {named && (
        <h3>
          {kind.label} <span className="quiet cover-state">{coverName(kind.cell.cover, lang)}</span>
        </h3>
      )}
      {kind.definition !== null && <p className="small quiet">{kind.definition}</p>}
      <ul className="plain-list small">
        {kind.shown > 0 && <li>{search === null ? shown : <a href={paths.evidence(search)}>{shown}</a>}</li>}
        {kind.withheld > 0 && <li>{t.recordsWithheld(kind.withheld)}</li>}
        {kind.cell.cover === "least" && <li>{t.partial}</li>}
        {kind.shown > 0 && kind.isComplete && <li>{t.allAbout}</li>}
        {kind.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <CoverSources sources={kind.sources} />
    </div>
  )
}

/** Sources with date, licence, how far they reach, and what they leave out. */
export function CoverSources({ sources }: { sources: readonly CoverSource[] }): ReactNode {
  const { view, paths, lang } = usePage()
  const t = useText(coverageTexts)
  const { edition, units } = view.doc
  const all = unitsCounted(units.length, edition.unitNoun, lang)
  if (sources.length === 0) return <p className="small quiet">{t.noSources}</p>
  return (
    <ul className="plain-list small cover-sources" aria-label={t.sources}>
      {sources.map(({ source, reach }) => (
        <li key={source.id}>
          <a href={paths.sources(source.id)}>{source.title[lang]}</a>
          {source.publisher !== "" && `, ${source.publisher}`}{" "}
          <span className="quiet">
            {[source.date || t.undated, source.licence || t.noLicence, t.reaches(reach, all)].join(" · ")}
          </span>
          {source.url !== null && (
            <>
              {" "}
              <ExternalLink href={source.url}>{t.original}</ExternalLink>
            </>
          )}
          {source.note !== null && <p className="cover-note">{source.note[lang]}</p>}
        </li>
      ))}
    </ul>
  )
}
