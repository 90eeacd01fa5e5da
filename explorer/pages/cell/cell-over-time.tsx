import type { ReactNode } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { PeriodLine } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { cellTexts } from "../../text/cell.ts"
import { chartTexts, fromTo } from "../../text/charts.ts"
import { useText } from "../../text/index.ts"
import { formatMeasure, formatNumber, measureOf } from "../../text/numbers.ts"
import { overTime } from "../../view/over-time.ts"

/** Score or value over the periods of the edition; nothing where there is only one. */
export function CellOverTime({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(cellTexts)
  const c = useText(chartTexts)
  const { points, isRaw, decimals } = overTime(view, unit.id, node)
  const known = points.filter((point) => point.value !== null)
  if (known.length < 2) return null
  const format = (value: number) =>
    isRaw ? formatMeasure(value, node.measure, lang) : formatNumber(value, lang, decimals)
  const [first, last] = [known[0]!, known.at(-1)!]
  const written = ({ period, value }: (typeof known)[number]) => ({ period, value: format(value ?? 0) })
  const title = fromTo(written(first), written(last), lang)
  return (
    <Section id="years" title={t.overTime} about={isRaw ? t.overTimeValue : t.overTimeScore}>
      <div className="cell-years">
        <ChartFrame
          id="years-chart"
          title={title}
          subtitle={`${unit.name[lang]}, ${node.title[lang]} · ${isRaw ? measureOf(node.measure).label[lang] : c.score}`}
          data={{
            columns: [c.period, isRaw ? c.value : c.score],
            rows: known.map(({ period, value }) => ({
              id: period,
              cells: [{ text: period }, { text: format(value ?? 0), value }],
            })),
          }}
          chart={(width) => <PeriodLine points={points} format={format} label={title} width={width} />}
        />
      </div>
    </Section>
  )
}
