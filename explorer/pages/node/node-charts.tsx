import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { HeatTable, Scatter, Slope } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { nodeChartTexts } from "../../text/node-charts.ts"
import { unitsCounted } from "../../text/sentences.ts"
import { nodeHeat } from "../../view/node-heat.ts"
import { nodeScatter } from "../../view/node-scatter.ts"
import { nodeSlope } from "../../view/node-slope.ts"

/** The charts that the method and the periods of a node call for; nothing where they call for none. */
export function NodeCharts({ node }: { node: Node }): ReactNode {
  return (
    <>
      <Pair node={node} />
      <Members node={node} />
      <Movers node={node} />
    </>
  )
}

function Pair({ node }: { node: Node }): ReactNode {
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
    <Section id="pair" title={t.scatterSection} about={t.scatterAbout}>
      <div className="node-chart">
        <ChartFrame
          id="members-plot"
          title={plot.title}
          subtitle={`${node.title[lang]} · ${t.scatterUnit(plot.points.length)}`}
          data={plot.data}
          chart={(width) => (
            <Scatter
              points={plot.points.map((point) => ({ ...point, href: paths.cell(point.id, node.id) }))}
              x={axis(plot.x)}
              y={axis(plot.y)}
              isoLines={plot.isoLines}
              label={plot.title}
              width={width}
            />
          )}
        />
      </div>
    </Section>
  )
}

function Members({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeChartTexts)
  const heat = nodeHeat(view, node, lang)
  if (heat === null) return null
  return (
    <Section id="heat" title={t.heatSection}>
      <ChartFrame
        id="members-table"
        title={heat.title}
        subtitle={`${node.title[lang]} · ${heat.first ? t.heatScores(heat.first.shown, heat.first.n) : t.heatValues}`}
        data={heat.data}
        chart={(width) => (
          <HeatTable
            columns={heat.columns}
            rows={heat.rows.map((row) => ({ ...row, href: paths.cell(row.id, node.id) }))}
            domain={heat.domain}
            label={heat.title}
            width={width}
          />
        )}
      />
    </Section>
  )
}

function Movers({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(nodeChartTexts)
  const moved = nodeSlope(view, node, lang)
  if (moved === null) return null
  return (
    <Section id="moved" title={t.slopeSection} about={t.slopeAbout(moved.rows.length, moved.n, ...moved.times)}>
      <div className="node-chart">
        <ChartFrame
          id="moved-most"
          title={moved.title}
          subtitle={`${node.title[lang]} · ${t.slopeUnit(unitsCounted(moved.n, view.doc.edition.unitNoun, lang))}`}
          data={moved.data}
          chart={(width) => (
            <Slope
              rows={moved.rows.map((row) => ({ ...row, href: paths.cell(row.id, node.id) }))}
              times={moved.times}
              label={moved.title}
              width={width}
            />
          )}
        />
      </div>
    </Section>
  )
}
