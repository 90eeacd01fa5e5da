import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { RankIntervalCell, rankRange } from "../charts/index.ts"
import { homeTexts } from "../text/home.ts"
import { capital, useText } from "../text/index.ts"
import { rankingTexts } from "../text/ranking.ts"
import { reportTexts } from "../text/report.ts"
import { unitsCounted } from "../text/sentences.ts"
import { exponent } from "../view/cell.ts"
import { surelyFirst } from "../view/home.ts"
import { matrixRows } from "../view/matrix.ts"
import { triedRows, verdict } from "../view/robustness.ts"
import { mainNodes, reconstructions } from "../view/structure.ts"

/** Rank intervals of every unit in every dimension; no composite, and why there is none. */
export function OrdinalRanks(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  const r = useText(rankingTexts)
  const h = useText(homeTexts)
  const { edition, units } = view.doc
  const columns = mainNodes(view)
  const bound = Math.max(1, Math.floor(units.length / 4))
  return (
    <>
      <p className="lead">{r.matrixTitle(unitsCounted(units.length, edition.unitNoun, lang), columns.length)}.</p>
      <Matrix />
      {reconstructions(view).length > 0 && edition.reconstructionNote && (
        <section>
          <h2>{t.noComposite}</h2>
          <p className="prose">
            {edition.reconstructionNote[lang]} {t.noCompositeHere}
          </p>
        </section>
      )}
      <section>
        <h2>{t.surely}</h2>
        <p className="about">{h.fixedAbout(bound)}</p>
        <table>
          <tbody>
            {surelyFirst(view, bound).map(({ node, units: first }) => (
              <tr key={node.id}>
                <th scope="row" className="strong">
                  {node.title[lang]}
                </th>
                <td>
                  {first.length === 0 ? (
                    <span className="quiet">{h.fixedNone}</span>
                  ) : (
                    first.map((unit) => unit.name[lang]).join(", ")
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Holds />
    </>
  )
}

function Matrix(): ReactNode {
  const { lang, view } = usePage()
  const r = useText(rankingTexts)
  const columns = mainNodes(view)
  const rows = matrixRows(view, columns, { sort: "named", group: undefined, lang })
  return (
    <>
      <p className="about">
        {r.legendNamed} {r.legendNamedAbout} {r.legendFollowed} {r.legendFollowedAbout}
      </p>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{capital(view.doc.edition.unitNoun.one[lang])}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.title[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">{row.unit.name[lang]}</th>
              {row.cells.map(({ node, low, high, expected, isNamed, isOpen }) => (
                <td key={node.id} className={isNamed ? "strong" : "quiet"}>
                  {isOpen ? (
                    <span className="open">{r.open}</span>
                  ) : (
                    <>
                      <span>{rankRange(low, high)}</span>
                      <RankIntervalCell
                        n={view.doc.units.length}
                        low={low}
                        high={high}
                        expected={isNamed ? expected : null}
                        width={58}
                        height={9}
                      />
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What the intervals of each dimension come to. */
function Holds(): ReactNode {
  const { lang, view } = usePage()
  const t = useText(reportTexts)
  return (
    <section>
      <h2>{t.holds}</h2>
      <p className="about">{t.holdsAbout}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.dimension}</th>
            <th scope="col" className="right">
              {t.settled}
            </th>
            <th scope="col" className="right">
              {t.half}
            </th>
            <th scope="col">{t.widest}</th>
            <th scope="col" className="right">
              {t.orders}
            </th>
          </tr>
        </thead>
        <tbody>
          {mainNodes(view)
            .filter((node) => triedRows(view, node.id).length > 0)
            .map((node) => {
              const { fixed, units, median, widest } = verdict(view, node.id)
              const log10 = view.result(node.id)?.uncertainty?.log10Orders ?? null
              return (
                <tr key={node.id}>
                  <th scope="row" className="strong">
                    {node.title[lang]}
                  </th>
                  <td className="right">{t.gapCount(fixed, units)}</td>
                  <td className="right">{t.places(median)}</td>
                  <td>{widest === null ? "–" : `${widest.unit.name[lang]} ${rankRange(widest.low, widest.high)}`}</td>
                  <td className="right">{log10 === null ? "–" : t.aboutOrders(exponent(log10))}</td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </section>
  )
}
