import type { ReactNode } from "react"
import type { Finding } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { GroupedBars, ShareBars, StackedBars } from "../charts/index.ts"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import type { FigureChart } from "../view/figure-parts.ts"
import { ChartFrame } from "./chart-frame.tsx"
import { findingKindKeys } from "./finding-list.tsx"
import "./charts.css"

const isDoubt = ({ kind }: Finding) => kind === "contradiction" || kind === "arithmetic"

/** A chart of published figures in its frame, with what contradicts it beside it. */
export function FigureChartView({ chart }: { chart: FigureChart }): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(partTexts)
  return (
    <ChartFrame
      id={chart.id}
      title={chart.title}
      subtitle={chart.subtitle}
      notes={chart.notes}
      from={{ source: chart.source, place: chart.places.join(";") }}
      data={chart.data}
      chart={(width) => <FigureDrawing chart={chart} width={width} />}
    >
      {chart.findings.length > 0 && (
        <ul className="chart-findings plain-list">
          {chart.findings.map((finding) => (
            <li key={finding.id} className={isDoubt(finding) ? "chart-finding chart-doubt" : "chart-finding"}>
              <span className="tag">{t[findingKindKeys[finding.kind]]}</span>{" "}
              <a href={paths.findings(finding.id)}>{finding.title[lang]}</a>
              <p>{finding.text[lang]}</p>
            </li>
          ))}
        </ul>
      )}
    </ChartFrame>
  )
}

interface FigureDrawingProps {
  readonly chart: FigureChart
  /** px; undefined: the chart fills what holds it. */
  readonly width: number | undefined
}

/** The picture alone. */
export function FigureDrawing({ chart: { drawing, title }, width }: FigureDrawingProps): ReactNode {
  switch (drawing.kind) {
    case "bars":
      return <ShareBars rows={drawing.rows} order={drawing.order} label={title} width={width} />
    case "stacked":
      return <StackedBars rows={drawing.rows} series={drawing.series} most={100} label={title} width={width} />
    case "grouped":
      return <GroupedBars rows={drawing.rows} series={drawing.series} label={title} width={width} />
  }
}
