import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { textParam } from "../../app/search-params.ts"
import { NotFound } from "../../app/states.tsx"
import { useSearchState } from "../../app/use-search-state.ts"
import { scoredRoot } from "../../view/structure.ts"
import { Matrix } from "./matrix.tsx"
import { NodeRanking } from "./node-ranking.tsx"
import "./matrix.css"
import "../../live/live.css"
import "./ranking.css"

/** The ranking of a node; where the edition has no top, the matrix of rank intervals until a node is chosen. */
export function RankingPage(): ReactNode {
  const { view } = usePage()
  const { search } = useSearchState()
  const wanted = textParam(search, "node")
  const root = scoredRoot(view)
  if (wanted === undefined) return root ? <NodeRanking node={root} /> : <Matrix />
  const node = view.node(wanted)
  return node ? <NodeRanking node={node} /> : <NotFound />
}
