import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { PartBar } from "../charts/index.ts"
import { findingKindKeys } from "../parts/finding-list.tsx"
import { homeTexts } from "../text/home.ts"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import { reportTexts } from "../text/report.ts"
import { keySentences } from "../view/home.ts"
import { Frame } from "./frame.tsx"

const mostFindings = 5

/** What the edition is and how far it can be trusted, in sentences from its numbers; and what to know of its source. */
export function Summary({ head }: { head: string }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const h = useText(homeTexts)
  const p = useText(partTexts)
  const { edition, findings } = view.doc
  // contradictions first: they are what a reader of the source would otherwise trip over
  const order = { contradiction: 0, arithmetic: 1, gap: 2, agreement: 3 } as const
  const first = findings.toSorted((a, b) => order[a.kind] - order[b.kind]).slice(0, mostFindings)
  return (
    <Frame name="summary" head={head} className="summary">
      <h1 id="part-summary">{t.summary}</h1>
      <p className="lead">{edition.summary[lang]}</p>
      <h2>{h.trust}</h2>
      <ul className="key-sentences">
        {keySentences(view, lang).map(({ text, part }) => (
          <li key={text}>
            <p>{text}</p>
            {part !== null && <PartBar {...part} />}
          </li>
        ))}
      </ul>
      {first.length > 0 && (
        <>
          <h2>{t.knowFirst}</h2>
          <ul className="first-findings" data-spare="1">
            {first.map((finding) => (
              <li key={finding.id} data-item="">
                <p>
                  <span className="tag">{p[findingKindKeys[finding.kind]]}</span>{" "}
                  <a href={`#finding-${finding.id}`}>{finding.title[lang]}</a>
                </p>
                <p className="small">{finding.text[lang]}</p>
              </li>
            ))}
          </ul>
          {findings.length > first.length && (
            <p className="small quiet">{t.knowRest(findings.length - first.length)}</p>
          )}
        </>
      )}
    </Frame>
  )
}
