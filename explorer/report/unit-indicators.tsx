import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { unitTexts } from "../text/unit.ts"
import { placeIn } from "../view/labels.ts"
import { indicatorRows } from "../view/unit.ts"
import { Rest } from "./frame.tsx"

const most = 20

/** Value, score and rank in every scored indicator. Nothing where the edition scores none. */
export function UnitIndicators({ unit }: { unit: Unit }): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const u = useText(unitTexts)
  const rows = indicatorRows(view, unit, lang)
  if (rows.length === 0) return null
  const shown = rows.slice(0, most)
  return (
    <section className="block">
      <h3>{u.indicators}</h3>
      <table className="tight" data-spare="3">
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col" className="right">
              {t.value}
            </th>
            <th scope="col" className="right">
              {t.score}
            </th>
            <th scope="col" className="right">
              {t.rank}
            </th>
            <th scope="col">{t.place}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.node.id} data-item="">
              <th scope="row">{row.node.title[lang]}</th>
              <td className="right strong">{row.value ?? row.gap ?? u.noValue}</td>
              <td className="right">{row.score ?? "–"}</td>
              <td className="right">{row.rank ?? "–"}</td>
              <td className="quiet">
                {row.origin === null ? "" : placeIn(view.source(row.origin.source), row.origin.place, lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Rest all={rows.length} here={shown.length} before={t.restBefore} after={t.restAfter} where={t.restAnnex} />
    </section>
  )
}
