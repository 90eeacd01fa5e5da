import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankStrip, rankRange } from "../../charts/index.ts"
import { capital, useText } from "../../text/index.ts"
import { liveTexts } from "../../text/live.ts"
import { rankingTexts } from "../../text/ranking.ts"
import { rankingRows } from "../../view/ranking.ts"

/** A composite over ordinal dimensions: folded away, and marked as the reader's own wherever it is shown. */
export function Reconstruction({ node }: { node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(rankingTexts)
  const l = useText(liveTexts)
  const rows = rankingRows(view, node.id)
  const n = view.doc.units.length
  return (
    <section className="section" aria-labelledby="reconstruction">
      <h2 id="reconstruction">{t.reconstruction}</h2>
      <p className="about">
        {view.doc.edition.reconstructionNote?.[lang]} <a href={paths.ranking({ node: node.id })}>{l.weighYourself}</a>
      </p>
      <details className="reconstruction ranking-room">
        <summary>{t.reconstructionShow}</summary>
        <table className="ranking">
          <caption className="unseen">{node.title[lang]}</caption>
          <thead>
            <tr>
              <th scope="col">{capital(view.doc.edition.unitNoun.one[lang])}</th>
              <th scope="col">{t.distribution}</th>
              <th scope="col">{t.intervalLong}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.id}>
                <th scope="row" className="col-unit">
                  <a href={paths.unit(row.unit.id)}>{row.unit.name[lang]}</a>
                </th>
                <td className="col-strip">
                  <RankStrip
                    n={n}
                    strip={row.strip}
                    low={row.low}
                    high={row.high}
                    at={row.expected}
                    width={Math.min(240, n * 12)}
                    height={22}
                  />
                </td>
                <td className="col-interval">
                  <a href={paths.cell(row.unit.id, node.id)}>{rankRange(row.low, row.high)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
