import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { type Domain, DotPlot } from "../charts/index.ts"
import { formatNumber, useText } from "../text/index.ts"
import { nodeChartTexts } from "../text/node-charts.ts"
import { unitTexts } from "../text/unit.ts"
import { heroSentence } from "../view/hero.ts"
import { isNamedIn } from "../view/matrix.ts"
import { unitStandingFigure } from "../view/standing-figure.ts"
import { standings } from "../view/unit.ts"
import { textWidth } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** So many rows leave room for the rest of the page. */
const most = 14

/** The unit in every dimension among all others, on one scale. */
export function UnitStanding({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const c = useText(nodeChartTexts)
  const n = view.doc.units.length
  const all = standings(view, view.unitIndex.get(unit.id) ?? -1, t, lang)
  const rows = all.slice(0, most)
  const isScored = rows.every((row) => row.node.basis === "scored")
  const isIndicators = rows.every((row) => row.node.kind === "indicator")
  const top = Math.max(...rows.flatMap((row) => row.all), 0)
  const domain: Domain = isScored ? [0, top <= 1 ? 1 : top <= 10 ? 10 : top <= 100 ? 100 : top] : [n, 1]
  const told = unitStandingFigure(rows, lang)
  return (
    <section className="block">
      <h3>{isIndicators ? t.standingIndicators(all.length) : t.standing(all.length)}</h3>
      <PrintFigure
        owner={unit.id}
        href={`${paths.unit(unit.id)}#standing-chart`}
        title={told.title}
        subtitle={`${unit.name[lang]} · ${isScored ? c.scoreScale : c.rankScale}`}
      >
        <DotPlot
          width={textWidth}
          domain={domain}
          ends={isScored ? [formatNumber(domain[0], lang), formatNumber(domain[1], lang)] : [t.last(n), t.first]}
          label={heroSentence(view, unit, lang)}
          rows={rows.map((row) => ({
            id: row.node.id,
            label: row.node.title[lang],
            value: isScored || isNamedIn(view, row.node.id, unit.id) ? row.value : null,
            low: row.low,
            high: row.high,
            all: row.all,
            valueLabel: row.text,
            rankLabel: row.rankText,
            strong: isNamedIn(view, row.node.id, unit.id),
          }))}
        />
      </PrintFigure>
    </section>
  )
}
