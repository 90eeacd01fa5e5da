import type { ReactNode } from "react"
import type { Unit } from "../../src/model/index.ts"
import { usePage } from "../app/page-context.ts"
import { ShareBars } from "../charts/index.ts"
import { formatShare, useText } from "../text/index.ts"
import { reportTexts } from "../text/report.ts"
import { domainsSentence, unitMoreTexts } from "../text/unit-more.ts"
import { domainShares } from "../view/domain-shares.ts"
import { rowsAbout } from "../view/records.ts"
import { publishedRows } from "../view/unit.ts"
import { textWidth, usePrint } from "./print-context.ts"
import { PrintFigure } from "./print-figure.tsx"

/** Of so many domains the largest are drawn where the page holds more than them. */
const fewDomains = 6

/** What the records about the unit are for, beside the mean; a sentence where they are too few to be divided. */
export function UnitDomains({ unit }: { unit: Unit }): ReactNode {
  const { lang, view, paths } = usePage()
  const { evidence } = usePrint()
  const t = useText(unitMoreTexts)
  const r = useText(reportTexts)
  const withDomains = view.doc.codebook.tables.filter(({ variables }) => variables.some(({ id }) => id === "domain"))
  if (withDomains.length === 0) return null
  // beside the tables of scored indicators and of other values there is no room for every domain
  const isShared = view.doc.method.indicators.length > 0 && publishedRows(view, unit.id, lang).length > 0
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
        const drawn = isShared ? rows.slice(0, fewDomains) : rows
        const title = domainsSentence(rows[0]?.label ?? "", percent(rows[0]?.share ?? 0), over?.label ?? null, lang)
        return (
          <PrintFigure
            key={id}
            owner={unit.id}
            href={`${paths.unit(unit.id)}#domains-${id}`}
            title={title}
            subtitle={t.share}
            notes={[
              t.domainsAbout(records),
              ...(drawn.length < rows.length ? [r.domainsFirst(drawn.length, rows.length)] : []),
            ]}
          >
            <ShareBars
              label={title}
              width={textWidth}
              rows={drawn.map(({ id: code, label, share, mean }) => ({
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
