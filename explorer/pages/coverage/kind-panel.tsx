import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { covers } from "../../charts/covers.ts"
import { CoverSources } from "../../parts/cover-kind.tsx"
import { coverageTexts, coverName } from "../../text/coverage.ts"
import { formatNumber, useText } from "../../text/index.ts"
import type { KindSummary } from "../../view/coverage-cell.ts"

/** One kind of evidence in all units: what it is, how far it is known, and from which sources. */
export function KindPanel({ kind }: { kind: KindSummary }): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(coverageTexts)
  return (
    <div className="cover-panel cover-kind">
      {kind.definition !== null && <p className="small">{kind.definition}</p>}
      <ul className="plain-list small">
        {covers
          .filter((cover) => kind.states.has(cover))
          .map((cover) => (
            <li key={cover}>
              {coverName(cover, lang)}:{" "}
              <span className="number">{formatNumber(kind.states.get(cover) ?? 0, lang)}</span>
            </li>
          ))}
        {kind.shown > 0 && <li>{t.recordsShown(kind.shown)}</li>}
        {kind.withheld > 0 && <li>{t.recordsWithheld(kind.withheld)}</li>}
        {kind.nodes.length > 0 && (
          <li>
            {t.usedBy}:{" "}
            {kind.nodes.map((node, k) => (
              <span key={node.id}>
                {k > 0 && ", "}
                <a href={paths.node(node.id)}>{node.title[lang]}</a>
              </span>
            ))}
          </li>
        )}
      </ul>
      <CoverSources sources={kind.sources} />
    </div>
  )
}
