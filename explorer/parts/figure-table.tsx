import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import { hedgedText, intervalText, qualifierName } from "../text/values.ts"
import type { FigureRow } from "../view/figures.ts"
import { SourceLine } from "./source-line.tsx"

interface FigureTableProps {
  readonly caption: string
  readonly rows: readonly FigureRow[]
}

/** Published numbers: what each says, how it is hedged and what interval that stands for, and its line. */
export function FigureTable({ caption, rows }: FigureTableProps): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(partTexts)
  const isHedged = rows.some((row) => row.hedged.qualifier !== "exact")
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      <table className="wide-table figures">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col" className="right">
              {t.value}
            </th>
            {isHedged && <th scope="col">{t.stands}</th>}
            <th scope="col">{t.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} id={`figure-${row.id}`}>
              <th scope="row">
                {row.node === null ? row.title : <a href={paths.node(row.node)}>{row.title}</a>}
                {row.detail !== "" && <span className="quiet"> · {row.detail}</span>}
                {row.unit !== null && (
                  <span className="quiet">
                    {" · "}
                    <a href={paths.unit(row.unit)}>{view.unit(row.unit)?.name[lang] ?? row.unit}</a>
                  </span>
                )}
                {row.note !== null && <span className="figure-note">{row.note}</span>}
              </th>
              <td className="right figure-value">{hedgedText(row.hedged, row.measure, lang)}</td>
              {isHedged && (
                <td className="quiet">
                  {row.hedged.qualifier !== "exact" && (
                    <>
                      {intervalText(row.hedged, row.measure, lang)}
                      <span className="figure-note">{qualifierName(row.hedged.qualifier, lang)}</span>
                    </>
                  )}
                </td>
              )}
              <td>
                <SourceLine source={row.source} place={row.place} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
