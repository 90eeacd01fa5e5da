import type { ReactNode } from "react"
import type { PrintedChart } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { FigureDrawing } from "../parts/figure-chart.tsx"
import { findingKindKeys } from "../parts/finding-list.tsx"
import { chartTexts, formName } from "../text/charts.ts"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import type { FigureChart } from "../view/figure-parts.ts"
import { sourceText } from "../view/labels.ts"
import { columnWidth, textWidth } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** Charts of so few rows stand two beside each other. */
const small = 5

interface PrintedChartListProps {
  readonly owner: string
  /** Page of the explorer that draws the same charts. */
  readonly page: string
  readonly charts: readonly FigureChart[]
}

/** What the sources draw, drawn from the published figures, as blocks: small charts in pairs. */
export function printedChartList({ owner, page, charts }: PrintedChartListProps): readonly ReactNode[] {
  return rowsOf(charts).map((row) => (
    <div key={row[0]?.id} className={row.length > 1 ? "pair" : "whole"}>
      {row.map((chart) => (
        <Chart
          key={chart.id}
          owner={owner}
          href={`${page}#${chart.id}`}
          chart={chart}
          width={row.length > 1 ? columnWidth : textWidth}
        />
      ))}
    </div>
  ))
}

/** Charts line by line: those of few rows in twos, in their order among themselves. */
function rowsOf(charts: readonly FigureChart[]): readonly (readonly FigureChart[])[] {
  const isSmall = ({ drawing }: FigureChart) => drawing.rows.length <= small && drawing.kind === "bars"
  const few = charts.filter(isSmall)
  const pairs = Array.from({ length: Math.ceil(few.length / 2) }, (_, k) => few.slice(2 * k, 2 * k + 2))
  return [...charts.filter((chart) => !isSmall(chart)).map((chart) => [chart]), ...pairs]
}

interface ChartProps {
  readonly owner: string
  readonly href: string
  readonly chart: FigureChart
  readonly width: number
}

function Chart({ owner, href, chart, width }: ChartProps): ReactNode {
  const { lang } = usePage()
  const t = useText(partTexts)
  return (
    <PrintFigure
      owner={owner}
      href={href}
      title={chart.title}
      subtitle={chart.subtitle}
      notes={chart.notes}
      from={{ source: chart.source, place: chart.places.join(";") }}
      below={
        chart.findings.length > 0 && (
          <ul className="doubts">
            {chart.findings.map((finding) => (
              <li key={finding.id}>
                <span className="tag">{t[findingKindKeys[finding.kind]]}</span>{" "}
                <a href={`#finding-${finding.id}`}>{finding.title[lang]}</a>
              </li>
            ))}
          </ul>
        )
      }
    >
      <FigureDrawing chart={chart} width={width} />
    </PrintFigure>
  )
}

/** Charts and pictures of which no number is left: what each shows, and why it is not drawn. */
export function LostList({ charts }: { charts: readonly PrintedChart[] }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(chartTexts)
  if (charts.length === 0) return null
  return (
    <section className="block lost">
      <h3>{t.lost}</h3>
      <ul className="small">
        {charts.map((chart) => (
          <li key={chart.id}>
            <strong>{chart.title[lang]}</strong> <span className="quiet">({formName(chart.form, lang)})</span>{" "}
            {chart.lost?.[lang]}{" "}
            <span className="quiet">{sourceText(view, chart.source, chart.places.join(";"), lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
