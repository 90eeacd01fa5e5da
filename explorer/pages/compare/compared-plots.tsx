import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { DotPlot } from "../../charts/index.ts"
import { Section } from "../../parts/section.tsx"
import { compareTexts } from "../../text/compare.ts"
import { formatNumber, useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"
import { type ComparedRow, comparedDomain } from "../../view/compare.ts"

/** One small dot plot for each dimension, all on one scale: the chosen among all others. */
export function ComparedPlots({ rows }: { rows: readonly ComparedRow[] }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(compareTexts)
  const u = useText(unitTexts)
  const n = view.doc.units.length
  const isScored = rows.some((row) => row.isScored)
  return (
    <Section id="standing" title={t.standing} about={isScored ? t.standingScored : t.standingOrdinal}>
      <div className="compare-plots">
        {rows.map((row) => {
          const domain = comparedDomain(view, rows, row.isScored)
          const ends = row.isScored
            ? ([formatNumber(domain[0], lang), formatNumber(domain[1], lang)] as const)
            : ([u.last(n), u.first] as const)
          return (
            <section key={row.node.id} aria-labelledby={`plot-${row.node.id}`}>
              <h3 id={`plot-${row.node.id}`}>
                <a href={paths.node(row.node.id)}>{row.node.title[lang]}</a>
              </h3>
              <DotPlot
                domain={domain}
                ends={ends}
                label={`${row.node.title[lang]}: ${row.cells.map(({ unit, text }) => `${unit.name[lang]} ${text}`).join(", ")}`}
                rows={row.cells.map(({ unit, value, low, high, text, rankText }) => ({
                  id: unit.id,
                  label: unit.name[lang],
                  href: paths.cell(unit.id, row.node.id),
                  value,
                  low,
                  high,
                  all: row.all,
                  valueLabel: text,
                  rankLabel: rankText,
                }))}
              />
            </section>
          )
        })}
      </div>
    </Section>
  )
}
