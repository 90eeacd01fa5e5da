import type { ReactNode } from "react"
import { usePage } from "../app/page-context.ts"
import { useText } from "../text/index.ts"
import { partTexts } from "../text/parts.ts"
import { hedgedText, intervalText, qualifierName } from "../text/values.ts"
import type { FigureRow } from "../view/figures.ts"
import { Fold } from "./fold.tsx"
import { Scroll } from "./scroll.tsx"
import { SourceLine } from "./source-line.tsx"

/** Longer tables than this show their first rows, and the rest on demand. */
const whole = 12
const head = 8

interface FigureTableProps {
  readonly caption: string
  readonly rows: readonly FigureRow[]
  /** The rows stand on the page elsewhere too, where their anchors are; default false. */
  readonly isRepeated?: boolean
}

/** Published numbers: what each says, how it is hedged and what interval that stands for, and its line. */
export function FigureTable({ caption, rows, isRepeated = false }: FigureTableProps): ReactNode {
  const t = useText(partTexts)
  if (rows.length <= whole) return <Rows caption={caption} rows={rows} isRepeated={isRepeated} />
  const rest = t.moreFigures(rows.length - head)
  return (
    <>
      <Rows caption={caption} rows={rows.slice(0, head)} isRepeated={isRepeated} />
      <Fold summary={rest}>
        <Rows caption={`${caption}: ${rest}`} rows={rows.slice(head)} isRepeated={isRepeated} />
      </Fold>
    </>
  )
}

function Rows({ caption, rows, isRepeated }: Required<FigureTableProps>): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(partTexts)
  const isHedged = rows.some((row) => row.hedged.qualifier !== "exact")
  return (
    <Scroll label={caption}>
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
            <tr key={row.id} id={isRepeated ? undefined : `figure-${row.id}`}>
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
    </Scroll>
  )
}
