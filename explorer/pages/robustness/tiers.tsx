import type { ReactNode } from "react"
import { rankRange } from "../../charts/index.ts"
import { Section } from "../../parts/section.tsx"
import { UnitLinks } from "../../parts/unit-links.tsx"
import { useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import type { RankingRow } from "../../view/ranking.ts"

/** Who cannot be told apart from whom. Nothing where tiers were not computed, or all are in one. */
export function Tiers({ rows }: { rows: readonly RankingRow[] }): ReactNode {
  const t = useText(robustnessTexts)
  const tiers = [...new Set(rows.flatMap(({ tier }) => (tier === null ? [] : [tier])))].toSorted((a, b) => a - b)
  if (tiers.length < 2) return null
  return (
    <Section id="tiers" title={t.tiers} about={t.tiersAbout}>
      <table className="robustness-tiers">
        <thead>
          <tr>
            <th scope="col">{t.tier}</th>
            <th scope="col">{t.members}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => {
            const members = rows.filter((row) => row.tier === tier)
            const before = rows.filter((row) => row.tier !== null && row.tier < tier).length
            return (
              <tr key={tier}>
                <th scope="row">{tier}</th>
                <td className="number">{rankRange(before + 1, before + members.length)}</td>
                <td>
                  <UnitLinks units={members.map(({ unit }) => unit.id)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}
