import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { CoverKind } from "../../parts/cover-kind.tsx"
import { SourceLine } from "../../parts/source-line.tsx"
import { coverageTexts, coverMeaning, coverName } from "../../text/coverage.ts"
import { useText } from "../../text/index.ts"
import type { CoverDetail } from "../../view/coverage-cell.ts"

/** What one cell rests on: its value or the reason of its gap, records, sources, notes. */
export function CellPanel({ detail }: { detail: CoverDetail }): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(coverageTexts)
  const { unit, node, cell, value, note, origin, table, kinds } = detail
  return (
    <div className="cover-panel">
      <p>
        <strong>{coverName(cell.cover, lang)}</strong>
        {value !== null && (
          <>
            : <span className="number">{value}</span>
          </>
        )}
        . {coverMeaning(cell.cover, lang)}
      </p>
      {note !== null && <p className="small">{note}</p>}
      {origin && (
        <p className="small">
          <SourceLine source={origin.source.id} place={origin.place} />
          <span className="quiet">
            {" · "}
            {[origin.source.date || t.undated, origin.source.licence || t.noLicence].join(" · ")}
          </span>
        </p>
      )}
      {kinds.map((kind) => (
        <CoverKind key={kind.id} unit={unit.id} kind={kind} named={node !== null} />
      ))}
      {node === null && kinds.some(({ nodes }) => nodes.length > 0) && (
        <p className="small">
          {t.usedBy}:{" "}
          {kinds
            .flatMap(({ nodes }) => nodes)
            .map((each, k) => (
              <span key={each.id}>
                {k > 0 && ", "}
                <a href={paths.cell(unit.id, each.id)}>{each.title[lang]}</a>
              </span>
            ))}
        </p>
      )}
      {table !== null && kinds.length === 0 && value !== null && (
        <p className="small">
          <a href={paths.evidence({ table, unit: unit.id })}>{t.records}</a>
        </p>
      )}
      {node !== null && (
        <p className="small">
          <a href={paths.cell(unit.id, node.id)}>{t.wholeCell}</a>
        </p>
      )}
    </div>
  )
}
