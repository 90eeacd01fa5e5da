import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { useTitle } from "../../app/use-title.ts"
import { formatShare, useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"
import { nodeTexts } from "../../text/node.ts"
import { basisText } from "../../view/basis.ts"
import { knownCount } from "../../view/node.ts"
import { outline, scoredRoot } from "../../view/structure.ts"
import "./node.css"

/** Every dimension and indicator as a tree. */
export function NodesPage(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeTexts)
  const m = useText(methodTexts)
  const { edition, weights, units } = view.doc
  const isScored = scoredRoot(view) !== undefined
  useTitle(t.listTitle, edition.title[lang])
  return (
    <>
      <div className="page-head">
        <h1>{t.listTitle}</h1>
        <p className="lead">{t.listLead}</p>
      </div>
      <ul className="tree plain-list">
        {outline(view).map(({ node, depth }) => {
          const share = isScored ? weights[node.id]?.effective : undefined
          return (
            <li key={node.id} className={`depth-${Math.min(depth, 3)}`}>
              <div>
                <a href={paths.node(node.id)}>{node.title[lang]}</a>
                {node.definition && <p className="small quiet tree-definition">{node.definition[lang]}</p>}
              </div>
              <p className="small quiet tree-facts">
                {share !== undefined && share < 1 && `${formatShare(share, lang, 1)} · `}
                {basisText(node.basis, m)}
                {node.basis !== "reconstruction" && ` · ${t.known} ${t.valued(knownCount(view, node), units.length)}`}
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
