import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { RankIntervalCell, rankRange } from "../../charts/index.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { capital, useText } from "../../text/index.ts"
import { rankingTexts } from "../../text/ranking.ts"
import type { MatrixCell, MatrixRow } from "../../view/matrix.ts"
import { type SortChange, SortHead } from "./sort-head.tsx"

interface MatrixTableProps {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly Node[]
  readonly sort: string | undefined
  readonly selected: readonly string[]
  readonly patch: SortChange
}

export function MatrixTable({ rows, columns, sort, selected, patch }: MatrixTableProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(rankingTexts)
  return (
    <Scroll label={t.intervalLong} className="matrix-scroll">
      <table className="matrix">
        <caption className="unseen">{t.intervalLong}</caption>
        <thead>
          <tr>
            <SortHead
              text={capital(view.doc.edition.unitNoun.one[lang])}
              by={undefined}
              sort={sort}
              patch={patch}
              className="col-unit"
            />
            {columns.map((column) => (
              <SortHead
                key={column.id}
                text={column.title[lang]}
                by={column.id}
                sort={sort}
                patch={patch}
                className="col-cell"
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.id} className={selected.includes(row.unit.id) ? "is-selected" : undefined}>
              <th scope="row" className="col-unit">
                <a href={paths.unit(row.unit.id)}>{row.unit.name[lang]}</a>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.node.id} className="col-cell">
                  <Interval
                    cell={cell}
                    href={paths.cell(row.unit.id, cell.node.id)}
                    accent={selected.includes(row.unit.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Interval({ cell, href, accent }: { cell: MatrixCell; href: string; accent: boolean }): ReactNode {
  const { view } = usePage()
  const t = useText(rankingTexts)
  const { low, high, expected, isOpen, isNamed } = cell
  if (isOpen)
    return (
      <a className="interval is-open" href={href}>
        {t.open}
      </a>
    )
  return (
    <a className={isNamed ? "interval" : "interval is-followed"} href={href}>
      <span className="number">{rankRange(low, high)}</span>
      {!isNamed && <span className="unseen">: {t.followed}</span>}
      <RankIntervalCell
        n={view.doc.units.length}
        low={low}
        high={high}
        expected={isNamed ? expected : null}
        height={10}
        accent={accent}
      />
    </a>
  )
}
