import type { ReactNode } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { rankRange } from "../../charts/index.ts"
import { Scroll } from "../../parts/scroll.tsx"
import { Section } from "../../parts/section.tsx"
import { cellTexts } from "../../text/cell.ts"
import { formatShare, useText } from "../../text/index.ts"
import { methodTexts } from "../../text/method.ts"
import { cellMembers } from "../../view/cell.ts"

/** The members of the node as they stand for this unit. */
export function CellMembers({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { lang, view, paths } = usePage()
  const t = useText(cellTexts)
  const m = useText(methodTexts)
  const rows = cellMembers(view, unit, node, lang)
  if (rows.length === 0) return null
  const isScored = node.basis === "scored"
  const hasShares = rows.some((row) => row.share !== null)
  const hasValues = rows.some((row) => row.value !== null && row.value !== row.score)
  const hasRanks = rows.some((row) => row.low !== null)
  return (
    <Section
      id="members"
      title={isScored || node.basis === "reconstruction" ? t.members : t.membersOrdinal}
      {...(node.basis === "ordinal" ? { about: t.membersOrdinalAbout } : {})}
    >
      <Scroll label={t.members}>
        <table className="members">
          <thead>
            <tr>
              <th scope="col">{m.node}</th>
              {hasShares && (
                <th scope="col" className="right">
                  {t.weight}
                </th>
              )}
              {hasValues && (
                <th scope="col" className="right">
                  {t.value}
                </th>
              )}
              {isScored && (
                <th scope="col" className="right">
                  {t.score}
                </th>
              )}
              {isScored && (
                <th scope="col" className="right">
                  {t.rank}
                </th>
              )}
              {hasRanks && <th scope="col">{t.interval}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.node.id}>
                <th scope="row">
                  <a href={paths.cell(unit.id, row.node.id)}>{row.node.title[lang]}</a>
                </th>
                {hasShares && <td className="right">{row.share === null ? "" : formatShare(row.share, lang, 1)}</td>}
                {hasValues && <td className="right">{row.value ?? "–"}</td>}
                {isScored && <td className="right">{row.score ?? "–"}</td>}
                {isScored && <td className="right">{row.rank ?? "–"}</td>}
                {hasRanks && <td>{rankRange(row.low, row.high)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Section>
  )
}
