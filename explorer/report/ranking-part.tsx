import { textsIn } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { scoredRoot } from "../view/structure.ts"
import { Flow } from "./frame.tsx"
import { OrdinalRanks } from "./ordinal-ranks.tsx"
import type { Part } from "./part.ts"
import { ScoredRanks } from "./scored-ranks.tsx"
import type { Setting } from "./setting.ts"

/** The ranks and how far they hold: of a composite with scores, or as intervals per dimension. */
export function rankingPart({ view, lang, paths, printed }: Setting): Part {
  const t = textsIn(reportTexts, lang)
  return {
    heads: [{ name: "ranking", about: t.ranking, address: printed(paths.ranking()) }],
    entries: [{ id: "part-ranking", title: t.ranking, level: 1 }],
    pages: (
      <Flow name="ranking" head="ranking" className="ranking">
        <h1 id="part-ranking">{t.ranking}</h1>
        {scoredRoot(view) === undefined ? <OrdinalRanks /> : <ScoredRanks />}
      </Flow>
    ),
  }
}
