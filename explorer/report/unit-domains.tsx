import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { ShareBars } from "../charts/index.ts"
import { formatShare, useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { domainsSentence, unitMoreTexts } from "../text/unit-more.ts"
import { domainShares } from "../view/domain-shares.ts"
import { rowsAbout } from "../view/records.ts"
import { textWidth, usePrint } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** What the records about the unit are for, beside the mean; a sentence where they are too few to be divided. */
export function UnitDomains({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const { evidence } = usePrint()
  const t = useText(unitMoreTexts)
  const r = useText(reportTexts)
  const withDomains = view.doc.codebook.tables.filter(({ variables }) => variables.some(({ id }) => id === "domain"))
  if (withDomains.length === 0) return null
  const shares = domainShares(view, evidence, unit.id, lang)
  const percent = (share: number) => formatShare(share, lang)
  return (
    <section className="block">
      <h3>{t.domains}</h3>
      {withDomains.map(({ id }) => {
        const found = shares.find(({ table }) => table === id)
        if (found === undefined) {
          const table = evidence.tables.find((each) => each.id === id)
          const count = table === undefined ? 0 : rowsAbout(table, unit.id).length
          return (
            <p key={id} className="small quiet">
              {r.domainsFew(count)}
            </p>
          )
        }
        const { rows, records } = found
        const over = rows.reduce<(typeof rows)[number] | null>(
          (a, b) => (b.share > b.mean && (a === null || b.share - b.mean > a.share - a.mean) ? b : a),
          null,
        )
        const title = domainsSentence(rows[0]?.label ?? "", percent(rows[0]?.share ?? 0), over?.label ?? null, lang)
        return (
          <PrintFigure
            key={id}
            owner={unit.id}
            href={`${paths.unit(unit.id)}#domains-${id}`}
            title={title}
            subtitle={t.share}
            notes={[t.domainsAbout(records)]}
          >
            <ShareBars
              label={title}
              width={textWidth}
              rows={rows.map(({ id: code, label, share, mean }) => ({
                id: code,
                label,
                value: share,
                valueLabel: percent(share),
                mean,
              }))}
            />
          </PrintFigure>
        )
      })}
    </section>
  )
}
