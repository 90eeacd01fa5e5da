import type { ReactNode } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { PeriodLine } from "../../charts/index.ts"
import { Section } from "../../parts/section.tsx"
import { cellTexts } from "../../text/cell.ts"
import { formatMeasure, formatNumber, useText } from "../../text/index.ts"
import { overTime } from "../../view/over-time.ts"

/** Score or value over the periods of the edition; nothing where there is only one. */
export function CellOverTime({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(cellTexts)
  const { points, isRaw, decimals } = overTime(view, unit.id, node)
  const known = points.filter((point) => point.value !== null)
  if (known.length < 2) return null
  const format = (value: number) =>
    isRaw ? formatMeasure(value, node.measure, lang) : formatNumber(value, lang, decimals)
  const said = known.map((point) => `${point.period} ${format(point.value ?? 0)}`).join(", ")
  return (
    <Section id="years" title={t.overTime} about={isRaw ? t.overTimeValue : t.overTimeScore}>
      <div className="cell-years">
        <PeriodLine points={points} format={format} label={`${unit.name[lang]}, ${node.title[lang]}: ${said}`} />
      </div>
    </Section>
  )
}
