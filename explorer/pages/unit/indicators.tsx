import { type ReactNode, Suspense } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Sparkline } from "../../charts/index.ts"
import { RecordLinks } from "../../parts/record-links.tsx"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { SourceLine } from "../../parts/source-line.tsx"
import { useText } from "../../text/index.ts"
import { unitTexts } from "../../text/unit.ts"
import { overTime } from "../../view/over-time.ts"
import { indicatorRows } from "../../view/unit.ts"

/** Value, score and rank in every scored indicator, each opening where it comes from. */
export function Indicators({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(unitTexts)
  const rows = indicatorRows(view, unit, lang)
  if (rows.length === 0) return null
  const hasYears = view.doc.periods.length > 1
  const showScore = rows.some((row) => row.score !== row.value)
  return (
    <Section id="indicators" title={t.indicators}>
      <Scroll label={t.indicators}>
        <table className="wide-table indicators">
          <thead>
            <tr>
              <th scope="col">{t.indicator}</th>
              <th scope="col" className="right">
                {t.value}
              </th>
              {showScore && (
                <th scope="col" className="right">
                  {t.score}
                </th>
              )}
              <th scope="col" className="right">
                {t.rank}
              </th>
              {hasYears && (
                <th scope="col" className="years">
                  {t.overTime}
                </th>
              )}
              <th scope="col">{t.origin}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.node.id}>
                <th scope="row">
                  <a href={paths.cell(unit.id, row.node.id)}>{row.node.title[lang]}</a>
                </th>
                <td className="right">{row.value ?? <span className="quiet">{row.gap ?? t.noValue}</span>}</td>
                {showScore && <td className="right">{row.score ?? "–"}</td>}
                <td className="right">{row.rank ?? "–"}</td>
                {hasYears && (
                  <td className="years">
                    <Sparkline points={overTime(view, unit.id, row.node).points} />
                  </td>
                )}
                <td>
                  {row.origin && <SourceLine source={row.origin.source} place={row.origin.place} />}
                  {row.isMeasured && row.isCollected && (
                    <Suspense fallback={null}>
                      <RecordLinks unit={unit.id} node={row.node.id} />
                    </Suspense>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
