import type { ReactNode } from "react"
import { Fold } from "../../parts/fold.tsx"
import { Scroll } from "../../parts/scroll.tsx"
import { forensicsTexts } from "../../text/forensics.ts"
import { useText } from "../../text/index.ts"
import type { ColumnView } from "../../view/forensics.ts"

/** What every column was taken for, so that a reader sees where the table was misread. */
export function ReadColumns({ columns }: { columns: readonly ColumnView[] }): ReactNode {
  const t = useText(forensicsTexts)
  return (
    <section className="forensics-fold" aria-label={t.columnsTitle}>
      <Fold summary={t.columnsTitle}>
        <Scroll label={t.columnsTitle}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.member}</th>
                <th scope="col">{t.kind}</th>
                <th scope="col" className="right">
                  {t.decimals}
                </th>
                <th scope="col" className="right">
                  {t.missing}
                </th>
              </tr>
            </thead>
            <tbody>
              {columns.map(({ name, kind, decimals, missing }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{kind}</td>
                  <td className="right">{decimals}</td>
                  <td className="right">{missing === 0 ? "" : missing}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </Fold>
    </section>
  )
}
