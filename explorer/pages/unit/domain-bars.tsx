import type { ReactNode } from "react"
import type { Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { ShareBars } from "../../charts/index.ts"
import { useEvidence } from "../../data/index.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { formatShare, useText } from "../../text/index.ts"
import { domainsSentence, unitMoreTexts } from "../../text/unit-more.ts"
import { domainShares } from "../../view/domain-shares.ts"

/** The domains of the records about a unit beside the mean, where the records have domains. Suspends until they are here. */
export function DomainBars({ unit }: { unit: Unit }): ReactNode {
  const { editionId, lang, view, paths } = usePage()
  const t = useText(unitMoreTexts)
  return domainShares(view, useEvidence(editionId), unit.id, lang).map(({ table, variable, records, rows }) => {
    const [most] = rows
    const over = rows.reduce<(typeof rows)[number] | null>(
      (a, b) => (b.share > b.mean && (a === null || b.share - b.mean > a.share - a.mean) ? b : a),
      null,
    )
    const percent = (share: number) => formatShare(share, lang)
    const title = domainsSentence(most?.label ?? "", percent(most?.share ?? 0), over?.label ?? null, lang)
    return (
      <div key={table} className="unit-domains">
        <ChartFrame
          id={`domains-${table}`}
          title={title}
          subtitle={`${t.domains} · ${t.share}`}
          notes={[t.domainsAbout(records)]}
          data={{
            columns: [t.domain, t.share, t.mean],
            rows: rows.map(({ id, label, share, mean }) => ({
              id,
              cells: [{ text: label }, { text: percent(share), value: share }, { text: percent(mean), value: mean }],
            })),
          }}
          chart={(width) => (
            <ShareBars
              label={title}
              width={width}
              rows={rows.map(({ id, label, share, mean }) => ({
                id,
                label,
                href: paths.evidence({ table, unit: unit.id, [`f.${variable}`]: id }),
                value: share,
                valueLabel: percent(share),
                mean,
              }))}
            />
          )}
        />
      </div>
    )
  })
}
