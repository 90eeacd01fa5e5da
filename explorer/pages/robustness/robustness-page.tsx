import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { useSearchState } from "../../app/use-search-state.ts"
import { useTitle } from "../../app/use-title.ts"
import { TermLinks } from "../../parts/term-links.tsx"
import { useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import { studyOf, triedNodes, triedRows } from "../../view/robustness.ts"
import { Intervals } from "./intervals.tsx"
import { Matters } from "./matters.tsx"
import { OneAgainstAll } from "./one-against-all.tsx"
import { OtherRankings } from "./other-rankings.tsx"
import { Tiers } from "./tiers.tsx"
import { Varied } from "./varied.tsx"
import { VerdictSentences } from "./verdict-sentences.tsx"
import "./robustness.css"

const drawnTerms = ["rank-interval", "tier", "draw", "factor", "sobol-index"] as const
const orderTerms = ["rank-interval", "tier", "ordinal-evidence", "admissible-order"] as const

/** How far the ranks of a node hold: in words, as intervals and tiers, against what, and what moves them. */
export function RobustnessPage(): ReactNode {
  const { lang, view } = usePage()
  const { search, patch } = useSearchState()
  const t = useText(robustnessTexts)
  const nodes = triedNodes(view)
  const node = nodes.find((each) => each.id === textParam(search, "node")) ?? nodes[0]
  const title = node === undefined ? t.title : t.titleOf(node.title[lang])
  const rows = node === undefined ? [] : triedRows(view, node.id)
  const study = node && studyOf(view, node.id)
  const isDrawn = node !== undefined && view.result(node.id)?.uncertainty?.how === "draws"
  useTitle(title, view.doc.edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <TermLinks terms={isDrawn ? drawnTerms : orderTerms} />
      </div>
      {node === undefined ? (
        <p className="empty">{t.none}</p>
      ) : (
        <>
          {nodes.length > 1 && (
            <div className="controls">
              <label className="field">
                <span>{t.node}</span>
                <select
                  value={node.id}
                  onChange={(event) =>
                    patch({ node: event.target.value === nodes[0]?.id ? undefined : event.target.value })
                  }
                >
                  {nodes.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.title[lang]}
                    </option>
                  ))}
                </select>
              </label>
            </div>
          )}
          <VerdictSentences node={node} />
          <Intervals node={node} rows={rows} />
          <Varied node={node} />
          <Matters study={study} />
          {study && <OtherRankings study={study} />}
          <Tiers rows={rows} />
          {rows.length > 1 && <OneAgainstAll node={node} rows={rows} />}
        </>
      )}
    </>
  )
}
