import type { ReactNode } from "react"
import type { Node } from "../../../src/model/index.ts"
import { usePage } from "../../app/page-context.ts"
import { Section } from "../../parts/section.tsx"
import { useText } from "../../text/index.ts"
import { robustnessTexts } from "../../text/robustness.ts"
import { exponent } from "../../view/cell.ts"
import { studyOf } from "../../view/robustness.ts"
import { Factors } from "../method/factors.tsx"

/** What the ranks are tried against: the uncertain inputs of a method, or all orders that statements leave. */
export function Varied({ node }: { node: Node }): ReactNode {
  const { view } = usePage()
  const t = useText(robustnessTexts)
  const uncertainty = view.result(node.id)?.uncertainty
  const failures = studyOf(view, node.id)?.failures
  return (
    <Section id="varied" title={t.varied}>
      {uncertainty?.how === "draws" ? (
        <Factors />
      ) : (
        <p className="prose">
          {uncertainty?.log10Orders == null ? t.ordersUncounted : t.orders(exponent(uncertainty.log10Orders))}
        </p>
      )}
      {failures !== undefined && failures.draws > 0 && (
        <p className="note">{t.failures(failures.draws, failures.units.length)}</p>
      )}
    </Section>
  )
}
