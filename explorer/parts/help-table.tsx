import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { PartBar } from "../charts/index.ts"
import { helpTexts } from "../text/help.ts"
import { formatNumber, useText } from "../text/index.ts"
import type { HelpRow } from "../view/help.ts"
import { Scroll } from "./scroll.tsx"
import "./help-table.css"

interface HelpTableProps {
  readonly caption: string
  readonly rows: readonly HelpRow[]
  /** Single gaps with their reasons, or whole indicators with the number of their gaps. */
  readonly of: "cells" | "indicators"
  /** Without reasons, where there is little room. */
  readonly isSmall?: boolean
}

/** Gaps by how much their filling would narrow the ranks, each leading to what is known of it. */
export function HelpTable({ caption, rows, of, isSmall = false }: HelpTableProps): ReactNode {
  const { lang, paths } = usePage()
  const t = useText(helpTexts)
  const most = Math.max(...rows.map(({ narrowing }) => narrowing), 0)
  return (
    <Scroll label={caption}>
      <table className="help-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{of === "cells" ? t.gap : t.indicator}</th>
            {!isSmall && <th scope="col">{of === "cells" ? t.reason : t.gaps}</th>}
            <th scope="col" colSpan={2}>
              {t.narrowing}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={row.unit === null ? paths.node(row.indicator) : paths.cell(row.unit, row.indicator)}>
                  {row.name}
                </a>
              </th>
              {!isSmall && (
                <td className="quiet small">{of === "cells" ? row.reason : formatNumber(row.gaps, lang)}</td>
              )}
              <td className="number right">{formatNumber(row.narrowing, lang, 1)}</td>
              <td className="help-bar" aria-hidden="true">
                <div style={{ width: `${most > 0 ? (100 * row.narrowing) / most : 0}%` }}>
                  <PartBar part={row.own} of={row.narrowing} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
