import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { DotPanels } from "../../charts/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Section } from "../../parts/section.tsx"
import { compareTexts } from "../../text/compare.ts"
import { formatNumber, listOf, useText } from "../../text/index.ts"
import { nodeChartTexts } from "../../text/node-charts.ts"
import { unitTexts } from "../../text/unit.ts"
import { type ComparedRow, comparedDomain } from "../../view/compare.ts"
import { comparedFigure, comparedMark } from "../../view/compared-figure.ts"

interface ComparedPlotsProps {
  readonly rows: readonly ComparedRow[]
  /** What tells them apart, the first of it most of all. */
  readonly said: readonly string[]
}

/** One small dot plot for each dimension, all on one scale: the chosen among all others. */
export function ComparedPlots({ rows, said }: ComparedPlotsProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(compareTexts)
  const u = useText(unitTexts)
  const c = useText(nodeChartTexts)
  const n = view.doc.units.length
  const isScored = rows.some((row) => row.isScored)
  const names = (rows[0]?.cells ?? []).map(({ unit }) => unit.name[lang])
  const title = said[0]?.replace(/\.$/, "") ?? t.titleOf(listOf(names, lang))
  return (
    <Section id="standing" title={t.standing} about={isScored ? t.standingScored : t.standingOrdinal}>
      <ChartFrame
        id="standing-chart"
        title={title}
        subtitle={`${listOf(names, lang)} · ${isScored ? c.scoreScale : c.rankScale}`}
        data={comparedFigure(rows, lang)}
        chart={(width) => (
          <DotPanels
            label={title}
            width={width}
            panels={rows.map((row) => {
              const domain = comparedDomain(view, rows, row.isScored)
              return {
                id: row.node.id,
                title: row.node.title[lang],
                href: paths.node(row.node.id),
                domain,
                ends: row.isScored
                  ? ([formatNumber(domain[0], lang), formatNumber(domain[1], lang)] as const)
                  : ([u.last(n), u.first] as const),
                label: `${row.node.title[lang]}: ${row.cells.map(({ unit, text }) => `${unit.name[lang]} ${text}`).join(", ")}`,
                rows: row.cells.map(({ unit, value, low, high, text, rankText }) => ({
                  id: comparedMark(row.node.id, unit.id),
                  label: unit.name[lang],
                  href: paths.cell(unit.id, row.node.id),
                  value,
                  low,
                  high,
                  all: row.all,
                  valueLabel: text,
                  rankLabel: rankText,
                })),
              }
            })}
          />
        )}
      />
    </Section>
  )
}
