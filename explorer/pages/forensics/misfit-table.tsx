import type { ReactNode } from "react"
import { Fold } from "../../parts/fold.tsx"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"
import type { MisfitView } from "../../view/forensics.ts"

/** Rows that stand open; the rest is one press away. */
const shown = 25

interface MisfitTableProps {
  readonly title: string
  readonly misfits: readonly MisfitView[]
}

/** The rows that do not fit, with what is printed, what the formula gives, and what would mend them. */
export function MisfitTable({ title, misfits }: MisfitTableProps): ReactNode {
  const t = useText(forensicsTexts)
  return (
    <Section id="misfits" title={title} about={t.misfitsAbout}>
      <Rows title={title} misfits={misfits.slice(0, shown)} />
      {misfits.length > shown && (
        <Fold summary={t.moreRows(misfits.length - shown)}>
          <Rows title={title} misfits={misfits.slice(shown)} />
        </Fold>
      )}
    </Section>
  )
}

function Rows({ title, misfits }: MisfitTableProps): ReactNode {
  const t = useText(forensicsTexts)
  const columns = new Set(misfits.map(({ column }) => column))
  return (
    <Scroll label={title}>
      <table className="wide-table forensics-rows">
        <thead>
          <tr>
            <th scope="col">{t.unit}</th>
            {columns.size > 1 && <th scope="col">{t.member}</th>}
            <th scope="col" className="right">
              {t.printed}
            </th>
            <th scope="col" className="right">
              {t.computed}
            </th>
            <th scope="col">{t.repair}</th>
          </tr>
        </thead>
        <tbody>
          {misfits.map(({ key, unit, row, line, column, printed, computed, repairs }) => (
            <tr key={key}>
              <th scope="row">
                {unit} <span className="forensics-place">{t.place(row, line)}</span>
              </th>
              {columns.size > 1 && <td>{column}</td>}
              <td className="right">{printed}</td>
              <td className="right">{computed}</td>
              <td>
                {repairs.length === 0 ? (
                  <span className="quiet">{t.noRepair}</span>
                ) : (
                  repairs.map((repair) => <p key={repair}>{repair}</p>)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
