import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { SmallMultiples } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { formatNumber, useText } from "../../text/index.ts"
import { nodeChartTexts } from "../../text/node-charts.ts"
import { yearsOf } from "../../view/years.ts"

/** The course of a unit in every dimension, on one scale; nothing where there is one period alone. */
export function Years({ unit }: { unit: Unit }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(nodeChartTexts)
  const years = yearsOf(view, unit, lang)
  if (years === null) return null
  return (
    <Section id="years" title={t.yearsSection}>
      <ChartFrame
        id="years-chart"
        title={years.title}
        subtitle={`${unit.name[lang]} · ${t.yearsUnit}`}
        data={years.data}
        chart={(width) => (
          <SmallMultiples
            panels={years.panels}
            domain={years.domain}
            format={(value) => formatNumber(Number(value.toFixed(years.decimals)), lang)}
            label={years.title}
            width={width}
          />
        )}
      />
    </Section>
  )
}
