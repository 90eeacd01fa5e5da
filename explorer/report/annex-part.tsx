import { textsIn } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { scoredRoot } from "../view/structure.ts"
import { AnnexFigures, AnnexPublished, AnnexStatements } from "./annex-published.tsx"
import { AnnexGaps, AnnexIndicators, AnnexScores } from "./annex-scored.tsx"
import { Flow } from "./frame.tsx"
import type { Part } from "./part.ts"
import type { Setting } from "./setting.ts"

/** Every value of the edition's own period: computed, published, said, and what is missing. */
export function annexPart({ view, lang, paths, printed }: Setting): Part {
  const t = textsIn(reportTexts, lang)
  const isScored = scoredRoot(view) !== undefined || view.doc.method.indicators.length > 0
  return {
    heads: [{ name: "annex", about: t.annex, address: printed(paths.data()) }],
    entries: [{ id: "part-annex", title: t.annex, level: 1 }],
    pages: (
      <Flow name="annex" head="annex" className="annex">
        <h1 id="part-annex">{t.annex}</h1>
        <p className="lead">{t.annexLead}</p>
        {isScored && (
          <>
            <AnnexScores />
            <AnnexIndicators />
            <AnnexGaps />
          </>
        )}
        <AnnexPublished />
        <AnnexFigures />
        <AnnexStatements />
      </Flow>
    ),
  }
}
