import type { ReactNode } from "react"
import type { Node, Unit } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { StatementList } from "../../parts/statement-list.tsx"
import { cellTexts } from "../../text/cell.ts"
import { formatProbability, useText } from "../../text/index.ts"
import { cellStatements, chances, exponent, log10Factorial } from "../../view/cell.ts"
import { CellDistribution } from "./cell-distribution.tsx"

/** How the rank interval comes about: admissible orders or draws, the chances at the top, and the statements. */
export function CellOrder({ unit, node }: { unit: Unit; node: Node }): ReactNode {
  const { view } = usePage()
  const t = useText(cellTexts)
  const i = view.unitIndex.get(unit.id) ?? -1
  const result = view.result(node.id)
  const isOrdinal = node.basis === "ordinal"
  const { own, others, below } = cellStatements(view, unit.id, node.id)
  return (
    <>
      {result?.uncertainty && (
        <Section id="order" title={isOrdinal ? t.howOrdinal : t.interval} about={<HowMany node={node} />}>
          <Chances rows={chances(result, i)} />
          <CellDistribution unit={unit} node={node} />
        </Section>
      )}
      {isOrdinal && (
        <Section id="own" title={t.own}>
          {own.length > 0 ? (
            <StatementList statements={own} />
          ) : (
            <p className="empty">{result?.uncertainty ? t.ownNone : t.nothing}</p>
          )}
        </Section>
      )}
      {others.length > 0 && (
        <Section id="others" title={t.others}>
          <StatementList statements={others} />
        </Section>
      )}
      {isOrdinal && below.length > 0 && (
        <Section id="below" title={t.below}>
          <StatementList statements={below} withNode />
        </Section>
      )}
    </>
  )
}

function HowMany({ node }: { node: Node }): ReactNode {
  const { view } = usePage()
  const t = useText(cellTexts)
  const uncertainty = view.result(node.id)?.uncertainty
  if (!uncertainty) return null
  if (uncertainty.how === "draws") return t.drawn(uncertainty.draws)
  if (uncertainty.log10Orders === null) return t.ordersUncounted(uncertainty.draws)
  return t.orders(exponent(uncertainty.log10Orders), exponent(log10Factorial(view.doc.units.length)))
}

function Chances({ rows }: { rows: ReturnType<typeof chances> }): ReactNode {
  const { lang } = usePage()
  const t = useText(cellTexts)
  if (rows.every(({ p }) => p === 0)) return null
  return (
    <table className="chances">
      <caption className="unseen">{t.chances}</caption>
      <thead>
        <tr>
          {rows.map(({ k }) => (
            <th key={k} scope="col">
              {t.topK(k)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {rows.map(({ k, p }) => (
            <td key={k}>{formatProbability(p, lang)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
