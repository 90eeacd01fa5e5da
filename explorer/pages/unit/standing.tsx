import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { type Domain, DotPlot } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { nodeChartTexts } from "../../text/node-charts.ts"
import { unitTexts } from "../../text/unit.ts"
import { heroSentence } from "../../view/hero.ts"
import { isNamedIn } from "../../view/matrix.ts"
import { unitStandingFigure } from "../../view/standing-figure.ts"
import { standings } from "../../view/unit.ts"

/** The unit in every dimension among all others, on one scale. */
export function Standing({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const i = view.unitIndex.get(unit.id) ?? -1
  const n = view.doc.units.length
  const rows = standings(view, i, t, lang)
  const c = useText(nodeChartTexts)
  const told = unitStandingFigure(rows, lang)
  const isIndicators = rows.every((row) => row.node.kind === "indicator")
  const isScored = rows.every((row) => row.node.basis === "scored")
  const most = Math.max(...rows.flatMap((row) => row.all), 0)
  const domain: Domain = isScored ? [0, most <= 1 ? 1 : most <= 10 ? 10 : most <= 100 ? 100 : most] : [n, 1]
  return (
    <Section
      id="standing"
      title={isIndicators ? t.standingIndicators(rows.length) : t.standing(rows.length)}
      about={isScored ? t.standingScored : t.standingOrdinal}
    >
      <div className="standing">
        <ChartFrame
          id="standing-chart"
          title={told.title}
          subtitle={`${unit.name[lang]} · ${isScored ? c.scoreScale : c.rankScale}`}
          data={told.data}
          chart={(width) => (
            <DotPlot
              width={width}
              domain={domain}
              ends={isScored ? [formatNumber(domain[0], lang), formatNumber(domain[1], lang)] : [t.last(n), t.first]}
              label={heroSentence(view, unit, lang)}
              rows={rows.map((row) => ({
                id: row.node.id,
                label: row.node.title[lang],
                href: paths.cell(unit.id, row.node.id),
                // an interval that only follows from the others has no mean worth a mark of its own
                value: isScored || isNamedIn(view, row.node.id, unit.id) ? row.value : null,
                low: row.low,
                high: row.high,
                all: row.all,
                valueLabel: row.text,
                rankLabel: row.rankText,
                strong: isNamedIn(view, row.node.id, unit.id),
              }))}
            />
          )}
        />
      </div>
    </Section>
  )
}
