import type { ReactNode } from "react"
import { usePage } from "../../app/page-context.ts"
import { RankIntervalCell, rankRange } from "../../charts/index.ts"
import { Section } from "../../parts/section.tsx"
import { homeTexts } from "../../text/home.ts"
import { capital, useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { matrixRows } from "../../view/matrix.ts"
import { mainNodes } from "../../view/structure.ts"
import "./small-matrix.css"

const shown = 20

/** Without scores: the matrix of rank intervals in small, those first whom the source speaks of most. */
export function SmallMatrix(): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(homeTexts)
  const r = useText(rankingTexts)
  const columns = mainNodes(view)
  const rows = matrixRows(view, columns, { sort: "named", group: undefined, lang }).slice(0, shown)
  return (
    <div className="home-matrix">
      <Section id="matrix" title={t.matrix} about={t.matrixHow}>
        <table className="small-matrix">
          <thead>
            <tr>
              <th scope="col">{capital(view.doc.edition.unitNoun.one[lang])}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  <a href={paths.node(column.id)}>{column.title[lang]}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row">
                  <a href={paths.unit(row.unit.id)}>{row.unit.name[lang]}</a>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.node.id} className={cell.isNamed ? undefined : "is-followed"}>
                    <span className="unseen">{cell.isOpen ? r.open : rankRange(cell.low, cell.high)}</span>
                    {!cell.isOpen && (
                      <RankIntervalCell
                        n={view.doc.units.length}
                        low={cell.low}
                        high={cell.high}
                        expected={cell.isNamed ? cell.expected : null}
                        height={10}
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small home-more">
          <a href={paths.ranking()}>{t.whole}</a>
        </p>
      </Section>
    </div>
  )
}
