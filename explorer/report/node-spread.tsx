import type { ReactNode } from "react"
import type { Node } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { chartsOfPage } from "../view/printed-charts.ts"
import { Frame } from "./frame.tsx"
import { nodeFacts } from "./node-facts.tsx"
import { NodeFigures } from "./node-figures.tsx"
import { NodeHeat, NodeMoved, NodePair } from "./node-more.tsx"
import { NodeStanding } from "./node-standing.tsx"
import { NodeStatements } from "./node-statements.tsx"
import { LostList, printedChartList } from "./printed-charts.tsx"

interface NodeSpreadProps {
  readonly node: Node
  readonly head: string
  readonly kicker: ReactNode
}

/** One dimension: where everyone stands in it; then what is said and drawn about it, on as many pages as that takes. */
export function NodeSpread({ node, head, kicker }: NodeSpreadProps): ReactNode {
  const { lang, view, paths } = usePage()
  const profile = view.profile("node", node.id, lang)
  const charts = chartsOfPage(view, node.id, lang)
  return (
    <Frame name={`nodes/${node.id}`} head={head} className="node" chained>
      {kicker}
      <header>
        <h2 id={`node-${node.id}`} className="node-title">
          {node.title[lang]}
        </h2>
        {node.definition && <p className="lead">{node.definition[lang]}</p>}
      </header>
      <div className="chain">
        <NodeStanding node={node} />
        {profile && profile.paragraphs.length > 0 && (
          <div className="profile">
            {profile.headline !== "" && <h3>{profile.headline}</h3>}
            <div className="prose two-columns">
              {profile.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </div>
        )}
        {nodeFacts({ node, lang, view })}
        {printedChartList({ owner: node.id, page: paths.node(node.id), charts: charts.drawn })}
        <NodePair node={node} />
        <NodeHeat node={node} />
        <NodeMoved node={node} />
        <LostList charts={charts.lost} />
        <NodeStatements node={node} />
        <NodeFigures node={node} drawn={new Set(charts.drawn.flatMap(({ figures }) => figures))} />
      </div>
    </Frame>
  )
}
