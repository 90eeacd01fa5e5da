import type { ReactNode } from "react"
import type { PrintedChart } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { chartTexts, formName } from "../text/charts.ts"
import { useText } from "../text/index.ts"
import { chartAnchor } from "../view/printed-charts.ts"
import { SourceLine } from "./source-line.tsx"
import "./charts.css"

/** Charts and pictures of the source that cannot be drawn: what each shows, what of it is missing, and why. */
export function LostCharts({ charts }: { charts: readonly PrintedChart[] }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(chartTexts)
  if (charts.length === 0) return null
  return (
    <div className="lost-charts">
      <h3>{t.lost}</h3>
      <p className="about">{t.lostAbout}</p>
      <ul className="rows">
        {charts.map((chart) => (
          <li key={chart.id} className="lost-chart" id={chartAnchor(chart.id)}>
            <p>
              <strong>{chart.title[lang]}</strong> <span className="quiet">({formName(chart.form, lang)})</span>
            </p>
            <p className="lost-reason">{chart.lost?.[lang]}</p>
            <p className="small quiet">
              <SourceLine source={chart.source} place={chart.places.join(";")} />
              {chart.findings.map((id) => (
                <span key={id}>
                  {" · "}
                  <a href={paths.findings(id)}>
                    {view.doc.findings.find((finding) => finding.id === id)?.title[lang] ?? id}
                  </a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
