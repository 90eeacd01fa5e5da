import type { ReactNode } from "react"
import { FigureChartView } from "../../parts/figure-chart.tsx"
import { LostCharts } from "../../parts/lost-charts.tsx"
import { Section } from "../../parts/section.tsx"
import { chartTexts } from "../../text/charts.ts"
import { useText } from "../../text/index.ts"
import type { PageCharts } from "../../view/printed-charts.ts"

/** What the sources draw about the node, drawn again from the published figures; and what of it is lost. */
export function PrintedCharts({ charts: { drawn, lost } }: { charts: PageCharts }): ReactNode {
  const t = useText(chartTexts)
  if (drawn.length + lost.length === 0) return null
  return (
    <Section id="shares" title={t.section}>
      {drawn.length > 0 && (
        <div className="share-charts">
          {drawn.map((chart) => (
            <FigureChartView key={chart.id} chart={chart} />
          ))}
        </div>
      )}
      <LostCharts charts={lost} />
    </Section>
  )
}
