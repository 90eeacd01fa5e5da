import type { ReactNode } from "react"
import type { Node } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { HeatTable, Scatter, Slope } from "../charts/index.ts"
import { formatNumber, useText } from "../text/index.ts"
import { nodeChartTexts } from "../text/node-charts.ts"
import { unitsCounted } from "../text/sentences.ts"
import { nodeHeat } from "../view/node-heat.ts"
import { nodeScatter } from "../view/node-scatter.ts"
import { nodeSlope } from "../view/node-slope.ts"
import { textWidth } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** Two members against each other, where a node has two with scores. */
export function NodePair({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeChartTexts)
  const plot = nodeScatter(view, node, lang)
  if (plot === null) return null
  const axis = (of: Node) => ({
    label: of.title[lang],
    domain: plot.domain,
    format: (value: number) => formatNumber(value, lang),
  })
  return (
    <section className="block">
      <h3>{t.scatterSection}</h3>
      <PrintFigure
        owner={node.id}
        href={`${paths.node(node.id)}#members-plot`}
        title={plot.title}
        subtitle={`${node.title[lang]} · ${t.scatterUnit(plot.points.length)}`}
        notes={[t.scatterAbout]}
      >
        <Scatter
          points={plot.points}
          x={axis(plot.x)}
          y={axis(plot.y)}
          isoLines={plot.isoLines}
          label={plot.title}
          width={textWidth}
        />
      </PrintFigure>
    </section>
  )
}

/** Published shares of members side by side. Scores of members stand in the annex. */
export function NodeHeat({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeChartTexts)
  const heat = node.basis === "scored" ? null : nodeHeat(view, node, lang)
  if (heat === null) return null
  return (
    <section className="block">
      <h3>{t.heatSection}</h3>
      <PrintFigure
        owner={node.id}
        href={`${paths.node(node.id)}#members-table`}
        title={heat.title}
        subtitle={`${node.title[lang]} · ${t.heatValues}`}
      >
        <HeatTable columns={heat.columns} rows={heat.rows} domain={heat.domain} label={heat.title} width={textWidth} />
      </PrintFigure>
    </section>
  )
}

/** Who moved most between two periods, where there are several. */
export function NodeMoved({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeChartTexts)
  const moved = nodeSlope(view, node, lang)
  if (moved === null) return null
  return (
    <section className="block">
      <h3>{t.slopeSection}</h3>
      <PrintFigure
        owner={node.id}
        href={`${paths.node(node.id)}#moved-most`}
        title={moved.title}
        subtitle={`${node.title[lang]} · ${t.slopeUnit(unitsCounted(moved.n, view.doc.edition.unitNoun, lang))}`}
        notes={[t.slopeAbout(moved.rows.length, moved.n, ...moved.times)]}
      >
        <Slope rows={moved.rows} times={moved.times} label={moved.title} width={textWidth} />
      </PrintFigure>
    </section>
  )
}
